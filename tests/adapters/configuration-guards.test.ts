import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { configurationFile } from "../../src/bot/documents/configuration-file";
import { changesAsLines, changesInWords, faultsInWords } from "../../src/bot/presenters/configuration-in-words";
import { actorFor } from "../../src/domain/access/identify-actor";
import { addWord, listOf } from "../../src/domain/company/word-lists";
import type { ConfigurationFile } from "../../src/domain/configuration/configuration-file";
import { parsedConfiguration, readConfiguration, writtenConfiguration } from "../../src/domain/configuration/document";
import { receiveConfiguration } from "../../src/domain/configuration/import-configuration";
import { putInPlace } from "../../src/domain/configuration/put-in-place";
import { compareVersions, foretellRollback, rollBack } from "../../src/domain/configuration/roll-back";
import { archiveField, defineField } from "../../src/domain/fields/define-field";
import { noSettings } from "../../src/domain/fields/field-definition";
import { scheduleReport } from "../../src/domain/reports/schedule-report";
import { setPrice } from "../../src/domain/products/set-price";
import { createProduct } from "../../src/domain/products/save-product";
import type { Actor } from "../../src/domain/shared/actor";
import { Refusal } from "../../src/domain/shared/refusal";
import { freshDatabase } from "../support/database";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(120_000);

let database: Database;
let work: MySqlUnitOfWork;
let lead: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  lead = await person("P9");
});
afterAll(() => database.close());

const person = (number: string): Promise<Actor> =>
  work.run(async (tx) => {
    const found = await tx.people.byNumber(number);
    if (!found) throw new Error(number);
    return actorFor(tx, found, null);
  });
const newest = () => work.run(async (tx) => (await tx.configuration.newest())?.number ?? 0);
/** A file with these sections, tried. */
const tried = (sections: object): Promise<ConfigurationFile> =>
  work.run((tx) =>
    receiveConfiguration(tx, lead, {
      name: "c.json",
      text: JSON.stringify({ format: "dealdock-configuration", formatVersion: 1, sections }),
    }),
  );
const faultsOf = async (sections: object) =>
  (await tried(sections)).faults.map(({ section, item, code }) => [section, item, code].join(" "));
const refusedWith = (sections: object) =>
  tried(sections).then(
    () => null,
    (problem: unknown) => {
      if (problem instanceof Refusal) return `${problem.code} ${String(problem.params["where"])}`;
      throw problem;
    },
  );

test("a unit that goods are counted in stays, and no unit means what a usual one means, whichever way it comes", async () => {
  await work.run((tx) => addWord(tx, lead, "leadSources", { zh: "展会甲", en: "fair A" }));
  const without = await newest();
  await work.run((tx) => addWord(tx, lead, "units", { zh: "板", en: "board" }));
  await work.run((tx) => addWord(tx, lead, "units", { zh: "框", en: "crate" }));
  await work.run((tx) => createProduct(tx, lead, { sku: "CFG-1", nameZh: "板材", nameEn: "Boarding", baseUnit: "board" }));
  const units = [{ zh: "框", en: "crate" }];
  expect(await faultsOf({ units })).toEqual(["units  list.unitInUse"]);
  expect((await work.run((tx) => foretellRollback(tx, lead, without))).faults).toMatchObject([
    { section: "units", code: "list.unitInUse" },
  ]);
  expect(await refusalOfAsync(work.run((tx) => rollBack(tx, lead, without)))).toBe("list.unitInUse");
  const kept = [{ zh: "板", en: "board" }];
  expect(await faultsOf({ units: kept })).toEqual([]);
  for (const [zh, en] of [
    ["箱", "case"],
    ["件儿", "pcs"],
    ["件", "item"],
    ["箱子", "Box."],
  ] as const)
    expect(await faultsOf({ units: [...kept, { zh, en }] })).toEqual(["units  list.usualUnit"]);
  expect(await faultsOf({ units: [...kept, { zh: "木板", en: "Board!" }] })).toEqual(["units  list.wordTwice"]);
  expect((await work.run((tx) => listOf(tx, "units"))).map(({ en }) => en)).toEqual(["board", "crate"]);
});

const webhook = (name: string, url: string) => ({ name, url });
const rule = (number: string, state: string, name: string) => ({
  number,
  name: { zh: number, en: number },
  state,
  definition: {
    trigger: { on: "event", record: "lead", event: "lead.created" },
    condition: { all: [] },
    actions: [{ do: "webhook", webhook: name }],
    inWorkingHours: false,
    mostADay: 10,
  },
});
const put = (sections: object) =>
  work.run(async (tx) => {
    const { rules } = await readConfiguration(tx);
    return putInPlace(
      tx,
      lead,
      parsedConfiguration(
        JSON.stringify({
          format: "dealdock-configuration",
          formatVersion: 1,
          sections: "rules" in sections ? { ...sections, rules: [...(rules as object[]), ...(sections.rules as object[])] } : sections,
        }),
      ),
    );
  });

test("a file brings the webhooks that its rules call; no key is in it, and its address is written one way", async () => {
  expect(await faultsOf({ rules: [rule("RL-900", "on", "mes")] })).toContain("rules RL-900 rule.noWebhook");
  await put({ webhooks: [webhook("mes", "https://MES.example")], rules: [rule("RL-900", "on", "mes")] });
  const [made, version] = await work.run(
    async (tx) => [await tx.webhooks.byName("mes"), (await tx.configuration.newest())?.number ?? 0] as const,
  );
  expect(made).toMatchObject({ url: "https://mes.example/", on: true, version: 1 });
  const written = await work.run(async (tx) => writtenConfiguration(await readConfiguration(tx)));
  expect(written).toContain('"url": "https://mes.example/"');
  expect(written).not.toContain(made?.secret);
  // The same again, as somebody would write it by hand, is no change.
  await put({ webhooks: [webhook("mes", " https://mes.example ")] });
  expect((await work.run((tx) => tx.webhooks.byName("mes")))?.version).toBe(1);
  await put({ webhooks: [] });
  expect(await work.run((tx) => tx.webhooks.byName("mes"))).toMatchObject({ on: false });
  await work.run((tx) => rollBack(tx, lead, version));
  expect(await work.run((tx) => tx.webhooks.byName("mes"))).toMatchObject({ on: true });
});

test("a rule that does not run may call what is off or not there; to run it has to be there", async () => {
  await put({ rules: [rule("RL-901", "draft", "nowhere")] });
  await put({ webhooks: [], rules: [rule("RL-902", "off", "mes")] });
  const off = await newest();
  await work.run((tx) => addWord(tx, lead, "leadSources", { zh: "展会丙", en: "fair C" }));
  await work.run((tx) => rollBack(tx, lead, off));
  const faults = await faultsOf({ rules: [rule("RL-901", "on", "nowhere"), rule("RL-902", "shadow", "mes")] });
  expect(faults).toEqual(expect.arrayContaining(["rules RL-901 rule.noWebhook", "rules RL-902 rule.webhookOff"]));
});

test("webhooks are read by who may manage them: others get the rest of the file, and see only that something differs", async () => {
  const without: Actor = { ...lead, permissions: new Set([...lead.permissions].filter((each) => each !== "webhook.manage")) };
  await put({ webhooks: [webhook("shy", "https://shy.example/a")] });
  await put({ webhooks: [webhook("shy", "https://shy.example/b")] });
  const number = await newest();
  const text = (viewer: Actor) =>
    work.run(async (tx) => (await configurationFile(tx, viewer, { document: "configuration", id: String(number), format: "json" })).text);
  expect(await text(lead)).toContain("shy.example/b");
  expect(await text(without)).not.toMatch(/shy|webhooks/);
  const changes = await work.run((tx) => compareVersions(tx, number - 1, number));
  expect(changesInWords(changes, lead)).toMatchObject([{ section: "webhook", item: "shy", path: "地址", after: "https://shy.example/b" }]);
  expect(JSON.stringify(changesInWords(changes, without))).not.toContain("shy.example");
  expect(changesAsLines(changes, without)).toContain("•••");
  const bad = await tried({ webhooks: [webhook("shy", "http://10.0.0.1/hook")] });
  expect(bad.faults).toMatchObject([{ section: "webhooks", item: "shy", code: "webhook.badUrl" }]);
  expect([
    JSON.stringify(faultsInWords(bad.faults, lead)).includes("10.0.0.1"),
    JSON.stringify(faultsInWords(bad.faults, without)).includes("10.0.0.1"),
  ]).toEqual([true, false]);
  expect(await refusalOfAsync(work.run((tx) => putInPlace(tx, without, { webhooks: [] })))).toBe("access.notAllowed");
  expect(await refusedWith({ webhooks: [webhook("erp", "https://a.example/"), webhook("ERP", "https://b.example/")] })).toBe(
    "configuration.twice webhooks.erp",
  );
});

const schedule = (more: object) => ({
  number: "RS-1",
  owner: "@person:P9",
  report: "funnel",
  by: "stage",
  span: "usual",
  rhythm: { every: "day", at: "08:00" },
  recipients: [{ person: "@person:P9" }],
  ...more,
});

test("schedules of whoever manages the configuration are the company's; their numbers and chats are respected", async () => {
  await put({ reportSchedules: [schedule({})] });
  const own = await work.run((tx) =>
    scheduleReport(tx, lead, {
      report: "forecast",
      rhythm: { every: "day", at: "09:00" },
      recipients: [{ role: "salesManager" }, { platform: "slack", conversation: "C1" }],
    }),
  );
  expect(own.number).not.toBe("RS-1");
  const manager = await person("P1");
  const theirs = await work.run((tx) =>
    scheduleReport(tx, manager, { report: "funnel", rhythm: { every: "day", at: "09:00" }, recipients: [{ person: manager.personId }] }),
  );
  const listed = await work.run(async (tx) => (await readConfiguration(tx))["reportSchedules"]);
  expect(listed).toEqual([
    schedule({}),
    schedule({
      number: own.number,
      report: "forecast",
      by: "month",
      rhythm: { every: "day", at: "09:00" },
      recipients: [{ role: "salesManager" }],
    }),
  ]);
  // Other people's are left alone, and chats that read one go on reading it.
  const month = { every: "month", day: 1, at: "07:00" } as const;
  await put({ reportSchedules: [schedule({ number: own.number, report: "forecast", by: "person", rhythm: month })] });
  const kept = await work.run(async (tx) =>
    Promise.all([own.number, "RS-1", theirs.number].map((number) => tx.reportSchedules.byNumber(number))),
  );
  expect(kept.map((each) => each?.on)).toEqual([true, false, true]);
  expect(kept[0]).toMatchObject({
    by: "person",
    rhythm: month,
    recipients: [{ person: lead.personId }, { platform: "slack", conversation: "C1" }],
  });
});

test.each([
  ["an unknown report", { report: "horoscope" }, "configuration.badValue reportSchedules.0.report"],
  ["weekday 9", { rhythm: { every: "week", weekday: 9, at: "08:00" } }, "configuration.badValue reportSchedules.0.rhythm.weekday"],
  ["hour 25", { rhythm: { every: "day", at: "25:00" } }, "configuration.badValue reportSchedules.0.rhythm.at"],
  ["a chat", { recipients: [{ platform: "slack", conversation: "C1" }] }, "configuration.badValue reportSchedules.0.recipients.0"],
  ["nobody", { recipients: [] }, "configuration.badValue reportSchedules.0.recipients"],
])("a schedule with %s is refused, naming the place", async (_what, more, told) => {
  expect(await refusedWith({ reportSchedules: [schedule({ number: "RS-77", ...more })] })).toBe(told);
});

test.each([
  ["a reader without the right", { report: "stockValue", by: "product", recipients: [{ person: "@person:P2" }] }, "report.notTheirs"],
  ["an owner who may not manage the configuration", { owner: "@person:P2" }, "report.notCompanys"],
  ["a grouping that it has not", { by: "warehouse" }, "report.notBy"],
  ["somebody who is not there", { owner: "@person:P777" }, "configuration.noRecord"],
])("a schedule with %s does not fit", async (_what, more, code) => {
  expect(await faultsOf({ reportSchedules: [schedule({ number: "RS-77", ...more })] })).toContain(`reportSchedules RS-77 ${code}`);
});

const field = (more: object) => ({
  record: "customer",
  name: "f_hostile",
  label: { zh: "敌意", en: "hostile" },
  kind: "oneOf",
  position: 1,
  settings: { ...noSettings, ...more },
});
const step = { approvers: [], needs: "any", ifNobody: "admin", remindAfterHours: null, escalateAfterHours: null };
const flow = (steps: readonly object[]) => ({
  number: "AF-900",
  name: "hostile",
  state: "draft",
  definition: null,
  proposed: { matter: "quote", when: { all: [] }, steps, copyTo: [] },
});
const telling = (text: string) => ({
  ...rule("RL-950", "on", "x"),
  definition: { ...rule("RL-950", "on", "x").definition, actions: [{ do: "notify", to: "author", text }] },
});
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ code: `o${at}`, label: { zh: `选${at}`, en: `option ${at}` } }));

test.each([
  [
    "a text with a field that it has not",
    { messageTexts: { orderShipped: { en: { body: "Dear {boss}" } } } },
    "messageTexts  message.unknownField",
  ],
  ["10,000 options", { fields: [field({ options: options(10_000) })] }, "fields customer.f_hostile field.tooManyOptions"],
  [
    "a formula that grows without end",
    { fields: [{ ...field({ formula: "9*".repeat(300) + "9" }), kind: "computed" }] },
    "fields customer.f_hostile formula.tooLarge",
  ],
  ["a flow without an approver", { approvalFlows: [flow([step])] }, "approvalFlows AF-900 flow.noApprover"],
  ["a flow without a step", { approvalFlows: [flow([])] }, "approvalFlows AF-900 flow.noApprover"],
  ["a message of a rule with a field that is none", { rules: [telling("{boss}")] }, "rules RL-950 rule.noField"],
  [
    "a rule that waits for the moon",
    {
      rules: [
        { ...telling("x"), definition: { ...telling("x").definition, trigger: { on: "event", record: "lead", event: "moon.full" } } },
      ],
    },
    "rules RL-950 rule.noEvent",
  ],
])("%s is answered with the place and the reason", async (_what, sections, told) => {
  expect(await faultsOf(sections)).toContain(told);
});

test("a rule may not speak of a field that is archived, whichever way it comes", async () => {
  const gone = await work.run((tx) => defineField(tx, lead, { recordKind: "lead", label: { zh: "旧字段", en: "old one" }, kind: "text" }));
  await work.run((tx) => archiveField(tx, lead, { fieldId: gone.id }));
  expect(await faultsOf({ rules: [telling(`{${gone.name}}`)] })).toContain("rules RL-950 rule.fieldArchived");
});

const product = (more: object) => ({ sku: "EVIL-X", nameZh: "坏", nameEn: "bad", baseUnit: "pcs", ...more });
test.each([
  [{ nameZh: '=HYPERLINK("http://x")' }, "text.hostile"],
  [{ nameEn: "<script>" }, "text.hostile"],
  [{ sku: "SO-12" }, "product.skuOfDocument"],
  [{ sku: "pay-7" }, "product.skuOfDocument"],
  [{ cost: "1e99" }, "product.badCost"],
  [{ cost: "100000000000000" }, "product.badCost"],
  [{ units: [{ unit: "box", numerator: "100000000000000000", denominator: "1" }] }, "product.badUnit"],
  [{ sku: "SO-12A" }, "none"],
  [{ sku: "C-50" }, "none"],
])("a product with %j: %s", async (more, code) => {
  expect(await refusalOfAsync(work.run((tx) => createProduct(tx, lead, { ...product(more), evenIfAlike: true })))).toBe(code);
});

test("a price is one that is kept", async () => {
  const a100 = await work.run(async (tx) => (await tx.products.bySku("A100"))?.id ?? "");
  for (const price of ["1e99", "99999999999999999", "-1", "NaN"])
    expect(await refusalOfAsync(work.run((tx) => setPrice(tx, lead, { productId: a100, unit: "pcs", price, currency: "CNY" })))).toBe(
      "product.badPrice",
    );
});

test.each([
  [{ undo: { minutes: -1 } }, "undo.minutes"],
  [{ undo: { minutes: 1e9 } }, "undo.minutes"],
  [{ purchasePolicy: { tolerancePercent: "101" } }, "purchasePolicy.tolerancePercent"],
  [{ ticketHours: { high: 0, normal: 16 } }, "ticketHours.high"],
  [{ stockHold: { hours: 400, longestDays: 14, transferDays: 2 } }, "stockHold.hours"],
  [{ collections: { stages: [3, 3], escalateAfterDays: 30 } }, "collections.stages"],
  [{ customerMessages: { off: ["birthday"] } }, "customerMessages.off.0"],
  [{ company: { nameZh: "x", nameEn: "x", baseCurrency: "CNY", timeZone: "Asia/Shanghai", taxRate: "130" } }, "company.taxRate"],
])("%j makes no sense, and the place is named", async (sections, where) => {
  expect(await refusedWith(sections)).toBe(`configuration.badValue ${where}`);
});

test("a text is not plain because it begins like a person", async () => {
  for (const text of ["@person:P7\u202etxt", "@person:<script>", "@person:P7\u0000"])
    expect(await refusedWith({ leadSources: [{ zh: text, en: "x" }] })).toBe("configuration.badText leadSources.0.zh");
});
