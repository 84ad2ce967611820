import { groupingTyped, reportTitles } from "../../../cards/reports/report-words";
import { recordTypes } from "../../domain/rules/record-types";
import type { Language } from "../../domain/shared/actor";
import { stateLabels } from "../../domain/shared/state-labels";
import { kindNames } from "./fields";
import { occasionNames } from "./message-texts";
import { permissionWords } from "./refusals/permission-words";
import { limitNames, moduleNames, roleNames, settingWords } from "./settings";

interface Word {
  readonly zh: string;
  readonly en: string;
}
type Words = Readonly<Record<string, Word>>;

const word = (zh: string, en: string): Word => ({ zh, en });
/** Says no more than what stands around it. */
const silent = word("", "");

/** What a part of a section is called, where it means something else than in others. */
const ofSection: Readonly<Record<string, Words>> = {
  modules: moduleNames,
  approvalPolicy: limitNames,
  workWeek: { days: word("上班的日子", "working days"), from: word("上班", "from"), until: word("下班", "until") },
  holidays: { working: word("要上班", "worked on") },
  pool: {
    untouchedDays: word("没跟进几天收回", "days untouched"),
    prospectDays: word("潜在客户没跟进几天收回", "days untouched, prospects"),
    warnDays: word("提前几天提醒", "days of warning"),
    mostHeld: word("每人最多", "most held"),
    coolingOffDays: word("冷却天数", "days of cooling off"),
    extensionDays: word("延期天数", "days of extension"),
  },
  stocktakePolicy: { approveAt: word("差异超过多少要审批", "approval from a difference of") },
  stockHold: {
    hours: word("小时", "hours"),
    longestDays: word("最长天数", "days at most"),
    transferDays: word("调拨工作日", "working days of a transfer"),
  },
  ticketHours: { high: word("紧急，小时", "urgent, hours"), normal: word("普通，小时", "normal, hours") },
  collections: {
    stages: word("到期前后几天提醒", "days from due"),
    escalateAfterDays: word("逾期几天报上级", "days late until the manager is told"),
  },
  customerMessages: { off: word("不发的通知", "not sent"), usual: word("通常用", "usually by") },
  nudges: {
    untouchedDays: word("线索没跟进天数", "days, leads untouched"),
    coldDays: word("客户没联系天数", "days, customers silent"),
    quoteDays: word("报价到期前天数", "days before a quote expires"),
    contractDays: word("合同到期前天数", "days before a contract ends"),
  },
  messageTexts: { title: word("标题", "title"), body: word("正文", "text"), ...occasionNames },
};

/** What parts are called in every section. */
const common: Words = {
  definition: silent,
  settings: silent,
  proposed: word("待发布", "to be published"),
  number: word("编号", "number"),
  prefix: word("编号前缀", "prefix"),
  name: word("名称", "name"),
  label: word("名称", "name"),
  zh: word("中文", "Chinese"),
  en: word("英文", "English"),
  nameZh: word("中文名", "Chinese name"),
  nameEn: word("英文名", "English name"),
  baseCurrency: word("本位币", "base currency"),
  timeZone: word("时区", "time zone"),
  address: word("地址", "address"),
  addressEn: word("英文地址", "English address"),
  taxId: word("税号", "tax ID"),
  phone: word("电话", "phone"),
  bank: word("开户行", "bank"),
  signature: word("邮件签名", "mail signature"),
  taxRate: word("税率", "tax rate"),
  position: word("次序", "place in the order"),
  probability: word("概率", "probability"),
  tolerancePercent: word("百分比", "per cent"),
  limit: word("上限", "limit"),
  mostFromOneAddress: word("同一地址每小时最多", "an hour from one address"),
  mostFromAll: word("每小时最多", "an hour from all"),
  minutes: word("分钟", "minutes"),
  web: word("在网上开放", "open on the web"),
  states: word("状态", "states"),
  moves: word("流转", "moves"),
  access: word("权限", "rights"),
  create: word("谁能新建", "who adds"),
  see: word("谁能看", "who sees"),
  move: word("谁能改状态", "who moves"),
  reach: word("看得到谁的", "whose records"),
  code: word("代码", "code"),
  kind: word("种类", "kind"),
  options: word("选项", "options"),
  required: word("必填", "required"),
  unique: word("不能重复", "unique"),
  pattern: word("格式", "pattern"),
  least: word("最小", "least"),
  most: word("最多", "most"),
  initial: word("默认值", "default"),
  visibleWhen: word("何时显示", "shown when"),
  requiredWhen: word("何时必填", "required when"),
  formula: word("公式", "formula"),
  group: word("分组", "group"),
  seenBy: word("谁能看", "who sees it"),
  editedBy: word("谁能改", "who changes it"),
  state: word("状态", "state"),
  matter: word("审批什么", "approval of"),
  when: word("条件", "condition"),
  condition: word("条件", "condition"),
  steps: word("步骤", "step"),
  approvers: word("审批人", "approvers"),
  needs: word("怎样算通过", "needs"),
  ifNobody: word("没有审批人时", "if nobody is there"),
  remindAfterHours: word("几小时后提醒", "hours until a reminder"),
  escalateAfterHours: word("几小时后上报", "hours until it goes up"),
  copyTo: word("抄送", "copies to"),
  managerLevels: word("上级层数", "levels up"),
  role: word("角色", "role"),
  person: word("同事", "colleague"),
  people: word("同事", "colleagues"),
  trigger: word("触发", "trigger"),
  on: word("方式", "way"),
  record: word("记录", "record"),
  event: word("事件", "event"),
  field: word("字段", "field"),
  at: word("时间", "time"),
  weekdays: word("周几", "weekdays"),
  monthDay: word("每月几日", "day of the month"),
  weekday: word("周几", "weekday"),
  day: word("几号", "day"),
  days: word("天数", "days"),
  months: word("月数", "months"),
  hours: word("小时", "hours"),
  thenMonthEnd: word("算到月底", "until the month's end"),
  from: word("从哪天起", "from"),
  parts: word("分期", "instalment"),
  percent: word("百分比", "per cent"),
  terms: word("账期", "terms"),
  actions: word("动作", "action"),
  do: word("做什么", "what it does"),
  to: word("给谁", "to"),
  text: word("文字", "text"),
  title: word("标题", "title"),
  priority: word("优先级", "priority"),
  dueInDays: word("几天内完成", "days until due"),
  channel: word("渠道", "channel"),
  tag: word("标签", "tag"),
  of: word("哪种记录", "of"),
  among: word("分给谁", "among"),
  leads: word("线索数", "leads"),
  form: word("表单", "form"),
  values: word("内容", "values"),
  webhook: word("webhook", "webhook"),
  value: word("值", "value"),
  is: word("比较", "comparison"),
  span: word("期间", "period"),
  all: word("同时满足", "all of"),
  any: word("满足其一", "any of"),
  not: word("不满足", "not"),
  sum: word("合计", "sum"),
  where: word("其中", "of which"),
  inWorkingHours: word("只在工作时间发", "in working hours only"),
  mostADay: word("每天最多", "a day at most"),
  source: word("来源", "source"),
  owner: word("负责人", "owner"),
  url: word("地址", "address"),
  report: word("报表", "report"),
  by: word("按", "by"),
  rhythm: word("何时", "when"),
  every: word("每", "every"),
  recipients: word("收件人", "recipient"),
};

/** What is said at a place that takes one of a few words. */
const valuesOf: Words & Readonly<Record<string, Word>> = {
  ...roleNames,
  ...stateLabels.rule,
  true: word("是", "yes"),
  false: word("否", "no"),
};
const atPlace: Readonly<Record<string, Words>> = {
  state: valuesOf,
  kind: kindNames,
  report: reportTitles,
  by: groupingTyped,
  role: roleNames,
  reach: { own: word("自己的", "their own"), team: word("本组的", "the team's"), all: word("所有的", "all") },
  every: { day: word("天", "day"), week: word("周", "week"), weekdays: word("周的几天", "some weekdays"), month: word("月", "month") },
  priority: { high: word("高", "high"), normal: word("普通", "normal"), low: word("低", "low") },
  channel: { sms: word("短信", "SMS"), email: word("邮件", "e-mail") },
  usual: { sms: word("短信", "SMS"), email: word("邮件", "e-mail") },
  span: {
    usual: word("上次以来", "since the last"),
    yesterday: word("昨天", "yesterday"),
    lastWeek: word("上周", "last week"),
    thisMonth: word("本月", "this month"),
    lastMonth: word("上月", "last month"),
  },
  record: Object.fromEntries(Object.values(recordTypes).map(({ kind, label }) => [kind, label])),
};

function called(section: string, segment: string, language: Language): string {
  const own = ofSection[section] ?? {};
  const found = Object.hasOwn(own, segment) ? own[segment] : Object.hasOwn(common, segment) ? common[segment] : undefined;
  // The second of a list is 2 to whoever counts.
  return found?.[language] ?? (/^\d+$/.test(segment) ? String(Number(segment) + 1) : segment);
}

/** Where in a part of the configuration something differs, as people call it: "definition.actions.0.text" is "action 1 text". */
export function pathInWords(section: string, path: string, language: Language): string {
  if (section === "permissions") return (permissionWords as Words)[path]?.[language] ?? path;
  return path
    .split(".")
    .map((segment) => called(section, segment, language))
    .filter((said) => said !== "")
    .join(language === "zh" ? "" : " ");
}

/** What stands at such a place: words for what is kept as a code, several of them one after the other. */
export function valueInWords(path: string, value: string, language: Language): string {
  const several = /^\[.*\]$/s.test(value) ? listed(value) : null;
  if (several) return several.map((each) => oneInWords(path, each, language)).join(language === "zh" ? "、" : ", ") || "–";
  return oneInWords(path, value, language);
}

function oneInWords(path: string, value: string, language: Language): string {
  const place = path.split(".").findLast((segment) => !/^\d+$/.test(segment)) ?? "";
  const days: readonly string[] = settingWords[language].weekdays;
  if (/^(?:days|weekdays|weekday)$/.test(place) && /^[1-7]$/.test(value)) return days[Number(value) - 1] ?? value;
  const words = { ...valuesOf, ...atPlace[place] };
  return (Object.hasOwn(words, value) ? words[value]?.[language] : undefined) ?? value;
}

/** A list as a document has it; null: it was cut short, or is of more than words. */
function listed(value: string): readonly string[] | null {
  try {
    const items = JSON.parse(value) as readonly unknown[];
    return items.every((item) => typeof item === "string" || typeof item === "number") ? items.map(String) : null;
  } catch {
    return null;
  }
}

/** A field of a document is called by its record: "customer.f_grade" is "Customer f_grade". */
export function itemInWords(item: string, language: Language): string {
  const [kind = "", name] = item.split(".");
  const type = Object.hasOwn(recordTypes, kind) ? recordTypes[kind] : undefined;
  return type && name !== undefined ? `${type.label[language]} ${name}` : item;
}
