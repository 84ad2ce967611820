import { readRule } from "../../src/bot/rules/read-rule";
import { checkRule } from "../../src/domain/rules/check-rule";
import type { LexiconMatch } from "../../src/bot/conversation/lexicon";
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
