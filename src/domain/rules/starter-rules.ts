import { systemId } from "../access/identify-actor";
import { newId } from "../shared/id";
import type { Tx } from "../shared/tx";
import { checkRule } from "./check-rule";
import type { Rule, RuleDefinition } from "./rule";

interface StarterRule {
  readonly name: Rule["name"];
  readonly definition: RuleDefinition;
}

const usual = { inWorkingHours: false, mostADay: 500 } as const;
const lessThanSafety = { field: "gap", is: ">", value: "0" } as const;

/** The seven rules that the product ships with, switched on; each is the company's to change. */
export const starterRules: readonly StarterRule[] = [
  {
    name: { zh: "低于安全库存自动生成采购申请", en: "Requisition when stock falls under its safety stock" },
    definition: { ...usual, trigger: { on: "crosses", record: "stockLevel" }, condition: lessThanSafety, actions: [{ do: "requisition" }] },
  },
  {
    name: { zh: "潜在客户30天未跟进提醒", en: "Follow up prospects after 30 days of silence" },
    definition: {
      ...usual,
      trigger: { on: "daily", record: "customer", at: "09:00" },
      condition: {
        all: [
          { field: "prospect", is: "=", value: true },
          { field: "lastFollowUp", is: "olderThan", span: { days: 30 } },
          { field: "owner", is: "notEmpty" },
        ],
      },
      actions: [
        {
          do: "todo",
          to: "owner",
          title: { zh: "跟进 {name}（上次跟进 {lastFollowUp}）", en: "Follow up {name} (last on {lastFollowUp})" },
          priority: "normal",
          dueInDays: 1,
        },
      ],
    },
  },
  {
    name: { zh: "强意向客户15天未跟进", en: "Strong prospects after 15 days of silence" },
    definition: {
      ...usual,
      trigger: { on: "daily", record: "customer", at: "09:00" },
      condition: {
        all: [
          { field: "intent", is: "=", value: "strong" },
          { field: "lastFollowUp", is: "olderThan", span: { days: 15 } },
          { field: "owner", is: "notEmpty" },
        ],
      },
      actions: [
        {
          do: "todo",
          to: "owner",
          title: { zh: "尽快跟进强意向客户 {name}", en: "Follow up {name} now: strong intent" },
          priority: "high",
          dueInDays: 0,
        },
        {
          do: "notify",
          to: "manager",
          text: {
            zh: "强意向客户 {name} 自 {lastFollowUp} 起没人跟进，已给 {owner} 建了待办",
            en: "{name} shows strong intent and nobody has followed up since {lastFollowUp}; {owner} has a to-do",
          },
        },
      ],
    },
  },
  {
    name: { zh: "订单付款后通知客户和仓库", en: "Tell the customer and the warehouse when an order is paid" },
    definition: {
      ...usual,
      trigger: { on: "event", record: "salesOrder", event: "order.paid" },
      condition: { all: [] },
      actions: [
        {
          do: "message",
          channel: "sms",
          to: "customer",
          text: {
            zh: "您的订单 {number} 已收到款项，交货日期：{deliverBy}。",
            en: "We have received your payment for order {number}. Delivery: {deliverBy}.",
          },
        },
        {
          do: "notify",
          to: { role: "warehouse" },
          text: {
            zh: "{customer} 的订单 {number} 已付款，请备货。交货日期：{deliverBy}",
            en: "{number} for {customer} is paid: please prepare it. Deliver by: {deliverBy}",
          },
        },
      ],
    },
  },
  {
    name: { zh: "新客户首单付款", en: "A new customer's first payment" },
    definition: {
      ...usual,
      trigger: { on: "event", record: "salesOrder", event: "order.paid" },
      condition: { of: "paidOrdersOfCustomer", is: "=", value: "1" },
      actions: [
        {
          do: "message",
          channel: "sms",
          to: "customer",
          text: { zh: "感谢您的首单！订单 {number} 我们会尽快安排。", en: "Thank you for your first order. {number} is being prepared." },
        },
        { do: "tag", of: "customer", tag: "新客户" },
        {
          do: "notify",
          to: "owner",
          text: { zh: "客户 {customer} 已付款，请跟进", en: "{customer} has paid: follow up" },
        },
      ],
    },
  },
  {
    name: { zh: "安全库存预警", en: "Safety stock alert" },
    definition: {
      ...usual,
      trigger: { on: "crosses", record: "stockLevel" },
      condition: lessThanSafety,
      actions: (["purchaser", "warehouse"] as const).map((role) => ({
        do: "notify" as const,
        to: { role },
        text: {
          zh: "{warehouse} 的 {product} 可用 {available}，低于安全库存 {safetyStock}，缺 {gap}",
          en: "{product} in {warehouse}: {available} available, under its safety stock of {safetyStock} by {gap}",
        },
      })),
    },
  },
  {
    name: { zh: "合同到期前30天提醒并建续签商机", en: "Renewal 30 days before a contract ends" },
    definition: {
      ...usual,
      trigger: { on: "daily", record: "contract", at: "09:00" },
      condition: {
        all: [
          { field: "state", is: "=", value: "signed" },
          { field: "endDay", is: "dueWithin", span: { days: 30 } },
        ],
      },
      actions: [
        {
          do: "message",
          channel: "email",
          to: "owner",
          text: {
            zh: "{customer} 的合同 {number} 将于 {endDay} 到期，续签商机已建好，请联系客户。",
            en: "Contract {number} with {customer} ends on {endDay}. A renewal deal is open: please call them.",
          },
        },
        { do: "renewal" },
      ],
    },
  },
];

/** Puts the starter rules into a company that has no rule yet, switched on. */
export async function seedStarterRules(tx: Tx): Promise<void> {
  if ((await tx.rules.list(["draft", "shadow", "on", "off", "archived"])).length > 0) return;
  const [lead] = await tx.people.activeWithRole("operationsLead");
  for (const { name, definition } of starterRules) {
    const rule: Rule = {
      id: newId(),
      number: await tx.numbers.next("RL"),
      name,
      state: "on",
      edition: 1,
      definition: checkRule(definition),
      ownerId: lead?.id ?? systemId,
      createdAt: tx.now,
      startedAt: tx.now,
      version: 1,
    };
    await tx.rules.add(rule);
  }
}
