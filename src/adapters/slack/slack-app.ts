import type { RequestListener } from "node:http";
import { App, HTTPReceiver, SocketModeReceiver, type AuthorizeResult, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { Clock } from "../../domain/shared/clock";
import { usualPatienceMs } from "../in-time/keep-trying";
import { clientOptions, SlackClients, type SlackAddress } from "./clients";
import { slackPlatform } from "./deliver";
import { slackDirectory } from "./directory";
import { slackErrorOf } from "./failure";
import { installPages, installPath, redirectPath, type InstallPages } from "./install-pages";
import type { SlackInstallations } from "./installations";
import { slackLogger } from "./log";
import type { PostedForms, SlackInbox } from "./ports";
import { listen } from "./receive";

/** How Slack reaches us: it is called by us (no public address), or it calls us. */
export type SlackWay = { readonly mode: "socket"; readonly appToken: string } | { readonly mode: "http"; readonly signingSecret: string };

export interface SlackParts {
  readonly way: SlackWay;
  readonly address: SlackAddress;
  readonly installations: SlackInstallations;
  readonly forms: PostedForms;
  readonly clock: Clock;
  /** For several workspaces: the pages that install the app. */
  readonly pages?: InstallPages;
  /** Waits before something that was acknowledged and could not be kept is tried again. */
  readonly patientMs?: readonly number[];
}

export interface SlackApp {
  readonly platform: ChatPlatform;
  readonly directory: PlatformDirectory;
  /** What answers at /slack/…; null where nothing does: one workspace, by a socket. */
  readonly requestListener: RequestListener | null;
  /** Begins to listen. Throws when Slack does not know the tokens; a network that is away is tried again by itself. */
  listen(inbox: SlackInbox): Promise<void>;
  stop(): Promise<void>;
}

export const eventsPath = "/slack/events";

/** Bolt with the receiver that the way asks for. Nothing is sent before `listen`. */
export function slackApp({ way, address, installations, forms, clock, pages, patientMs = usualPatienceMs }: SlackParts): SlackApp {
  const logger = slackLogger(address.log);
  const http = way.mode === "http" ? new HTTPReceiver({ signingSecret: way.signingSecret, endpoints: [eventsPath], logger }) : null;
  const socket = way.mode === "socket" ? socketOf(way.appToken, address) : null;
  const app = new App({
    receiver: keptFirst((http ?? socket?.receiver) as Receiver),
    authorize: async ({ teamId }, body) => authorized(installations, teamId, body),
    clientOptions: clientOptions(address),
    logger,
    deferInitialization: true,
    convoStore: false,
  });
  const clients = new SlackClients(installations, address);
  return {
    platform: slackPlatform(clients, address),
    directory: slackDirectory(clients),
    requestListener: routed(http && onlyOfNow(http.requestListener, clock), pages ? installPages(pages, installations, address) : null),
    async listen(inbox) {
      await app.init();
      listen(app, { inbox, forms, installations, log: address.log, patientMs });
      await socket?.start();
    },
    async stop() {
      await socket?.stop();
    },
  };
}

/** One address for what Slack sends, two for the browser of whoever installs the app. Throws for any other. */
function routed(events: RequestListener | null, pages: RequestListener | null): RequestListener | null {
  if (!pages) return events;
  return (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const listener = [installPath, redirectPath].includes(pathname) ? pages : events;
    if (!listener) throw new Error(`nothing answers at ${pathname}`);
    listener(request, response);
  };
}

const longestSkewSeconds = 300;

/** Bolt refuses old requests; one that is dated ahead could be replayed until its time has come. */
function onlyOfNow(listener: RequestListener, clock: Clock): RequestListener {
  return (request, response) => {
    const sentAt = request.headers["x-slack-request-timestamp"];
    if (sentAt !== undefined && Number(sentAt) - clock.now().getTime() / 1000 > longestSkewSeconds) {
      response.writeHead(401).end();
      return;
    }
    listener(request, response);
  };
}

class ForeignApp extends Error {}

/** Only workspaces that installed this very app are heard. */
async function authorized(installations: SlackInstallations, teamId: string | undefined, body: unknown): Promise<AuthorizeResult> {
  const installation = teamId === undefined ? null : await installations.find(teamId);
  if (!installation) throw new ForeignApp(`the workspace ${teamId ?? "?"} has not installed this app`);
  const { api_app_id } = body as { api_app_id?: string };
  if (installation.appId !== "" && api_app_id !== undefined && api_app_id !== installation.appId)
    throw new ForeignApp(`the app ${api_app_id} is not this one`);
  return {
    botToken: installation.botToken,
    botId: installation.botId,
    ["botUserId"]: installation.ownUserId,
    teamId: installation.teamId,
  };
}

/** Bolt acknowledges an event before its listeners run; ours first keep it, and what was not kept is not acknowledged. */
function keptFirst(inner: Receiver): Receiver {
  return {
    init(app) {
      const processEvent = async (event: ReceiverEvent) => {
        if (event.body["type"] !== "event_callback") return app.processEvent(event);
        await app.processEvent({ ...event, ack: () => Promise.resolve() });
        await event.ack();
      };
      inner.init({ processEvent } as App);
    },
    start: (...given: unknown[]) => inner.start(...given),
    stop: (...given: unknown[]) => inner.stop(...given),
  };
}

interface Socket {
  readonly receiver: SocketModeReceiver;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const reconnectAfterMs = [0, 1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * The socket, kept open by us: the client's own reconnecting ends the process when opening fails in a way that it does not
 * know. Slack closes sockets now and then as a matter of course; what was not acknowledged on one comes again on the next.
 */
function socketOf(appToken: string, address: SlackAddress): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(address.log),
    autoReconnectEnabled: false,
    // What is foreign is acknowledged, or it would come again and again; what could not be judged comes again.
    processEventErrorHandler: ({ error }) => Promise.resolve((error as { original?: unknown }).original instanceof ForeignApp),
    installerOptions: { clientOptions: clientOptions(address) },
  });
  let stopped = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    if (stopped || timer) return;
    const wait = reconnectAfterMs[Math.min(failures, reconnectAfterMs.length - 1)] ?? 0;
    failures += 1;
    timer = setTimeout(() => {
      timer = undefined;
      void connect().catch(() => undefined);
    }, wait);
  };
  async function connect(): Promise<void> {
    try {
      await receiver.client.start();
      failures = 0;
    } catch (problem) {
      address.log.error("the Slack socket could not be opened; it is tried again", { problem: slackErrorOf(problem) ?? problem });
      if (failures === 0 && isTokenFault(problem)) throw problem;
      again();
    }
  }
  receiver.client.on("disconnected", () => again());
  return {
    receiver,
    start: connect,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await receiver.client.disconnect();
    },
  };
}

function isTokenFault(problem: unknown): boolean {
  return ["invalid_auth", "not_authed", "account_inactive", "not_allowed_token_type", "missing_scope"].includes(
    slackErrorOf(problem) ?? "",
  );
}
