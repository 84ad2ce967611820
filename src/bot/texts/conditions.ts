import type { Span } from "../../domain/conditions/condition";

/** The words a condition is read back in; `field` and the values are written already. */
export interface ConditionWords {
  readonly and: string;
  readonly or: string;
  readonly always: string;
  readonly never: string;
  readonly list: string;
  not(inner: string): string;
  compare(field: string, is: string, value: string): string;
  compareDay(field: string, is: string, day: string): string;
  flag(field: string, set: boolean): string;
  empty(field: string): string;
  notEmpty(field: string): string;
  olderThan(field: string, span: string): string;
  within(field: string, span: string): string;
  dueWithin(field: string, span: string): string;
  changed(field: string, from: string | null, to: string | null): string;
  count(related: string, where: string | null, is: string, value: string): string;
  sum(related: string, field: string, where: string | null, is: string, value: string): string;
  span(span: Span): string;
  today(days: number): string;
  after(field: string, days: number): string;
}

const few = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const comparisonsZh: Readonly<Record<string, string>> = {
  "=": "是",
  "!=": "不是",
  "<": "低于",
  "<=": "不高于",
  ">": "高于",
  ">=": "不低于",
  in: "属于",
  contains: "包含",
  startsWith: "开头是",
  has: "含有",
};
const daysZh: Readonly<Record<string, string>> = { "<": "早于", "<=": "不晚于", ">": "晚于", ">=": "不早于" };
const daysEn: Readonly<Record<string, string>> = { "<": "is before", "<=": "is not after", ">": "is after", ">=": "is not before" };
const comparisonsEn: Readonly<Record<string, string>> = {
  "=": "is",
  "!=": "is not",
  "<": "is below",
  "<=": "is at most",
  ">": "is over",
  ">=": "is at least",
  in: "is one of",
  contains: "contains",
  startsWith: "begins with",
  has: "has",
};

export const conditionWords: { readonly zh: ConditionWords; readonly en: ConditionWords } = {
  zh: {
    and: "，且",
    or: "，或",
    always: "任何情况",
    never: "从不",
    list: "、",
    not: (inner) => `并非（${inner}）`,
    compare: (field, is, value) => `${field}${comparisonsZh[is] ?? is}${value}`,
    compareDay: (field, is, day) => `${field}${daysZh[is] ?? comparisonsZh[is] ?? is}${day}`,
    flag: (field, set) => `${field}：${set ? "是" : "否"}`,
    empty: (field) => `${field}为空`,
    notEmpty: (field) => `${field}不为空`,
    olderThan: (field, span) => `${field}超过${span}`,
    within: (field, span) => `${field}在最近${span}内`,
    dueWithin: (field, span) => `${field}在未来${span}内`,
    changed: (field, from, to) => `${field}${from === null ? "" : `从${from}`}${to === null ? "有变动" : `变为${to}`}`,
    count: (related, where, is, value) => `${where === null ? "" : `${where}的`}${related}数量${comparisonsZh[is] ?? is}${value}`,
    sum: (related, field, where, is, value) =>
      `${where === null ? "" : `${where}的`}${related}${field}合计${comparisonsZh[is] ?? is}${value}`,
    span: (span) => ("days" in span ? `${span.days}天` : "hours" in span ? `${span.hours}小时` : `${span.workingDays}个工作日`),
    today: (days) => (days === 0 ? "今天" : days > 0 ? `今天起${days}天后` : `${-days}天前`),
    after: (field, days) => (days === 0 ? field : days > 0 ? `${field}之后${days}天` : `${field}之前${-days}天`),
  },
  en: {
    and: " and ",
    or: " or ",
    always: "always",
    never: "never",
    list: ", ",
    not: (inner) => `not (${inner})`,
    compare: (field, is, value) => `${field} ${comparisonsEn[is] ?? is} ${value}`,
    compareDay: (field, is, day) => `${field} ${daysEn[is] ?? comparisonsEn[is] ?? is} ${day}`,
    flag: (field, set) => `${field}: ${set ? "yes" : "no"}`,
    empty: (field) => `${field} is empty`,
    notEmpty: (field) => `${field} is filled in`,
    olderThan: (field, span) => `${field} is more than ${span} ago`,
    within: (field, span) => `${field} is within the last ${span}`,
    dueWithin: (field, span) => `${field} is within the next ${span}`,
    changed: (field, from, to) => `${field} changes${from === null ? "" : ` from ${from}`}${to === null ? "" : ` to ${to}`}`,
    count: (related, where, is, value) =>
      `the number of ${related}${where === null ? "" : ` with ${where}`} ${comparisonsEn[is] ?? is} ${value}`,
    sum: (related, field, where, is, value) =>
      `the sum of ${field} over ${related}${where === null ? "" : ` with ${where}`} ${comparisonsEn[is] ?? is} ${value}`,
    span: (span) =>
      "days" in span ? few(span.days, "day") : "hours" in span ? few(span.hours, "hour") : few(span.workingDays, "working day"),
    today: (days) => (days === 0 ? "today" : days > 0 ? `${few(days, "day")} from today` : `${few(-days, "day")} ago`),
    after: (field, days) => (days === 0 ? field : `${few(Math.abs(days), "day")} ${days > 0 ? "after" : "before"} ${field}`),
  },
};
