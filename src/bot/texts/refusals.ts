import { stateLabels } from "../../domain/shared/state-labels";
import { documentNames, verbLabels } from "../../domain/shared/verb-labels";
import type { Language } from "../../domain/shared/actor";
import type { Refusal, RefusalParams } from "../../domain/shared/refusal";
import { configurationRefusals } from "./refusals/configuration";
import { goodsRefusals } from "./refusals/goods";
import { moneyRefusals } from "./refusals/money";
import { salesRefusals } from "./refusals/sales";
import { sharedRefusals } from "./refusals/shared";
import { wordFor } from "./refusals/words";

/** A sentence in both languages; `{name}` stands for a parameter of the refusal. Each says what to do next. */
export interface RefusalText {
  readonly zh: string;
  readonly en: string;
}

/** Every code that the domain throws; a test holds codes and sentences together. */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {
  ...sharedRefusals,
  ...salesRefusals,
  ...goodsRefusals,
  ...moneyRefusals,
  ...configurationRefusals,
};

/** The reason and the next step, in the person's language. An unknown code still gives a sentence, with the code in it. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  if (refusal.code === "state.notAllowed") return notAllowedNow(refusal.params, language);
  const text = refusalTexts[refusal.code];
  if (!text)
    return language === "zh"
      ? `现在不能这样做（${refusal.code}）。发送“帮助”看看可以做什么。`
      : `That cannot be done now (${refusal.code}). Send "help" to see what can.`;
  return filled(text[language], refusal.params, language);
}

function filled(sentence: string, params: RefusalParams, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) return language === "zh" ? "（未知）" : "(unknown)";
    return Array.isArray(value) ? value.join(language === "zh" ? "、" : ", ") : wordFor(name, String(value), language);
  });
}

function notAllowedNow(params: RefusalParams, language: Language): string {
  const document = String(params["document"] ?? "");
  const word = (labels: Readonly<Record<string, RefusalText>> | undefined, code: unknown) =>
    labels?.[String(code)]?.[language] ?? String(code);
  const name = `${word(documentNames, document)}${params["number"] ? ` ${String(params["number"])}` : ""}`;
  const state = word((stateLabels as Readonly<Record<string, Readonly<Record<string, RefusalText>>>>)[document], params["state"]);
  const allowed = ((params["allowed"] ?? []) as readonly string[]).map((verb) => word(verbLabels, verb));
  const verb = word(verbLabels, params["verb"]);
  if (language === "zh") {
    const next = allowed.length > 0 ? `现在可以：${allowed.join("、")}。` : "它已经结束，不能再变动。";
    return `${name}现在是“${state}”，不能${verb}。${next}`;
  }
  const next = allowed.length > 0 ? `What you can do now: ${allowed.join(", ")}.` : "It is closed and cannot change any more.";
  return `${name} is "${state}", so it cannot be done: ${verb}. ${next}`;
}
