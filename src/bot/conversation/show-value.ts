import { grouped, money, quantity } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import type { Language } from "../../domain/shared/actor";
import { dialogueTexts } from "../texts/dialogue";
import type { TypedTerms } from "./arguments";

/** An understood argument, as one would say it back. */
export function showValue(value: unknown, language: Language): string {
  if (typeof value === "boolean") return dialogueTexts[language][value ? "yes" : "no"];
  // Whoever speaks, read from 我 and "me" alike.
  if (value === "me") return dialogueTexts[language].me;
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map((each: unknown) => showValue(each, language)).join(language === "zh" ? "；" : "; ");
  if (typeof value !== "object" || value === null) return "";
  if ("numbers" in value && Array.isArray(value.numbers)) return `SN ${value.numbers.join(", ")}`;
  if ("product" in value)
    return [
      showValue(value.product, language),
      "quantity" in value ? showValue(value.quantity, language) : "",
      "price" in value ? `@ ${showValue(value.price, language)}` : "",
    ]
      .filter((part) => part !== "")
      .join(" ");
  if ("typed" in value) return value.typed === "me" ? dialogueTexts[language].me : String(value.typed);
  if ("amount" in value)
    return "currency" in value ? money({ amount: String(value.amount), currency: String(value.currency) }) : grouped(String(value.amount));
  if ("unit" in value && "value" in value)
    return value.unit === "base" ? String(value.value) : quantity({ value: String(value.value), unit: String(value.unit) }, language);
  if ("day" in value) return "time" in value ? `${String(value.day)} ${String(value.time)}` : String(value.day);
  if ("from" in value && "to" in value) return `${String(value.from)} – ${String(value.to)}`;
  if ("from" in value && ("days" in value || "parts" in value)) return termsText(value as TypedTerms, language);
  return "";
}
