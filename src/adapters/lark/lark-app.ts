import type { RequestListener } from "node:http";
import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { Examined } from "../../bot/pipeline/finding";
import type { PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { Clock } from "../../domain/shared/clock";
import { callbackListener } from "./callbacks";
import { larkPlatform } from "./deliver";
import { examineLark } from "./diagnose";
import { larkDirectory } from "./directory";
import type { LarkLog } from "./log";
import type { LarkPlaces } from "./places";
import type { LarkInbox } from "./ports";
import { ForeignEvent } from "./read-event";
import { receiver } from "./receive";
import { larkApi, longConnection, type Receive } from "./sdk";
import type { LarkSettings } from "./settings";

export interface LarkParts {
  readonly settings: LarkSettings;
  readonly places: LarkPlaces;
  readonly clock: Clock;
  readonly log: LarkLog;
}

export interface LarkApp {
  readonly platform: ChatPlatform;
  readonly directory: PlatformDirectory;
  readonly examined: Examined;
  /** What answers at `callbackPath`; null where we open a connection to the platform. */
  readonly requestListener: RequestListener | null;
  /** Begins to hear people. Throws when the platform does not know the app; a network that is away is tried again by itself. */
  listen(inbox: LarkInbox): Promise<void>;
  /** For health: is the connection that events come over standing? Callbacks always are. */
  isHearing(): boolean;
  stop(): void;
}

/** One app of Feishu or Lark. Nothing is sent before `listen`. */
export function larkApp({ settings, places, clock, log }: LarkParts): LarkApp {
  const api = larkApi(settings, log);
  const connection = settings.way.mode === "long" ? longConnection(settings, log) : null;
  let receive: Receive | null = null;
  const taken: Receive = (body) => {
    if (!receive) throw new Error("the bot does not listen yet");
    return receive(body);
  };
  return {
    platform: larkPlatform({ api, places, log }),
    directory: larkDirectory(api),
    examined: examineLark(api, settings.way),
    requestListener: settings.way.mode === "callbacks" ? callbackListener({ way: settings.way, clock, log, receive: taken }) : null,
    async listen(inbox) {
      // Also fetches the token, so that the first replies do not all ask for one.
      const own = await api.self();
      receive = receiver({ settings, heard: { ownOpenId: own.openId }, inbox, places, api, log });
      await connection?.open((body) => taken(body).catch((problem: unknown) => refusedOrAgain(problem, log)));
    },
    isHearing: () => connection === null || connection.state() === "connected",
    stop: () => connection?.close(),
  };
}

/** What is foreign stays foreign: acknowledged and dropped. Everything else was not kept and is to come again. */
function refusedOrAgain(problem: unknown, log: LarkLog): object {
  if (!(problem instanceof ForeignEvent)) throw problem;
  log.error("an event was refused", { why: problem.message });
  return {};
}
