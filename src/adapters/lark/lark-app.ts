import type { RequestListener } from "node:http";
import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { Examined } from "../../bot/pipeline/finding";
import type { PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { Clock } from "../../domain/shared/clock";
import type { LarkApi } from "./api";
import { callbackListener } from "./callbacks";
import { larkPlatform } from "./deliver";
import { examineLark } from "./diagnose";
import { larkDirectory } from "./directory";
import { LarkError } from "./lark-error";
import type { LarkLog } from "./log";
import type { LarkPlaces } from "./places";
import type { LarkInbox } from "./ports";
import { ForeignEvent } from "./read-event";
import { receiver } from "./receive";
import { larkApi, longConnection, type Receive } from "./sdk";
import type { LarkSettings } from "./settings";
import { timedOut, within } from "../in-time/within";

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
  const self = ownIdentity(api, log);
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
      const heard = { ownOpenId: "" };
      receive = receiver({ settings, heard, inbox, places, api, log });
      // Also fetches the token, so that the first replies do not all ask for one.
      await self.learn((openId) => void (heard.ownOpenId = openId));
      const opening = connection?.open((body) => taken(body).catch((problem: unknown) => refusedOrAgain(problem, log)));
      // A network that is away does not hold up the rest of the product; the connection is tried on.
      if (opening && (await within(opening, openWithinMs)) === timedOut) opening.catch(() => undefined);
    },
    isHearing: () => connection === null || connection.state() === "connected",
    stop() {
      self.stop();
      connection?.close();
    },
  };
}

/** How long the start waits for the connection. */
const openWithinMs = 10_000;
const askAgainMs = 5_000;

/** Who the bot is there. Asked again while the platform cannot be reached: until then a group's mention is not known to mean it. */
function ownIdentity(api: Pick<LarkApi, "self">, log: LarkLog) {
  let timer: NodeJS.Timeout | undefined;
  async function learn(learned: (openId: string) => void): Promise<void> {
    try {
      learned((await api.self()).openId);
    } catch (problem) {
      const away = problem instanceof LarkError && (problem.facts.status === 0 || problem.facts.status >= 500);
      if (!away) throw problem;
      log.error("the platform cannot be reached; it is tried again", { problem: problem.message });
      const again = () => void learn(learned).catch((why: unknown) => log.error("the platform refuses the app", { problem: why }));
      timer = setTimeout(again, askAgainMs);
    }
  }
  return { learn, stop: () => clearTimeout(timer) };
}

/** What is foreign stays foreign: acknowledged and dropped. Everything else was not kept and is to come again. */
function refusedOrAgain(problem: unknown, log: LarkLog): object {
  if (!(problem instanceof ForeignEvent)) throw problem;
  log.error("an event was refused", { why: problem.message });
  return {};
}
