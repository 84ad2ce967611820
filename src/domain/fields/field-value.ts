import { normalEmail, normalPhone } from "../customers/reachable";
import { isEmpty, type FieldValue } from "../conditions/record-type";
import { calendarDay } from "../shared/calendar-day";
import { contentHash } from "../shared/content-hash";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { FieldDefinition, FieldOption } from "./field-definition";
import { checkPattern } from "./pattern";

const longestLine = 500;
const longestText = 5000;
const numberForm = /^-?\d{1,12}(?:\.\d{1,6})?$/;

const yes = new Set(["true", "yes", "y", "1", "是", "对", "有", "要"]);
const no = new Set(["false", "no", "n", "0", "否", "不是", "不", "没有", "无", "不要"]);

/**
 * What was written for a field, as it is kept; blank is empty. Days are "2026-12-01", references are ids, several choices
 * stand behind each other with commas. Refuses `field.computed`, `field.badNumber`, `field.outOfRange`, `field.badDay`,
 * `field.badTime`, `field.badYesNo`, `field.notAnOption`, `field.badLink`, `field.badReference`, `field.patternMisfit` and
 * what phones, e-mails and texts refuse, each naming the field and what would do.
 */
export function readFieldValue(field: FieldDefinition, written: string | null, language: "zh" | "en"): FieldValue {
  const text = (written ?? "").normalize("NFC").trim();
  if (field.kind === "computed") throw new Refusal("field.computed", { field: field.label[language] });
  if (text === "") return null;
  const value = read(field, text, field.label[language], language);
  const { pattern } = field.settings;
  if (pattern !== null && typeof value === "string" && !checkPattern(pattern).test(value)) {
    throw new Refusal("field.patternMisfit", { field: field.label[language], pattern });
  }
  return value;
}

function read(field: FieldDefinition, text: string, name: string, language: "zh" | "en"): FieldValue {
  switch (field.kind) {
    case "text":
    case "file":
      return requireText(name, text.replaceAll(/\s+/g, " "), longestLine);
    case "longText":
      return requireText(name, text, longestText);
    case "number":
    case "money":
      return inRange(field, numberFrom(text, name), name);
    case "date":
      return dayIn(field, text, name);
    case "time":
      return timeFrom(text, name);
    case "yesNo":
      return yesOrNo(text, name);
    case "oneOf":
      return optionIn(field, text, name, language).code;
    case "manyOf":
      return optionsIn(field, text, name, language);
    case "person":
    case "customer":
    case "product":
      if (!/^[0-9A-Z]{26}$/.test(text)) throw new Refusal("field.badReference", { field: name, value: text.slice(0, 40) });
      return text;
    case "phone":
      return normalPhone(text);
    case "email":
      return normalEmail(text);
    case "link":
      return linkFrom(text, name);
    case "computed":
      throw new Refusal("field.computed", { field: name });
  }
}

function numberFrom(text: string, field: string): string {
  const plain = text
    .normalize("NFKC")
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/^\+/, "");
  if (!numberForm.test(plain)) throw new Refusal("field.badNumber", { field, value: text.slice(0, 40) });
  return new Dec(plain).toFixed();
}

function inRange({ settings: { least, most } }: FieldDefinition, value: string, field: string): string {
  const number = new Dec(value);
  const under = least !== null && isPlainDecimal(least) && number.lessThan(least);
  const over = most !== null && isPlainDecimal(most) && number.greaterThan(most);
  if (under || over) throw new Refusal("field.outOfRange", { field, value, range: `${least ?? ""}–${most ?? ""}` });
  return value;
}

function dayIn({ settings: { least, most } }: FieldDefinition, text: string, field: string): string {
  let day: string;
  try {
    day = calendarDay(text);
  } catch {
    throw new Refusal("field.badDay", { field, value: text.slice(0, 40) });
  }
  if ((least !== null && day < least) || (most !== null && day > most)) {
    throw new Refusal("field.outOfRange", { field, value: day, range: `${least ?? ""}–${most ?? ""}` });
  }
  return day;
}

function timeFrom(text: string, field: string): string {
  const [, hour = "", minute = ""] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.normalize("NFKC")) ?? [];
  if (minute === "") throw new Refusal("field.badTime", { field, value: text.slice(0, 40) });
  return `${hour.padStart(2, "0")}:${minute}`;
}

function yesOrNo(text: string, field: string): boolean {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  throw new Refusal("field.badYesNo", { field, value: text.slice(0, 40) });
}

/** The option that a text names by its code or its label in either language. */
export function optionNamed({ settings: { options } }: FieldDefinition, text: string): FieldOption | undefined {
  const word = text.normalize("NFKC").trim().toLowerCase();
  return options.find(({ code, label }) => [code, label.zh, label.en].some((each) => each.normalize("NFKC").toLowerCase() === word));
}

const mostNamed = 12;

function optionIn(field: FieldDefinition, text: string, name: string, language: "zh" | "en"): FieldOption {
  const option = optionNamed(field, text);
  if (option) return option;
  const labels = field.settings.options.map(({ label }) => label[language]);
  const shown = labels.length > mostNamed ? [...labels.slice(0, mostNamed), "…"] : labels;
  throw new Refusal("field.notAnOption", { field: name, value: text.slice(0, 40), options: shown });
}

/** In the order of the options, each once, however they were said. */
function optionsIn(field: FieldDefinition, text: string, name: string, language: "zh" | "en"): readonly string[] {
  const words = optionNamed(field, text) ? [text] : text.split(/[,，、;；/\n]|\s+and\s+|和/).filter((word) => word.trim() !== "");
  const chosen = new Set(words.map((word) => optionIn(field, word, name, language).code));
  return field.settings.options.map(({ code }) => code).filter((code) => chosen.has(code));
}

function linkFrom(text: string, field: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:") || text.length > longestLine || url.username !== "") {
    throw new Refusal("field.badLink", { field, value: text.slice(0, 40) });
  }
  return url.href;
}

/**
 * What may not be in two records of a unique field: a hash of the whole value with case and width taken out of it, so that
 * long values that only begin alike stay apart; null for an empty one.
 */
export function uniqueKey(value: FieldValue): string | null {
  return isEmpty(value) ? null : contentHash(String(value).normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " "));
}
