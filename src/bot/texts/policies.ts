import type { PolicyName } from "../../domain/configuration/change-policy";
import type { Language } from "../../domain/shared/actor";

interface PolicyWords {
  readonly what: string;
  /** A message that changes it. */
  readonly send: string;
  /** What makes sense. */
  readonly range: string;
}

/** What each limit and time is called, and how it is said. */
export const policyWords: Readonly<Record<PolicyName, Readonly<Record<Language, PolicyWords>>>> = {
  purchasePolicy: {
    zh: { what: "采购允差", send: "采购允差 10%", range: "0 到 100 的百分比" },
    en: { what: "Purchase tolerance", send: "purchase tolerance 10%", range: "per cent from 0 to 100" },
  },
  stocktakePolicy: {
    zh: { what: "盘点差异审批", send: "盘点差异超过5000要审批", range: "0 以上的金额，或“不用审批”" },
    en: { what: "Stock differences", send: "stock differences over 5000 need approval", range: "a sum from 0 on, or “need no approval”" },
  },
  writeOff: {
    zh: { what: "核销上限", send: "核销上限 200", range: "0 以上的金额" },
    en: { what: "Write-off limit", send: "write-off limit 200", range: "a sum from 0 on" },
  },
  stockHold: {
    zh: { what: "占用库存时间", send: "占用库存 48 小时", range: "大于 0 的小时数，不超过最长天数（“占用库存 最长 14 天”）" },
    en: {
      what: "Stock holds",
      send: "hold stock for 48 hours",
      range: "hours above 0, no more than the longest (“stock holds at most 14 days”)",
    },
  },
  ticketHours: {
    zh: { what: "工单时限", send: "工单时限 紧急4小时 普通16小时", range: "大于 0、不超过 10,000 的工作小时" },
    en: { what: "Ticket hours", send: "ticket hours urgent 4h normal 16h", range: "working hours above 0, up to 10,000" },
  },
  collections: {
    zh: { what: "催款节奏", send: "催款 到期前3天、到期后7天、15天", range: "到期前后 365 天以内的天数，最多 20 个" },
    en: {
      what: "Payment reminders",
      send: "remind customers 3 days before, 7 and 15 days after due",
      range: "days within 365 of the due day, at most 20",
    },
  },
  leadFormLimits: {
    zh: { what: "线索表单限流", send: "线索表单限流 同一地址 30 总共 600", range: "1 到 1,000,000 的整数" },
    en: { what: "Lead form limits", send: "lead form limits 30 per address, 600 in all", range: "whole numbers from 1 to 1,000,000" },
  },
  customerMessages: {
    zh: { what: "给客户的通知", send: "不给客户发发货短信", range: "说清是哪种通知" },
    en: { what: "Messages to customers", send: "do not text customers about shipments", range: "say on which occasion" },
  },
  nudges: {
    zh: { what: "提醒天数", send: "冷客户 45 天提醒", range: "0 到 3650 的整天数" },
    en: { what: "Nudges", send: "remind of customers silent for 45 days", range: "whole days from 0 to 3650" },
  },
  undo: {
    zh: { what: "撤销时限", send: "撤销时限 30 分钟", range: "0 到 1440 的整分钟数" },
    en: { what: "Time to undo", send: "time to undo 30 minutes", range: "whole minutes from 0 to 1440" },
  },
};

const days = (count: number) => (count === 1 ? "1 day" : `${count} days`);
const hours = (count: number) => (count === 1 ? "1 hour" : `${count} hours`);

export const policyTexts = {
  zh: {
    noApproval: "不用审批",
    from: (sum: string) => `超过 ${sum} 要审批`,
    holds: (kept: number, longest: number, transfer: number) => `${kept} 小时，最长 ${longest} 天；调拨 ${transfer} 个工作日`,
    tickets: (high: number, normal: number) => `紧急 ${high} 小时，普通 ${normal} 小时`,
    reminders: (stages: readonly number[], escalate: number) =>
      `${stages.map((stage) => (stage < 0 ? `到期前 ${-stage} 天` : stage === 0 ? "到期当天" : `到期后 ${stage} 天`)).join("、") || "不提醒"}；逾期 ${escalate} 天报上级`,
    forms: (one: number, all: number) => `每小时同一地址 ${one}，总共 ${all}`,
    allSent: "都发",
    notSent: (occasions: readonly string[]) => `不发：${occasions.join("、")}`,
    nudges: (leads: number, cold: number, quotes: number, contracts: number) =>
      `线索 ${leads} 天没跟进，客户 ${cold} 天没联系，报价到期前 ${quotes} 天，合同到期前 ${contracts} 天`,
    minutes: (count: number) => (count === 0 ? "不能撤销" : `${count} 分钟`),
  },
  en: {
    noApproval: "no approval",
    from: (sum: string) => `approval over ${sum}`,
    holds: (kept: number, longest: number, transfer: number) =>
      `${hours(kept)}, at most ${days(longest)}; a transfer takes ${transfer === 1 ? "1 working day" : `${transfer} working days`}`,
    tickets: (high: number, normal: number) => `urgent ${hours(high)}, normal ${hours(normal)}`,
    reminders: (stages: readonly number[], escalate: number) =>
      `${stages.map((stage) => (stage < 0 ? `${days(-stage)} before` : stage === 0 ? "on the due day" : `${days(stage)} after`)).join(", ") || "none"}; the manager is told after ${days(escalate)}`,
    forms: (one: number, all: number) => `${one} an hour from one address, ${all} in all`,
    allSent: "all are sent",
    notSent: (occasions: readonly string[]) => `not sent: ${occasions.join(", ")}`,
    nudges: (leads: number, cold: number, quotes: number, contracts: number) =>
      `leads untouched ${days(leads)}, customers silent ${days(cold)}, quotes ${days(quotes)} and contracts ${days(contracts)} before they end`,
    minutes: (count: number) => (count === 0 ? "nothing can be undone" : count === 1 ? "1 minute" : `${count} minutes`),
  },
} as const;
