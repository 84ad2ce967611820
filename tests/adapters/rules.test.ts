import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import { columnsOfRecords } from "../../src/adapters/mysql/rules/columns-of-records";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { askedByRule } from "../../src/bot/customer-notices/asked-by-rule";
import { jobs } from "../../src/bot/jobs";
import { runDueJobs } from "../../src/bot/jobs/run-due-jobs";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { actorFor, systemActor } from "../../src/domain/access/identify-actor";
import { updateCustomer } from "../../src/domain/customers/update-customer";
import { flows } from "../../src/domain/flows";
import { momentOf } from "../../src/domain/conditions/moment-of";
import { recordTypes } from "../../src/domain/rules/record-types";
import type { RuleDefinition } from "../../src/domain/rules/rule";
import { changeRule, createRule, switchRule } from "../../src/domain/rules/write-rule";
import { rehearseRule } from "../../src/domain/rules/rehearse-rule";
import { moveOpportunity } from "../../src/domain/opportunities/move-opportunity";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { newId } from "../../src/domain/shared/id";
import { sweepNext } from "../../src/domain/rules/sweep-rules";
import type { Actor } from "../../src/domain/shared/actor";
import { adjustStock } from "../../src/domain/stock/adjust-stock";
import { quantity } from "../../src/domain/shared/quantity";
import { freshDatabase } from "../support/database";
import { fillWithDemo } from "../support/demo-company";

jest.setTimeout(30_000);

let database: Database;
let work: MySqlUnitOfWork;
let now: Date;

beforeEach(async () => {
  now = new Date("2026-11-25T02:00:00Z");
  if (database) await database.close();
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => now }, documentNumbers(database));
  await fillWithDemo(database);
  await spread();
});
afterAll(() => database.close());

const spread = async (): Promise<void> => {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  while (await dispatchNext({ work, spread: (tx, event) => spreadEvent(tx, event, [...flows, askedByRule], notices), parked }));
};
const sweep = async (): Promise<void> => {
  await runDueJobs(work, jobs, (job, problem) => {
    throw new Error(`${job}: ${String(problem)}`);
  });
  await spread();
};
const rows = <Row>(query: string, values: readonly unknown[] = []) => database.direct((sql) => sql.rows<Row>(query, values));
const person = (number: string): Promise<Actor> =>
  work.run(async (tx) => {
    const found = await tx.people.byNumber(number);
    if (!found) throw new Error(number);
    return actorFor(tx, found, null);
  });
const runsOf = (rule: string) =>
  rows<{ state: string; record_id: string; occasion: string; problem: string | null }>(
    "SELECT r.state, r.record_id, r.occasion, r.problem FROM rule_runs r JOIN rules u ON u.id = r.rule_id WHERE u.number = ? ORDER BY r.id",
    [rule],
  );
const idOf = async (table: string, column: string, value: string) =>
  (await rows<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = ?`, [value]))[0]?.id ?? "";

const toldTo = async (number: string, pattern: RegExp) =>
  (
    await rows<{ payload: unknown }>(
      "SELECT d.payload FROM deliveries d JOIN people p ON p.id = d.person_id WHERE p.number = ? ORDER BY d.id",
      [number],
    )
  )
    .map(({ payload }) => (typeof payload === "string" ? payload : JSON.stringify(payload)))
    .filter((each) => pattern.test(each));

const definition = (given: Partial<RuleDefinition>): RuleDefinition => ({
  trigger: { on: "daily", record: "customer", at: "09:00" },
  condition: { field: "number", is: "=", value: "C001" },
  actions: [{ do: "notify", to: "author", text: "{number}" }],
  inWorkingHours: false,
  mostADay: 100,
  ...given,
});

async function newRule(given: Partial<RuleDefinition>, state: "on" | "shadow" = "on") {
  const lead = await person("P9");
  return work.run((tx) => createRule(tx, lead, { name: "rule", definition: definition(given), state }));
}

test("every declared field and relation can be read and asked about", async () => {
  for (const [kind, type] of Object.entries(recordTypes)) {
    const columns = columnsOfRecords[kind];
    expect([kind, Object.keys(columns?.fields ?? {}).toSorted()]).toEqual([kind, Object.keys(type.fields).toSorted()]);
    expect([kind, Object.keys(columns?.relations ?? {}).toSorted()]).toEqual([kind, Object.keys(type.relations).toSorted()]);
    const moment = await work.run((tx) => momentOf(tx));
    const asked = {
      any: [
        ...Object.keys(type.fields).map((field) => ({ field, is: "notEmpty" as const })),
        ...Object.entries(type.fields).flatMap(([field, { kind: holds }]) =>
          holds === "text" ? (["=", "contains", "startsWith"] as const).map((is) => ({ field, is, value: "zz" })) : [],
        ),
        ...Object.keys(type.relations).map((of) => ({ of, is: ">" as const, value: "1000" })),
      ],
    };
    const found = await work.run((tx) => tx.records.matching(kind, asked, moment, null, 500));
    expect([kind, found.length > 0]).toEqual([kind, true]);
    const [first] = found;
    if (!first) continue;
    const read = await work.run((tx) => tx.records.read(first, Object.keys(type.relations)));
    expect([kind, read?.fields]).toEqual([kind, first.fields]);
  }
});

describe("the seven starter rules", () => {
  test("2: a prospect whom nobody followed up for more than 30 days gives the rep one to-do, however many days pass", async () => {
    const customer = await idOf("customers", "number", "C005");
    const silence = new Date("2026-10-25T02:00:00Z");
    await database.direct((sql) => sql.run("UPDATE customers SET last_follow_up_at = ? WHERE id = ?", [silence, customer]));
    now = new Date("2026-11-25T23:00:00Z"); // 07:00 in Shanghai: the hour has not struck
    await sweep();
    expect(await runsOf("RL-2")).toEqual([]);
    now = new Date("2026-11-26T01:00:00Z");
    await sweep();
    await sweep();
    now = new Date("2026-11-29T05:00:00Z"); // days were missed
    await sweep();
    expect(await runsOf("RL-2")).toEqual([
      { state: "done", record_id: customer, occasion: `lastFollowUp ${silence.toISOString()}`, problem: null },
    ]);
    expect(
      await rows("SELECT t.title, p.number, t.priority FROM todos t JOIN people p ON p.id = t.person_id WHERE t.once_key LIKE 'rule %'"),
    ).toEqual([{ title: "跟进 东莞市鑫源模具厂（上次跟进 2026-10-25）", number: "P2", priority: "normal" }]);
  });

  test("2: exactly 30 days of silence are not more than 30", async () => {
    await database.direct((sql) =>
      sql.run(
        "UPDATE customers SET last_follow_up_at = '2026-10-27 04:00:00', created_at = '2026-10-27 04:00:00', assigned_at = NULL WHERE prospect = 1",
      ),
    );
    now = new Date("2026-11-26T01:00:00Z");
    await sweep();
    expect(await runsOf("RL-2")).toEqual([]);
    now = new Date("2026-11-27T01:00:00Z");
    await sweep();
    expect(await runsOf("RL-2")).toHaveLength(2);
  });

  test("3: strong intent and 15 days of silence: a to-do of high priority for the rep, the manager is told", async () => {
    await database.direct((sql) =>
      sql.run("UPDATE customers SET intent = 'strong', last_follow_up_at = '2026-11-08 02:00:00' WHERE number = 'C006'"),
    );
    now = new Date("2026-11-26T01:00:00Z");
    await sweep();
    expect(
      await rows(
        "SELECT t.title, p.number, t.priority FROM todos t JOIN people p ON p.id = t.person_id WHERE t.once_key LIKE 'rule %' AND t.priority = 'high'",
      ),
    ).toEqual([{ title: "Follow up Acme Robotics Inc. now: strong intent", number: "P3", priority: "high" }]);
    const [told] = await rows<{ payload: unknown }>(
      "SELECT d.payload FROM deliveries d JOIN people p ON p.id = d.person_id WHERE p.number = 'P1' ORDER BY d.id DESC LIMIT 1",
    );
    expect(JSON.stringify(told)).toContain("Acme Robotics");
  });

  test("7: a signed contract that ends within 30 days is renewed once for its end date, also when the day was missed", async () => {
    await database.direct((sql) => sql.run("UPDATE contracts SET state = 'signed', end_day = '2026-12-20' WHERE number = 'CT-5'"));
    now = new Date("2026-12-01T01:30:00Z");
    await sweep();
    now = new Date("2026-12-05T01:30:00Z");
    await sweep();
    const contract = await idOf("contracts", "number", "CT-5");
    expect(await runsOf("RL-7")).toMatchObject([
      { record_id: contract, occasion: "endDay 2026-12-20", state: "done" },
      { occasion: "endDay 2026-12-25", state: "done" },
    ]);
    expect(await rows("SELECT id FROM opportunities WHERE renews_contract_id = ?", [contract])).toHaveLength(1);
  });

  test("1 and 6: a level that falls under its safety stock is requisitioned and told once, and again only after it has recovered", async () => {
    const lead = await person("P9");
    const [productId, warehouseId] = [await idOf("products", "sku", "C50"), await idOf("warehouses", "number", "SH")];
    await database.direct((sql) =>
      sql.run("INSERT INTO safety_stocks (product_id, warehouse_id, threshold) VALUES (?, ?, 100)", [productId, warehouseId]),
    );
    const adjust = async (by: string) => {
      now = new Date(now.getTime() + 60_000);
      await work.run((tx) => adjustStock(tx, lead, { productId, warehouseId, lotId: "", quantity: quantity(by), reason: "test" }));
      await spread();
    };
    await adjust("-30"); // 120 free became 90
    await adjust("-5");
    expect(await runsOf("RL-6")).toHaveLength(1);
    expect(await runsOf("RL-1")).toHaveLength(1);
    await adjust("50");
    await adjust("-45"); // 90 again, of which the requisition covers all that is missing
    expect(await runsOf("RL-6")).toHaveLength(2);
    expect(await rows("SELECT id FROM requisitions WHERE product_id = ?", [productId])).toHaveLength(1);
  });
});

test("two processes that sweep at once fire each occasion once", async () => {
  await newRule({ condition: { field: "number", is: "notEmpty" } });
  now = new Date("2026-11-26T01:00:00Z");
  const other = unitOfWork(database, { now: () => now }, documentNumbers(database));
  const all = async (unit: MySqlUnitOfWork) => {
    while (await unit.run((tx) => sweepNext(tx)));
  };
  await Promise.all([all(work), all(other), all(work)]);
  await spread();
  expect((await runsOf("RL-10")).map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => "done"));
});

test("a rule that is changed has fresh occasions; one that is off has none", async () => {
  const lead = await person("P9");
  const rule = await newRule({});
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  await work.run((tx) => changeRule(tx, lead, { ruleId: rule.id, definition: definition({ mostADay: 50 }) }));
  now = new Date("2026-11-27T01:00:00Z");
  await sweep();
  await work.run((tx) => switchRule(tx, lead, { ruleId: rule.id, to: "off" }));
  now = new Date("2026-11-28T01:00:00Z");
  await sweep();
  expect((await runsOf("RL-10")).map(({ occasion }) => occasion)).toEqual(["day 2026-11-26", "day 2026-11-27"]);
});

test("a change of a field fires once, with what it was before", async () => {
  const lead = await person("P9");
  await newRule({
    trigger: { on: "changed", record: "customer", field: "intent" },
    condition: { field: "intent", is: "changed", to: "strong" },
    actions: [{ do: "tag", of: "record", tag: "hot" }],
  });
  const customerId = await idOf("customers", "number", "C006");
  const set = async (intent: "strong" | "weak") => {
    now = new Date(now.getTime() + 60_000);
    await work.run((tx) => updateCustomer(tx, lead, { id: customerId, intent }));
    await spread();
  };
  await set("weak");
  await set("strong");
  await set("strong");
  expect((await runsOf("RL-10")).map(({ state }) => state)).toEqual(["done"]);
  expect(await rows("SELECT tag FROM record_tags")).toEqual([{ tag: "hot" }]);
});

test("a change is asked about as it was, though another has followed before anybody looked", async () => {
  const lead = await person("P9");
  await newRule({
    trigger: { on: "changed", record: "customer", field: "intent" },
    condition: { field: "intent", is: "=", value: "strong" },
    actions: [{ do: "tag", of: "record", tag: "hot" }],
  });
  const customerId = await idOf("customers", "number", "C006");
  for (const intent of ["weak", "strong", "medium"] as const) {
    now = new Date(now.getTime() + 60_000);
    await work.run((tx) => updateCustomer(tx, lead, { id: customerId, intent }));
  }
  await spread();
  expect((await runsOf("RL-10")).map(({ state }) => state)).toEqual(["done"]);
});

test("C92: a rule that sets a field behind its message sends the message once", async () => {
  const lead = await person("P9");
  await newRule({
    trigger: { on: "event", record: "customer", event: "customer.changed" },
    condition: { field: "prospect", is: "=", value: true },
    actions: [
      { do: "notify", to: "author", text: "{number} was changed" },
      { do: "set", field: "intent", value: "strong" },
    ],
  });
  const customerId = await idOf("customers", "number", "C005");
  await work.run((tx) => updateCustomer(tx, lead, { id: customerId, address: "东莞长安" }));
  for (let round = 0; round < 3; round += 1) await spread();
  const told = (await rows<{ payload: unknown }>("SELECT payload FROM deliveries")).filter((each) =>
    /C005 was changed/.test(JSON.stringify(each)),
  );
  expect([(await runsOf("RL-10")).map(({ state }) => state), told.length]).toEqual([["done"], 1]);
  expect(await rows("SELECT intent FROM customers WHERE id = ?", [customerId])).toEqual([{ intent: "strong" }]);
});

test("C91: a rule never follows from its own doing, and a chain of rules is cut, with word to its author", async () => {
  const onTodo = (title: string) => ({
    trigger: { on: "event" as const, record: "customer", event: "customer.changed" },
    condition: { all: [] },
    actions: [{ do: "tag" as const, of: "record" as const, tag: title }],
  });
  const rule = await newRule(onTodo("seen"));
  const [customer] = await rows<{ id: string }>("SELECT id FROM customers WHERE number = 'C006'");
  const emit = (byRules: readonly string[]) =>
    work.run(async (tx) => {
      const { personId } = systemActor("test", "Asia/Shanghai");
      tx.emit({ type: "customer.changed", subject: { kind: "customer", id: customer?.id ?? "" }, actorId: personId, data: { byRules } });
    });
  await emit([rule.id]);
  await spread();
  expect(await runsOf("RL-10")).toEqual([]);
  await emit(["01JDRULE0000000000000000A", "01JDRULE0000000000000000B", "01JDRULE0000000000000000C"]);
  await spread();
  expect((await runsOf("RL-10")).map(({ state }) => state)).toEqual(["cut"]);
  now = new Date(now.getTime() + 3 * 60_000);
  await spread();
  const [told] = await rows<{ payload: unknown }>(
    "SELECT d.payload FROM deliveries d JOIN people p ON p.id = d.person_id WHERE p.number = 'P9' ORDER BY d.id DESC LIMIT 1",
  );
  expect(JSON.stringify(told)).toContain("RL-10");
});

test("two rules that set each other off run once each, then it is quiet, and the author is told", async () => {
  const lead = await person("P9");
  const turn = (from: string, to: string) =>
    newRule({
      trigger: { on: "event", record: "customer", event: "customer.changed" },
      condition: { field: "intent", is: "=", value: from },
      actions: [{ do: "set", field: "intent", value: to }],
    });
  await turn("weak", "strong");
  await turn("strong", "weak");
  const customerId = await idOf("customers", "number", "C006");
  await work.run((tx) => updateCustomer(tx, lead, { id: customerId, intent: "weak" }));
  for (let round = 0; round < 5; round += 1) await spread();
  expect([await runsOf("RL-10"), await runsOf("RL-11")].map((runs) => runs.map(({ state }) => state))).toEqual([["done", "cut"], ["done"]]);
  expect(await rows("SELECT intent FROM customers WHERE id = ?", [customerId])).toEqual([{ intent: "weak" }]);
  now = new Date(now.getTime() + 3 * 60_000);
  await spread();
  expect(await toldTo("P9", /RL-10 (?:was set off by a chain|被其他规则连环触发)/)).toHaveLength(1);
});

test("a crash in the second page of a sweep loses none and repeats none, whoever goes on with it", async () => {
  const [like] = await rows<Record<string, unknown>>("SELECT * FROM leads LIMIT 1");
  const names = Object.keys(like ?? {});
  const leads = Array.from({ length: 450 }, (_, index) =>
    names.map((name) =>
      name === "id" ? newId() : name === "number" ? `LX-${index}` : name === "region" ? "swept" : (like?.[name] ?? null),
    ),
  );
  await database.direct(async (sql) => {
    await sql.run(
      `INSERT INTO leads (${names.join(", ")}) VALUES ${leads.map(() => `(${names.map(() => "?").join(", ")})`).join(", ")}`,
      leads.flat(),
    );
    await sql.run("UPDATE rules SET state = 'off'");
  });
  await newRule({
    trigger: { on: "daily", record: "lead", at: "09:00" },
    condition: { field: "region", is: "=", value: "swept" },
    actions: [{ do: "tag", of: "record", tag: "swept" }],
    mostADay: 1000,
  });
  now = new Date("2026-11-26T01:00:00Z");
  expect(await work.run((tx) => sweepNext(tx))).toBe(true);
  const crash = work.run(async (tx) => {
    await sweepNext(tx);
    throw new Error("the process is gone");
  });
  await expect(crash).rejects.toThrow("gone");
  expect(await runsOf("RL-10")).toHaveLength(200);
  const all = async (unit: MySqlUnitOfWork) => {
    while (await unit.run((tx) => sweepNext(tx)));
  };
  const process = () => unitOfWork(database, { now: () => now }, documentNumbers(database));
  await Promise.all([all(process()), all(process()), all(process())]);
  const runs = await runsOf("RL-10");
  expect([runs.length, new Set(runs.map(({ record_id }) => record_id)).size]).toEqual([450, 450]);
});

test("what a rehearsal says before anything has run is what then fires", async () => {
  const lead = await person("P9");
  const tag = [{ do: "tag", of: "record", tag: "x" }] as const;
  const daily = await newRule({
    condition: {
      all: [
        { field: "prospect", is: "=", value: true },
        { field: "lastFollowUp", is: "olderThan", span: { days: 1 } },
      ],
    },
    actions: tag,
  });
  const onChange = await newRule({
    trigger: { on: "changed", record: "customer", field: "intent" },
    condition: { field: "intent", is: "changed", to: "strong" },
    actions: tag,
  });
  const onStage = await newRule({
    trigger: { on: "changed", record: "opportunity", field: "stage" },
    condition: { field: "stage", is: "=", value: "negotiation" },
    actions: tag,
  });
  const onEvent = await newRule({
    trigger: { on: "event", record: "customer", event: "customer.changed" },
    condition: { field: "intent", is: "=", value: "weak" },
    actions: tag,
  });
  // All this happens before anybody looks.
  const later = () => (now = new Date(now.getTime() + 60_000));
  for (const [number, intent] of [
    ["C001", "weak"],
    ["C002", "weak"],
    ["C001", "strong"],
    ["C003", "strong"],
    ["C001", "medium"],
  ] as const) {
    later();
    const id = await idOf("customers", "number", number);
    await work.run((tx) => updateCustomer(tx, lead, { id, intent }));
  }
  for (const stage of ["needsAnalysis", "negotiation", "quotation", "negotiation"]) {
    later();
    const id = await idOf("opportunities", "number", "OP-24");
    await work.run((tx) => moveOpportunity(tx, lead, { id, stage }));
  }
  now = new Date("2026-11-26T01:00:00Z");
  const rules = [daily, onChange, onStage, onEvent];
  const said = [];
  for (const rule of rules) {
    // A daily rule that was switched on on the 25th after nine begins on the 26th.
    const from = calendarDay(rule === daily ? "2026-11-26" : "2026-11-25");
    const { firings } = await work.run((tx) => rehearseRule(tx, rule, from, calendarDay("2026-11-26")));
    said.push(firings.map(({ record }) => record.id).toSorted());
  }
  expect(await rows("SELECT id FROM rule_runs WHERE rule_id IN (?)", [rules.map(({ id }) => id)])).toEqual([]);
  await sweep();
  const fired = [];
  for (const { number } of rules) fired.push((await runsOf(number)).map(({ record_id }) => record_id).toSorted());
  expect(said).toEqual(fired);
  expect(fired.map((each) => each.length > 0)).toEqual([true, true, true, true]);
  expect(fired[2]).toHaveLength(2);
});

test("a rule fires no more often a day than its author allows, and the author is told", async () => {
  await newRule({ condition: { field: "number", is: "notEmpty" }, mostADay: 4 });
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  const states = (await runsOf("RL-10")).map(({ state }) => state);
  expect([states.filter((state) => state === "done").length, states.filter((state) => state === "capped").length]).toEqual([4, 5]);
});

test("of five over the cap the author hears once, with how many there were; the next day again", async () => {
  await newRule({
    condition: { field: "number", is: "notEmpty" },
    actions: [{ do: "tag", of: "record", tag: "seen" }],
    mostADay: 4,
  });
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  now = new Date("2026-11-26T01:05:00Z");
  await sweep();
  const told = await toldTo("P9", /RL-10 has run 4 times|RL-10 今天已触发 4 次/);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/另有 5 次|5 more only logged/);
  now = new Date("2026-11-27T01:10:00Z");
  await sweep();
  now = new Date("2026-11-27T01:20:00Z");
  await sweep();
  expect(await toldTo("P9", /RL-10 has run 4 times|RL-10 今天已触发 4 次/)).toHaveLength(2);
});

test("a rule that cannot run for many records tells its author once, of how many", async () => {
  const rule = await newRule({ condition: { field: "number", is: "notEmpty" }, actions: [{ do: "tag", of: "record", tag: "x" }] });
  // The webhook that it calls has gone since.
  const gone = JSON.stringify([{ do: "webhook", webhook: "gone" }]);
  await database.direct((sql) =>
    sql.run("UPDATE rules SET definition = JSON_SET(definition, '$.actions', JSON_EXTRACT(?, '$')) WHERE id = ?", [gone, rule.id]),
  );
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  now = new Date("2026-11-26T01:05:00Z");
  await sweep();
  expect((await runsOf(rule.number)).map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => "failed"));
  const told = await toldTo("P9", new RegExp(rule.number));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/for 9 records|9 条记录/);
});

test("what rules say to one person at once is one message: each record once, and whoever has heard much hears the rest together", async () => {
  await newRule({
    condition: { field: "number", is: "notEmpty" },
    actions: [{ do: "notify", to: { role: "operationsLead" }, text: "first {number}" }],
  });
  await newRule({
    condition: { field: "prospect", is: "=", value: true },
    actions: [{ do: "notify", to: "author", text: "second {number}" }],
  });
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  const told = await toldTo("P9", /first C0/);
  expect(told).toHaveLength(1);
  expect(told[0]?.match(/first C\d+/g)?.toSorted()).toEqual(Array.from({ length: 9 }, (_, index) => `first C00${index + 1}`));
  expect(told[0]).toContain("second C005");
  expect(told[0]).toContain("RL-10");
  expect(told[0]).toContain("RL-11");
  // Nine and two more were many: what comes within five minutes waits, and comes together.
  const lead = await person("P9");
  await newRule({
    trigger: { on: "changed", record: "customer", field: "intent" },
    condition: { all: [] },
    actions: [{ do: "notify", to: "author", text: "third {number} {intent}" }],
  });
  for (const [number, intent] of [
    ["C001", "weak"],
    ["C002", "strong"],
  ] as const) {
    now = new Date(now.getTime() + 30_000);
    const id = await idOf("customers", "number", number);
    await work.run((tx) => updateCustomer(tx, lead, { id, intent }));
    await spread();
  }
  expect(await toldTo("P9", /third/)).toEqual([]);
  now = new Date(now.getTime() + 6 * 60_000);
  await spread();
  const third = await toldTo("P9", /third/);
  expect(third).toHaveLength(1);
  expect(third[0]).toMatch(/C001[^]*C002/);
  // Nothing waits any more, and all of it can be looked up.
  expect(await rows("SELECT run_id FROM rule_run_people WHERE waits = 1")).toEqual([]);
  const said = await work.run((tx) => tx.rules.wordsTo(lead.personId, { limit: 50, after: null }));
  expect(said.length).toBe(new Set(said.map(({ id }) => id)).size);
  expect(said.filter(({ effects }) => /third/.test(JSON.stringify(effects)))).toHaveLength(2);
});

test("an e-mail of a rule to a colleague names the rule; an SMS to one is refused when the rule is kept", async () => {
  const mail = (channel: "email" | "sms") => newRule({ actions: [{ do: "message", channel, to: "author", text: "look at {number}" }] });
  await mail("email");
  await expect(mail("sms")).rejects.toMatchObject({ code: "rule.noPhone" });
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  const [written] = await rows<{ body: string }>(
    "SELECT body FROM customer_messages WHERE once_key LIKE 'rule:rule %' ORDER BY id DESC LIMIT 1",
  );
  expect(written?.body).toContain("look at C001");
  expect(written?.body).toContain("RL-10");
});

test("in the shadow a rule does nothing and logs what it would have done", async () => {
  await newRule({ actions: [{ do: "todo", to: "owner", title: "call {name}", priority: "high", dueInDays: 0 }] }, "shadow");
  now = new Date("2026-11-26T01:00:00Z");
  const before = await rows("SELECT COUNT(*) AS count FROM todos");
  await sweep();
  const [run] = await rows<{ effects: unknown; state: string }>(
    "SELECT r.effects, r.state FROM rule_runs r JOIN rules u ON u.id = r.rule_id WHERE u.number = 'RL-10'",
  );
  expect(run?.state).toBe("shadow");
  expect(JSON.stringify(run?.effects)).toContain("call 深圳华强精密机械有限公司");
  expect(await rows("SELECT COUNT(*) AS count FROM todos")).toEqual(before);
});

test("what one action of a rule is refused undoes what its others did; the author is told why", async () => {
  await newRule({
    trigger: { on: "daily", record: "contract", at: "09:00" },
    condition: { field: "number", is: "=", value: "CT-5" },
    actions: [
      { do: "todo", to: "owner", title: "x", priority: "low", dueInDays: 0 },
      { do: "todo", to: { person: "01JDNOBODY000000000000000A" }, title: "{lostReason}", priority: "low", dueInDays: 0 },
    ].slice(0, 1) as RuleDefinition["actions"],
  });
  await database.direct((sql) => sql.run("UPDATE people SET active = 0"));
  now = new Date("2026-11-26T01:00:00Z");
  await sweep();
  expect(await runsOf("RL-10")).toMatchObject([{ state: "failed", problem: "rule.nobody" }]);
});
