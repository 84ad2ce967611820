import type { Language } from "../../domain/shared/actor";

interface RuleFormWords {
  readonly name: string;
  readonly when: string;
  readonly at: string;
  readonly atHint: string;
  readonly days: string;
  readonly everyDay: string;
  readonly workdays: string;
  readonly daily: string;
  readonly crosses: string;
  readonly workingHours: string;
  readonly most: string;
  field(row: number): string;
  is(row: number): string;
  value(row: number): string;
  readonly valueHint: string;
  act(row: number): string;
  to(row: number): string;
  text(row: number): string;
  readonly textHint: string;
  readonly othersByMessage: string;
  readonly none: string;
  readonly comparisons: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<"notify" | "todo" | "todoHigh" | "sms" | "email" | "tag", string>>;
  webhook(name: string): string;
  kept(what: string): string;
}

/** What the form of a rule offers. */
export const ruleFormWords: Readonly<Record<Language, RuleFormWords>> = {
  zh: {
    name: "名字",
    when: "什么时候",
    at: "几点检查",
    atHint: "每天检查的规则才用，例如 09:00",
    days: "哪几天检查",
    everyDay: "每天",
    workdays: "周一到周五",
    daily: "每天检查",
    crosses: "数量越过条件时",
    workingHours: "只在工作时间发",
    most: "每天最多几次",
    field: (row) => `条件 ${row}：字段`,
    is: (row) => `条件 ${row}：比较`,
    value: (row) => `条件 ${row}：值`,
    valueHint: "数字、天数、选项、名称；留空字段就没有这个条件",
    act: (row) => `动作 ${row}`,
    to: (row) => `动作 ${row}：给谁`,
    text: (row) => `动作 ${row}：内容`,
    textHint: "可以写 {字段}；打标签就写标签",
    othersByMessage: "别的同事：发送「RL-8 也通知 姓名」",
    none: "—",
    comparisons: {
      "=": "是／等于",
      "!=": "不是",
      "<": "小于",
      "<=": "不大于",
      ">": "大于",
      ">=": "不小于",
      contains: "包含",
      empty: "为空",
      notEmpty: "不为空",
      olderThan: "超过几天之前",
      within: "最近几天内",
      dueWithin: "未来几天内",
    },
    actions: { notify: "发消息", todo: "建待办", todoHigh: "建紧急待办", sms: "发短信", email: "发邮件", tag: "打标签" },
    webhook: (name) => `调用 webhook ${name}`,
    kept: (what) => `表单里改不了、会原样保留的：${what}`,
  },
  en: {
    name: "Name",
    when: "When",
    at: "Hour",
    atHint: "for rules that look every day, 09:00",
    days: "On which days",
    everyDay: "Every day",
    workdays: "Monday to Friday",
    daily: "Look every day",
    crosses: "When it begins to hold",
    workingHours: "Send in working hours only",
    most: "At most so many times a day",
    field: (row) => `Condition ${row}: field`,
    is: (row) => `Condition ${row}: comparison`,
    value: (row) => `Condition ${row}: value`,
    valueHint: "a number, days, an option, a name; without a field there is no such condition",
    act: (row) => `Action ${row}`,
    to: (row) => `Action ${row}: to whom`,
    text: (row) => `Action ${row}: words`,
    textHint: "{field} stands for the record's field; for a tag, the tag",
    othersByMessage: "Somebody else: send “RL-8 also tell NAME”",
    none: "—",
    comparisons: {
      "=": "is",
      "!=": "is not",
      "<": "less than",
      "<=": "at most",
      ">": "more than",
      ">=": "at least",
      contains: "contains",
      empty: "is empty",
      notEmpty: "is filled in",
      olderThan: "more than so many days ago",
      within: "within the last days",
      dueWithin: "within the next days",
    },
    actions: {
      notify: "Send a message",
      todo: "Make a to-do",
      todoHigh: "Make a high-priority to-do",
      sms: "Text",
      email: "E-mail",
      tag: "Tag",
    },
    webhook: (name) => `Call the webhook ${name}`,
    kept: (what) => `The form cannot change, and keeps: ${what}`,
  },
};
