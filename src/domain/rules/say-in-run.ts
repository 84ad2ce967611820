import type { FieldDeclaration, FieldValue } from "../conditions/record-type";
import { dayOf } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { filledIn, wordingIn } from "./check-rule";
import type { Wording } from "./rule";
import type { RuleRun } from "./rule-store";

/** A rule's text about the record it fired at, in both languages, each field as people read it. */
export async function sayInRun(tx: Tx, run: RuleRun, wording: Wording): Promise<{ readonly zh: string; readonly en: string }> {
  const { timeZone } = await companyOf(tx);
  const fields = (await tx.records.types())[run.record.kind]?.fields ?? {};
  const inLanguage = async (language: "zh" | "en") => {
    const text = wordingIn(wording, language);
    const values = new Map<string, string>();
    for (const [name, field] of Object.entries(fields)) {
      if (text.includes(`{${name}}`)) values.set(name, await said(tx, field, run.inputs[name] ?? null, language, timeZone));
    }
    return filledIn(text, (name) => values.get(name) ?? "");
  };
  return { zh: await inLanguage("zh"), en: await inLanguage("en") };
}

async function said(tx: Tx, field: FieldDeclaration, value: FieldValue, language: "zh" | "en", timeZone: string): Promise<string> {
  if (value === null || value === "") return language === "zh" ? "未定" : "not set";
  if (value instanceof Date) return dayOf(value, timeZone);
  if (typeof value === "boolean") return value ? (language === "zh" ? "是" : "yes") : language === "zh" ? "否" : "no";
  if (typeof value !== "string") return value.join(language === "zh" ? "、" : ", ");
  if (field.options) return field.options[value]?.[language] ?? value;
  if (field.kind === "reference" && field.to) return (await tx.records.namesOf(field.to, [value], language)).get(value) ?? value;
  if (field.kind === "money") return new Dec(value).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))(?=.*\.)/g, ",");
  return field.kind === "number" ? new Dec(value).toFixed() : value;
}
