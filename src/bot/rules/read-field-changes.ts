import type { Condition } from "../../domain/conditions/condition";
import type { FieldDeclaration, RecordType, RecordTypes } from "../../domain/conditions/record-type";
import type { Trigger } from "../../domain/rules/rule";
import { Refusal } from "../../domain/shared/refusal";
import { escaped, optionAt, wordsOf } from "./option-words";
import { recordNouns } from "./trigger-words";

interface Change {
  readonly trigger: Trigger;
  readonly conditions: readonly Condition[];
}

/** What tells that a field of a record changes, from the label on: "变为强时", "changes from medium to strong". */
const verbZh =
  /^\s*(?:从\s*(.{1,20}?)\s*)?(?:变更为|变更|变化|变动|变为|变成|变到|变了|改为|改成|改到|改了|改变|转为|转成|转到|升到|升为|升至|降到|降为|降至|有变|进入|推进到|推到|换到|到了?)\s*/;
const aimsZh = /(?:为|成|到了?|至|入)\s*$/;
const verbEn =
  /^\s*(?:of (?:an?|the|any) [a-z]+ )?(?:is |gets? |has )?(?:changes?|changed|becomes?|turns?|goes|moves?|moved|rises|raised|drops|switches)\b(?:\s+from (?:the )?([^,;]{1,30}?)(?=\s+(?:in)?to\b|\s+(?:tell|notify|remind)\b|\s*[,;]|$))?(?:\s+(?:in)?to\b)?\s*/;
const aimsEn = /\b(?:(?:in)?to|becomes?|turns?)\s*$/;

/** Of a deal its stage is meant, though nobody says "stage": "推进到谈判时", "moves to negotiation". */
const stageZh = /(?:推进到了?|推到了?|进入|进到|走到了?|转到|移到|挪到|换到|改到|到了?)\s*/g;
const stageEn =
  /\b(?:(?:is |gets )?(?:moves?|moved|goes|advances?|advanced|progresses|pushed|put|gets)(?: on| forward| up| back)? (?:in)?to|reaches|enters|hits)\s+/g;
/** A word behind one of these is meant to be a stage, known or not. */
const surelyStage = /推进到|推到|换到|\b(?:moves?|moved|advances?|advanced|progresses|pushed)\b/;
const anyStage = /^(?:(?:the )?(?:another|a new|the next|next) stage|下一?个?阶段|别的阶段|新阶段)/;
const closedStage = /^(?:赢|成交|输|丢|won|lost|closed)/;

const endZh = /^["”」]?\s*(?:阶段)?\s*(?:了|的)?\s*(?:时候?|之?后|以后|就|的话|[,，:：;；。]|通知|提醒|告诉|给|建|发|$)/;
const whenEn = /\b(?:when|whenever|if|once|as soon as|every time|each time|any time)\b/;
const begunZh = /(?:时|之后|以后|后|就)/;

/**
 * A field of the product's own whose change begins a rule: "客户意向变为强时", "when a deal moves to negotiation"; null where none is said
 * to change. Refuses `rule.noSuchWord` for a value that the field does not know.
 */
export function fieldThatChanges(said: string, types: RecordTypes): Change | null {
  for (const { type, name, field, at, word } of labelsIn(said, types)) {
    const before = said.slice(0, at);
    const rest = said.slice(at + word.length);
    const zh = /[一-鿿]/.test(word);
    if (zh ? begunZh.test(before) : !whenEn.test(before.split(/[,;]/).at(-1) ?? "")) continue;
    const verb = (zh ? verbZh : verbEn).exec(rest);
    if (!verb) continue;
    const behind = rest.slice(verb[0].length);
    const trigger: Trigger = { on: "changed", record: type.kind, field: name };
    const to = valueIn(type, name, field, behind);
    const from = fromIn(type, name, field, verb[1]);
    const ends = (text: string) => !zh || endZh.test(text);
    if (to && ends(behind.slice(to.length))) return { trigger, conditions: [changeTo(name, to.value, from)] };
    if ((zh ? aimsZh : aimsEn).test(verb[0])) {
      if (field.options) refuseWord(field, behind);
      continue;
    }
    if (ends(behind)) return { trigger, conditions: from === undefined ? [] : [{ field: name, is: "changed", from }] };
  }
  return stageMovedTo(said, types);
}

function changeTo(field: string, value: string, from: string | undefined): Condition {
  return from === undefined ? { field, is: "=", value } : { field, is: "changed", from, to: value };
}

function fromIn(type: RecordType, name: string, field: FieldDeclaration, said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const from = valueIn(type, name, field, said);
  return from ? from.value : refuseWord(field, said);
}

function valueIn(
  type: RecordType,
  name: string,
  field: FieldDeclaration,
  text: string,
): { readonly value: string; readonly length: number } | null {
  return optionAt(text, wordsOf(type.kind, name, field));
}

function stageMovedTo(said: string, types: RecordTypes): Change | null {
  const type = types["opportunity"];
  const field = type?.fields["stage"];
  if (!type || !field || !recordNouns["opportunity"]?.test(said)) return null;
  for (const match of [...said.matchAll(stageZh), ...said.matchAll(stageEn)]) {
    const behind = said.slice(match.index + match[0].length);
    const trigger: Trigger = { on: "changed", record: "opportunity", field: "stage" };
    const to = valueIn(type, "stage", field, behind);
    if (to) return { trigger, conditions: [{ field: "stage", is: "=", value: to.value }] };
    if (anyStage.test(behind) || closedStage.test(behind)) continue;
    if (surelyStage.test(match[0])) refuseWord(field, behind);
  }
  return null;
}

/** Labels of fields that stand in the text, those of the record that is spoken of first; where none is, only what one kind alone has. */
function labelsIn(said: string, types: RecordTypes) {
  const found = Object.values(types)
    .filter(({ own, kind }) => !own && kind !== "stockLevel")
    .flatMap((type) =>
      Object.entries(type.fields)
        .filter(([name, { own, archived }]) => own === undefined && !archived && !["number", "created", "currency"].includes(name))
        .flatMap(([name, field]) =>
          [...new Set([field.label.zh, field.label.en.toLowerCase()])].flatMap((word) =>
            placesOf(said, word).map((at) => ({ type, name, field, word, at, near: nounBefore(said, at, type.kind) })),
          ),
        ),
    );
  const named = found.filter(({ near }) => near !== null);
  const alone = found.filter(({ name }) => new Set(found.filter((each) => each.name === name).map(({ type }) => type.kind)).size === 1);
  return (named.length > 0 ? named : alone).toSorted(
    (left, right) => (right.near ?? 0) - (left.near ?? 0) || right.word.length - left.word.length,
  );
}

function placesOf(said: string, word: string): readonly number[] {
  const bound = /^[a-z]/.test(word) ? "\\b" : "";
  return [...said.matchAll(new RegExp(`${bound}${escaped(word)}${bound}`, "g"))].map(({ index }) => index);
}

/** Where the record's noun stands that a label belongs to: the last before it ("订单的状态"), or behind it ("the state of an order"). */
function nounBefore(said: string, at: number, kind: string): number | null {
  const noun = recordNouns[kind];
  if (!noun) return null;
  const all = [...said.matchAll(new RegExp(noun.source, "g"))];
  const before = all.filter(({ index }) => index < at).at(-1);
  if (before) return before.index + 1;
  return new RegExp(`^.{0,20}\\bof (?:an?|the|any) (?:${noun.source})`).test(said.slice(at)) ? said.length : null;
}

function refuseWord({ label, options = {} }: FieldDeclaration, said: string): never {
  const [value = ""] = said.split(/[,，;；。:：]|时|的话|\b(?:tell|notify|remind|let|make|send|create)\b/);
  throw new Refusal("rule.noSuchWord", {
    field: label.zh,
    fieldEn: label.en,
    value: value.trim().slice(0, 40),
    values: Object.values(options).map(({ zh }) => zh),
    valuesEn: Object.values(options).map(({ en }) => en),
  });
}

/** What a rule asks of the product's own fields that have words: "阶段是谈判", "deals in negotiation", "state is not shipped". */
export function readWordConditions(said: string, type: RecordType | undefined): readonly Condition[] {
  if (!type) return [];
  return Object.entries(type.fields).flatMap(([name, field]): readonly Condition[] => {
    if (field.kind !== "word" || field.own !== undefined) return [];
    const words = wordsOf(type.kind, name, field);
    for (const label of [field.label.zh, field.label.en.toLowerCase()]) {
      const openings = new RegExp(
        `${escaped(label)}\\s*(?:(不是|不为|不在|!=|is not|isn't)|仍?还?(?:是|为|在|处于|停在|卡在)|=|:|：|is still|is|equals|still)\\s*(?:at |in |the )*["“「]?`,
        "g",
      );
      for (const match of said.matchAll(openings)) {
        const option = optionAt(said.slice(match.index + match[0].length), words);
        if (option) return [{ field: name, is: match[1] === undefined ? "=" : "!=", value: option.value }];
      }
    }
    return name === "stage" ? stageStoodIn(said, words) : [];
  });
}

function stageStoodIn(said: string, words: ReturnType<typeof wordsOf>): readonly Condition[] {
  const standing = /(不)?(?:处于|停在|卡在|留在|还在|在)\s*["“「]?|\b(not )?(?:stuck |still |sitting )?(?:in|at) (?:the )?/g;
  for (const match of said.matchAll(standing)) {
    const behind = said.slice(match.index + match[0].length);
    const option = optionAt(behind, words);
    // 在 alone has many meanings.
    if (!option || (/^不?在/.test(match[0]) && !/^["”」]?\s*阶段/.test(behind.slice(option.length)))) continue;
    return [{ field: "stage", is: match[1] === undefined && match[2] === undefined ? "=" : "!=", value: option.value }];
  }
  const named = words.find(({ word }) => said.includes(`${word}阶段`) || said.includes(`${word} stage`));
  return named ? [{ field: "stage", is: "=", value: named.value }] : [];
}
