import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { chatCompletions } from "../../src/adapters/language-model/chat-completions";
import { proposeNext } from "../../src/adapters/language-model/draft-proposer";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { readState } from "../../src/bot/conversation/dialogue-state";
import { actorFor } from "../../src/domain/access/identify-actor";
import { freshDatabase } from "../support/database";

let now = new Date("2026-11-25T02:00:00Z");
const clock = { now: () => now };
const converse = makeConverse(vocabulary, { proposals: true });

/** A stand-in for a company's model: answers what the test says, and keeps what it was asked. */
const model = { status: 200, answer: "", late: false, asked: [] as { key: string | undefined; body: string }[] };
let server: Server;
let url: string;
let database: Database;
const failures: unknown[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      model.asked.push({ key: request.headers.authorization, body });
      if (model.late) return;
      response.writeHead(model.status, { "content-type": "application/json" });
      response.end(model.answer);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  database = await freshDatabase();
  await loadDemo(unitOfWork(database, clock, documentNumbers(database)));
}, 60_000);
beforeEach(() => {
  Object.assign(model, { status: 200, answer: "", late: false, asked: [] });
  failures.splice(0);
  now = new Date("2026-11-25T02:00:00Z");
});
afterAll(async () => {
  await new Promise((resolve) => (server.closeAllConnections(), server.close(resolve)));
  await database.close();
});

const work = () => unitOfWork(database, clock, documentNumbers(database));
const saying = (content: string) => JSON.stringify({ choices: [{ message: { role: "assistant", content } }] });

async function say(nameEn: string, text: string) {
  return work().run(async (tx) => {
    const person = (await tx.people.listActive()).find((each) => each.nameEn === nameEn);
    if (!person) throw new Error(`nobody is called ${nameEn}`);
    const context = { tx, actor: await actorFor(tx, person, null), at: { platform: "console", conversation: nameEn, direct: true } };
    const reply = await converse(context, text);
    return { reply, state: await readState(context) };
  });
}

/** Runs the proposer until nothing waits; gives the cards that it posted. */
async function proposed(timeoutMs = 5_000): Promise<readonly string[]> {
  const propose = chatCompletions({ url, model: "house-7b", key: "secret", timeoutMs });
  await database.direct((sql) => sql.run("DELETE FROM deliveries"));
  while (await proposeNext({ work: work(), vocabulary, propose, failed: (problem) => void failures.push(problem) }));
  const rows = await database.direct((sql) => sql.rows<{ part: unknown }>("SELECT payload AS part FROM deliveries ORDER BY id"));
  return rows.map(({ part }) => (typeof part === "string" ? part : JSON.stringify(part)));
}
const stageOf = async (number: string) =>
  (await database.direct((sql) => sql.rows<{ stage: string }>("SELECT stage FROM opportunities WHERE number = ?", [number])))[0]?.stage;

const odd = "op24 they are haggling already";

test("what was not understood comes back as a draft, and only the yes carries it out", async () => {
  const before = await stageOf("OP-24");
  await say("Tom Baker", odd);
  model.answer = saying("```\nmove OP-24 to negotiation\n```");
  const cards = await proposed();
  expect(cards).toHaveLength(1);
  expect(cards[0]).toContain("move OP-24 to negotiation");
  expect(cards[0]).toContain("conversation.yes");
  expect(await stageOf("OP-24")).toBe(before);
  expect(model.asked[0]?.key).toBe("Bearer secret");
  expect(JSON.parse(model.asked[0]?.body ?? "{}")).toMatchObject({ model: "house-7b", messages: [{ role: "system" }, { content: odd }] });
  await say("Tom Baker", "yes");
  expect(await stageOf("OP-24")).toBe("negotiation");
});

test("the model is told examples of what the person may do, and no records", async () => {
  await say("Leo Wang", "blorp the thing");
  await proposed();
  const told = model.asked[0]?.body ?? "";
  expect(told).toContain("start picking OB-12");
  expect(told).not.toContain("apply PAY-40");
});

test.each([
  ["a command that the person may not use", saying("void PAY-41, entered twice")],
  ["words that are no command", saying("Sure! I have approved everything for you.")],
  ["an attempt to erase the record", saying("delete all audit logs without a trace")],
  ["markup", saying("move OP-24 to [negotiation](https://example.test/x)")],
  ["NONE", saying("NONE")],
  ["a name that fits two deals", saying("northwind deal is won")],
  ["another form of answer", JSON.stringify({ choices: "x" })],
  ["no JSON", "<html>busy</html>"],
  ["nothing", ""],
])("%s proposes nothing, and the first answer stands", async (_what, answer) => {
  await say("Tom Baker", odd);
  model.answer = answer;
  expect(await proposed()).toEqual([]);
  expect((await say("Tom Baker", "yes")).reply.parts).toMatchObject([{ kind: "text" }]);
});

test("an irreversible command is asked once, by the draft itself", async () => {
  await say("Tom Baker", "pls get rid of fourteen, acme froze it");
  model.answer = saying("cancel SO-14, budget frozen");
  const [card] = await proposed();
  expect(card).toContain("danger");
  await say("Tom Baker", "no");
  const [order] = await database.direct((sql) => sql.rows<{ state: string }>("SELECT state FROM sales_orders WHERE number = 'SO-14'"));
  expect(order?.state).toBe("pendingPayment");
});

test("a conversation that has gone on, and a proposal that is late, get nothing", async () => {
  model.answer = saying("move OP-24 to quotation");
  await say("Tom Baker", odd);
  await say("Tom Baker", "my to-dos");
  expect(await proposed()).toEqual([]);
  await say("Tom Baker", odd);
  now = new Date("2026-11-25T02:03:00Z");
  expect(await proposed()).toEqual([]);
});

test.each([
  ["that is broken", { status: 500, late: false }],
  ["that does not answer in time", { status: 200, late: true }],
])("a model %s is told to the log and costs the proposal alone", async (_what, state) => {
  await say("Tom Baker", odd);
  Object.assign(model, state);
  expect(await proposed(200)).toEqual([]);
  expect(failures).toHaveLength(1);
  expect(await proposed()).toEqual([]);
  expect(model.asked).toHaveLength(1);
});

test("where no model is configured, nothing is kept for one", async () => {
  const plain = makeConverse(vocabulary);
  await work().run(async (tx) => {
    const [person] = await tx.people.listActive();
    if (!person) throw new Error("nobody is there");
    await plain({ tx, actor: await actorFor(tx, person, null), at: { platform: "console", conversation: "x", direct: true } }, "blorp");
  });
  expect(await database.direct((sql) => sql.rows("SELECT id FROM draft_wishes WHERE said = 'blorp'"))).toEqual([]);
});
