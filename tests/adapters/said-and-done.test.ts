import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { actorFor } from "../../src/domain/access/identify-actor";
import { freshDatabase } from "../support/database";

const clock = { now: () => new Date("2026-11-25T02:00:00Z") };
const converse = makeConverse(vocabulary);
let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await loadDemo(unitOfWork(database, clock, documentNumbers(database)));
});
afterAll(() => database.close());

test.each([
  ["Han Meimei", "给博远报价 B16 10根 1280 C50 3打，有效期到月底", "quote"],
  ["Tom Baker", "quote acme 2 boxes of A100 at $9.50", "quote"],
  ["Tom Baker", "show qt33", "quote"],
  ["Han Meimei", "华强资料", "customer"],
  ["Han Meimei", "刚给博远林工打电话 没人接 明天上午10点再打", "follow-up"],
  ["Han Meimei", "领 LD-7", "lead"],
  ["Tom Baker", "OP-24 move to negotiation", "opportunity"],
  ["Tom Baker", "remind me to call acme tomorrow at 9am", "todo"],
  ["Fiona Wang", "收到华强 5 万 招行", "payment"],
  ["Li Lei", "同意 QT-31", "approval"],
])("%s says %s and gets the card of the %s", async (nameEn, text, card) => {
  const reply = await unitOfWork(database, clock, documentNumbers(database)).run(async (tx) => {
    const person = (await tx.people.listActive()).find((each) => each.nameEn === nameEn);
    if (!person) throw new Error(`nobody is called ${nameEn}`);
    return converse({ tx, actor: await actorFor(tx, person, null), at: { platform: "console", conversation: nameEn, direct: true } }, text);
  });
  const cards = reply.parts.map((part) =>
    part.kind === "liveCard" ? part.card : part.kind === "card" ? part.card.name : part.kind === "file" ? part.file.document : part.text,
  );
  expect(cards).toContain(card);
});
