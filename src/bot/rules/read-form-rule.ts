import type { Condition } from "../../domain/conditions/condition";
import type { RecordType, RecordTypes } from "../../domain/conditions/record-type";
import type { RuleAction, Trigger } from "../../domain/rules/rule";
import { codeOf } from "../fields/read-condition";

interface Mention {
  readonly type: RecordType;
  readonly from: number;
  readonly to: number;
}

/** Where a sentence names one of the company's own forms, the longest name of those at the first place. */
function mentionIn(said: string, types: RecordTypes): Mention | null {
  const found = Object.values(types)
    .filter((type) => type.own && !type.own.archived)
    .flatMap((type) =>
      [...new Set([type.label.zh.toLowerCase(), type.label.en.toLowerCase()])].map((word) => ({ type, word, from: said.indexOf(word) })),
    )
    .filter(({ from }) => from >= 0)
    .toSorted((left, right) => left.from - right.from || right.word.length - left.word.length)[0];
  return found ? { type: found.type, from: found.from, to: found.from + found.word.length } : null;
}

const makeZh = /(?:新建|建立|建|生成|创建|自动建|开)(?:一)?(?:个|张|份|条)?\s*$/;
const makeEn = /\b(?:create|open|make|start|add|raise|file)\s+(?:(?:an?|one|the)\s+)?(?:new\s+)?(?:record of\s+)?$/;
const begins = /^[^,;.，；。]*\b(?:when|whenever|if|once|after)\b[^,;.]*$/;

/** "…，就新建样品申请，用途 是 跟进", "…, make an equipment loan": a record that the rule makes; the rest of the sentence is when. */
export function formRecordMade(said: string, types: RecordTypes): { readonly action: RuleAction; readonly rest: string } | null {
  for (let from = 0; from < said.length;) {
    const mention = mentionIn(said.slice(from), types);
    if (!mention) return null;
    const before = said.slice(0, from + mention.from);
    const behind = said.slice(from + mention.to);
    const verb = makeZh.exec(before) ?? makeEn.exec(before);
    const isWhen = /^\s*(?:时|的时候|后|之后|就|is\b|gets\b|was\b)/.test(behind) || (verb && begins.test(before));
    if (verb && !isWhen) {
      const stop = /[;；。\n]|\band (?:tell|notify|remind)\b|并?(?:通知|提醒|告诉)/.exec(behind)?.index ?? behind.length;
      const values = valuesIn(behind.slice(0, stop), mention.type);
      return {
        action: { do: "formRecord", form: mention.type.kind, values },
        rest: `${before.slice(0, verb.index)} ${behind.slice(stop)}`,
      };
    }
    from += mention.to;
  }
  return null;
}

/** "purpose = trial, pieces 2": what stands behind the labels of the form's own fields. */
function valuesIn(text: string, { fields }: RecordType): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, { own, archived, label }] of Object.entries(fields)) {
    if (own === undefined || archived) continue;
    for (const word of [label.zh.toLowerCase(), label.en.toLowerCase()]) {
      const at = text.indexOf(word);
      const value =
        at < 0
          ? undefined
          : /^\s*(?:=|:|：|为|是|填|is\b|as\b|to\b)?\s*([^,，、;；。]{1,200})/.exec(text.slice(at + word.length))?.[1]?.trim();
      if (value) values[name] = value;
    }
  }
  return values;
}

const created = /新建|创建|提交|新的|有新|有人填|收到|登记|进来|\bnew\b|created|submitted|\bmade\b|filed|filled in|comes? in|opened/;
const approved = /批准|审批通过|批了|approved/;
const rejected = /驳回|没批|被拒|rejected|declined/;
const moves = /变|改|到|成|进入|转为|是|becomes?|\bis\b|moves?|goes|turns|reaches|gets|set to/;

/** When a rule looks at the records of a form: made, decided on, in another state, before a date of theirs. null: no form is named. */
export function formTrigger(
  said: string,
  types: RecordTypes,
  daily: (record: string) => Trigger,
): { readonly trigger: Trigger; readonly conditions: readonly Condition[] } | null {
  const mention = mentionIn(said, types);
  if (!mention) return null;
  const { kind: record, fields } = mention.type;
  // The form's own name may hold words of its states and fields.
  const rest = `${said.slice(0, mention.from)} ${said.slice(mention.to)}`;
  const before = dateAhead(rest, mention.type);
  if (before) return { trigger: daily(record), conditions: [before] };
  if (approved.test(rest)) return { trigger: { on: "event", record, event: "formRecord.approved" }, conditions: [] };
  if (rejected.test(rest)) return { trigger: { on: "event", record, event: "formRecord.rejected" }, conditions: [] };
  const state = stateIn(rest, mention.type);
  if (state !== undefined && fields["state"] && moves.test(rest)) {
    return { trigger: { on: "changed", record, field: "state" }, conditions: [{ field: "state", is: "=", value: state }] };
  }
  if (/状态(?:变化|变动|变了|改变)|changes? state|state changes|\bmoves\b|流转/.test(rest))
    return { trigger: { on: "changed", record, field: "state" }, conditions: [] };
  return created.test(rest) ? { trigger: { on: "event", record, event: "formRecord.created" }, conditions: [] } : null;
}

/** "归还日期前 3 天", "3 days before until". */
function dateAhead(said: string, { fields }: RecordType): Condition | null {
  const days = /(\d{1,3})\s*(?:天|days?)/.exec(said)?.[1];
  if (days === undefined || !/前|before/.test(said)) return null;
  for (const [field, { kind, own, archived, label }] of Object.entries(fields)) {
    const named = [label.zh.toLowerCase(), label.en.toLowerCase()].some((word) => said.includes(word));
    if (kind === "day" && own !== undefined && !archived && named) return { field, is: "dueWithin", span: { days: Number(days) } };
  }
  return null;
}

function stateIn(said: string, { fields }: RecordType): string | undefined {
  const state = fields["state"];
  const words = Object.values(state?.options ?? {}).flatMap(({ zh, en }) => [zh.toLowerCase(), en.toLowerCase()]);
  const named = words.filter((word) => said.includes(word)).toSorted((left, right) => right.length - left.length)[0];
  return state && named !== undefined ? codeOf(state, named) : undefined;
}
