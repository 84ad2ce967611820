import { rawRoutes } from "../../../src/adapters/http/raw-routes";
import { openHttpServer, type HttpServer } from "../../../src/adapters/http/server";
import { callbackPath } from "../../../src/adapters/lark/callbacks";
import { larkApp, type LarkApp } from "../../../src/adapters/lark/lark-app";
import type { LarkInbox } from "../../../src/adapters/lark/ports";
import { larkDefaults, type LarkSettings } from "../../../src/adapters/lark/settings";
import type { ChatEvent } from "../../../src/bot/pipeline/chat-event";
import type { ChatReply } from "../../../src/bot/pipeline/chat-reply";
import { newId } from "../../../src/domain/shared/id";
import { systemClock } from "../../../src/domain/shared/clock";
import { LarkServer } from "./lark-server";
import { appId, appSecret, encryptKey, verificationToken } from "./platform";

/** The adapter with the real SDK and the stand-in, but with an inbox that only remembers: for what needs no database. */
export interface AppAlone {
  readonly server: LarkServer;
  readonly app: LarkApp;
  /** What was kept, once for each id. */
  readonly kept: ChatEvent[];
  readonly takenBack: string[];
  readonly letGo: string[];
  readonly logged: string[];
  /** What the inbox does next, instead of keeping; used up. */
  readonly inboxDoes: ((event: ChatEvent) => Promise<ChatReply>)[];
  /** Where cards and their chats are, as far as learned. */
  readonly places: Map<string, string>;
  close(): Promise<void>;
}

export interface AloneOptions {
  readonly mode?: LarkSettings["way"]["mode"];
  readonly settings?: Partial<LarkSettings>;
  readonly server?: LarkServer;
  /** Does not listen yet. */
  readonly quiet?: boolean;
}

export const tom = { openId: "ou_P2", name: "Tom Baker", email: "tom@dealdock.example" };
export const li = { openId: "ou_P1", name: "李雷", email: "lilei@dealdock.example" };

export async function appAlone({ mode = "callbacks", settings = {}, server: given, quiet = false }: AloneOptions = {}): Promise<AppAlone> {
  const server = given ?? (await LarkServer.start([tom, li]));
  const logged: string[] = [];
  const log = (message: string, facts?: object) =>
    void logged.push(
      `${message} ${JSON.stringify(facts ?? {}, (_, value: unknown) => (value instanceof Error ? `${value.message} ${value.stack}` : value))}`,
    );
  const way: LarkSettings["way"] = mode === "long" ? { mode } : { mode, encryptKey, verificationToken };
  const places = new Map<string, string>();
  const app = larkApp({
    settings: { ...larkDefaults, timeoutMs: 2_000, apiUrl: server.url, appId, appSecret, way, ...settings },
    places: {
      find: async (messageId, chatId) => places.get(messageId) ?? places.get(chatId) ?? null,
      chatOf: async (conversation) => [...places].find(([id, at]) => at === conversation && id.startsWith("oc_"))?.[0] ?? null,
      learn: async (id, conversation) => void places.set(id, conversation),
    },
    clock: systemClock,
    log: { info: log, error: log },
  });
  const kept: ChatEvent[] = [];
  const takenBack: string[] = [];
  const letGo: string[] = [];
  const inboxDoes: AppAlone["inboxDoes"] = [];
  const inbox: LarkInbox = {
    async receive(event) {
      const does = inboxDoes.shift();
      const reply = does && (await does(event));
      if (!kept.some(({ externalId }) => externalId === event.externalId)) kept.push(event);
      return { id: newId(), handled: async () => reply ?? { parts: [] } };
    },
    takeBack: async (id) => void takenBack.push(id),
    letGo: async (id) => void letGo.push(id),
    presentState: async () => null,
  };
  let web: HttpServer | null = null;
  if (app.requestListener) {
    web = await openHttpServer({ port: 0, plugins: [rawRoutes("/lark", app.requestListener)] });
    server.requestUrl = `${web.address}${callbackPath}`;
  }
  if (!quiet) {
    await app.listen(inbox);
    if (mode === "long") await server.connections.listening();
  }
  return {
    server,
    app,
    kept,
    takenBack,
    letGo,
    logged,
    inboxDoes,
    places,
    async close() {
      app.stop();
      await web?.close();
      if (!given) await server.stop();
    },
  };
}
