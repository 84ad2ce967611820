import { money } from "../../../cards/kit/format";
import { isPlainDecimal } from "../../domain/shared/decimal";
import { stateLabels } from "../../domain/shared/state-labels";
import { documentNames, verbLabels } from "../../domain/shared/verb-labels";
import type { Language } from "../../domain/shared/actor";
import type { Refusal, RefusalParams } from "../../domain/shared/refusal";
import { afterSalesRefusals } from "./refusals/after-sales";
import { approvalRefusals } from "./refusals/approvals";
import { configurationRefusals } from "./refusals/configuration";
import { fieldRefusals } from "./refusals/fields";
import { fileRefusals } from "./refusals/files";
import { formRefusals } from "./refusals/forms";
import { goodsRefusals } from "./refusals/goods";
import { holdRefusals } from "./refusals/holds";
import { importRefusals } from "./refusals/imports";
import { leadRefusals } from "./refusals/leads";
import { mergeRefusals } from "./refusals/merges";
import { messageRefusals } from "./refusals/messages";
import { moneyRefusals } from "./refusals/money";
import { purchasingRefusals } from "./refusals/purchasing";
import { salesRefusals } from "./refusals/sales";
import { settingsRefusals } from "./refusals/settings";
import { sharedRefusals } from "./refusals/shared";
import { serialRefusals } from "./refusals/serials";
import { warehouseRefusals } from "./refusals/warehouse";
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
  ...leadRefusals,
  ...fileRefusals,
  ...importRefusals,
  ...goodsRefusals,
  ...holdRefusals,
  ...warehouseRefusals,
  ...serialRefusals,
  ...purchasingRefusals,
  ...moneyRefusals,
  ...mergeRefusals,
  ...messageRefusals,
  ...afterSalesRefusals,
  ...configurationRefusals,
  ...approvalRefusals,
  ...fieldRefusals,
  ...settingsRefusals,
  ...formRefusals,
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
  const currency = typeof params["currency"] === "string" ? params["currency"] : null;
  // A sum stands before its currency: "{amount} {currency}".
  const withSums = sentence.replace(/\{(\w+)\} \{currency\}/g, (whole, name: string) => {
    const value = params[name];
    return currency !== null && typeof value === "string" && isPlainDecimal(value) ? money({ amount: value, currency }) : whole;
  });
  return withSums.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) return language === "zh" ? "（未知）" : "(unknown)";
    return Array.isArray(value)
      ? value.map((each) => wordFor(name, String(each), language)).join(language === "zh" ? "、" : ", ")
      : wordFor(name, String(value), language);
  });
}

/** Moves that follow from another one: nobody asks for them by name. */
const byThemselves = new Set(["autoApprove", "confirm", "awaitPayment", "approveUnpaid", "shipPart", "cancelRest"]);

/** What to do instead of a move that comes too late, by document, state and verb. */
const instead: Readonly<Record<string, RefusalText>> = {
  "salesOrder/shipped/cancel": { zh: "货已经发出，请走退货。", en: "The goods are out; they come back as a return." },
  "salesOrder/completed/cancel": { zh: "订单已经完成，请走退货。", en: "The order is completed; goods come back as a return." },
  "opportunity/won/lose": { zh: "已经成交，请取消它的订单。", en: "It was won; cancel its order instead." },
  "opportunity/won/reopen": { zh: "已经成交，请取消它的订单。", en: "It was won; cancel its order instead." },
};

function notAllowedNow(params: RefusalParams, language: Language): string {
  const document = String(params["document"] ?? "");
  const word = (labels: Readonly<Record<string, RefusalText>> | undefined, code: unknown) =>
    labels?.[String(code)]?.[language] ?? String(code);
  const name = `${word(documentNames, document)}${params["number"] ? ` ${String(params["number"])}` : ""}`;
  const state = word((stateLabels as Readonly<Record<string, Readonly<Record<string, RefusalText>>>>)[document], params["state"]);
  const codes = ((params["allowed"] ?? []) as readonly string[]).filter((verb) => !byThemselves.has(verb));
  const allowed = [...new Set(codes.map((verb) => word(verbLabels, verb)))];
  const verb = word(verbLabels, params["verb"]);
  const other = instead[`${document}/${String(params["state"])}/${String(params["verb"])}`]?.[language];
  if (language === "zh") {
    const next = other ?? (allowed.length > 0 ? `你现在可以：${allowed.join("、")}。` : "目前没有需要你做的操作。");
    return `${name}现在是“${state}”，不能${verb}。${next}`;
  }
  const next =
    other ?? (allowed.length > 0 ? `What you can do now: ${allowed.join(", ")}.` : "There is nothing for you to do with it now.");
  return `${name} is “${state}”; “${verb}” is not possible from there. ${next}`;
}
