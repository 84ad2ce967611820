import type { ApproverSource, FlowDefinition, FlowStep } from "../../domain/approvals/flow";
import { typesFor } from "../../domain/approvals/flow-matters";
import { always, type Condition } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import { Refusal } from "../../domain/shared/refusal";
import type { Reference } from "../conversation/references";
import {
  approverWords,
  copyWords,
  eitherWords,
  escalateWords,
  hoursWords,
  jointWords,
  matterWords,
  remindWords,
  skipWords,
  thenWords,
  togetherWords,
} from "./flow-words";
import { firstWordIn, ownRecordWords } from "../fields/field-words";
import { conditionsIn, type Asked } from "./read-limits";

/** When nobody says otherwise: reminded after a working day, escalated after three. */
export const usualHours = { remindAfterHours: 8, escalateAfterHours: 24 } as const;

interface Named {
  readonly from: number;
  readonly to: number;
  readonly source: ApproverSource;
}

/**
 * A flow in the words of whoever wants it: "报价超过10万 先经理后财务". What is read is shown back as a sentence and asks
 * nobody before it is published, so it is read boldly. `references` are the records that the words name.
 * Refuses `flow.matterUnclear`, `flow.noMatter` and `flow.approverUnclear`: the half that was not understood, with how to say it.
 */
export function readFlow(text: string, types: RecordTypes, references: readonly Reference[]): FlowDefinition {
  const said = text.normalize("NFKC").toLowerCase();
  const matter = matterIn(said, types);
  if (!matter) throw new Refusal("flow.matterUnclear");
  // The document's own word is no approver: 采购订单 does not ask purchasing.
  const rest = masked(said, matter.from, matter.to);
  const type = typesFor(types, matter.matter)[matter.matter];
  // Known by name, and not put before approvers by a flow.
  if (!type) throw new Refusal("flow.noMatter", { matter: said.slice(matter.from, matter.to) });
  const asked = conditionsIn(
    rest,
    type,
    references.filter(({ from, to }) => to <= matter.from || from >= matter.to),
  );
  const named = approversIn(
    asked.reduce((left, { from, to }) => masked(left, from, to), rest),
    references,
  );
  const copies = copiesIn(rest, named);
  const deciders = named.filter((each) => !copies.includes(each));
  const [first] = deciders;
  if (!first) throw new Refusal("flow.approverUnclear");
  return {
    matter: matter.matter,
    when:
      together(
        rest,
        asked.filter(({ from }) => from < first.from),
      ) ?? always,
    steps: stepsFrom(rest, deciders, asked),
    copyTo: copies.map(({ source }) => source),
  };
}

function matterIn(said: string, types: RecordTypes): { readonly matter: string; readonly from: number; readonly to: number } | null {
  // A form of the company's own before the built-in words: 采购设备借用 is no 采购.
  const own = firstWordIn(ownRecordWords(types), said);
  if (own) return { matter: own.means, from: own.from, to: own.to };
  for (const { matter, said: words } of matterWords) {
    const match = words.exec(said);
    if (match) return { matter, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function masked(text: string, from: number, to: number): string {
  return text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
}

/** In the order they stand; of two that overlap the longer word, and a name before a word. */
function approversIn(said: string, references: readonly Reference[]): readonly Named[] {
  const found: Named[] = [];
  const note = (from: number, to: number, source: ApproverSource) => {
    if (!found.some((each) => from < each.to && each.from < to)) found.push({ from, to, source });
  };
  for (const { kind, from, to, matches } of references) {
    const [only] = matches;
    if (kind === "person" && only && said.slice(from, to).trim() !== "") note(from, to, { person: only.id });
  }
  for (const { said: words, source } of approverWords) {
    for (const match of said.matchAll(new RegExp(words.source, "g"))) note(match.index, match.index + match[0].length, source);
  }
  return found.toSorted((left, right) => left.from - right.from);
}

/** Those named after "cc", up to the next stop or "then". */
function copiesIn(said: string, named: readonly Named[]): readonly Named[] {
  const match = copyWords.exec(said);
  if (!match) return [];
  const from = match.index + match[0].length;
  const stop = /[。;；\n]|\bthen\b|再|然后/.exec(said.slice(from));
  const to = stop ? from + stop.index : said.length;
  return named.filter((each) => each.from >= from && each.to <= to);
}

function stepsFrom(said: string, deciders: readonly Named[], asked: readonly Asked[]): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  const times = hoursIn(said);
  const ifNobody = skipWords.test(said) ? "skip" : "admin";
  for (const [index, each] of deciders.entries()) {
    const before = deciders[index - 1];
    const between = before ? said.slice(before.to, each.from) : "";
    const since = before ? asked.filter(({ from }) => from > before.from && from < each.from) : [];
    const joined = before && since.length === 0 ? joining(said, between) : null;
    const last = steps.at(-1);
    if (joined && last) {
      steps[steps.length - 1] = { ...last, approvers: [...last.approvers, each.source], needs: joined };
      continue;
    }
    const when = since.length > 0 ? together(said, since) : inherited(last, between);
    steps.push({ approvers: [each.source], needs: "any", ...(when && { when }), ifNobody, ...times });
  }
  return steps;
}

/** "over 500,000 finance, then Li Lei": what comes directly after goes by the same condition. */
function inherited(last: FlowStep | undefined, between: string): Condition | null {
  return last?.when && !/[;；。]/.test(between) ? last.when : null;
}

/** Whether two neighbours share a step, and then whether one of them is enough. */
function joining(said: string, between: string): "any" | "all" | null {
  if (thenWords.test(between)) return null;
  if (eitherWords.test(between)) return "any";
  if (togetherWords.test(between)) return "all";
  return jointWords.test(said) && /^[\s,，]*$/.test(between) ? "all" : null;
}

function together(said: string, asked: readonly Asked[]): Condition | null {
  const [first, ...others] = asked;
  if (!first) return null;
  if (others.length === 0) return first.condition;
  const conditions = asked.map(({ condition }) => condition);
  const any = asked.some((each, index) => index > 0 && /或|\bor\b/.test(said.slice(asked[index - 1]?.to ?? 0, each.from)));
  return any ? { any: conditions } : { all: conditions };
}

/** Working hours after which it is reminded and escalated; the word nearest to the number says which. */
function hoursIn(said: string): Pick<FlowStep, "remindAfterHours" | "escalateAfterHours"> {
  let { remindAfterHours, escalateAfterHours }: { remindAfterHours: number; escalateAfterHours: number } = usualHours;
  for (const match of said.matchAll(hoursWords)) {
    const hours = Number(match[1]) * (/天|day/.test(match[2] ?? "") ? 8 : 1);
    if (hours < 1 || hours > 1000) continue;
    const around = said.slice(Math.max(0, match.index - 18), match.index + match[0].length + 12);
    const clause = around.split(/[,，;；。]/).find((part) => part.includes(match[0])) ?? around;
    if (escalateWords.test(clause)) escalateAfterHours = hours;
    else if (remindWords.test(clause)) remindAfterHours = hours;
  }
  return { remindAfterHours: Math.min(remindAfterHours, escalateAfterHours), escalateAfterHours };
}
