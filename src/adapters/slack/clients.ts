import { webApi } from "@slack/bolt";
import { DeliveryFailure } from "../../bot/pipeline/chat-platform";
import { isRevoked, slackErrorOf } from "./failure";
import type { SlackInstallation, SlackInstallations } from "./installations";
import { slackLogger, type SlackLog } from "./log";

export interface SlackAddress {
  /** "https://slack.com/api/", or a stand-in's. */
  readonly apiUrl: string;
  readonly log: SlackLog;
  /** How long one call may take: a call that hangs would hold up its conversation. */
  readonly callTimeoutMs?: number;
}

const defaultCallTimeoutMs = 10_000;

/**
 * A client that tries once: retries, waiting and order are the relay's, which keeps them over a restart. By default Slack's
 * client would post a message again after a time-out, and pause every call of the workspace for one full channel.
 */
export function slackClient(token: string, address: SlackAddress): webApi.WebClient {
  return new webApi.WebClient(token, clientOptions(address));
}

export function clientOptions({ apiUrl, log, callTimeoutMs = defaultCallTimeoutMs }: SlackAddress): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger: slackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
    fetch: fetchWithCause,
  };
}

/** Slack's client keeps a fault's cause only of an error that it knows for one: whether the line was ever open hangs on it. */
const fetchWithCause: webApi.WebClientOptions["fetch"] = async (url, init) => {
  try {
    return await fetch(url, init);
  } catch (problem) {
    throw new Error("the call did not come through", { cause: problem });
  }
};

/** Each workspace's client. A workspace without an installation, or one that took the token back, gets nothing more. */
export class SlackClients {
  readonly #clients = new Map<string, webApi.WebClient>();

  constructor(
    private readonly installations: SlackInstallations,
    private readonly address: SlackAddress,
  ) {}

  /** Calls Slack as the bot of that workspace. Throws what the call throws, `DeliveryFailure` where the workspace is not connected. */
  async call<T>(team: string, work: (client: webApi.WebClient, installation: SlackInstallation) => Promise<T>): Promise<T> {
    const installation = await this.installations.find(team);
    if (!installation) throw new DeliveryFailure(`the Slack workspace ${team} is not connected`, { final: true, obstacle: "revoked" });
    try {
      return await work(this.#clientOf(installation), installation);
    } catch (problem) {
      if (isRevoked(problem)) {
        this.address.log.error("a Slack workspace is disconnected", { team, error: slackErrorOf(problem) });
        await this.installations.remove(team, "revoked");
      }
      throw problem;
    }
  }

  #clientOf({ botToken }: SlackInstallation): webApi.WebClient {
    const known = this.#clients.get(botToken) ?? slackClient(botToken, this.address);
    this.#clients.set(botToken, known);
    return known;
  }
}
