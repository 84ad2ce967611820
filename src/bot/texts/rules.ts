import type { Language } from "../../domain/shared/actor";

interface RuleWords {
  when(record: string, trigger: string): string;
  event(name: string): string;
  changed(record: string, field: string, to: string | null): string;
  crosses(record: string): string;
  daily(record: string, at: string, weekdays: readonly string[], monthDay: number | null): string;
  readonly weekdays: readonly string[];
  sentence(when: string, condition: string | null, actions: string): string;
  readonly recipients: { readonly owner: string; readonly manager: string; readonly author: string; readonly customer: string };
  todo(to: string, high: boolean): string;
  notify(to: string): string;
  message(channel: "sms" | "email", to: string): string;
  tag(tag: string, customer: boolean): string;
  readonly requisition: string;
  readonly renewal: string;
  webhook(name: string): string;
  readonly formRecord: (form: string) => string;
  assign(among: readonly string[], most: { readonly leads: number; readonly days: number } | null): string;
  set(field: string, value: string): string;
  readonly list: string;
  readonly roles: Readonly<Record<string, string>>;
}

/** A trigger's event as people say it, after the record's name. */
const events: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  registered: { zh: "登记", en: "is registered" },
  voided: { zh: "作废", en: "is voided" },
  settled: { zh: "核销", en: "is settled" },
  paid: { zh: "付款", en: "is paid" },
  shipped: { zh: "发货", en: "is shipped" },
  cancelled: { zh: "取消", en: "is cancelled" },
  completed: { zh: "完成", en: "is completed" },
  confirmed: { zh: "确认", en: "is confirmed" },
  won: { zh: "赢单", en: "is won" },
  lost: { zh: "输单", en: "is lost" },
  created: { zh: "新建", en: "is created" },
  moved: { zh: "换阶段", en: "moves to another stage" },
  assigned: { zh: "分配", en: "is assigned" },
  approved: { zh: "批准", en: "is approved" },
  rejected: { zh: "驳回", en: "is rejected" },
  sent: { zh: "发出", en: "is sent" },
  declined: { zh: "被客户拒绝", en: "is declined" },
  expired: { zh: "过期", en: "expires" },
  late: { zh: "超时", en: "is late" },
  resolved: { zh: "解决", en: "is resolved" },
  closed: { zh: "关闭", en: "is closed" },
  reopened: { zh: "重新打开", en: "is reopened" },
  signed: { zh: "签署", en: "is signed" },
};

/** A day of each month; the 31st is the last one of any. */
export const monthDays: Readonly<Record<Language, (day: number) => string>> = {
  zh: (day) => (day === 31 ? "每月最后一天" : `每月 ${day} 日`),
  en: (day) => (day === 31 ? "On the last day of every month" : `On the ${day}${nth(day)} of every month`),
};

function nth(day: number): string {
  if (day > 10 && day < 14) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}

/** "a deal", "an equipment loan". */
function oneOf(record: string): string {
  return `${/^[aeiou]/i.test(record) ? "an" : "a"} ${record.toLowerCase()}`;
}

export const ruleWords: Readonly<Record<Language, RuleWords>> = {
  zh: {
    when: (record, trigger) => `${record}${trigger}`,
    event: (name) => `${events[name]?.zh ?? name}时`,
    changed: (record, field, to) => `${record}的${field}${to === null ? "变动" : `变为${to}`}时`,
    crosses: (record) => `${record}开始满足条件时`,
    daily: (record, at, weekdays, monthDay) =>
      `${monthDay !== null ? monthDays.zh(monthDay) : weekdays.length === 0 ? "每天" : `每${weekdays.join("、")}`} ${at} 检查${record}`,
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    sentence: (when, condition, actions) => `${when}${condition === null ? "" : `，如果${condition}`}：${actions}`,
    recipients: { owner: "负责人", manager: "负责人的上级", author: "规则作者", customer: "客户" },
    todo: (to, high) => `给${to}建${high ? "紧急" : ""}待办`,
    notify: (to) => `通知${to}`,
    message: (channel, to) => `给${to}发${channel === "sms" ? "短信" : "邮件"}`,
    tag: (tag, customer) => `给${customer ? "客户" : "记录"}打标签“${tag}”`,
    requisition: "生成采购申请并送审",
    renewal: "建续签商机",
    webhook: (name) => `调用 webhook ${name}`,
    formRecord: (form) => `新建${form}`,
    assign: (among, most) =>
      `${among.length > 1 ? "轮流" : ""}分给${among.join("、")}${most ? `，每人 ${most.days} 天最多 ${most.leads} 条` : ""}`,
    set: (field, value) => `把${field}改为“${value}”`,
    list: "；",
    roles: {
      salesRep: "销售",
      salesManager: "销售经理",
      warehouse: "仓库",
      purchaser: "采购",
      purchasingManager: "采购经理",
      finance: "财务",
      service: "客服",
      operationsLead: "运营负责人",
    },
  },
  en: {
    when: (record, trigger) => `When ${oneOf(record)} ${trigger}`,
    event: (name) => events[name]?.en ?? name,
    changed: (record, field, to) => `When the ${field} of ${oneOf(record)} changes${to === null ? "" : ` to ${to}`}`,
    crosses: (record) => `As soon as it holds for ${record.toLowerCase()}`,
    daily: (record, at, weekdays, monthDay) =>
      `${monthDay !== null ? monthDays.en(monthDay) : weekdays.length === 0 ? "Every day" : `Every ${weekdays.join(", ")}`} at ${at}, for each ${record.toLowerCase()}`,
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    sentence: (when, condition, actions) => `${when}${condition === null ? "" : ` where ${condition}`}: ${actions}`,
    recipients: { owner: "its owner", manager: "the owner's manager", author: "the rule's author", customer: "the customer" },
    todo: (to, high) => `make ${to} a ${high ? "high-priority " : ""}to-do`,
    notify: (to) => `tell ${to}`,
    message: (channel, to) => `${channel === "sms" ? "text" : "e-mail"} ${to}`,
    tag: (tag, customer) => `tag the ${customer ? "customer" : "record"} “${tag}”`,
    requisition: "make a requisition and put it before its approvers",
    renewal: "open a renewal deal",
    webhook: (name) => `call the webhook ${name}`,
    formRecord: (form) => `make a record of ${form}`,
    assign: (among, most) =>
      `assign it to ${among.join(", ")}${among.length > 1 ? " in turn" : ""}${most ? `, at most ${most.leads} each in ${most.days} ${most.days === 1 ? "day" : "days"}` : ""}`,
    set: (field, value) => `set the ${field} to “${value}”`,
    list: "; ",
    roles: {
      salesRep: "the sales reps",
      salesManager: "the sales managers",
      warehouse: "the warehouse",
      purchaser: "the purchasers",
      purchasingManager: "the purchasing managers",
      finance: "finance",
      service: "service",
      operationsLead: "the operations leads",
    },
  },
};
