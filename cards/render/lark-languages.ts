import { isObject, type Json } from "./json-walk";
import type { LarkCard } from "./lark.elements";

class Unlike extends Error {}

/**
 * One card that shows each reader their own language: what differs between the two drawings stands beside each other.
 * null when they are not built alike, as when a list has other rows in the other language. Tables and charts cannot be
 * translated by the platform and name both.
 */
export function inBothLanguages(zh: LarkCard, en: LarkCard): LarkCard | null {
  try {
    const both = merged(zh as unknown as Json, en as unknown as Json);
    return { ...both, config: { ...(both["config"] as Json), locales: ["zh_cn", "en_us"] } } as unknown as LarkCard;
  } catch (problem) {
    if (problem instanceof Unlike) return null;
    throw problem;
  }
}

/** Parts that hold one language at a time, each with the property that holds both. */
const wholeParts: Readonly<Record<string, string>> = { text_tag_list: "i18n_text_tag_list" };
/** Text in a table or a chart, which has no translation of its own. */
const nameBoth = new Set(["display_name", "rows", "chart_spec"]);

function merged(zh: Json, en: Json): Json {
  const names = Object.keys(zh);
  if (names.length !== Object.keys(en).length) throw new Unlike();
  const out: Record<string, unknown> = {};
  for (const name of names) {
    const [left, right] = [zh[name], en[name]];
    const whole = wholeParts[name];
    if (same(left, right)) out[name] = left;
    else if (whole !== undefined) out[whole] = { zh_cn: left, en_us: right };
    else if (name === "content" && typeof left === "string" && typeof right === "string") {
      out["content"] = left;
      out["i18n_content"] = { zh_cn: left, en_us: right };
    } else if (nameBoth.has(name)) out[name] = besideEachOther(left, right);
    else out[name] = mergedValue(left, right);
  }
  return out;
}

function mergedValue(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) throw new Unlike();
    return left.map((each, at) => (same(each, right[at]) ? each : mergedValue(each, right[at])));
  }
  if (isObject(left) && isObject(right)) return merged(left, right);
  throw new Unlike();
}

function besideEachOther(left: unknown, right: unknown): unknown {
  if (same(left, right)) return left;
  if (typeof left === "string" && typeof right === "string") return `${left} / ${right}`;
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length)
    return left.map((each, at) => besideEachOther(each, right[at]));
  if (isObject(left) && isObject(right))
    return Object.fromEntries(Object.entries(left).map(([name, each]) => [name, besideEachOther(each, right[name])]));
  throw new Unlike();
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
