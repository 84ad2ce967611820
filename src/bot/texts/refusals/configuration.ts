import type { RefusalText } from "../refusals";

/** What people meet who change how the company works: conditions, rules, flows, fields. */
export const configurationRefusals: Readonly<Record<string, RefusalText>> = {
  "condition.malformed": {
    zh: "这个条件写得不完整（{where}）。请按“字段 比较 值”再写一次。",
    en: 'This condition is not complete ({where}). Write it again as "field, comparison, value".',
  },
  "condition.tooLarge": {
    zh: "条件太多或嵌套太深（最多 {most} 个、{deepest} 层）。请拆成几条规则。",
    en: "Too many conditions, or nested too deep (at most {most}, {deepest} levels). Split them into several rules.",
  },
  "condition.noField": {
    zh: "{record} 没有字段“{field}”。请换一个现有字段，或先让运营负责人加上它。",
    en: '{record} has no field "{field}". Use one that is there, or have an operations lead add it first.',
  },
  "condition.noRelation": {
    zh: "{record} 下面没有“{field}”可以统计。请换一个现有的关联记录。",
    en: '{record} has no "{field}" to count. Use related records that are there.',
  },
  "condition.misfit": {
    zh: "这样的比较或值不适合字段“{field}”。请换一种比较，或换一个合适的值。",
    en: 'That comparison or value does not fit the field "{field}". Use another comparison, or a value of its kind.',
  },
  "condition.noChange": {
    zh: "每天检查的规则看不到字段“{field}”的变化。请改成“字段变化时”触发的规则。",
    en: 'A daily check does not see changes of "{field}". Make it a rule that runs when the field changes.',
  },
  "rule.whenUnclear": {
    zh: "没看懂什么时候触发。可以这样说：“A100 低于 50 提醒我”“每天 9 点，15 天没跟进的强意向客户，给销售建待办”“订单付款后通知仓库”。",
    en: 'When should it run? Say for example: "when A100 falls below 50 tell me", "every day at 9, prospects not contacted for 30 days: to-do for the owner", "when an order is paid tell the warehouse".',
  },
  "rule.whatUnclear": {
    zh: "没看懂要做什么。请加上通知谁（我、销售、经理、仓库、财务、某个同事）、建待办、给客户发短信或建采购申请。",
    en: "What should it do? Say whom to tell (me, the owner, the manager, the warehouse, finance, a colleague), to make a to-do, to text the customer, or to make a requisition.",
  },
  "rule.malformed": {
    zh: "规则写得不完整（{where}）。请写清什么时候、什么条件、做什么，例如“A100 低于 50 提醒我”。",
    en: 'The rule is not complete ({where}). Say when, under which condition, and what to do: "when A100 falls below 50 tell me".',
  },
  "rule.noRecord": {
    zh: "规则不能看“{record}”这类记录。请换成客户、商机、订单、库存这类单据。",
    en: 'Rules do not look at "{record}". Name a kind of record such as customer, deal, order or stock.',
  },
  "rule.noField": {
    zh: "这类记录没有字段“{field}”。请改掉规则里用到它的地方。",
    en: 'Such records have no field "{field}". Change the place in the rule that names it.',
  },
  "rule.endless": {
    zh: "没有条件的每日规则会对每条记录都触发。请加上条件。",
    en: "A daily rule without a condition would run for every record. Add a condition.",
  },
  "rule.cannotSet": {
    zh: "规则不能把“{field}”改成“{value}”。可以改的有：客户意向（强、中、弱）、商机概率（0–100）和阶段。",
    en: "A rule cannot set {field} to \"{value}\". It can set a customer's intent (strong, medium, weak), and a deal's probability (0–100) and stage.",
  },
  "rule.actionMisfit": {
    zh: "动作“{action}”不适合这类记录。请换一个动作，或换一类记录。",
    en: 'The action "{action}" makes no sense of such a record. Use another action, or another kind of record.',
  },
  "rule.nobody": {
    zh: "规则 {number} 找不到还在职的人可以通知。请改收件人。",
    en: "Rule {number} finds nobody who still works here to tell. Change whom it tells.",
  },
  "rule.noCustomer": {
    zh: "这条记录没有客户，没法通知客户。请换一个收件人。",
    en: "The record has no customer to tell. Choose somebody else.",
  },
  "rule.alreadySo": {
    zh: "规则 {number} 已经是这个状态了，不用再改。",
    en: "Rule {number} is in that state already; nothing needs doing.",
  },
  "rule.notFound": {
    zh: "没有这条规则。发送“规则”看有哪些。",
    en: 'There is no such rule. Send "rules" to see which there are.',
  },
  "rule.archived": {
    zh: "规则 {number} 已归档，不能再改。可以复制一份新的。",
    en: "Rule {number} is archived and cannot be changed. Copy it to make a new one.",
  },
  "rule.stale": {
    zh: "规则 {number} 在你看过之后被别人改了。请看看现在的内容再改。",
    en: "Rule {number} was changed since you looked at it. Look at it as it is now, then change it.",
  },
};
