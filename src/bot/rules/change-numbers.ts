import { isComparing, type Comparison, type Condition, type Span } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import type { RuleDefinition } from "../../domain/rules/rule";
import { plainNumber } from "../conversation/plain-number";
import { hourWords } from "./trigger-words";

/** A number with what stands before and behind it: "低于 80", "over 20万", "14 天", "to 14 days". */
const numberSaid =
  /(低于|少于|小于|不足|跌破|below|under|less than|不低于|至少|at least|超过|大于|高于|多于|满|over|above|more than|exceeds?|不超过|最多|at most)?\s*[¥￥$]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万|千|k\b|w\b|m\b)?\s*(个?工作日|working days?|天|days?|小时|hours?)?/i;

const comparisonOf: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:不低于|至少|at least)$/, ">="],
  [/^(?:不超过|最多|at most)$/, "<="],
  [/^(?:低于|少于|小于|不足|跌破|below|under|less than)$/, "<"],
  [/^(?:超过|大于|高于|多于|满|over|above|more than|exceeds?)$/, ">"],
];

type Leaf = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown } | { readonly not: unknown }>;

interface NumberWanted {
  readonly value: string;
  readonly comparison: Comparison | undefined;
  readonly unit: "days" | "workingDays" | "hours" | null;
}

/**
 * The rule with another number, where a wish says one and the rule has just one place for it: a span for "14 days", a threshold for "80", the hour
 * for "9点". null: it says something else, or there are several places.
 */
export function numbersChanged(wish: string, definition: RuleDefinition, types: RecordTypes): RuleDefinition | null {
  const said = wish.normalize("NFKC").toLowerCase();
  const wanted = wantedIn(said);
  // Whoever says whom to tell says a whole rule.
  if (wanted === null || /通知|提醒|告诉|待办|短信|邮件|调用|\b(?:tell|notify|remind|alert|to-?do|e-?mail|text|call)\b/.test(said))
    return null;
  const { trigger } = definition;
  const hour = trigger.on === "daily" && wanted.unit === null && /点|:\d\d|\bam\b|\bpm\b/.test(said) ? hourWords.exec(said) : null;
  if (trigger.on === "daily" && hour) return { ...definition, trigger: { ...trigger, at: clockOf(hour) } };
  const fields = types[trigger.record]?.fields ?? {};
  const named = (leaf: Leaf) =>
    "field" in leaf &&
    [fields[leaf.field]?.label.zh, fields[leaf.field]?.label.en].some((word) => word !== undefined && said.includes(word.toLowerCase()));
  const fitting = leavesOf(definition.condition).filter((leaf) => fits(leaf, wanted, types, trigger.record));
  const places = fitting.length > 1 ? fitting.filter(named) : fitting;
  const [place] = places;
  if (places.length !== 1 || !place || !isAllSaid(said)) return null;
  return { ...definition, condition: replaced(definition.condition, place, withNumber(place, wanted)) };
}

/** "9点", "8:30am" as "08:30". */
export function clockOf(hour: RegExpExecArray): string {
  const later = hour[1] === "下午" || hour[1] === "晚上" || hour[4] === "pm";
  const o = Number(hour[2]) % 24;
  const minutes = hour[3] ?? (hour[5] ? "30" : "00");
  return `${String(later && o < 12 ? o + 12 : o).padStart(2, "0")}:${minutes}`;
}

function wantedIn(said: string): NumberWanted | null {
  const found = numberSaid.exec(said);
  if (!found) return null;
  const [, word, digits = "", zeros, unit] = found;
  const comparison = word === undefined ? undefined : comparisonOf.find(([pattern]) => pattern.test(word))?.[1];
  const of = unit === undefined ? null : /工作|working/.test(unit) ? "workingDays" : /小时|hour/.test(unit) ? "hours" : "days";
  return { value: plainNumber(digits, zeros), comparison, unit: of };
}

/** Nothing but the number, what it is of and the words around it: else it is another wish. */
function isAllSaid(said: string): boolean {
  return said.replace(numberSaid, " ").replace(/[\s,，。.!！:：]+/g, "").length <= 16;
}

function leavesOf(condition: Condition): readonly Leaf[] {
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  return "not" in condition ? leavesOf(condition.not) : [condition];
}

function fits(leaf: Leaf, { unit }: NumberWanted, types: RecordTypes, record: string): boolean {
  // A bare number may be days too: "改成 14".
  if ("span" in leaf) return true;
  if (unit !== null) return false;
  if ("of" in leaf) return true;
  const kind = types[record]?.fields[leaf.field]?.kind;
  return isComparing(leaf) && typeof leaf.value === "string" && (kind === "number" || kind === "money");
}

function withNumber(leaf: Leaf, { value, comparison, unit }: NumberWanted): Leaf {
  if ("span" in leaf) {
    const count = Math.trunc(Number(value));
    const had = Object.keys(leaf.span)[0] ?? "days";
    return { ...leaf, span: { [unit ?? had]: count } as unknown as Span };
  }
  if ("of" in leaf) return { ...leaf, value, ...(comparison && isOrder(comparison) && { is: comparison }) };
  if (!isComparing(leaf)) return leaf;
  return { ...leaf, value, ...(comparison && { is: comparison }) };
}

function isOrder(comparison: Comparison): comparison is "<" | "<=" | ">" | ">=" {
  return ["<", "<=", ">", ">="].includes(comparison);
}

function replaced(condition: Condition, place: Leaf, by: Leaf): Condition {
  if (condition === place) return by;
  if ("all" in condition) return { all: condition.all.map((each) => replaced(each, place, by)) };
  if ("any" in condition) return { any: condition.any.map((each) => replaced(each, place, by)) };
  return "not" in condition ? { not: replaced(condition.not, place, by) } : condition;
}
