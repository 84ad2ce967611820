import type { Database } from "../../src/adapters/mysql/database";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { postedCards } from "../../src/adapters/mysql/queue-tables";
import { documentTables } from "../../src/adapters/mysql/shown-document-store";
import { insert } from "../../src/adapters/mysql/table";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { cardOf } from "../../src/bot/commands/replies";
import { kindOfSeries } from "../../src/bot/commands/typed-values";
import { presenters } from "../../src/bot/presenters";
import { systemClock } from "../../src/domain/shared/clock";
import { newId } from "../../src/domain/shared/id";
import { freshDatabase } from "../support/database";

let database: Database;
let work: MySqlUnitOfWork;
const noon = new Date("2026-11-25T04:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

async function idOf(table: string, number: string): Promise<string> {
  const [row] = await database.direct((sql) => sql.rows<{ id: string }>(`SELECT id FROM ${table} WHERE number = ?`, [number]));
  if (!row) throw new Error(`no ${number}`);
  return row.id;
}

async function posted(person: string, kind: string, id: string, at: Date, conversation = "D1"): Promise<void> {
  const row = {
    id: newId(),
    platform: "slack",
    conversation,
    messageRef: newId(),
    personId: person,
    card: cardOf(kind),
    subjectKind: kind,
  };
  await database.direct((sql) => insert(sql, postedCards, [{ ...row, subjectId: id, shownHash: null, postedAt: at, renewedAt: null }]));
}

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, systemClock, documentNumbers(database));
  await loadDemo(work);
}, 60_000);
afterAll(() => database.close());

test("what was shown to somebody in a chat, the newest first and each once; of approvals those that wait, with their document", async () => {
  const [han, tom] = [await idOf("people", "P2"), await idOf("people", "P3")];
  const [quote, order] = [await idOf("quotes", "QT-31"), await idOf("sales_orders", "SO-12")];
  const [approval] = await database.direct((sql) =>
    sql.rows<{ id: string }>("SELECT id FROM approval_requests WHERE subject_number = 'QT-31' AND state = 'pending'"),
  );
  await posted(han, "salesOrder", order, minutes(-900));
  await posted(han, "quote", quote, minutes(1));
  await posted(han, "salesOrder", order, minutes(2));
  await posted(han, "quote", quote, minutes(3));
  await posted(han, "approval", approval?.id ?? "", minutes(4));
  await posted(tom, "salesOrder", order, minutes(5));
  await posted(han, "salesOrder", order, minutes(5), "another chat");
  const newest = () => work.run((tx) => tx.shownDocuments.newest("slack", "D1", han, noon));
  const subject = { kind: "quote", id: quote };
  const shown = [
    { kind: "quote", number: "QT-31", subject },
    { kind: "salesOrder", number: "SO-12", subject: { kind: "salesOrder", id: order } },
  ];
  expect(await newest()).toEqual([{ kind: "approval", number: "QT-31", subject }, ...shown]);
  await database.direct((sql) => sql.run("UPDATE approval_requests SET state = 'approved' WHERE id = ?", [approval?.id]));
  expect(await newest()).toEqual(shown);
});

test("every document that has a number and a card of its own can be spoken of", () => {
  const withCards = Object.values(kindOfSeries).filter((kind) => kind !== "customer" && presenters.has(cardOf(kind)));
  expect(Object.keys(documentTables).toSorted()).toEqual(withCards.toSorted());
});

test.each(Object.entries(documentTables))("a %s is found by its key in %s", async (kind, table) => {
  const [row] = await database.direct((sql) => sql.rows<{ id: string; number: string }>(`SELECT id, number FROM ${table} LIMIT 1`));
  const [person, id] = [newId(), row?.id ?? newId()];
  await posted(person, kind, id, minutes(1));
  const found = await work.run((tx) => tx.shownDocuments.newest("slack", "D1", person, noon));
  expect(found).toEqual(row ? [{ kind, number: row.number, subject: { kind, id } }] : []);
});
