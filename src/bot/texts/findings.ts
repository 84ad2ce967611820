import type { Language } from "../../domain/shared/actor";
import { databaseFindings } from "./findings/database";
import { larkFindings } from "./findings/lark";
import { slackFindings } from "./findings/slack";

/** What was found, and for what is wrong: what to do, or what to click where. */
export interface FindingText {
  readonly says: Readonly<Record<Language, string>>;
  readonly remedy?: Readonly<Record<Language, string>>;
}

const texts = { ...databaseFindings, ...slackFindings, ...larkFindings };
export type FindingCode = keyof typeof texts;

/** Every code there is. */
export const findingTexts: Readonly<Record<FindingCode, FindingText>> = texts;

/** The sentence and the remedy in a language; `{name}` stands for a fact. */
export function findingSentence(
  code: FindingCode,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): { readonly says: string; readonly remedy: string | null } {
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "?"));
  const { says, remedy } = findingTexts[code];
  return { says: filled(says[language]), remedy: remedy ? filled(remedy[language]) : null };
}
