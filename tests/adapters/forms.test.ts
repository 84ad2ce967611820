import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actions } from "../../src/bot/actions";
import { inputName } from "../../src/bot/fields/fill-form";
import { presenters } from "../../src/bot/presenters";
import { actorFor } from "../../src/domain/access/identify-actor";
import { defineField, mostFields, type NewField } from "../../src/domain/fields/define-field";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { createFormRecord } from "../../src/domain/forms/create-form-record";
import { archiveForm, changeForm, defineForm, restoreForm, type NewForm } from "../../src/domain/forms/define-form";
import { findFormRecord } from "../../src/domain/forms/find-form-record";
import type { FormDefinition } from "../../src/domain/forms/form-definition";
import { moveFormRecord, takeBackMove } from "../../src/domain/forms/move-form-record";
import type { Actor } from "../../src/domain/shared/actor";
import { formKindOf } from "../../src/domain/shared/form-kind";
import { freshDatabase } from "../support/database";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(60_000);

let database: Database;
let work: MySqlUnitOfWork;
const people: Record<string, Actor> = {};
const who = (number: string): Actor => people[number] as Actor;
const rows = <Row>(query: string, values: readonly unknown[] = []) => database.direct((sql) => sql.rows<Row>(query, values));
let made = 0;

/** Each test has a form of its own: prefixes are never given again. */
async function aForm(given: Partial<NewForm> = {}): Promise<FormDefinition> {
  made += 1;
  const letters = String.fromCharCode(65 + Math.floor(made / 26), 65 + (made % 26));
  return work.run((tx) =>
    defineForm(tx, who("P9"), { label: `Loan ${letters}`, prefix: `Q${letters}`, states: ["asked", "lent", "back"], ...given }),
  );
}
const kindOf = ({ prefix }: FormDefinition) => formKindOf(prefix);
const give = (form: FormDefinition, field: Omit<NewField, "recordKind">) =>
  work.run((tx) => defineField(tx, who("P9"), { recordKind: kindOf(form), ...field }));
const record = (form: FormDefinition, by = "P3", answers: Readonly<Record<string, string | null>> = {}) =>
  work.run((tx) => createFormRecord(tx, who(by), { formId: form.id, answers }));
const move = (id: string, to: string, by = "P3", version?: number) =>
  work.run((tx) => moveFormRecord(tx, who(by), { id, to, ...(version !== undefined && { version }) }));

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  for (const number of ["P1", "P2", "P3", "P4", "P7", "P9"]) {
    people[number] = await work.run(async (tx) => {
      const found = await tx.people.byNumber(number);
      if (!found) throw new Error(number);
      return actorFor(tx, found, null);
    });
  }
});
afterAll(() => database.close());

test("two who make a form of one prefix at once: one has it, the other is told whose it is", async () => {
  const define = (label: string) => work.run((tx) => defineForm(tx, who("P9"), { label, prefix: "RACE" }));
  const both = await Promise.allSettled([define("Race one"), define("Race two")]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(both.flatMap((each) => (each.status === "rejected" ? [(each.reason as { code: string }).code] : []))).toEqual([
    "form.prefixTaken",
  ]);
  expect(await rows("SELECT id FROM form_definitions WHERE prefix = 'RACE'")).toHaveLength(1);
});

test("a prefix is left to its form for ever, and to products that have it", async () => {
  const form = await aForm();
  await work.run((tx) => archiveForm(tx, who("P9"), { id: form.id }));
  const again = (prefix: string) => refusalOfAsync(work.run((tx) => defineForm(tx, who("P9"), { label: "Another", prefix })));
  expect(await again(form.prefix)).toBe("form.prefixTaken");
  await database.direct((sql) => sql.run("UPDATE products SET sku = 'ZQ-100' WHERE sku = 'R50'"));
  expect(await again("ZQ")).toBe("form.prefixOfProduct");
});

test("numbers are the form's own: unique and growing, also made at once", async () => {
  const form = await aForm();
  const records = await Promise.all(Array.from({ length: 12 }, () => record(form)));
  const numbers = records.map(({ number }) => Number(number.replace(`${form.prefix}-`, "")));
  expect(new Set(numbers).size).toBe(12);
  expect(Math.max(...numbers)).toBe(12);
});

test("what is required is required, and the record is made with it or not at all", async () => {
  const form = await aForm();
  const item = await give(form, { label: "item", kind: "text", settings: { required: true } });
  const until = await give(form, { label: "until", kind: "date", settings: { initial: "2026-12-01" } });
  expect(await refusalOfAsync(record(form))).toBe("field.required");
  expect(await rows("SELECT id FROM form_records WHERE form_id = ?", [form.id])).toHaveLength(0);
  const { id } = await record(form, "P3", { [item.name]: "hoist" });
  const found = await work.run((tx) => tx.records.read({ kind: kindOf(form), id }, []));
  expect(found?.fields).toMatchObject({ [item.name]: "hoist", [until.name]: "2026-12-01", state: "asked", owner: who("P3").personId });
  const audit = await rows<{ verb: string; before_values: unknown }>(
    "SELECT verb, before_values FROM audit_log WHERE subject_id = ? ORDER BY id",
    [id],
  );
  expect(audit.map(({ verb, before_values }) => [verb, before_values])).toEqual([
    ["formRecord.create", null],
    ["field.fill", null],
  ]);
});

test.each([
  ["own", [true, false, false, true]],
  ["team", [true, false, true, true]],
  ["all", [true, true, true, true]],
] as const)("who sees a rep's record where the reach is %s", async (reach, outcome) => {
  const form = await aForm({ access: { reach } });
  const { id } = await record(form, "P2");
  const seen = await Promise.all(["P2", "P3", "P1", "P9"].map((number) => work.run((tx) => findFormRecord(tx, who(number), id))));
  expect(seen.map((found) => found !== null)).toEqual(outcome);
  const cards = await Promise.all(
    ["P2", "P3", "P1", "P9"].map((number) =>
      work.run(async (tx) => presenters.get("formRecord")?.present(tx, who(number), { kind: kindOf(form), id })),
    ),
  );
  expect(cards.map((card) => card !== null)).toEqual(outcome);
});

test("who may not see a form neither finds, fills in, moves nor makes its records", async () => {
  const form = await aForm({ access: { see: ["finance", "operationsLead"] } });
  const note = await give(form, { label: "note", kind: "text" });
  const { id } = await record(form, "P7");
  const filling = { record: { kind: kindOf(form), id }, answers: { [note.name]: "x" }, whole: false };
  expect(await refusalOfAsync(record(form, "P3"))).toBe("form.mayNotCreate");
  expect(await refusalOfAsync(move(id, "lent", "P3"))).toBe("formRecord.notFound");
  expect(await refusalOfAsync(work.run((tx) => fillFields(tx, who("P3"), filling)))).toBe("form.mayNot");
  expect(await work.run((tx) => findFormRecord(tx, who("P3"), id))).toBeNull();
});

test("a record moves by the form's moves and by whom they are for; each move is audited and told once", async () => {
  const form = await aForm({
    moves: [
      { from: "asked", to: "lent", roles: ["warehouse"] },
      { from: "lent", to: "back", roles: null },
    ],
  });
  const { id } = await record(form);
  expect(await refusalOfAsync(move(id, "lent", "P3"))).toBe("formRecord.noMoveLeft");
  expect(await refusalOfAsync(move(id, "back", "P4"))).toBe("formRecord.noMove");
  expect(await refusalOfAsync(move(id, "asked", "P4"))).toBe("formRecord.sameState");
  expect(await refusalOfAsync(move(id, "gone", "P4"))).toBe("formRecord.noState");
  await move(id, "lent", "P4", 1);
  expect(await refusalOfAsync(move(id, "back", "P3", 1))).toBe("formRecord.stale");
  const back = await work.run((tx) => takeBackMove(tx, who("P4"), { id, version: 2, to: "asked" }));
  expect(back).toMatchObject({ state: "asked", version: 3 });
  const audit = await rows<{ verb: string }>("SELECT verb FROM audit_log WHERE subject_id = ? ORDER BY id", [id]);
  expect(audit.map(({ verb }) => verb)).toEqual(["formRecord.create", "formRecord.move", "formRecord.takeBack"]);
  const events = await rows<{ type: string }>("SELECT type FROM domain_events WHERE subject_id = ? ORDER BY id", [id]);
  expect(events.map(({ type }) => type)).toEqual(["formRecord.created", "formRecord.moved", "formRecord.moved"]);
});

test("two who move one record at the same time: the second sees what the first did", async () => {
  const form = await aForm();
  const { id } = await record(form);
  const both = await Promise.allSettled([move(id, "lent", "P3", 1), move(id, "back", "P9", 1)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.flatMap((each) => (each.status === "rejected" ? [(each.reason as { code: string }).code] : []))).toEqual([
    "formRecord.stale",
  ]);
});

test("a state that records stand in stays; one that nobody stands in goes, with the moves that named it", async () => {
  const form = await aForm({
    moves: [
      { from: "asked", to: "lent", roles: null },
      { from: "lent", to: "back", roles: null },
    ],
  });
  await record(form);
  const change = (states: readonly string[]) => work.run((tx) => changeForm(tx, who("P9"), { id: form.id, states }));
  expect(await refusalOfAsync(change(["lent", "back"]))).toBe("form.stateInUse");
  const after = await change(["asked", "lent"]);
  expect(after.settings.moves).toEqual([{ from: "asked", to: "lent", roles: null }]);
  expect(after.edition).toBe(2);
  const editions = await work.run((tx) => tx.forms.editionsOf(form.id, 10));
  expect(editions.map(({ edition, settings }) => [edition, settings.states.length])).toEqual([
    [2, 2],
    [1, 3],
  ]);
});

test("an archived form makes no records, and those there are go on", async () => {
  const form = await aForm();
  const { id } = await record(form);
  await work.run((tx) => archiveForm(tx, who("P9"), { id: form.id, version: 1 }));
  expect(await refusalOfAsync(record(form))).toBe("form.archived");
  expect((await move(id, "lent")).state).toBe("lent");
  expect(await refusalOfAsync(work.run((tx) => restoreForm(tx, who("P9"), { id: form.id, version: 1 })))).toBe("form.stale");
  await work.run((tx) => restoreForm(tx, who("P9"), { id: form.id, version: 2 }));
  await record(form);
});

test("hostile configuration is refused with its reason: options, formulas, fields and states without end", async () => {
  const form = await aForm();
  const options = Array.from({ length: 10_000 }, (_, at) => `option ${at}`);
  expect(await refusalOfAsync(give(form, { label: "many", kind: "oneOf", settings: { options } }))).toBe("field.tooManyOptions");
  const bomb = `${"(".repeat(5000)}1${")".repeat(5000)}`;
  expect(await refusalOfAsync(give(form, { label: "bomb", kind: "computed", settings: { formula: bomb } }))).toBe("formula.tooLarge");
  await give(form, { label: "base", kind: "number" });
  await give(form, { label: "next", kind: "computed", settings: { formula: "base * base * base" } });
  expect(await refusalOfAsync(give(form, { label: "power", kind: "computed", settings: { formula: "next * next" } }))).toBe(
    "field.formulaTooBig",
  );
  const states = Array.from({ length: 10_000 }, (_, at) => `state ${at}`);
  expect(await refusalOfAsync(aForm({ states }))).toBe("form.tooManyStates");
  expect(await refusalOfAsync(give(form, { label: "slow", kind: "text", settings: { pattern: "(a+)+$" } }))).toBe("field.patternUnsafe");
  for (let count = 2; count < mostFields; count += 1) await give(form, { label: `field ${count}`, kind: "text" });
  expect(await refusalOfAsync(give(form, { label: "one more", kind: "text" }))).toBe("field.tooMany");
});

test("the form that comes back for a half-said record makes it, hidden fields apart", async () => {
  const form = await aForm();
  const size = await give(form, { label: "size", kind: "oneOf", settings: { options: ["small", "large"] } });
  const crane = await give(form, {
    label: "crane",
    kind: "text",
    settings: { required: true, visibleWhen: { field: size.name, is: "=", value: "large" } },
  });
  const tap = (values: Readonly<Record<string, string>>) =>
    work.run(async (tx) =>
      actions
        .get("formRecord.create")
        ?.handle(
          { tx, actor: who("P3"), at: { platform: "console", conversation: "c", direct: true } },
          { id: form.id, version: 1, values },
        ),
    );
  const asked = await tap({});
  expect(JSON.stringify(asked?.parts)).toContain(inputName(crane));
  expect(await refusalOfAsync(tap({ [inputName(size)]: "large", [inputName(crane)]: "" }))).toBe("field.required");
  await tap({ [inputName(size)]: "small", [inputName(crane)]: "not asked for" });
  const [found] = await rows<{ id: string }>("SELECT id FROM form_records WHERE form_id = ?", [form.id]);
  const read = await work.run((tx) => tx.records.read({ kind: kindOf(form), id: found?.id ?? "" }, []));
  expect(read?.fields).toMatchObject({ [size.name]: "small", [crane.name]: null });
});
