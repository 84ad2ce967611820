import { readRule } from "../../src/bot/rules/read-rule";
import { checkRule } from "../../src/domain/rules/check-rule";
import type { LexiconMatch } from "../../src/bot/conversation/lexicon";
import { readCondition } from "../../src/bot/fields/read-condition";
import { withCompanyWords } from "../../src/domain/rules/company-words";
import { recordTypes } from "../../src/domain/rules/record-types";
import { percent } from "../../src/domain/shared/money";
import { refusalOf } from "../support/refusal-of";

const match = (kind: LexiconMatch["kind"], id: string): LexiconMatch => ({ kind, id, word: id, form: "part", label: id });
const a100 = match("product", "01JDPRODUCT00000000000A100");
const shanghai = match("warehouse", "01JDWAREHOUSE00000000000SH");
const liu = match("person", "01JDPERSON00000000000000P6");

test.each([
  [
    "A100 低于 50 提醒我",
    [a100],
    { on: "crosses" },
    [
      { field: "available", is: "<", value: "50" },
      { field: "product", is: "=", value: a100.id },
    ],
    ["notify author"],
  ],
  [
    "when A100 in Shanghai drops below 1,200 tell Liu Yang",
    [a100, shanghai, liu],
    { on: "crosses" },
    [
      { field: "available", is: "<", value: "1200" },
      { field: "product", is: "=", value: a100.id },
      { field: "warehouse", is: "=", value: shanghai.id },
    ],
    [`notify ${liu.id}`],
  ],
  [
    "低于安全库存就建采购申请，通知采购",
    [],
    { on: "crosses" },
    [{ field: "gap", is: ">", value: "0" }],
    ["requisition", "notify purchaser"],
  ],
  [
    "每天早上9点，超过15天没跟进的强意向客户，给销售建个高优先级待办",
    [],
    { on: "daily", at: "09:00", record: "customer" },
    [
      { field: "lastFollowUp", is: "olderThan", span: { days: 15 } },
      { field: "intent", is: "=", value: "strong" },
      { field: "owner", is: "notEmpty" },
    ],
    ["todo owner high"],
  ],
  [
    "every day at 5pm: leads not contacted for more than 3 days, to-do for the owner and tell the manager",
    [],
    { on: "daily", at: "17:00", record: "lead" },
    [{ field: "lastFollowUp", is: "olderThan", span: { days: 3 } }],
    ["todo owner normal", "notify manager"],
  ],
  [
    "when a payment is registered tell the rep and the warehouse",
    [],
    { on: "event", event: "payment.registered" },
    [],
    ["notify owner", "notify warehouse"],
  ],
  [
    "when a deal over 100,000 is lost, tell me",
    [],
    { on: "event", event: "opportunity.lost" },
    [{ field: "amount", is: ">", value: "100000" }],
    ["notify author"],
  ],
  ["订单付款后给客户发短信，通知仓库", [], { on: "event", event: "order.paid" }, [], ["message customer", "notify warehouse"]],
  [
    "超过 5.5万 的订单取消了告诉财务",
    [],
    { on: "event", event: "order.cancelled" },
    [{ field: "total", is: ">", value: "55000" }],
    ["notify finance"],
  ],
  [
    "合同到期前60天提醒销售",
    [],
    { on: "daily", record: "contract" },
    [
      { field: "state", is: "=", value: "signed" },
      { field: "endDay", is: "dueWithin", span: { days: 60 } },
    ],
    ["notify owner"],
  ],
  [
    "quotes without a reply for 10 days: to-do for the owner",
    [],
    { on: "daily", record: "quote" },
    [
      { field: "state", is: "=", value: "sent" },
      { field: "sent", is: "olderThan", span: { days: 10 } },
    ],
    ["todo owner normal"],
  ],
  [
    "每月1号9点 应收逾期30天的告诉财务",
    [],
    { on: "daily", at: "09:00", monthDay: 1, record: "receivable" },
    [
      { field: "outstanding", is: ">", value: "0" },
      { field: "dueDay", is: "olderThan", span: { days: 30 } },
    ],
    ["notify finance"],
  ],
  [
    "on the 15th of every month at 8: leads not contacted for more than 3 days, tell the manager",
    [],
    { on: "daily", at: "08:00", monthDay: 15, record: "lead" },
    [{ field: "lastFollowUp", is: "olderThan", span: { days: 3 } }],
    ["notify manager"],
  ],
  [
    "紧急工单新建时通知客服",
    [],
    { on: "event", event: "ticket.created" },
    [{ field: "priority", is: "=", value: "high" }],
    ["notify service"],
  ],
  [
    "when an urgent ticket is opened tell service",
    [],
    { on: "event", event: "ticket.created" },
    [{ field: "priority", is: "=", value: "high" }],
    ["notify service"],
  ],
  ["when a ticket is late, tell the manager", [], { on: "event", event: "ticket.late" }, [], ["notify manager"]],
  [
    "每周一早上8点半 应收逾期30天的告诉财务",
    [],
    { on: "daily", at: "08:30", weekdays: [1], record: "receivable" },
    [
      { field: "outstanding", is: ">", value: "0" },
      { field: "dueDay", is: "olderThan", span: { days: 30 } },
    ],
    ["notify finance"],
  ],
] as const)("%s", (text, known, trigger, conditions, actions) => {
  const rule = readRule(text, known);
  expect(rule.trigger).toMatchObject(trigger);
  const [only] = conditions as readonly unknown[];
  expect(rule.condition).toEqual(conditions.length === 1 ? only : { all: conditions });
  expect(
    rule.actions.map((action) => {
      const to =
        "to" in action ? (typeof action.to === "string" ? action.to : "role" in action.to ? action.to.role : action.to.person) : "";
      return [action.do, to, "priority" in action ? action.priority : ""].filter(Boolean).join(" ");
    }),
  ).toEqual(actions);
  expect(() => checkRule(rule)).not.toThrow();
});

test.each([
  ["提醒我", "rule.whenUnclear"],
  ["tell me when the moon is full", "rule.whenUnclear"],
  ["when a deal is lost", "rule.whatUnclear"],
])("%s is asked about: %s", (text, code) => {
  expect(refusalOf(() => readRule(text, []))).toBe(code);
});

test.each([
  [
    "新线索 来源是展会 轮流分给韩梅梅和汤姆",
    [liu, match("person", "01JDPERSON00000000000000P3")],
    [{ field: "source", is: "contains", value: "展会" }],
    [{ do: "assign", among: { people: [liu.id, "01JDPERSON00000000000000P3"] } }],
  ],
  ["新线索轮流分给销售，每人每月最多10条", [], [], [{ do: "assign", among: { role: "salesRep" }, most: { leads: 10, days: 30 } }]],
  [
    "assign new leads, source is trade fair, to the sales reps in turn, at most 3 each a day",
    [],
    [{ field: "source", is: "contains", value: "trade fair" }],
    [{ do: "assign", among: { role: "salesRep" }, most: { leads: 3, days: 1 } }],
  ],
  [
    "new leads, region is Bavaria, interested in linear rails, go to Liu Yang",
    [liu],
    [
      { field: "region", is: "contains", value: "bavaria" },
      { field: "interest", is: "contains", value: "linear rails" },
    ],
    [{ do: "assign", among: { people: [liu.id] } }],
  ],
  ["表单提交后分给刘洋", [liu], [{ field: "campaign", is: "notEmpty" }], [{ do: "assign", among: { people: [liu.id] } }]],
])("reads who gets new leads: %s", (text, known, conditions, actions) => {
  const rule = checkRule(readRule(text, known));
  expect(rule.trigger).toEqual({ on: "event", record: "lead", event: "lead.created" });
  const [only] = conditions;
  expect(rule.condition).toEqual(conditions.length === 1 ? only : { all: conditions });
  expect(rule.actions).toEqual(actions);
});

test("reads what is to be set: a customer's intent, a deal's probability; anything else is refused", () => {
  expect(readRule("新建客户时意向改为强", []).actions).toEqual([{ do: "set", field: "intent", value: "strong" }]);
  expect(readRule("new deal: set the probability to 30", []).actions).toEqual([{ do: "set", field: "probability", value: "30" }]);
  const set = (field: string, value: string) =>
    checkRule({ ...readRule("new deal: set the probability to 30", []), actions: [{ do: "set", field, value }] });
  expect(refusalOf(() => set("probability", "130"))).toBe("rule.cannotSet");
  expect(refusalOf(() => set("amount", "1"))).toBe("rule.cannotSet");
  expect(refusalOf(() => set("constructor", "1"))).toBe("rule.cannotSet");
});

const changed = (record: string, field: string) => ({ on: "changed", record, field });
const stageIs = (value: string) => ({ field: "stage", is: "=", value });
test.each([
  ["商机推进到谈判时通知我", changed("opportunity", "stage"), [stageIs("negotiation")]],
  ["when a deal moves to negotiation tell me", changed("opportunity", "stage"), [stageIs("negotiation")]],
  [
    "tell me when a deal over 50,000 reaches quotation",
    changed("opportunity", "stage"),
    [stageIs("quotation"), { field: "amount", is: ">", value: "50000" }],
  ],
  [
    "商机阶段从报价变为谈判时通知我",
    changed("opportunity", "stage"),
    [{ field: "stage", is: "changed", from: "quotation", to: "negotiation" }],
  ],
  ["商机阶段变化时通知我", changed("opportunity", "stage"), []],
  ["when a deal moves to another stage tell me", { on: "event", record: "opportunity", event: "opportunity.moved" }, []],
  ["客户意向变为强时通知我", changed("customer", "intent"), [{ field: "intent", is: "=", value: "strong" }]],
  ["意向变成弱就通知我", changed("customer", "intent"), [{ field: "intent", is: "=", value: "weak" }]],
  ["when a customer's intent changes to strong, tell me", changed("customer", "intent"), [{ field: "intent", is: "=", value: "strong" }]],
  [
    "tell me when the intent of a customer changes from strong to weak",
    changed("customer", "intent"),
    [{ field: "intent", is: "changed", from: "strong", to: "weak" }],
  ],
  [
    "when the intent of a customer changes from strong, tell me",
    changed("customer", "intent"),
    [{ field: "intent", is: "changed", from: "strong" }],
  ],
  ["订单状态变为已发货时通知我", changed("salesOrder", "state"), [{ field: "state", is: "=", value: "shipped" }]],
  ["当商机的金额变化时通知我", changed("opportunity", "amount"), []],
  ["when the owner of a customer changes tell me", changed("customer", "owner"), []],
  [
    "每天早上9点，商机处于谈判阶段超过7天没跟进，通知我",
    { on: "daily", record: "opportunity", at: "09:00" },
    [{ field: "lastFollowUp", is: "olderThan", span: { days: 7 } }, stageIs("negotiation")],
  ],
  [
    "when a deal in negotiation is lost, tell me",
    { on: "event", record: "opportunity", event: "opportunity.lost" },
    [stageIs("negotiation")],
  ],
])("reads the stage and what else changes: %s", (text, trigger, conditions) => {
  const rule = readRule(text, []);
  expect(rule.trigger).toEqual(trigger);
  const [only] = conditions;
  expect(rule.condition).toEqual(conditions.length === 1 ? only : { all: conditions });
  expect(rule.actions.map((action) => action.do)).toEqual(["notify"]);
  expect(() => checkRule(rule)).not.toThrow();
});

test.each(["商机推进到月球时通知我", "when a deal moves to the moon tell me", "客户意向变为很强时通知我"])(
  "a word that the field does not know is not dropped: %s",
  (text) => {
    expect(refusalOf(() => readRule(text, []))).toBe("rule.noSuchWord");
  },
);

test("where the company keeps lists of sources and regions, the word of the list is asked for, in either language", () => {
  const types = withCompanyWords(recordTypes, {
    stages: [{ code: "visit", zh: "上门拜访", en: "on site", probability: percent("20") }],
    leadSources: [
      { zh: "展会", en: "trade fair" },
      { zh: "官网", en: "website" },
    ],
    regions: [{ zh: "华东", en: "East China" }],
  });
  const fair = { field: "source", is: "=", value: "展会" };
  const east = { field: "region", is: "=", value: "华东" };
  for (const [text, condition] of [
    ["assign new leads, source is trade fair, to the sales reps", fair],
    ["when a lead from the trade fair comes in, tell me", fair],
    ["新线索来源是展会，分给销售", fair],
    ["new leads, region is East China, go to the sales reps", east],
    ["新线索 来源是电话 分给销售", { field: "source", is: "contains", value: "电话" }],
    ["商机推进到上门拜访时通知我", stageIs("visit")],
    ["when a deal moves to on site tell me", stageIs("visit")],
  ] as const)
    expect([text, readRule(text, [], types).condition]).toEqual([text, condition]);
  const lead = types["lead"];
  if (!lead) throw new Error("lead");
  expect(readCondition("source is Trade Fair", lead)).toEqual(fair);
  expect(readCondition("source contains trade fair", lead)).toEqual(fair);
  expect(readCondition("来源不是官网", lead)).toEqual({ field: "source", is: "!=", value: "官网" });
});
