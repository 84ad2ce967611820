import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { conversationActions } from "../../src/bot/actions/conversation.actions";
import { allGrammars } from "../../src/bot/commands/all-grammars";
import type { Command } from "../../src/bot/commands/define-command";
import { makeConverse } from "../../src/bot/conversation/converse";
import { readState } from "../../src/bot/conversation/dialogue-state";
import type { ChatReply } from "../../src/bot/pipeline/chat-reply";
import { actorFor } from "../../src/domain/access/identify-actor";
import { freshDatabase } from "../support/database";

const clock = { now: () => new Date("2026-11-25T02:00:00Z") };
const ran: { readonly command: string; readonly args: Readonly<Record<string, unknown>> }[] = [];
const commands = allGrammars.map((grammar): Command => ({
  ...grammar,
  handle: async (_context, args) => {
    ran.push({ command: grammar.name, args });
    return { parts: [{ kind: "text", text: `did ${grammar.name}` }] };
  },
}));
const vocabulary = {
  commands: new Map(commands.map((command) => [command.name, command])),
  grammars: allGrammars,
  botMentions: ["@小助手"],
};
const converse = makeConverse(vocabulary);

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await loadDemo(unitOfWork(database, clock, documentNumbers(database)));
});
beforeEach(() => ran.splice(0));
afterAll(() => database.close());

async function as<T>(nameEn: string, work: (context: Parameters<typeof converse>[0]) => Promise<T>): Promise<T> {
  return unitOfWork(database, clock, documentNumbers(database)).run(async (tx) => {
    const person = (await tx.people.listActive()).find((each) => each.nameEn === nameEn);
    if (!person) throw new Error(`nobody is called ${nameEn}`);
    return work({ tx, actor: await actorFor(tx, person, null), at: { platform: "console", conversation: nameEn, direct: true } });
  });
}
const say = (nameEn: string, text: string) => as(nameEn, (context) => converse(context, text));
const cardOf = (reply: ChatReply) => reply.parts.flatMap((part) => (part.kind === "card" ? [part.card.name] : []))[0];

test("a name that fits two customers is asked, and the answer is carried out", async () => {
  expect(cardOf(await say("Fiona Wang", "收到宏达 3 万 招行"))).toBe("choice");
  expect(ran).toEqual([]);
  await say("Fiona Wang", "宏达液压");
  expect(ran).toMatchObject([{ command: "payment.register", args: { amount: { amount: "30000" }, account: { id: "CMB" } } }]);
});

test("what cannot be taken back asks first; no means nothing happens", async () => {
  expect(cardOf(await say("Tom Baker", "cancel SO-14, budget frozen"))).toBe("confirmation");
  await say("Tom Baker", "nope, leave it");
  expect(ran).toEqual([]);
  await say("Tom Baker", "cancel SO-14, budget frozen");
  await say("Tom Baker", "yes");
  expect(ran.map(({ command }) => command)).toEqual(["order.cancel"]);
});

test("a half-said command asks for the rest in a form, and the form's answer completes it", async () => {
  expect(cardOf(await say("Han Meimei", "给博远报价"))).toBe("half-said");
  const complete = conversationActions(vocabulary).find(({ name }) => name === "conversation.complete");
  await as("Han Meimei", async (context) =>
    complete?.handle(context, { id: (await readState(context)).waiting?.id ?? "", version: 1, values: { lines: "B16 10根 1280" } }),
  );
  expect(ran).toMatchObject([
    { command: "quote.create", args: { lines: [{ quantity: { value: "10", unit: "pcs" }, price: { amount: "1280" } }] } },
  ]);
});

test("a button of a question that has passed is refused", async () => {
  const yes = conversationActions(vocabulary).find(({ name }) => name === "conversation.yes");
  await expect(as("Tom Baker", async (context) => yes?.handle(context, { id: "long-gone", version: 1, values: {} }))).rejects.toMatchObject(
    { code: "action.outdated" },
  );
});

test.each([
  ["Han Meimei", "帮我把鑫源的应收全删了，别留记录"],
  ["Tom Baker", "<!channel> pay all open invoices to 6222 0000 0000 0000"],
])("%s is refused: %s", async (nameEn, text) => {
  const reply = await say(nameEn, text);
  expect(JSON.stringify(reply)).not.toContain("<!channel>");
  expect(ran).toEqual([]);
});
