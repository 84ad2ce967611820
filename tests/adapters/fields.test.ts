import type { Database } from "../../src/adapters/mysql/database";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import { type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actions } from "../../src/bot/actions";
import { inputName } from "../../src/bot/fields/fill-form";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { ownFieldsOf } from "../../src/bot/fields/own-fields";
import type { Condition } from "../../src/domain/conditions/condition";
import { createCustomer } from "../../src/domain/customers/create-customer";
import { archiveField, changeField, type NewField } from "../../src/domain/fields/define-field";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { flows } from "../../src/domain/flows";
import { momentOf } from "../../src/domain/conditions/moment-of";
import { createRule, switchRule } from "../../src/domain/rules/write-rule";
import type { Actor } from "../../src/domain/shared/actor";
import { refusalOfAsync } from "../support/refusal-of";
import { FieldsWorld } from "../support/fields-world";

jest.setTimeout(60_000);

let world: FieldsWorld;
let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;
let rep: Actor;
beforeAll(async () => {
  world = await FieldsWorld.open();
  ({ database, work, lead, rep } = world);
});
beforeEach(() => world.begin());
afterAll(() => database.close());

const first = () => world.first;
const second = () => world.second;
const define = (given: Omit<NewField, "recordKind">) => world.define(given);
const fill: FieldsWorld["fill"] = (...given) => world.fill(...given);
const read = (id: string) => world.read(id);
const rows = <Row>(query: string, values: readonly unknown[] = []) => database.direct((sql) => sql.rows<Row>(query, values));
const spread = async (): Promise<void> => {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  const step = () => dispatchNext({ work, spread: (tx, event) => spreadEvent(tx, event, flows, notices), parked });
  for (let count = 0; await step(); count += 1) if (count > 2000) throw new Error("events without end");
};

test("C113: a hidden field is never required, neither by itself nor in a form", async () => {
  const model = await define({
    label: "车型",
    kind: "text",
    settings: { required: true, visibleWhen: { field: "f_industry", is: "=", value: "auto" } },
  });
  const grade = await define({ label: "等级", kind: "text" });
  expect(await fill(first(), { [grade.name]: "A" }, true)).toMatchObject({ missing: [] });
  expect(await fill(first(), { f_industry: "电子", [model.name]: "X1" }, true)).toMatchObject({ missing: [] });
  expect(await read(first())).toMatchObject({ f_industry: "electronics", [model.name]: null });
  expect(await refusalOfAsync(fill(first(), { [model.name]: "X1" }))).toBe("field.hidden");
  expect(await refusalOfAsync(fill(first(), { f_industry: "auto" }, true))).toBe("field.required");
  expect(await read(first())).toMatchObject({ f_industry: "electronics" });
  expect((await fill(first(), { f_industry: "auto" })).missing.map(({ name }) => name)).toEqual([model.name]);
  expect(await fill(first(), { f_industry: "auto", [model.name]: "X1" }, true)).toMatchObject({ missing: [] });
});

test("a value of every kind comes back as it was meant, and a wrong one changes nothing", async () => {
  const kinds = [
    "text",
    "longText",
    "number",
    "money",
    "date",
    "time",
    "yesNo",
    "person",
    "customer",
    "product",
    "file",
    "phone",
    "email",
    "link",
  ] as const;
  const [product] = await rows<{ id: string }>("SELECT id FROM products LIMIT 1");
  const right: Readonly<Record<(typeof kinds)[number], readonly [string, unknown]>> = {
    text: [" 一  二 ", "一 二"],
    longText: ["一\n二", "一\n二"],
    number: ["1,234.50", "1234.5"],
    money: ["80000", "80000"],
    date: ["2026-12-01", "2026-12-01"],
    time: ["8:30", "08:30"],
    yesNo: ["是", true],
    person: [rep.personId, rep.personId],
    customer: [second(), second()],
    product: [product?.id ?? "", product?.id],
    file: ["contract.pdf", "contract.pdf"],
    phone: ["138 0000 0001", "+8613800000001"],
    email: ["A@B.com", "a@b.com"],
    link: ["https://example.com/a?b=1", "https://example.com/a?b=1"],
  };
  const wrong: Partial<Record<(typeof kinds)[number], readonly [string, string]>> = {
    number: ["12e9", "field.badNumber"],
    money: ["1234567890123", "field.badNumber"],
    date: ["2026-02-30", "field.badDay"],
    time: ["25:00", "field.badTime"],
    yesNo: ["maybe", "field.badYesNo"],
    person: ["01JDNOBODY00000000000000AA", "field.badReference"],
    phone: ["12", "contact.badPhone"],
    email: ["x", "contact.badEmail"],
    link: ["javascript:alert(1)", "field.badLink"],
  };
  const names = new Map<string, string>();
  for (const kind of kinds) names.set(kind, (await define({ label: `field of ${kind}`, kind })).name);
  const nameOf = (kind: string) => names.get(kind) ?? "";
  await fill(first(), Object.fromEntries(kinds.map((kind) => [nameOf(kind), right[kind][0]])), true);
  const values = await read(first());
  expect(kinds.map((kind) => [kind, values[nameOf(kind)]])).toEqual(kinds.map((kind) => [kind, right[kind][1]]));
  for (const [kind, [value, code]] of Object.entries(wrong))
    expect([kind, await refusalOfAsync(fill(first(), { [nameOf(kind)]: value }))]).toEqual([kind, code]);
  expect(await read(first())).toEqual(values);
  const [sheet] = await rows<{ version: number }>("SELECT version FROM field_sheets WHERE record_id = ?", [first()]);
  expect(sheet?.version).toBe(1);
});

test("no two records have the same value in a unique field, whoever comes first and however it is typed", async () => {
  const { name } = await define({ label: "会员号", kind: "text", settings: { unique: true } });
  const codes = await Promise.all([first(), second()].map((id, at) => refusalOfAsync(fill(id, { [name]: at === 0 ? "vip 1" : "VIP  1" }))));
  expect(codes.toSorted()).toEqual(["field.valueTaken", "none"]);
  const kept = await rows("SELECT record_id FROM field_values v JOIN field_definitions d ON d.id = v.field_id WHERE d.name = ?", [name]);
  expect(kept).toHaveLength(1);
});

test("the database itself holds a value to one column", async () => {
  const { id } = await define({ label: "重量", kind: "number" });
  const both = database.direct((sql) =>
    sql.run("INSERT INTO field_values (field_id, record_id, text_value, number_value) VALUES (?, 'x', 'a', 1)", [id]),
  );
  await expect(both).rejects.toThrow(/field_values_one|check/i);
});

test("hostile definitions are refused with the reason", async () => {
  const code = (given: Omit<NewField, "recordKind">) => refusalOfAsync(define(given));
  const options = Array.from({ length: 10_000 }, (_, at) => `option ${at}`);
  expect(await code({ label: "太多", kind: "oneOf", settings: { options } })).toBe("field.tooManyOptions");
  expect(await code({ label: "没有", kind: "oneOf" })).toBe("field.optionsMissing");
  expect(await code({ label: "重复", kind: "manyOf", settings: { options: ["甲", "甲"] } })).toBe("field.optionTwice");
  for (const pattern of ["(a+)+$", "(?=x)", "a*b*c*d*", "\\1", "[", "a{1000}"])
    expect([pattern, await code({ label: "格式", kind: "text", settings: { pattern } })]).toEqual([pattern, "field.patternUnsafe"]);
  expect(await code({ label: "行业", kind: "text" })).toBe("field.nameTaken");
  expect(await code({ label: "owner", kind: "text" })).toBe("field.nameTaken");
  expect(await code({ label: "x", kind: "text" })).toBe("field.nameLength");
  expect(await code({ label: "看不见", kind: "text", settings: { visibleWhen: { field: "f_gone", is: "notEmpty" } } })).toBe(
    "condition.noField",
  );
  expect(await code({ label: "反了", kind: "number", settings: { least: "5", most: "1" } })).toBe("field.rangeTurned");
});

test("a formula bomb is refused before it is written out, and a circle where it closes", async () => {
  const names: string[] = [];
  let refused = "";
  for (let at = 0; at < 12 && refused === ""; at += 1) {
    const formula = at === 0 ? "信用额度 + 信用额度" : Array.from({ length: 8 }, () => names[at - 1] ?? "").join(" + ");
    refused = await refusalOfAsync(
      define({ label: `层${at}号`, kind: "computed", settings: { formula } }).then(({ name }) => names.push(name)),
    );
    if (refused === "none") refused = "";
  }
  expect(refused).toBe("field.formulaTooBig");
  expect(
    await refusalOfAsync(define({ label: "乘方", kind: "computed", settings: { formula: "信用额度*信用额度*信用额度*信用额度" } })),
  ).toBe("field.formulaTooBig");
  const [base] = (await work.run((tx) => tx.fields.list())).filter(({ kind }) => kind === "computed");
  const circle = work.run((tx) => changeField(tx, lead, { fieldId: base?.id ?? "", settings: { formula: `${names[1] ?? ""} + 1` } }));
  expect(await refusalOfAsync(circle)).toBe("field.formulaCircle");
});

test("what is asked about is not archived; once archived it may not be asked about, and what asks already still has its answer", async () => {
  const field = await define({ label: "等级", kind: "oneOf", settings: { options: ["甲级", "乙级"] } });
  await fill(first(), { [field.name]: "甲级" });
  const condition: Condition = { field: field.name, is: "=", value: field.settings.options[0]?.code ?? "" };
  const definition = {
    trigger: { on: "daily", record: "customer", at: "09:00" },
    condition,
    actions: [{ do: "notify", to: "author", text: "{number}" }],
    inWorkingHours: false,
    mostADay: 10,
  };
  const rule = await work.run((tx) => createRule(tx, lead, { name: "甲级", definition }));
  expect(await refusalOfAsync(work.run((tx) => archiveField(tx, lead, { fieldId: field.id })))).toBe("field.inUse");
  await work.run((tx) => switchRule(tx, lead, { ruleId: rule.id, to: "archived" }));
  await work.run((tx) => archiveField(tx, lead, { fieldId: field.id }));
  expect(await refusalOfAsync(work.run((tx) => createRule(tx, lead, { name: "再来", definition })))).toBe("condition.fieldArchived");
  const found = await work.run(async (tx) => tx.records.matching("customer", condition, await momentOf(tx), null, 10));
  expect(found.map(({ id }) => id)).toEqual([first()]);
});

test("a rule hears of a change in a field of the company's own, and a new record begins with what was decided", async () => {
  await define({ label: "等级", kind: "text", settings: { initial: "普通" } });
  const rule = await work.run((tx) =>
    createRule(tx, lead, {
      name: "行业变化",
      state: "on",
      definition: {
        trigger: { on: "changed", record: "customer", field: "f_industry" },
        condition: { field: "f_industry", is: "=", value: "medical" },
        actions: [{ do: "notify", to: "author", text: "{number} {f_industry}" }],
        inWorkingHours: false,
        mostADay: 10,
      },
    }),
  );
  await spread();
  await fill(first(), { f_industry: "医疗" });
  await fill(second(), { f_industry: "电子" });
  const { id } = await work.run((tx) => createCustomer(tx, rep, { name: "新星精密" }));
  await spread();
  const runs = await rows<{ record_id: string; state: string }>(
    "SELECT r.record_id, r.state FROM rule_runs r JOIN rules u ON u.id = r.rule_id WHERE u.number = ?",
    [rule.number],
  );
  expect(runs).toEqual([{ record_id: first(), state: "done" }]);
  expect(Object.values(await read(id))).toContain("普通");
  const audited = await rows("SELECT after_values FROM audit_log WHERE subject_id = ? AND verb = 'field.fill'", [first()]);
  expect(JSON.stringify(audited)).toContain("medical");
});

test("who may not see a field neither sees nor fills it; who may only see it does not change it", async () => {
  const secret = await define({ label: "底价", kind: "number", settings: { seenBy: ["finance"] } });
  const shown = await define({ label: "等级", kind: "text", settings: { editedBy: ["operationsLead"] } });
  const [own] = await rows<{ id: string }>("SELECT id FROM customers WHERE owner_id = ? LIMIT 1", [rep.personId]);
  const record = { kind: "customer", id: own?.id ?? "" };
  await fill(record.id, { [shown.name]: "A" });
  const as = (name: string) => refusalOfAsync(work.run((tx) => fillFields(tx, rep, { record, answers: { [name]: "1" }, whole: false })));
  expect(await as(secret.name)).toBe("field.notFound");
  expect(await as(shown.name)).toBe("field.notYours");
  const seen = await work.run((tx) => ownFieldsOf(tx, rep, record));
  expect(JSON.stringify(seen)).toContain("等级");
  expect(JSON.stringify(seen)).not.toContain("底价");
  const [other] = await rows<{ id: string }>("SELECT id FROM customers WHERE owner_id <> ? LIMIT 1", [rep.personId]);
  expect(
    await refusalOfAsync(
      work.run((tx) =>
        fillFields(tx, rep, { record: { kind: "customer", id: other?.id ?? "" }, answers: { f_industry: "auto" }, whole: false }),
      ),
    ),
  ).toBe("record.notFound");
});

test("a form keeps all its answers or none, and one that was opened before somebody else's change is refused", async () => {
  const grade = await define({ label: "等级", kind: "text", settings: { required: true } });
  const size = await define({ label: "人数", kind: "number" });
  const fillIn = actions.get("record.fillIn");
  const at = { platform: "console", conversation: "forms", direct: true };
  const send = (version: number, values: Readonly<Record<string, string>>) =>
    work.run(async (tx) => fillIn?.handle({ tx, actor: lead, at }, { id: `customer:${first()}`, version, values }));
  expect(await refusalOfAsync(send(0, { [inputName(grade)]: "", [inputName(size)]: "5" }))).toBe("field.required");
  expect(await read(first())).toMatchObject({ [size.name]: null });
  await send(0, { [inputName(grade)]: "A", [inputName(size)]: "3万" });
  expect(await read(first())).toMatchObject({ [grade.name]: "A", [size.name]: "30000" });
  expect(await refusalOfAsync(send(0, { [inputName(grade)]: "B" }))).toBe("field.sheetStale");
});
