import { IANAZone } from "luxon";
import { z } from "zod";
import { grantsOf, isPermission, setGrants, type Grants } from "../../access/grants";
import { requirePermission } from "../../access/scope";
import { setExceptions, setWorkWeek } from "../../company/change-calendar";
import { setModules } from "../../company/modules";
import { modulesOf } from "../../shared/modules";
import { listOf, mostWords, setList, type ListedWord, type WordList } from "../../company/word-lists";
import type { Label } from "../../conditions/record-type";
import { ownMessageTexts, setMessageTexts, templateNames, type OwnMessageTexts, type TemplateName } from "../../messages/message-texts";
import { mostStages, setStages } from "../../opportunities/change-stages";
import { stagesOf, type Stage } from "../../opportunities/stages";
import { setUnits } from "../../products/change-units";
import { roles, type Actor } from "../../shared/actor";
import { Refusal } from "../../shared/refusal";
import { changeSetting, companyOf, type Company } from "../../shared/settings";
import type { Tx } from "../../shared/tx";
import { workWeekOf, type CalendarException } from "../../shared/working-calendar";
import { valueSection, type Json, type Section } from "../section";
import { day, decimal, label, short, terms } from "./schemas";

const byCode = (item: Json) => (item as unknown as { readonly code: string }).code;

export const companySection: Section = valueSection<Company>({
  name: "company",
  label: { zh: "公司", en: "Company" },
  settings: ["company"],
  schema: z.strictObject({
    nameZh: short,
    nameEn: short,
    baseCurrency: z.string().regex(/^[A-Z]{3}$/),
    timeZone: z.string().refine((zone) => IANAZone.isValidZone(zone), "no such time zone"),
    address: z.string().max(300).optional(),
    addressEn: z.string().max(300).optional(),
    taxId: z.string().max(40).optional(),
    phone: z.string().max(60).optional(),
    bank: z.string().max(200).optional(),
    signature: z.string().max(600).optional(),
    taxRate: decimal.refine((rate) => Number(rate) <= 100, "no such tax rate").optional(),
  }),
  get: companyOf,
  async set(tx, actor, wanted) {
    requirePermission(actor, "configuration.manage");
    const known = await tx.settings.read<Partial<Company>>("company");
    // The books are kept in it.
    if (known?.baseCurrency !== undefined && known.baseCurrency !== wanted.baseCurrency)
      throw new Refusal("configuration.baseCurrency", { currency: known.baseCurrency });
    return changeSetting(tx, actor, { name: "company", verb: "company.set", read: companyOf, change: () => wanted });
  },
});

export const modulesSection: Section = valueSection({
  name: "modules",
  label: { zh: "模块", en: "Modules" },
  settings: ["modules"],
  schema: z.strictObject({
    sales: z.literal(true),
    stock: z.boolean(),
    purchasing: z.boolean(),
    finance: z.boolean(),
    service: z.boolean(),
  }),
  get: modulesOf,
  set: setModules,
});

export const grantsSection: Section = valueSection<Grants>({
  name: "permissions",
  label: { zh: "权限", en: "Permissions" },
  settings: ["grants"],
  schema: z.record(z.string().refine(isPermission, "no such permission"), z.array(z.enum(roles)).max(roles.length)),
  get: grantsOf,
  set: setGrants,
});

export const stagesSection: Section = valueSection<readonly Stage[]>({
  name: "stages",
  label: { zh: "商机阶段", en: "Deal stages" },
  settings: ["opportunityStages"],
  schema: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}$/),
        zh: z.string().min(1).max(40),
        en: z.string().min(1).max(40),
        probability: decimal,
      }),
    )
    .min(1)
    .max(mostStages) as unknown as z.ZodType<readonly Stage[]>,
  keyOf: byCode,
  get: stagesOf,
  set: setStages,
});

function wordListSection(list: WordList, called: Label): Section {
  const word = list === "paymentTerms" ? label.extend({ terms }) : label;
  return valueSection<readonly ListedWord[]>({
    name: list,
    label: called,
    settings: [list],
    schema: z.array(word).max(mostWords),
    keyOf: (item) => (item as unknown as ListedWord).zh,
    get: (tx) => listOf(tx, list),
    set: (tx, actor, words) => (list === "units" ? setUnits(tx, actor, words) : setList(tx, actor, list, words)),
  });
}

export const wordListSections: readonly Section[] = [
  wordListSection("leadSources", { zh: "线索来源", en: "Lead sources" }),
  wordListSection("regions", { zh: "地区", en: "Regions" }),
  wordListSection("paymentTerms", { zh: "付款条件", en: "Payment terms" }),
  wordListSection("units", { zh: "计量单位", en: "Units of measure" }),
];

const ownText = z.strictObject({ title: z.string().min(1).max(120).optional(), body: z.string().min(1).max(1000).optional() });

export const messageTextsSection: Section = valueSection<OwnMessageTexts>({
  name: "messageTexts",
  label: { zh: "短信和邮件文字", en: "Words of messages" },
  settings: ["messageTexts"],
  schema: z.partialRecord(
    z.enum(templateNames as [TemplateName, ...TemplateName[]]),
    z.strictObject({ zh: ownText.optional(), en: ownText.optional() }),
  ),
  get: ownMessageTexts,
  set: setMessageTexts,
});

export const workWeekSection: Section = valueSection({
  name: "workWeek",
  label: { zh: "工作时间", en: "Working hours" },
  settings: ["workWeek"],
  schema: z.strictObject({
    days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    from: z.string().max(5),
    until: z.string().max(5),
  }),
  get: workWeekOf,
  set: setWorkWeek,
});

export const holidaysSection: Section = valueSection<readonly CalendarException[]>({
  name: "holidays",
  label: { zh: "节假日与调休", en: "Holidays and make-up days" },
  settings: ["calendar"],
  schema: z.array(z.strictObject({ day, working: z.boolean(), nameZh: short, nameEn: short })).max(5000) as unknown as z.ZodType<
    readonly CalendarException[]
  >,
  keyOf: (item) => (item as unknown as CalendarException).day,
  get: (tx) => tx.calendar.exceptions(),
  set: setExceptions,
});

/** A setting that rooms read with its usual values filled in; nobody else's say is needed. */
export function plainSetting<Value>(setting: {
  readonly name: string;
  /** Its own name, where the section's is another one. */
  readonly setting?: string;
  readonly label: Label;
  readonly schema: z.ZodType<Value>;
  readonly get: (tx: Tx) => Promise<Value>;
}): Section {
  const { get } = setting;
  const name = setting.setting ?? setting.name;
  return valueSection<Value>({
    ...setting,
    settings: [name],
    async set(tx: Tx, actor: Actor, wanted: Value) {
      requirePermission(actor, "configuration.manage");
      return changeSetting<Value>(tx, actor, { name, verb: `${name}.set`, read: get, change: () => wanted });
    },
  });
}
