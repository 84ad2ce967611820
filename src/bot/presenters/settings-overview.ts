import type { SettingListName } from "../../../cards/settings/setting-list.card";
import type { SettingsProps } from "../../../cards/settings/settings.card";
import { poolPolicyOf } from "../../domain/leads/pool-policy";
import { policyNames } from "../../domain/configuration/change-policy";
import { ownMessageTexts } from "../../domain/messages/message-texts";
import type { Actor } from "../../domain/shared/actor";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { policyWords } from "../texts/policies";
import { settingWords } from "../texts/settings";
import { policyNow } from "./policies";
import { settingInShort } from "./setting-lists";

type Told = (tx: Tx, viewer: Actor) => Promise<string>;

/** How many there are, where the list itself would say too much. */
const counted =
  (count: (tx: Tx) => Promise<number>): Told =>
  async (tx, { language }) =>
    settingWords[language].counted(await count(tx));
const list =
  (name: SettingListName): Told =>
  async (tx, viewer) =>
    (await settingInShort(tx, viewer, name)) || settingWords[viewer.language].free;

const unitsInShort: Told = async (tx, viewer) => (await settingInShort(tx, viewer, "units")) || settingWords[viewer.language].usualUnits;

interface Setting {
  readonly zh: { readonly what: string; readonly send: string };
  readonly en: { readonly what: string; readonly send: string };
  readonly now: Told;
}

/** Everything that is set up for the company as a whole. */
const overview: readonly Setting[] = [
  {
    zh: { what: "公司资料", send: "公司资料" },
    en: { what: "Company data", send: "company data" },
    async now(tx, { language }) {
      const { nameZh, nameEn, baseCurrency, timeZone } = await companyOf(tx);
      return `${language === "zh" ? nameZh : nameEn} · ${baseCurrency} · ${timeZone}`;
    },
  },
  { zh: { what: "模块", send: "模块" }, en: { what: "Modules", send: "modules" }, now: list("modules") },
  { zh: { what: "商机阶段", send: "商机阶段" }, en: { what: "Deal stages", send: "deal stages" }, now: list("stages") },
  { zh: { what: "线索来源", send: "线索来源" }, en: { what: "Lead sources", send: "lead sources" }, now: list("leadSources") },
  { zh: { what: "地区", send: "地区" }, en: { what: "Regions", send: "regions" }, now: list("regions") },
  { zh: { what: "付款条件", send: "付款条件" }, en: { what: "Payment terms", send: "payment terms" }, now: list("paymentTerms") },
  { zh: { what: "计量单位", send: "单位" }, en: { what: "Units", send: "units" }, now: unitsInShort },
  {
    zh: { what: "汇率", send: "汇率" },
    en: { what: "Exchange rates", send: "exchange rates" },
    now: async (tx, viewer) => (await settingInShort(tx, viewer, "rates")) || "–",
  },
  {
    zh: { what: "收款账户", send: "收款账户" },
    en: { what: "Bank accounts", send: "bank accounts" },
    now: async (tx, viewer) => (await settingInShort(tx, viewer, "bankAccounts")) || "–",
  },
  { zh: { what: "仓库", send: "仓库" }, en: { what: "Warehouses", send: "warehouses" }, now: list("warehouses") },
  {
    zh: { what: "工作日历", send: "工作日历" },
    en: { what: "Working calendar", send: "working calendar" },
    now: async (tx, viewer) => (await settingInShort(tx, viewer, "calendar")).split(" · ")[0] ?? "",
  },
  { zh: { what: "审批额度", send: "审批额度" }, en: { what: "Approval limits", send: "approval limits" }, now: list("limits") },
  ...policyNames.map((name): Setting => ({
    zh: policyWords[name].zh,
    en: policyWords[name].en,
    now: (tx, viewer) => policyNow(tx, viewer, name),
  })),
  {
    zh: { what: "公海规则", send: "公海规则" },
    en: { what: "Lead pool", send: "pool rules" },
    now: async (tx, { language }) => settingWords[language].poolDays((await poolPolicyOf(tx)).untouchedDays),
  },
  {
    zh: { what: "权限", send: "权限" },
    en: { what: "Permissions", send: "permissions" },
    now: async (tx, { language }) => ((await tx.settings.read("grants")) === null ? "–" : settingWords[language].inUse),
  },
  {
    zh: { what: "字段", send: "字段" },
    en: { what: "Fields", send: "fields" },
    now: counted(async (tx) => (await tx.fields.list()).filter(({ state }) => state === "on").length),
  },
  {
    zh: { what: "审批流", send: "审批流" },
    en: { what: "Approval flows", send: "approval flows" },
    now: counted(async (tx) => (await tx.flows.list(["on"])).length),
  },
  {
    zh: { what: "规则", send: "规则" },
    en: { what: "Rules", send: "rules" },
    now: counted(async (tx) => (await tx.rules.list(["on", "shadow"])).length),
  },
  {
    zh: { what: "短信和邮件文字", send: "短信模板" },
    en: { what: "Texts of messages", send: "message texts" },
    now: async (tx, { language }) => settingWords[language].changedTexts(Object.keys(await ownMessageTexts(tx)).length),
  },
  {
    zh: { what: "线索表单", send: "线索表单列表" },
    en: { what: "Lead forms", send: "list lead forms" },
    now: counted(async (tx) => (await tx.leadForms.listOpen()).length),
  },
];

export async function settingsRows(tx: Tx, viewer: Actor): Promise<SettingsProps["rows"]> {
  const rows = [];
  for (const { [viewer.language]: said, now } of overview) rows.push({ what: said.what, send: said.send, now: await now(tx, viewer) });
  return rows;
}
