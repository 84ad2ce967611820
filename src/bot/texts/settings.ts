import type { Role } from "../../domain/shared/actor";
import type { ModuleName } from "../../domain/shared/modules";
import type { WordList } from "../../domain/company/word-lists";

interface Word {
  readonly zh: string;
  readonly en: string;
}

/** What the company's settings are called. */
export const moduleNames: Readonly<Record<ModuleName, Word>> = {
  sales: { zh: "销售", en: "sales" },
  stock: { zh: "库存", en: "stock" },
  purchasing: { zh: "采购", en: "purchasing" },
  finance: { zh: "财务", en: "finance" },
  service: { zh: "售后", en: "service" },
};

export const roleNames: Readonly<Record<Role, Word>> = {
  salesRep: { zh: "销售", en: "sales rep" },
  salesManager: { zh: "销售经理", en: "sales manager" },
  warehouse: { zh: "仓库", en: "warehouse" },
  purchaser: { zh: "采购", en: "purchaser" },
  purchasingManager: { zh: "采购经理", en: "purchasing manager" },
  finance: { zh: "财务", en: "finance" },
  service: { zh: "客服", en: "service" },
  operationsLead: { zh: "运营负责人", en: "operations lead" },
};

export const listTitles: Readonly<Record<WordList, Word>> = {
  leadSources: { zh: "线索来源", en: "lead sources" },
  regions: { zh: "地区", en: "regions" },
  paymentTerms: { zh: "付款条件", en: "payment terms" },
  units: { zh: "单位", en: "units" },
};

export const limitNames = {
  managerAt: { zh: "经理审批", en: "manager approves" },
  leadAt: { zh: "运营负责人也审批", en: "an operations lead approves too" },
  discountAt: { zh: "折扣", en: "discount" },
  marginBelow: { zh: "毛利率低于", en: "margin below" },
} as const;

export const settingWords = {
  zh: {
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    week: "每周",
    works: "上班",
    off: "放假",
    inUse: "启用",
    notInUse: "停用",
    everyone: "所有人",
    nobody: "没有人",
    free: "不限定",
    changedTexts: (count: number) => (count === 0 ? "通用文字" : `改过 ${count} 种`),
    usualUnit: "通用",
    usualUnits: "通用单位",
    ownUnit: "自己加的",
    poolDays: (days: number) => (days === 0 ? "不收回" : `满 ${days} 天没跟进收回`),
    counted: (count: number) => `${count} 个`,
    stageMoves: (count: number, to: string) => `${count} 个进行中的商机会转到“${to}”`,
    stageEmpty: "里面没有进行中的商机",
    granted: (role: string, permission: string, count: number) => `${role}从现在起可以${permission}（${count} 人）`,
    revoked: (role: string, permission: string, count: number) => `${role}从现在起不能${permission}（${count} 人）`,
    moduleOn: (name: string) => `${name}的命令和按钮对有权限的人开放`,
    moduleOff: (name: string) => `${name}的命令和按钮都停用，已有的数据留着`,
    closes: (number: string) => `${number} 不再收货发货，历史留着`,
  },
  en: {
    changedTexts: (count: number) => (count === 0 ? "the usual ones" : `${count} changed`),
    usualUnit: "usual",
    usualUnits: "the usual ones",
    ownUnit: "own",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    week: "every week",
    works: "working day",
    off: "off",
    inUse: "in use",
    notInUse: "off",
    everyone: "everybody",
    nobody: "nobody",
    free: "free",
    poolDays: (days: number) => (days === 0 ? "never falls back" : `falls back after ${days === 1 ? "1 day" : `${days} days`}`),
    counted: (count: number) => String(count),
    stageMoves: (count: number, to: string) => `${count} open ${count === 1 ? "deal goes" : "deals go"} to “${to}”`,
    stageEmpty: "No open deal is in it",
    granted: (role: string, permission: string, count: number) =>
      `From now on a ${role} may ${permission} (${count} ${count === 1 ? "person" : "people"})`,
    revoked: (role: string, permission: string, count: number) =>
      `From now on a ${role} may not ${permission} (${count} ${count === 1 ? "person" : "people"})`,
    moduleOn: (name: string) => `Commands and buttons of ${name} are there for those who may`,
    moduleOff: (name: string) => `Commands and buttons of ${name} are off; its records stay`,
    closes: (number: string) => `Nothing comes into ${number} or leaves it any more; its history stays`,
  },
} as const;
