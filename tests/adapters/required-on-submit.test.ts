import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { Condition } from "../../src/domain/conditions/condition";
import { createContract } from "../../src/domain/contracts/create-contract";
import { submitContract } from "../../src/domain/contracts/submit-contract";
import { defineField } from "../../src/domain/fields/define-field";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { qualifyLead } from "../../src/domain/opportunities/qualify-lead";
import { winOpportunity } from "../../src/domain/orders/win-opportunity";
import { submitQuote } from "../../src/domain/quotes/submit-quote";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Actor } from "../../src/domain/shared/actor";
import { moveTicket } from "../../src/domain/tickets/move-ticket";
import type { Tx } from "../../src/domain/shared/tx";
import { freshDatabase } from "../support/database";

let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;
let rep: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  const person = (number: string) =>
    work.run(async (tx) => {
      const found = await tx.people.byNumber(number);
      if (!found) throw new Error(number);
      return actorFor(tx, found, null);
    });
  [lead, rep] = [await person("P9"), await person("P2")];
}, 60_000);
afterAll(() => database.close());

class Undone extends Error {}
/** What comes of the work, which is then taken back. */
async function outcome(trial: (tx: Tx) => Promise<readonly string[]>): Promise<readonly string[]> {
  let seen: readonly string[] = [];
  const undone = work.run(async (tx) => {
    seen = await trial(tx);
    throw new Undone();
  });
  await expect(undone).rejects.toBeInstanceOf(Undone);
  return seen;
}
const tried = async (tx: Tx, doing: () => Promise<unknown>) => {
  const done = await tx.attempt(doing);
  return "refused" in done ? done.refused.code : "done";
};
const first = async (query: string) => {
  const [row] = await database.direct((sql) => sql.rows<{ id: string }>(query));
  if (!row) throw new Error(`the demo company has none: ${query}`);
  return row.id;
};

const documents: readonly [kind: string, find: (tx: Tx) => Promise<string>, act: (tx: Tx, id: string) => Promise<unknown>][] = [
  ["quote", () => first("SELECT id FROM quotes WHERE number = 'QT-32'"), (tx, id) => submitQuote(tx, lead, { id })],
  [
    "contract",
    async (tx) => {
      const quoteId = await first("SELECT id FROM quotes WHERE number = 'QT-30'");
      return (await createContract(tx, lead, { quoteId, endDay: calendarDay("2027-11-30") })).id;
    },
    (tx, id) => submitContract(tx, lead, { id }),
  ],
  [
    "opportunity",
    () =>
      first(
        "SELECT o.id FROM opportunities o JOIN quotes q ON q.opportunity_id = o.id JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no WHERE o.state = 'open' AND v.state IN ('approved', 'sent', 'accepted')",
      ),
    (tx, id) => winOpportunity(tx, lead, { id }),
  ],
  ["lead", () => first("SELECT id FROM leads WHERE state = 'contacted'"), (tx, id) => qualifyLead(tx, lead, { id, evenIfAlike: true })],
  [
    "ticket",
    () => first("SELECT id FROM tickets WHERE number = 'TK-18'"),
    (tx, id) => moveTicket(tx, lead, { id, verb: "resolve", note: "done" }),
  ],
];

const numbered: Condition = { field: "number", is: "notEmpty" };

test.each(documents)(
  "a required field of the company's own keeps a %s from leaving its maker's hands until it is filled in",
  async (kind, find, act) => {
    const seen = await outcome(async (tx) => {
      const id = await find(tx);
      const field = await defineField(tx, lead, { recordKind: kind, label: "check", kind: "text", settings: { requiredWhen: numbered } });
      const before = await tried(tx, () => act(tx, id));
      await fillFields(tx, lead, { record: { kind, id }, answers: { [field.name]: "yes" }, whole: false });
      return [before, await tried(tx, () => act(tx, id))];
    });
    expect(seen).toEqual(["field.required", "done"]);
  },
);

test.each([
  ["hidden", { required: true, visibleWhen: { not: numbered } }],
  ["not required as it stands", { requiredWhen: { not: numbered } }],
] as const)("a field that is %s keeps no quote back", async (_what, settings) => {
  const [kind, find, act] = documents[0] ?? [];
  if (!kind || !find || !act) throw new Error("no quote");
  const seen = await outcome(async (tx) => {
    const id = await find(tx);
    await defineField(tx, lead, { recordKind: kind, label: "check", kind: "text", settings });
    return [await tried(tx, () => act(tx, id))];
  });
  expect(seen).toEqual(["done"]);
});

test("what somebody may not fill in is not asked of them", async () => {
  const seen = await outcome(async (tx) => {
    const id = await first("SELECT id FROM quotes WHERE number = 'QT-32'");
    await defineField(tx, lead, {
      recordKind: "quote",
      label: "audited",
      kind: "text",
      settings: { required: true, editedBy: ["finance"] },
    });
    return [await tried(tx, () => submitQuote(tx, rep, { id }))];
  });
  expect(seen).toEqual(["done"]);
});
