import { loadDemo } from "../../../src/adapters/demo/load-demo";
import { rawRoutes } from "../../../src/adapters/http/raw-routes";
import { openHttpServer, type HttpServer } from "../../../src/adapters/http/server";
import { callbackPath } from "../../../src/adapters/lark/callbacks";
import { larkApp, type LarkApp } from "../../../src/adapters/lark/lark-app";
import { larkDefaults, type LarkSettings } from "../../../src/adapters/lark/settings";
import type { BotEngine } from "../../../src/adapters/mysql/bot-engine";
import type { Database } from "../../../src/adapters/mysql/database";
import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { larkPlaces } from "../../../src/adapters/mysql/lark/lark-places";
import { unitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import type { ChatPlatform } from "../../../src/bot/pipeline/chat-platform";
import { systemClock, type Clock } from "../../../src/domain/shared/clock";
import { startBot } from "../../../src/main";
import type { Founded } from "../transcript/beginning";
import { LarkServer } from "./lark-server";
import { appId, appSecret, encryptKey, tenant, verificationToken } from "./platform";

export type LarkMode = LarkSettings["way"]["mode"];

export interface LarkWorldOptions {
  readonly mode?: LarkMode;
  readonly clock?: Clock;
  /** A company founded from nothing; null or left out: the demo company. */
  readonly founded?: Founded | null;
  readonly settings?: Partial<LarkSettings>;
  /** The platform's real limits; left out, nothing waits. */
  readonly limits?: boolean;
}

/** The demo company in Feishu: the real program with the real SDK, beside the stand-in of the platform. */
export interface LarkWorld {
  readonly server: LarkServer;
  readonly app: LarkApp;
  readonly engine: BotEngine;
  readonly clock: Clock;
  /** Which card each message of the bot holds. */
  readonly cardNames: ReadonlyMap<string, string>;
  /** Every line that was logged. */
  readonly logged: { readonly level: "info" | "error"; readonly message: string; readonly facts: object }[];
  /** "ou_P2" for a name or number of the demo company. */
  openIdOf(who: string): Promise<string>;
  /** Until what was received is handled and all that follows is delivered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What was logged as an error, for a test to look at. */
export function errorsOf(world: LarkWorld): readonly string[] {
  return world.logged
    .filter(({ level }) => level === "error")
    .map(
      ({ message, facts }) => `${message} ${JSON.stringify(facts, (_, value: unknown) => (value instanceof Error ? value.stack : value))}`,
    );
}

export const openIdOf = (number: string): string => `ou_${number}`;
/** Of a company that was founded: by its place in the list of accounts. */
export const accountOf = (index: number): string => `ou_A${index}`;

export async function larkWorld(database: Database, options: LarkWorldOptions = {}): Promise<LarkWorld> {
  const { mode = "callbacks", clock = systemClock, founded = null } = options;
  const logged: LarkWorld["logged"] = [];
  const log = {
    info: (message: string, facts: object = {}) => void logged.push({ level: "info", message, facts }),
    error: (message: string, facts: object = {}) => void logged.push({ level: "error", message, facts }),
  };
  // Of a company just founded the account's address says who it is.
  if (!founded) await linkDemoPeople(database, clock);
  const rows = await database.direct((sql) =>
    sql.rows<{ number: string; name_en: string; email: string | null }>("SELECT number, name_en, email FROM people"),
  );
  const accounts = founded?.accounts.map((account, index) => ({ openId: accountOf(index), ...account })) ?? [];
  const known = rows.map(({ number, name_en, email }) => ({ openId: openIdOf(number), name: name_en, email }));
  const server = await LarkServer.start(founded ? accounts : known);
  const way: LarkSettings["way"] = mode === "long" ? { mode } : { mode, encryptKey, verificationToken };
  const settings: LarkSettings = { ...larkDefaults, apiUrl: server.url, appId, appSecret, way, ...options.settings };
  const app = larkApp({ settings, places: larkPlaces(database), clock: systemClock, log });
  const cardNames = new Map<string, string>();
  const platform = recording(options.limits ? app.platform : { ...app.platform, limits: [] }, cardNames);
  const { engine } = startBot(database, clock, log, [platform], founded ? [app.directory] : []);
  let web: HttpServer | null = null;
  if (app.requestListener) {
    web = await openHttpServer({ port: 0, plugins: [rawRoutes("/lark", app.requestListener)] });
    server.requestUrl = `${web.address}${callbackPath}`;
  }
  await app.listen(engine);
  if (mode === "long") await server.connections.listening();
  return {
    server,
    app,
    engine,
    clock,
    cardNames,
    logged,
    async openIdOf(who) {
      const account = accounts.find(({ name }) => name === who);
      if (account) return account.openId;
      const [row] = await database.direct((sql) =>
        sql.rows<{ number: string }>("SELECT number FROM people WHERE name_zh = ? OR name_en = ? OR number = ?", [who, who, who]),
      );
      if (!row) throw new Error(`nobody is called ${who}`);
      return openIdOf(row.number);
    },
    async settled() {
      // What an event starts may be an event again.
      for (let round = 0; round < 3; round++) await engine.settled();
    },
    async close() {
      app.stop();
      await web?.close();
      await engine.stop();
      await server.stop();
    },
  };
}

/** Everybody of the demo company is linked in Feishu and nowhere else. */
async function linkDemoPeople(database: Database, clock: Clock): Promise<void> {
  await loadDemo(unitOfWork(database, clock, documentNumbers(database)));
  await database.direct(async (sql) => {
    await sql.run("DELETE FROM chat_users");
    for (const { id, number } of await sql.rows<{ id: string; number: string }>("SELECT id, number FROM people")) {
      await sql.run(
        "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES ('lark', ?, ?, ?, UTC_TIMESTAMP(3))",
        [tenant, openIdOf(number), id],
      );
    }
  });
}

function recording(platform: ChatPlatform, cardNames: Map<string, string>): ChatPlatform {
  return {
    ...platform,
    async post(conversation, shown, onceKey) {
      const messageRef = await platform.post(conversation, shown, onceKey);
      if (shown.kind === "card") cardNames.set(messageRef, shown.card.name);
      return messageRef;
    },
    async update(messageRef, card) {
      await platform.update(messageRef, card);
      cardNames.set(messageRef, card.name);
    },
  };
}
