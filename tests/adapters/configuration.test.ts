import fc from "fast-check";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { readFlow } from "../../src/bot/approval-flows/read-flow";
import { pathInWords } from "../../src/bot/texts/configuration-paths";
import { requireInUse } from "../../src/bot/settings/require-in-use";
import { actorFor } from "../../src/domain/access/identify-actor";
import { changeGrant } from "../../src/domain/access/grants";
import { createFlow, publishFlow } from "../../src/domain/approvals/write-flow";
import { setCalendarDays, setWorkWeek } from "../../src/domain/company/change-calendar";
import { workWeekOf } from "../../src/domain/shared/working-calendar";
import { switchModule } from "../../src/domain/company/modules";
import { changeCompany } from "../../src/domain/company/change-company";
import { addWord } from "../../src/domain/company/word-lists";
import { parsedConfiguration, readConfiguration, writtenConfiguration } from "../../src/domain/configuration/document";
import { dropConfiguration, importConfiguration, receiveConfiguration } from "../../src/domain/configuration/import-configuration";
import { putInPlace } from "../../src/domain/configuration/put-in-place";
import { compareVersions, rollBack } from "../../src/domain/configuration/roll-back";
import { defineField } from "../../src/domain/fields/define-field";
import { defineForm } from "../../src/domain/forms/define-form";
import { formKindOf } from "../../src/domain/shared/form-kind";
import { createLeadForm } from "../../src/domain/leads/change-lead-form";
import { setPoolPolicy } from "../../src/domain/leads/pool-policy";
import { addStage, changeStage, removeStage } from "../../src/domain/opportunities/change-stages";
import { createRule } from "../../src/domain/rules/write-rule";
import { setApprovalLimits } from "../../src/domain/approvals/change-limits";
import { openFormPage } from "../../src/domain/forms/open-form-page";
import { setMessageText } from "../../src/domain/messages/message-texts";
import { setBankAccounts } from "../../src/domain/payments/bank-accounts";
import { scheduleReport } from "../../src/domain/reports/schedule-report";
import { changeWebhook, createWebhook } from "../../src/domain/webhooks/write-webhook";
import { sections as everySection } from "../../src/domain/configuration/sections";
import type { Actor } from "../../src/domain/shared/actor";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Tx } from "../../src/domain/shared/tx";
import { putWarehouse } from "../../src/domain/stock/change-warehouse";
import { freshDatabase } from "../support/database";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(120_000);

let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;
let rep: Actor;

const person = (number: string): Promise<Actor> =>
  work.run(async (tx) => {
    const found = await tx.people.byNumber(number);
    if (!found) throw new Error(number);
    return actorFor(tx, found, null);
  });
const exported = () => work.run(async (tx) => writtenConfiguration(await readConfiguration(tx)));
const newest = () => work.run(async (tx) => (await tx.configuration.newest())?.number ?? 0);
const put = (text: string) => work.run((tx) => putInPlace(tx, lead, parsedConfiguration(text)));

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  [lead, rep] = [await person("P9"), await person("P2")];
});
afterAll(() => database.close());

/** Everything that a new company has not: people, goods and customers stay. */
async function emptyCompany(): Promise<void> {
  await database.direct(async (sql) => {
    await sql.run("DELETE FROM product_units WHERE unit LIKE 'crate%'");
    for (const table of [
      "webhooks",
      "report_schedules",
      "form_submissions",
      "form_pages",
      "configuration_versions",
      "configuration_files",
      "rules",
      "approval_flow_editions",
      "approval_flows",
      "field_values",
    ])
      await sql.run(`DELETE FROM ${table}`);
    for (const table of [
      "field_definitions",
      "form_records",
      "form_editions",
      "form_definitions",
      "lead_forms",
      "settings",
      "calendar_days",
    ])
      await sql.run(`DELETE FROM ${table}`);
    await sql.run("DELETE FROM warehouses WHERE number NOT IN ('SH', 'SZ')");
    await sql.run("UPDATE warehouses SET closed = 0, name_zh = number, name_en = number");
  });
}

let count = 0;
/** What an operations lead does to the configuration in a day. */
const acts: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
  field: (tx) =>
    defineField(tx, lead, {
      recordKind: "customer",
      label: { zh: `字段${(count += 1)}`, en: `field ${count}` },
      kind: "oneOf",
      settings: {
        options: [
          { zh: "甲", en: "one" },
          { zh: "乙", en: "two" },
        ],
        required: true,
      },
    }),
  computed: async (tx) => {
    const base = await defineField(tx, lead, {
      recordKind: "opportunity",
      label: { zh: `基数${(count += 1)}`, en: `base ${count}` },
      kind: "number",
    });
    const label = { zh: `倍数${count}`, en: `twice ${count}` };
    return defineField(tx, lead, { recordKind: "opportunity", label, kind: "computed", settings: { formula: `${base.name} * 2` } });
  },
  ruleOnField: async (tx) => {
    const field = await defineField(tx, lead, {
      recordKind: "customer",
      label: { zh: `评级${(count += 1)}`, en: `grade ${count}` },
      kind: "number",
    });
    return createRule(tx, lead, {
      name: { zh: `规则${count}`, en: `rule ${count}` },
      state: "on",
      definition: {
        trigger: { on: "daily", record: "customer", at: "09:00" },
        condition: { field: field.name, is: ">", value: "3" },
        actions: [{ do: "notify", to: { person: rep.personId }, text: `{${field.name}}` }],
        inWorkingHours: true,
        mostADay: 10,
      },
    });
  },
  form: async (tx) => {
    const letters = (count += 1).toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
    const form = await defineForm(tx, lead, { label: { zh: `表单${count}`, en: `form ${count}` }, prefix: `X${letters}` });
    return defineField(tx, lead, { recordKind: formKindOf(form.prefix), label: `item ${count}`, kind: "text" });
  },
  flow: async (tx) => {
    const flow = await createFlow(tx, lead, {
      name: `flow ${(count += 1)}`,
      definition: readFlow("报价超过10万 先经理后财务", await tx.records.types(), []),
    });
    return count % 2 === 0 ? publishFlow(tx, lead, { flowId: flow.id }) : flow;
  },
  leadForm: (tx) => createLeadForm(tx, lead, { name: `Fair ${(count += 1)}`, ownerId: rep.personId }),
  stage: (tx) =>
    addStage(tx, lead, {
      label: { zh: `阶段${(count += 1)}`, en: `stage ${count}` },
      probability: "45",
      place: { side: "after", of: "quotation" },
    }),
  lessLikely: (tx) => changeStage(tx, lead, { code: "negotiation", probability: String(70 + ((count += 1) % 20)) }),
  source: (tx) => addWord(tx, lead, "leadSources", { zh: `来源${(count += 1)}`, en: `source ${count}` }),
  terms: (tx) =>
    addWord(tx, lead, "paymentTerms", {
      zh: `账期${(count += 1)}`,
      en: `terms ${count}`,
      terms: { days: 30 + (count % 60), from: "monthEnd" },
    }),
  warehouse: (tx) => putWarehouse(tx, lead, { number: `W${(count += 1)}`, nameZh: `仓${count}`, nameEn: `House ${count}` }),
  holiday: (tx) =>
    setCalendarDays(tx, lead, {
      from: calendarDay("2027-03-01"),
      to: calendarDay("2027-03-03"),
      working: false,
      nameZh: `假${(count += 1)}`,
      nameEn: `off ${count}`,
    }),
  week: async (tx) => {
    const { days } = await workWeekOf(tx);
    return setWorkWeek(tx, lead, { days: days.length === 5 ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5] });
  },
  grant: async (tx) => {
    const has = (await tx.settings.read<Record<string, string[]>>("grants"))?.["stock.adjust"]?.includes("purchaser") ?? false;
    return changeGrant(tx, lead, { permission: "stock.adjust", role: "purchaser", allowed: !has });
  },
  module: async (tx) => switchModule(tx, lead, "service", (await tx.settings.read<{ service: boolean }>("modules"))?.service === false),
  unit: (tx) => addWord(tx, lead, "units", { zh: `框${(count += 1)}`, en: `crate ${count}` }),
  region: (tx) => addWord(tx, lead, "regions", { zh: `地区${(count += 1)}`, en: `region ${count}` }),
  company: (tx) => changeCompany(tx, lead, { phone: `0755-${(count += 1)}` }),
  texts: (tx) => setMessageText(tx, lead, "note", "en", { body: `{text} (${(count += 1)})` }),
  accounts: (tx) => setBankAccounts(tx, lead, { main: { zh: `基本户${(count += 1)}`, en: `main ${count}` } }),
  limits: (tx) => setApprovalLimits(tx, lead, { managerAt: String(10_000 + (count += 1)) }),
  webhook: (tx) => createWebhook(tx, lead, { name: `erp${(count += 1)}`, url: `https://erp.example/${count}` }),
  webhookMoved: async (tx) => {
    const [known] = (await tx.webhooks.list()).filter(({ on }) => on);
    return known
      ? changeWebhook(tx, lead, { id: known.id, url: `https://moved.example/${(count += 1)}` })
      : createWebhook(tx, lead, { name: `crm${(count += 1)}`, url: `https://crm.example/${count}` });
  },
  webhookOff: async (tx) => {
    const known = await createWebhook(tx, lead, { name: `mes${(count += 1)}`, url: "https://mes.example/" });
    return count % 2 === 0 ? changeWebhook(tx, lead, { id: known.id, on: false }) : known;
  },
  ruleThatCalls: async (tx) => {
    const { name } = await createWebhook(tx, lead, { name: `calls${(count += 1)}`, url: "https://calls.example/" });
    return createRule(tx, lead, {
      name: `calls ${count}`,
      state: "on",
      definition: {
        trigger: { on: "event", record: "lead", event: "lead.created" },
        condition: { all: [] },
        actions: [{ do: "webhook", webhook: name }],
        inWorkingHours: false,
        mostADay: 10,
      },
    });
  },
  schedule: (tx) =>
    scheduleReport(tx, lead, {
      report: "funnel",
      rhythm: { every: "weekdays", weekdays: [1, 1 + ((count += 1) % 7)], at: "08:30" },
      recipients: [{ person: rep.personId }, { role: "salesManager" }, { platform: "slack", conversation: "C1" }],
    }),
  formPage: async (tx) => {
    const letters = (count += 1).toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)));
    const form = await defineForm(tx, lead, { label: { zh: `网页${count}`, en: `page ${count}` }, prefix: `Y${letters}` });
    await defineField(tx, lead, { recordKind: formKindOf(form.prefix), label: `thing ${count}`, kind: "text" });
    return openFormPage(tx, lead, form.id);
  },
  policies: (tx) => {
    const number = 1 + ((count += 1) % 80);
    return putInPlace(tx, lead, {
      purchasePolicy: { tolerancePercent: String(number) },
      stocktakePolicy: { approveAt: String(number) },
      writeOff: { limit: String(number) },
      stockHold: { hours: number, longestDays: number, transferDays: number },
      ticketHours: { high: number, normal: number },
      collections: { stages: [-number, number], escalateAfterDays: number },
      leadFormLimits: { mostFromOneAddress: number },
      customerMessages: { off: number % 2 === 0 ? ["orderShipped"] : ["paymentReceived"] },
      nudges: { coldDays: number },
      undo: { minutes: number },
    });
  },
  pool: (tx) => setPoolPolicy(tx, lead, { untouchedDays: 10 + ((count += 1) % 30) }),
};
const anyActs = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 6 });
const doAll = async (names: readonly string[]) => {
  for (const name of names) await work.run(async (tx) => void (await acts[name]?.(tx)));
};

test("every change makes one version, with who made it, and the version is what is exported; together they touch every section", async () => {
  const changed = new Set<string>();
  for (const name of Object.keys(acts)) {
    const before = await newest();
    await doAll([name]);
    const version = await work.run((tx) => tx.configuration.newest());
    expect([name, version?.number]).toEqual([name, before + 1]);
    expect(version?.actorId).toBe(lead.personId);
    expect(version?.document).toBe(await exported());
    for (const section of version?.changed ?? []) changed.add(section);
  }
  expect(everySection.map(({ name }) => name).filter((name) => !changed.has(name))).toEqual([]);
});

test("wherever something can differ, the place has a name in both languages", async () => {
  const keysIn = (value: unknown): readonly string[] =>
    typeof value !== "object" || value === null
      ? []
      : [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap((each) => keysIn(each))];
  const { sections: all } = JSON.parse(await exported()) as { sections: Record<string, unknown> };
  const nameless = Object.entries(all).flatMap(([section, value]) =>
    [...new Set(keysIn(value))].filter((key) => /^[\w.]+$/.test(pathInWords(section, key, "zh"))).map((key) => `${section} ${key}`),
  );
  // The first is a word of both languages, the other what the company calls an account.
  expect(nameless).toEqual(["bankAccounts main", "rules webhook"]);
});

test("what is exported, put into an empty company, is exported again to the byte; rolled back, it is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyActs, anyActs, async (first, more) => {
      await doAll(first);
      const [one, number] = [await exported(), await newest()];
      await doAll(more);
      // What was switched on and off again is as it was: there is nothing to roll back.
      if ((await exported()) !== one) await work.run((tx) => rollBack(tx, lead, number));
      expect(await exported()).toBe(one);
      await emptyCompany();
      await put(one);
      expect(await exported()).toBe(one);
      const file = await work.run((tx) => receiveConfiguration(tx, lead, { name: "same.json", text: one }));
      expect([file.changes, file.faults]).toEqual([[], []]);
    }),
    { numRuns: 5 },
  );
});

test("a version of before some sections were there is read as before, and leaves alone what it does not know", async () => {
  await doAll(["webhook", "schedule", "pool"]);
  const now = await exported();
  const { sections: all } = JSON.parse(now) as { sections: Record<string, unknown> };
  const old = Object.fromEntries(Object.entries(all).filter(([name]) => name !== "webhooks" && name !== "reportSchedules"));
  const number = await newest();
  const document = JSON.stringify({ format: "dealdock-configuration", formatVersion: 1, sections: old });
  await database.direct((sql) => sql.run("UPDATE configuration_versions SET document = ? WHERE number = ?", [document, number]));
  await doAll(["webhookMoved", "schedule", "pool"]);
  const after = await exported();
  const changes = await work.run((tx) => compareVersions(tx, number - 1, number));
  expect(changes.filter(({ section }) => section === "webhooks")).toEqual([]);
  expect((await work.run((tx) => rollBack(tx, lead, number))).map(({ section }) => section)).toEqual(["pool"]);
  const back = (JSON.parse(await exported()) as { sections: Record<string, unknown> }).sections;
  const { webhooks, reportSchedules } = (JSON.parse(after) as { sections: Record<string, unknown> }).sections;
  expect([back["webhooks"], back["reportSchedules"], back["pool"]]).toEqual([webhooks, reportSchedules, old["pool"]]);
});

test("a whole change is refused where one part of it cannot be: nothing is half put in place", async () => {
  const before = await exported();
  const document = JSON.parse(before) as { sections: Record<string, unknown> };
  const rule = {
    number: "RL-900",
    name: { zh: "坏规则", en: "bad rule" },
    state: "on",
    definition: {
      trigger: { on: "daily", record: "customer", at: "09:00" },
      condition: { field: "f_nowhere", is: "=", value: "1" },
      actions: [{ do: "notify", to: { role: "salesManager" }, text: "x" }],
      inWorkingHours: false,
      mostADay: 1,
    },
  };
  const sections = { ...document.sections, pool: { untouchedDays: 99, warnDays: 1, mostHeld: 1, coolingOffDays: 1, extensionDays: 1 } };
  const text = (rules: readonly unknown[]) =>
    JSON.stringify({
      format: "dealdock-configuration",
      formatVersion: 1,
      sections: { ...sections, rules: [...(document.sections["rules"] as unknown[]), ...rules] },
    });
  const file = await work.run((tx) => receiveConfiguration(tx, lead, { name: "c.json", text: text([rule]) }));
  expect(file.faults).toMatchObject([{ section: "rules", item: "RL-900", code: "condition.noField", params: { field: "f_nowhere" } }]);
  expect(file.changes.map(({ section, item }) => `${section} ${item}`)).toContain("rules RL-900");
  expect(await refusalOfAsync(work.run((tx) => importConfiguration(tx, lead, file)))).toBe("configuration.faulty");
  expect(await refusalOfAsync(put(text([rule])))).toBe("condition.noField");
  expect(await exported()).toBe(before);
  const unknownRole = { ...rule, definition: { ...rule.definition, actions: [{ do: "notify", to: { role: "ceo" }, text: "x" }] } };
  const nobody = {
    ...rule,
    number: "RL-901",
    definition: { ...rule.definition, actions: [{ do: "notify", to: { person: "@person:P77" }, text: "x" }] },
  };
  const two = await work.run((tx) => receiveConfiguration(tx, lead, { name: "c.json", text: text([unknownRole, nobody]) }));
  expect(two.faults.map(({ item, code }) => `${item} ${code}`)).toEqual(["RL-900 rule.malformed", "RL-901 configuration.noRecord"]);
  await work.run((tx) => dropConfiguration(tx, lead, two));
  expect(await refusalOfAsync(work.run((tx) => receiveConfiguration(tx, rep, { name: "c.json", text: before })))).toBe("access.notAllowed");
});

test("what changed since a file was tried is shown before it is put in place", async () => {
  const wanted = (await exported()).replace(/"untouchedDays": \d+/, '"untouchedDays": 77');
  const file = await work.run((tx) => receiveConfiguration(tx, lead, { name: "c.json", text: wanted }));
  expect(file.changes).toMatchObject([{ section: "pool", path: "untouchedDays", after: "77" }]);
  await doAll(["source"]);
  const again = await work.run((tx) => importConfiguration(tx, lead, file));
  expect([again.done, again.file.changes.map(({ section }) => section)]).toEqual([false, ["leadSources", "pool"]]);
  const put77 = await work.run((tx) => importConfiguration(tx, lead, again.file));
  expect(put77.done).toBe(true);
  expect(await exported()).toBe(wanted);
  const version = await work.run((tx) => tx.configuration.newest());
  expect(version).toMatchObject({ cause: "import", causeOf: `${file.number} c.json`, changed: ["leadSources", "pool"] });
  expect(await refusalOfAsync(work.run((tx) => importConfiguration(tx, lead, put77.file)))).toBe("state.notAllowed");
});

test.each([
  ["no JSON", "{", "configuration.noJson", undefined],
  ["another document", "[]", "configuration.noDocument", undefined],
  [
    "another version",
    JSON.stringify({ format: "dealdock-configuration", formatVersion: 9, sections: {} }),
    "configuration.otherVersion",
    undefined,
  ],
  ["an unknown section", sectionsOf({ secrets: {} }), "configuration.unknownKey", "secrets"],
  [
    "an unknown key",
    sectionsOf({ pool: { untouchedDays: 1, warnDays: 1, mostHeld: 1, coolingOffDays: 1, extensionDays: 1, x: 1 } }),
    "configuration.unknownKey",
    "pool.x",
  ],
  [
    "a prototype",
    sectionsOf({}).replace('"sections":{', '"sections":{"stages":{"__proto__":{"a":1}}'),
    "configuration.unknownKey",
    "stages.__proto__",
  ],
  ["a formula", sectionsOf({ leadSources: [{ zh: "=HYPERLINK(1)", en: "x" }] }), "configuration.badText", "leadSources.0.zh"],
  ["a script", sectionsOf({ leadSources: [{ zh: "<script>", en: "x" }] }), "configuration.badText", "leadSources.0.zh"],
  ["a turned reading order", sectionsOf({ leadSources: [{ zh: "a\u202eb", en: "x" }] }), "configuration.badText", "leadSources.0.zh"],
  ["a role that is none", sectionsOf({ permissions: { "lead.create": ["ceo"] } }), "configuration.badValue", "permissions.lead.create.0"],
  ["a permission that is none", sectionsOf({ permissions: { "bank.rob": ["finance"] } }), "configuration.badValue", "permissions.bank.rob"],
  ["the same twice", sectionsOf({ stages: [stage("a"), stage("a")] }), "configuration.twice", "stages.a"],
  ["an abyss", sectionsOf({ bankAccounts: abyss(60) }), "configuration.tooDeep", undefined],
  ["a flood", `"${"x".repeat(2_000_001)}"`, "configuration.tooLarge", undefined],
])("refuses a file with %s, naming the place", async (_what, text, code, where) => {
  const problem = await work
    .run((tx) => receiveConfiguration(tx, lead, { name: "evil.json", text }))
    .then(
      () => null,
      (refused: unknown) => refused as { code: string; params: { where?: string } },
    );
  expect([problem?.code, where === undefined ? undefined : problem?.params.where]).toEqual([code, where]);
});

function sectionsOf(sections: object): string {
  return JSON.stringify({ format: "dealdock-configuration", formatVersion: 1, sections });
}
function stage(code: string) {
  return { code, zh: `${code}中`, en: code, probability: "10" };
}
function abyss(depth: number): unknown {
  return depth === 0 ? 1 : { a: abyss(depth - 1) };
}

test("nobody takes the last key of the house, closes what is in use, or lets a deal fall out of its stage", async () => {
  const tried = (change: (tx: Tx) => Promise<unknown>) => refusalOfAsync(work.run(change));
  expect(await tried((tx) => changeGrant(tx, lead, { permission: "configuration.manage", role: "operationsLead", allowed: false }))).toBe(
    "grant.keyOfTheHouse",
  );
  expect(await tried((tx) => switchModule(tx, lead, "sales", false))).toBe("module.always");
  expect(await tried((tx) => removeStage(tx, lead, { code: "quotation", to: null }))).toBe("stage.inUse");
  expect(await tried((tx) => addStage(tx, rep, { label: { zh: "新", en: "new" }, probability: "5" }))).toBe("access.notAllowed");
  expect(await tried((tx) => setWorkWeek(tx, lead, { days: [] }))).toBe("calendar.noDay");
  await work.run((tx) => removeStage(tx, lead, { code: "quotation", to: "negotiation" }));
  const deals = await database.direct((sql) =>
    sql.rows<{ stage: string }>("SELECT DISTINCT stage FROM opportunities WHERE state = 'open'"),
  );
  expect(deals.map(({ stage: each }) => each)).not.toContain("quotation");
  const [from, to] = [(await newest()) - 1, await newest()];
  expect((await work.run((tx) => compareVersions(tx, from, to))).map(({ section, item, what }) => [section, item, what])).toEqual([
    ["stages", "quotation", "removed"],
  ]);
});

test("two people change different things at once: each change is a version, without gaps, and both are in the last one", async () => {
  const before = await newest();
  await Promise.all([doAll(["source"]), doAll(["pool"]), doAll(["terms"])]);
  const versions = await work.run(async (tx) => (await tx.configuration.list({ limit: 3, after: null })).items);
  expect(versions.map(({ number }) => number)).toEqual([before + 3, before + 2, before + 1]);
  expect(versions.map(({ changed }) => changed.join()).toSorted()).toEqual(["leadSources", "paymentTerms", "pool"]);
  expect((await work.run((tx) => tx.configuration.newest()))?.document).toBe(await exported());
});

test("a button of a part that is off does nothing and says whom to ask", async () => {
  await work.run((tx) => switchModule(tx, lead, "service", false)).catch(() => undefined);
  expect(await refusalOfAsync(work.run((tx) => requireInUse(tx, rep, "ticket.resolve")))).toBe("module.off");
  expect(await refusalOfAsync(work.run((tx) => requireInUse(tx, rep, "return.create")))).toBe("module.off");
  await work.run((tx) => requireInUse(tx, rep, "quote.create"));
  await work.run((tx) => switchModule(tx, lead, "service", true));
  await work.run((tx) => requireInUse(tx, rep, "ticket.resolve"));
});
