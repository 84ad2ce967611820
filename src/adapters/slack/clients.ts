import { webApi } from "@slack/bolt";
import { DeliveryFailure } from "../../bot/pipeline/chat-platform";
import type { SlackInstallation, SlackInstallations } from "./installations";
import { slackLogger, withoutSecrets, type SlackLog } from "./log";

export interface SlackAddress {
  /** "https://slack.com/api/", or a stand-in's. */
  readonly apiUrl: string;
  readonly log: SlackLog;
}

/** How long one call may take: a call that hangs would hold up its conversation. */
const callTimeoutMs = 10_000;

/**
 * A client that tries once: retries, waiting and order are the relay's, which keeps them over a restart. By default Slack's
 * client would post a message again after a time-out, and pause every call of the workspace for one full channel.
 */
export function slackClient(token: string, { apiUrl, log }: SlackAddress): webApi.WebClient {
  return new webApi.WebClient(token, { ...clientOptions({ apiUrl, log }) });
}

export function clientOptions({ apiUrl, log }: SlackAddress): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    logger: slackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTimeoutMs,
  };
}

/** Trying again cannot help: the place, the person or the right is gone, or the message is wrong. */
const finalErrors = new Set([
  "channel_not_found", "is_archived", "not_in_channel", "user_not_found", "users_not_found", "user_disabled", "cannot_dm_bot",
  "messages_tab_disabled", "message_not_found", "cant_update_message", "edit_window_closed", "restricted_action", "msg_too_long",
  "no_text", "invalid_blocks", "msg_blocks_too_long", "invalid_arguments", "missing_scope", "not_allowed_token_type", "access_denied",
  "restricted_action_read_only_channel", "restricted_action_thread_locked", "view_too_large",
]); // prettier-ignore

/** The workspace took the app away, or the token back. */
const goneErrors = new Set(["account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "org_login_required", "ekm_access_denied"]); // prettier-ignore

/** Slack's own word for what went wrong; null for a network fault. */
export function slackErrorOf(problem: unknown): string | null {
  return problem instanceof webApi.WebAPIPlatformError ? problem.data.error : null;
}

/** Where in the blocks Slack found the fault: JSON pointers for the log. */
export function faultsIn(problem: unknown): readonly string[] {
  return problem instanceof webApi.WebAPIPlatformError ? (problem.data.response_metadata?.messages ?? []) : [];
}

/** What a failed call means for the relay. */
export function deliveryFailure(problem: unknown): DeliveryFailure {
  if (problem instanceof DeliveryFailure) return problem;
  if (problem instanceof webApi.WebAPIRateLimitedError)
    return new DeliveryFailure("Slack asks to wait", { final: false, retryAfterSeconds: problem.retryAfter });
  const error = slackErrorOf(problem);
  if (error !== null) {
    const where = faultsIn(problem);
    return new DeliveryFailure(`Slack answered ${error}${where.length > 0 ? `: ${where.join("; ")}` : ""}`, {
      final: finalErrors.has(error) || goneErrors.has(error),
    });
  }
  return new DeliveryFailure(withoutSecrets(problem instanceof Error ? problem.message : String(problem)), { final: false });
}

/** Each workspace's client. A workspace without an installation, or one that took the token back, gets nothing more. */
export class SlackClients {
  readonly #clients = new Map<string, webApi.WebClient>();

  constructor(
    private readonly installations: SlackInstallations,
    private readonly address: SlackAddress,
  ) {}

  /** Calls Slack as the bot of that workspace. Throws `DeliveryFailure`. */
  async call<T>(team: string, work: (client: webApi.WebClient, installation: SlackInstallation) => Promise<T>): Promise<T> {
    const installation = await this.installations.find(team);
    if (!installation) throw new DeliveryFailure(`the Slack workspace ${team} is not connected`, { final: true });
    try {
      return await work(this.#clientOf(installation), installation);
    } catch (problem) {
      const error = slackErrorOf(problem);
      if (error !== null && goneErrors.has(error)) {
        this.address.log.error("a Slack workspace is disconnected", { team, error });
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
