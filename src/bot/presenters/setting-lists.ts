import { grouped, percent } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import { settingListCard, type SettingListName } from "../../../cards/settings/setting-list.card";
import type { Card } from "../../../cards/kit/nodes";
import { permissionTableOf } from "../../domain/access/grants";
import { approvalPolicyOf, type ApprovalPolicy } from "../../domain/approvals/approval-policy";
import { moduleNames as allModules, modulesOf } from "../../domain/shared/modules";
import { listOf, type WordList } from "../../domain/company/word-lists";
import { bankAccountsOf } from "../../domain/payments/bank-accounts";
import { stagesOf } from "../../domain/opportunities/stages";
import { roles, type Actor, type Role } from "../../domain/shared/actor";
import { Dec } from "../../domain/shared/decimal";
import { companyOf, todayOf } from "../../domain/shared/settings";
import { unitWord, usualUnits } from "../../domain/shared/unit-words";
import type { Tx } from "../../domain/shared/tx";
import { workWeekOf } from "../../domain/shared/working-calendar";
import { openOnes } from "../../domain/stock/change-warehouse";
import { policyRows } from "./policies";
import { permissionWords } from "../texts/refusals/permission-words";
import { limitNames, moduleNames, roleNames, settingWords } from "../texts/settings";

type Rows = readonly (readonly string[])[];

/** So many coming exceptions of the calendar; the file has them all. */
const mostDays = 40;

const words = (list: WordList) => async (tx: Tx) => (await listOf(tx, list)).map(({ zh, en }) => [zh === en ? zh : `${zh} / ${en}`]);

/** The rows of each list, as that viewer reads them. */
const rowsOf: Readonly<Record<SettingListName, (tx: Tx, viewer: Actor, role?: Role) => Promise<Rows>>> = {
  stages: async (tx, { language }) =>
    (await stagesOf(tx)).map(({ zh, en, probability }, index) => [
      String(index + 1),
      zh === en ? zh : language === "zh" ? `${zh} / ${en}` : `${en} / ${zh}`,
      percent(probability),
    ]),
  leadSources: words("leadSources"),
  regions: words("regions"),
  paymentTerms: async (tx, { language }) =>
    (await listOf(tx, "paymentTerms")).map(({ zh, en, terms }) => [
      zh === en ? zh : `${zh} / ${en}`,
      terms ? termsText(terms, language) : "",
    ]),
  async units(tx, viewer) {
    const say = settingWords[viewer.language];
    const own = await words("units")(tx);
    const usual = usualUnits.map((code) => [`${unitWord(code, "zh")} / ${unitWord(code, "en")}`, say.usualUnit]);
    return [...own.map((row) => [...row, say.ownUnit]), ...usual];
  },
  bankAccounts: async (tx, { language }) => Object.entries(await bankAccountsOf(tx)).map(([code, names]) => [code, names[language]]),
  rates: async (tx) => (await tx.rates.newest(mostDays)).map(({ currency, rate, day }) => [currency, new Dec(rate).toFixed(), day]),
  warehouses: async (tx, { language }) =>
    openOnes(await tx.stock.warehouses()).map(({ number, nameZh, nameEn }) => [number, language === "zh" ? nameZh : nameEn]),
  async calendar(tx, { language }) {
    const say = settingWords[language];
    const week = await workWeekOf(tx);
    const today = await todayOf(tx);
    const ahead = (await tx.calendar.exceptions()).filter(({ day }) => day >= today).slice(0, mostDays);
    return [
      [week.days.map((day) => say.weekdays[day - 1]).join(language === "zh" ? "" : " "), `${week.from}–${week.until}`, say.week],
      ...ahead.map(({ day, working, nameZh, nameEn }) => [day, working ? say.works : say.off, language === "zh" ? nameZh : nameEn]),
    ];
  },
  async modules(tx, { language }) {
    const modules = await modulesOf(tx);
    return allModules.map((name) => [
      moduleNames[name][language],
      modules[name] ? settingWords[language].inUse : settingWords[language].notInUse,
    ]);
  },
  async permissions(tx, { language }, of) {
    const table = await permissionTableOf(tx);
    const names = Object.keys(permissionWords) as (keyof typeof permissionWords)[];
    const wanted = of === undefined ? names : names.filter((name) => table[name].includes(of));
    return wanted.map((permission) => [
      permissionWords[permission][language],
      table[permission].length === roles.length
        ? settingWords[language].everyone
        : table[permission].map((role) => roleNames[role][language]).join(language === "zh" ? "、" : ", ") || settingWords[language].nobody,
    ]);
  },
  policies: policyRows,
  async limits(tx, { language }) {
    const policy = await approvalPolicyOf(tx);
    const { baseCurrency } = await companyOf(tx);
    return (Object.entries(limitNames) as [keyof ApprovalPolicy, (typeof limitNames)["managerAt"]][]).flatMap(([name, called]) => {
      const limit = policy[name];
      if (limit === undefined) return [];
      return [[called[language], name === "discountAt" || name === "marginBelow" ? percent(limit) : `${grouped(limit)} ${baseCurrency}`]];
    });
  },
};

/** One of the company's lists, and how it is changed; of permissions, those of one role. */
export async function settingList(tx: Tx, viewer: Actor, list: SettingListName, role?: Role): Promise<Card> {
  const mayChange = viewer.permissions.has("configuration.manage");
  return settingListCard.render({ list, rows: await rowsOf[list](tx, viewer, role), mayChange }, viewer.language);
}

/** A setting in a few words. */
export async function settingInShort(tx: Tx, viewer: Actor, list: SettingListName): Promise<string> {
  const all = await rowsOf[list](tx, viewer);
  // Of a currency's rates the one said last, of units the company's own.
  const rows =
    list === "rates"
      ? all.filter((row, index) => all.findIndex(([currency]) => currency === row[0]) === index)
      : list === "units"
        ? all.filter(([, from]) => from === settingWords[viewer.language].ownUnit)
        : all;
  const column = list === "stages" ? 1 : 0;
  const shown = rows
    .slice(0, 6)
    .map((row) =>
      list === "modules" || list === "limits"
        ? row.join(" ")
        : list === "rates" || list === "bankAccounts"
          ? row.slice(0, 2).join(" ")
          : (row[column] ?? ""),
    );
  return shown.length < rows.length ? `${shown.join(" · ")} · … (${rows.length})` : shown.join(" · ");
}
