import { loadDemo } from "../../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine, type BotParts } from "../../../src/adapters/mysql/bot-engine";
import type { Database } from "../../../src/adapters/mysql/database";
import { DeliveryFailure, type ChatPlatform, type ShownFile } from "../../../src/bot/pipeline/chat-platform";
import { systemClock } from "../../../src/domain/shared/clock";
import { freshDatabase } from "../../support/database";
import { until } from "../../support/until";

jest.setTimeout(60_000);

const made: ShownFile = { name: "QT-1.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1]), caption: "" };
let database: Database;
let engine: BotEngine;
let taken: string[];
let troubles: (() => void)[];
let looked: object[];

/** Takes a file and then fails as the test says. */
const chat = (keyLivesMinutes: number): ChatPlatform => ({
  name: "console",
  onceKeyLivesMinutes: keyLivesMinutes,
  post: (_conversation, _shown, onceKey) => Promise.resolve(onceKey),
  update: () => Promise.resolve(),
  async postFile(_conversation, file) {
    const trouble = troubles.shift();
    if (trouble) trouble();
    else taken.push(file.name);
    return "m1";
  },
  async lookForFile(_conversation, _onceKey, sought) {
    looked.push(sought);
    return taken.includes(sought.name) ? "m1" : null;
  },
});
const answerLost = () => {
  taken.push(made.name);
  throw new DeliveryFailure("no answer in time", { final: false, unsure: true });
};
const answerMissing = () => {
  throw new DeliveryFailure("no answer in time", { final: false, unsure: true });
};
const surelyNot = () => {
  throw new DeliveryFailure("refused", { final: false });
};

function start(keyLivesMinutes = 0): void {
  const parts: BotParts = {
    converse: async () => ({ parts: [{ kind: "file", file: { document: "quote", id: "01M88NAMEMFZMEGZZKV36QDAYV", format: "pdf" } }] }),
    actions: new Map(),
    presenters: new Map(),
    notices: [],
    flows: [],
    platforms: new Map([["console", chat(keyLivesMinutes)]]),
    file: async () => ({ kind: "file", file: made }),
  };
  engine = startBotEngine(database, systemClock, parts, { info: () => undefined, error: () => undefined });
}
async function asks(): Promise<void> {
  const [tom] = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P3'"));
  const at = { platform: "console", conversation: tom?.id ?? "", direct: true };
  const { id } = await engine.receive({
    externalId: "m1",
    at,
    workspace: "",
    userId: at.conversation,
    kind: "message",
    text: "pdf",
    mentions: [],
  });
  await engine.handle(id);
  await until(async () => {
    const open = await database.direct((sql) => sql.rows("SELECT 1 FROM deliveries WHERE state = 'new'"));
    return open.length === 0;
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  start();
  await loadDemo(engine.work);
  await engine.stop();
});
beforeEach(async () => {
  [taken, troubles, looked] = [[], [], []];
  for (const table of ["deliveries", "domain_events", "inbox_events"]) await database.direct((sql) => sql.run(`DELETE FROM ${table}`));
});
afterEach(() => engine.stop());
afterAll(() => database.close());

test("a file whose answer was lost is looked for, and comes once", async () => {
  start();
  troubles = [answerLost];
  await asks();
  expect([taken, looked.length]).toEqual([["QT-1.pdf"], 1]);
});

test("one that is not there after all is sent", async () => {
  start();
  troubles = [answerMissing];
  await asks();
  expect([taken, looked.length]).toEqual([["QT-1.pdf"], 1]);
});

test("nothing is looked for after a plain refusal, nor while the platform's own key holds", async () => {
  start();
  troubles = [surelyNot];
  await asks();
  expect([taken, looked]).toEqual([["QT-1.pdf"], []]);
  await engine.stop();
  await database.direct((sql) => sql.run("DELETE FROM inbox_events"));
  await database.direct((sql) => sql.run("DELETE FROM deliveries"));
  start(60);
  troubles = [answerLost];
  await asks();
  expect(looked).toEqual([]);
});
