import fc from "fast-check";
import type { Database } from "../../src/adapters/mysql/database";
import { type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { checkCondition } from "../../src/domain/conditions/check-condition";
import type { Condition } from "../../src/domain/conditions/condition";
import { evaluate } from "../../src/domain/conditions/evaluate";
import { type NewField } from "../../src/domain/fields/define-field";
import type { FieldDefinition } from "../../src/domain/fields/field-definition";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { momentOf } from "../../src/domain/conditions/moment-of";
import { rehearseRule } from "../../src/domain/rules/rehearse-rule";
import { createRule } from "../../src/domain/rules/write-rule";
import type { Actor } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { anyCondition, anyRecord } from "../support/sample-conditions";
import { refusalOfAsync } from "../support/refusal-of";
import { FieldsWorld, workAt } from "../support/fields-world";

jest.setTimeout(60_000);

let world: FieldsWorld;
let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;
let customers: readonly string[];
beforeAll(async () => {
  world = await FieldsWorld.open();
  ({ database, work, lead, customers } = world);
});
beforeEach(() => world.begin());
afterAll(() => database.close());

const first = () => world.first;
const second = () => world.second;
const define = (given: Omit<NewField, "recordKind">) => world.define(given);
const fill: FieldsWorld["fill"] = (...given) => world.fill(...given);
const read = (id: string) => world.read(id);

test("what a condition means in memory it means in the database, with fields of the company's own of every kind", async () => {
  const label = (zh: string, en: string) => ({ zh, en });
  const own: readonly Omit<NewField, "recordKind">[] = [
    { label: "title", kind: "text" },
    { label: "level", kind: "oneOf", settings: { options: [label("强", "strong"), label("中", "medium"), label("弱", "weak")] } },
    { label: "tags", kind: "manyOf", settings: { options: [label("大客户", "vip"), label("新客户", "fresh"), label("外贸", "export")] } },
    { label: "count", kind: "number" },
    { label: "price", kind: "money" },
    { label: "due", kind: "date" },
    { label: "began", kind: "date" },
    { label: "hot", kind: "yesNo" },
    { label: "holder", kind: "person" },
  ];
  const fields: FieldDefinition[] = [];
  for (const each of own) fields.push(await define(each));
  const sum = await define({ label: "sum", kind: "computed", settings: { formula: "count * 2 - price / 3 + max(price, 1)" } });
  const renamed = (text: string) =>
    text
      .replaceAll(/"field":"owner"/g, '"field":"holder"')
      .replaceAll(/"field":"(title|level|tags|count|price|due|began|hot|holder)"/g, '"field":"f_$1"')
      .replaceAll('"新客户"', '"fresh"');
  const ownCondition = anyCondition
    .map((each) => renamed(JSON.stringify(each)))
    .filter((text) => !/touched|"of":/.test(text))
    .map((text) => JSON.parse(text) as Condition);
  const ofSum = fc.record({
    field: fc.constant(sum.name),
    is: fc.constantFrom("=" as const, "<" as const, ">=" as const, "!=" as const),
    value: fc.constantFrom("0", "1", "66.666667", "2.166667", "-33332.3333", "100"),
  });
  const asked = customers.slice(0, 8);
  const seen = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { minLength: asked.length, maxLength: asked.length }),
      fc.array(fc.oneof({ weight: 4, arbitrary: ownCondition }, { weight: 1, arbitrary: ofSum }), {
        minLength: 10,
        maxLength: 20,
      }),
      async (records, conditions) => {
        await work.run(async (tx) => {
          for (const [at, id] of asked.entries())
            for (const field of fields) {
              const name = field.name === "f_holder" ? "owner" : field.name.slice(2);
              const value = records[at]?.fields[name] ?? null;
              await tx.fields.put(
                field,
                id,
                Array.isArray(value) ? value.map((tag) => (tag === "新客户" ? "fresh" : (tag as string))) : value,
                "",
              );
            }
        });
        await work.run(async (tx) => {
          const [types, moment] = [await tx.records.types(), await momentOf(tx)];
          const found = [];
          for (const id of asked) found.push({ id, record: await tx.records.read({ kind: "customer", id }, []) });
          for (const given of conditions) {
            const condition = checkCondition(types, "customer", given, { changes: false });
            const inDatabase = (await tx.records.matching("customer", condition, moment, null, 500))
              .map(({ id }) => id)
              .filter((id) => asked.includes(id));
            const inMemory = found
              .filter(({ record }) => record && evaluate(types, "customer", condition, record, moment))
              .map(({ id }) => id);
            expect({ condition, ids: inDatabase }).toEqual({ condition, ids: inMemory.toSorted() });
            seen.yes += inMemory.length;
            seen.no += asked.length - inMemory.length;
          }
        });
      },
    ),
    { numRuns: 25, seed: 20261130 },
  );
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan((seen.yes + seen.no) / 10);
});

test("a computed field comes out of the database as out of a form's answers", async () => {
  const [a, b] = [await define({ label: "first", kind: "number" }), await define({ label: "second", kind: "number" })];
  const ratio = await define({ label: "ratio", kind: "computed", settings: { formula: "round(first / second * 100, 2)" } });
  const high = await define({ label: "reason", kind: "text", settings: { requiredWhen: { field: ratio.name, is: ">", value: "50" } } });
  expect(await refusalOfAsync(fill(first(), { [a.name]: "2", [b.name]: "3" }, true))).toBe("field.required");
  await fill(first(), { [a.name]: "2", [b.name]: "3", [high.name]: "big" }, true);
  expect(await read(first())).toMatchObject({ [ratio.name]: "66.67" });
  await fill(first(), { [b.name]: "0" });
  expect(await read(first())).toMatchObject({ [ratio.name]: null });
});

test("a rule is rehearsed on the company's own fields as they were, computed ones too, and fires by them as they are", async () => {
  const [a, b] = [await define({ label: "weight", kind: "number" }), await define({ label: "parts", kind: "number" })];
  const each = await define({ label: "weight of each", kind: "computed", settings: { formula: "weight / parts" } });
  const definition = {
    trigger: { on: "daily", record: "customer", at: "09:00" },
    condition: { field: each.name, is: "=", value: "5" },
    actions: [{ do: "notify", to: "author", text: "{number}" }],
    inWorkingHours: false,
    mostADay: 10,
  } as const;
  const rule = await work.run((tx) => createRule(tx, lead, { name: "five each", state: "on", definition }));
  await fill(first(), { [a.name]: "10", [b.name]: "2" });
  await fill(second(), { [a.name]: "9", [b.name]: "2" });
  const later = workAt(database, "2026-11-27T02:00:00Z");
  for (const [id, weight] of [
    [first(), "11"],
    [first(), "12"],
    [second(), "10"],
  ] as const) {
    await later.run((tx) => fillFields(tx, lead, { record: { kind: "customer", id }, answers: { [a.name]: weight }, whole: false }));
  }
  const { firings, asOf, now } = await later.run(async (tx) => ({
    ...(await rehearseRule(tx, rule, calendarDay("2026-11-26"), calendarDay("2026-11-28"))),
    asOf: await tx.records.readAt({ kind: "customer", id: first() }, ["receivables"], new Date("2026-11-26T02:00:00Z")),
    now: await tx.records.matching("customer", definition.condition, await momentOf(tx), null, 10),
  }));
  const days = (id: string) => firings.filter(({ record }) => record.id === id).map(({ day }) => day);
  expect(days(first())[0]).toBe("2026-11-26");
  expect(days(second())[0]).toBe("2026-11-28");
  expect(asOf?.fields).toMatchObject({ [a.name]: "10", [each.name]: "5" });
  expect(now.map(({ id }) => id)).toEqual([second()]);
});
