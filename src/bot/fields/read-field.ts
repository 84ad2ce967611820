import type { Label, RecordTypes } from "../../domain/conditions/record-type";
import type { NewField, Said, SettingsGiven } from "../../domain/fields/define-field";
import type { FieldKind } from "../../domain/fields/field-definition";
import { Refusal } from "../../domain/shared/refusal";
import { firstWordIn, kindWords, recordWordsWith, rolesIn } from "./field-words";
import { readCondition } from "./read-condition";

export interface FieldAsSaid {
  readonly recordKind: string | null;
  readonly label: Said | null;
  readonly kind: FieldKind;
  readonly settings: SettingsGiven;
}

/** "custom field" and its like: behind it stands what the field is. */
const cue = /(?:自定义)?字段|\b(?:custom\s+)?fields?\b/i;

/**
 * A field in the words of whoever wants it: "给客户加字段 行业 单选 汽车/电子/其他，必填", "add field industry to customers: one of
 * auto, electronics, other; required". Conditions are read against the fields the record has. What is not said is left null.
 */
export function readField(text: string, types: RecordTypes): FieldAsSaid {
  const said = text.normalize("NFKC").trim();
  const found = cue.exec(said);
  const head = found ? said.slice(0, found.index) : "";
  const tail = (found ? said.slice(found.index + found[0].length) : said).replace(/^[\s:,、]+/, "");
  const words = recordWordsWith(types);
  const { recordKind, rest } = withoutRecord(head, tail, words);
  const { label, about } = nameIn(rest);
  const kindInHead = firstWordIn(kindWords, withoutRecordWords(head, words).toLowerCase());
  const { kind, from } = kindIn(about, kindInHead?.means ?? null);
  const type = recordKind === null ? undefined : types[recordKind];
  const settings = settingsIn(about, kind, from, type);
  // "A required text field", 必填字段: said before the word.
  const required = isRequired(head) && settings.requiredWhen === undefined;
  return { recordKind, label, kind, settings: required ? { ...settings, required } : settings };
}

const isRequired = (text: string) =>
  /(?<!不用|不|非|不必|无需|不是|不需要)(?:必填|必须填)|(?<!\b(?:not|no|n't|isn't|never) )\b(?:required|mandatory)\b/i.test(text);

/** As a new field, once everything that has to be said was said. Refuses `field.whichRecord`, `field.whichName`. */
export function asNewField(
  said: FieldAsSaid,
  otherwise: { readonly recordKind?: string | undefined; readonly label?: string | undefined },
): NewField {
  const recordKind = said.recordKind ?? otherwise.recordKind;
  const label = said.label ?? otherwise.label;
  if (recordKind === undefined) throw new Refusal("field.whichRecord");
  if (label === undefined) throw new Refusal("field.whichName");
  return { recordKind, label, kind: said.kind, settings: said.settings };
}

type RecordWords = ReturnType<typeof recordWordsWith>;

/** On which record, said before the word "field" (给客户加字段) or behind the name ("industry to customers"). */
function withoutRecord(
  head: string,
  tail: string,
  recordWords: RecordWords,
): { readonly recordKind: string | null; readonly rest: string } {
  const before = firstWordIn(recordWords, head.toLowerCase());
  const behind = /(?:^|\s|(?<=\p{Script=Han}))(?:(?:to|on|for)\s+|(?:到|给|在)\s*)(?:the\s+)?(.{1,60})/iu.exec(tail);
  const named = behind ? firstWordIn(recordWords, (behind[1] ?? "").toLowerCase()) : null;
  if (behind && named?.from === 0) {
    const end = behind.index + behind[0].length - (behind[1]?.length ?? 0) + named.to;
    return { recordKind: named.means, rest: `${tail.slice(0, behind.index)} ${tail.slice(end).replace(/^(?:上|里)/, "")}`.trim() };
  }
  if (before) return { recordKind: before.means, rest: tail };
  // "新建字段 客户 行业", "new field customers: industry": the record first, with more behind it.
  const first = firstWordIn(recordWords, tail.toLowerCase());
  const more = first?.from === 0 ? /^(?:的|\s|[:：,，])[\s:：,，]*(?=\S)/.exec(tail.slice(first.to)) : null;
  return first && more ? { recordKind: first.means, rest: tail.slice(first.to + more[0].length) } : { recordKind: null, rest: tail };
}

function withoutRecordWords(head: string, recordWords: RecordWords): string {
  const named = firstWordIn(recordWords, head.toLowerCase());
  return named ? `${head.slice(0, named.from)} ${head.slice(named.to)}` : head;
}

/** The name comes first: in quotation marks, or up to a stop, a space behind Chinese, or a word for its kind. */
function nameIn(rest: string): { readonly label: Said | null; readonly about: string } {
  const text = rest.replace(/^(?:叫|名为|名称|called|named)\s*/i, "").replace(/^[\s:,、]+/, "");
  const quoted = /^["“'「]([^"”'」\n]{1,60})["”'」]/.exec(text);
  if (quoted) return { label: labelFrom(quoted[1] ?? ""), about: text.slice(quoted[0].length) };
  const stop = text.search(/[:,;，；：\n=]/);
  const space = /\p{Script=Han}[^\s]*\s/u.exec(text);
  const kind = firstWordIn(kindWords, text.toLowerCase());
  const ends = [
    stop,
    space ? space.index + space[0].length - 1 : -1,
    kind && kind.from > 0 && text.charAt(kind.from - 1) === " " ? kind.from : -1,
  ];
  const end = Math.min(...ends.map((each) => (each < 0 ? text.length : each)));
  const name = text
    .slice(0, end)
    .replace(/\s+(?:as|a|an|is|of type)\s*$/i, "")
    .trim();
  return { label: name === "" ? null : labelFrom(name), about: text.slice(end) };
}

/** "行业(industry)" says it in both languages. */
export function labelFrom(name: string): Said {
  const both = /^(.+?)\s*\(([^()]+)\)$/.exec(name.trim());
  const [, first = "", second = ""] = both ?? [];
  if (!both) return name.trim();
  const chinese = /\p{Script=Han}/u.test(first);
  return (chinese ? { zh: first.trim(), en: second.trim() } : { zh: second.trim(), en: first.trim() }) satisfies Label;
}

function kindIn(about: string, inHead: FieldKind | null): { readonly kind: FieldKind; readonly from: number } {
  const lower = about.toLowerCase();
  const first = lower.search(/\S/);
  const found = firstWordIn(kindWords, lower);
  // Right behind the name, or behind a colon; further on it is part of what is said about it.
  const near = found && /^[\s:,(=]*(?:as|an?|is|of type|类型)?[\s:]*$/i.test(lower.slice(0, found.from)) ? found : null;
  if (near) return { kind: near.means, from: near.to };
  if (inHead) return { kind: inHead, from: Math.max(0, first) };
  if (/^[\s]*=/.test(about)) return { kind: "computed", from: about.indexOf("=") + 1 };
  return { kind: /^[\s:]*[^\s,;/|]+(?:[/|][^\s,;/|]+)+/.test(about) ? "oneOf" : "text", from: Math.max(0, first) };
}

/** Where the options end and what else is said about the field begins. */
const clause =
  /[\s,;。]*(?:不用必填|不必填|非必填|可不填|不用填|不必|必填|必须|选填|唯一|不可重复|不能重复|默认|范围|分组|格式|当|仅|只|至少|最多|\brequired\b|\bmandatory\b|\bunique\b|\bdefault|\bbetween\b|\bgroup\b|\bpattern\b|\bshown?\b|\bvisible\b|\bonly\b|\bseen\b|\bedit|\bat (?:least|most)\b)/i;

export function settingsIn(about: string, kind: FieldKind, from: number, type: RecordTypes[string] | undefined): SettingsGiven {
  const rest = about.slice(from);
  const visible =
    /(?:当|仅当|只在|只有)\s*(.+?)\s*(?:时|的时候)?(?:才)?(?:显示|可见|出现)/.exec(rest)?.[1] ??
    /(?:shown?|visible|appears)\s+(?:only\s+)?(?:when|if)\s+([^;]+)/i.exec(rest)?.[1];
  const requiredWhen =
    /(?:当|若)\s*([^,;当]+?)\s*(?:时|的时候)?(?:才)?必填/.exec(rest)?.[1] ??
    /required\s+(?:only\s+)?(?:when|if)\s+([^;]+)/i.exec(rest)?.[1];
  const required = requiredWhen === undefined && isRequired(rest);
  const initial = /默认(?:值)?\s*[为是:]?\s*([^,;\s]+)/.exec(rest)?.[1] ?? /\bdefaults?(?:\s+to)?\s*:?\s*([^,;]+)/i.exec(rest)?.[1];
  const group = /分组\s*[为是:]?\s*([^,;\s]+)/.exec(rest)?.[1] ?? /\bgroup\s*:?\s*([^,;]+)/i.exec(rest)?.[1];
  const pattern = /格式\s*[为是:]?\s*(\S+)/.exec(rest)?.[1] ?? /\bpattern\s*:?\s*(\S+)/i.exec(rest)?.[1];
  const seenBy =
    /(?:仅|只(?:有|对|给)?)\s*([^,;]{1,40}?)(?:可见|能看|看得到)/.exec(rest)?.[1] ??
    /\b(?:seen|visible)\s+(?:only\s+)?(?:by|to)\s+([^;]+)/i.exec(rest)?.[1];
  const editedBy =
    /(?:仅|只(?:有)?)\s*([^,;]{1,40}?)(?:可改|能改|可填|可编辑)/.exec(rest)?.[1] ??
    /\bedit(?:ed|able)\s+(?:only\s+)?by\s+([^;]+)/i.exec(rest)?.[1];
  const roles = (words: string | undefined) => (words === undefined ? [] : rolesIn(words));
  return {
    ...((kind === "oneOf" || kind === "manyOf") && { options: optionsIn(rest) }),
    ...(kind === "computed" && { formula: formulaIn(rest) }),
    ...(required && { required }),
    ...(/唯一|不(?:可|能)重复|\bunique\b/i.test(rest) && { unique: true }),
    ...(initial !== undefined && { initial: initial.trim() }),
    ...(group !== undefined && { group: { zh: group.trim(), en: group.trim() } }),
    ...(pattern !== undefined && { pattern }),
    ...rangeIn(rest),
    ...(type && visible !== undefined && { visibleWhen: readCondition(visible, type) }),
    ...(type && requiredWhen !== undefined && { requiredWhen: readCondition(requiredWhen, type) }),
    ...(roles(seenBy).length > 0 && { seenBy: roles(seenBy) }),
    ...(roles(editedBy).length > 0 && { editedBy: roles(editedBy) }),
  };
}

/** "汽车/电子/其他" · "auto, electronics, or other" · "汽车(auto)/电子(electronics)". */
export function optionsIn(rest: string): readonly Said[] {
  const list = rest
    .slice(0, clause.exec(rest)?.index ?? rest.length)
    .replace(/^[\s:]+/, "")
    .replace(/[\s.。]+$/, "");
  // "(one of auto, electronics)": the bracket that was opened before the list.
  const whole = list.split(")").length > list.split("(").length ? list.replace(/\)$/, "") : list;
  return whole
    .split(/\s*[/、|;]\s*|\s*,\s*(?:or\s+)?|\s+or\s+|\s*或\s*/i)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map(labelFrom);
}

function formulaIn(rest: string): string {
  return (
    rest
      .replace(/^[\s:]*(?:=|为|是|as\b|:)?\s*/i, "")
      .split(/[;；]/)[0]
      ?.trim() ?? ""
  );
}

function rangeIn(rest: string): Pick<SettingsGiven, "least" | "most"> {
  const edge = "(-?\\d+(?:\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})";
  const both = new RegExp(`(?:范围\\s*:?|between|from)\\s*${edge}\\s*(?:到|至|~|–|-|and|to)\\s*${edge}`, "i").exec(rest);
  const least = both?.[1] ?? new RegExp(`(?:至少|不小于|不低于|at least)\\s*${edge}`, "i").exec(rest)?.[1];
  const most = both?.[2] ?? new RegExp(`(?:最多|不超过|不大于|at most)\\s*${edge}`, "i").exec(rest)?.[1];
  return { ...(least !== undefined && { least }), ...(most !== undefined && { most }) };
}
