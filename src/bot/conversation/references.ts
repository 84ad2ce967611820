import { includes } from "../../domain/access/scope";
import type { Scope } from "../../domain/shared/actor";
import { lookupForms } from "../../domain/shared/lookup-words";
import { candidatesOf, type Candidate } from "./candidates";
import type { Lexicon, LexiconMatch, RecordKind } from "./lexicon";

/** A stretch of the message that names one or more records of a kind. */
export interface Reference {
  readonly kind: RecordKind;
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  readonly matches: readonly LexiconMatch[];
  /** How good the best form is: 0 is a number, 1 a name in full. */
  readonly rank: number;
}

/** A title alone is nobody's name: 经理 of 刘经理. */
const title = /^(?:总?经理|老板|先生|小姐|女士|老师|主任|厂长|主管|部长|工程师|师傅)$/;

/**
 * Everything in a text that may name a record; spans of different kinds may overlap, of one kind they do not. Where a name fits several,
 * only those count that the speaker sees: a choice is a list like any other.
 */
export async function findReferences(text: string, lexicon: Lexicon, sees: Scope): Promise<Reference[]> {
  const candidates = candidatesOf(text);
  const words = [...new Set(candidates.flatMap((candidate) => candidate.words.map(({ word }) => word)))];
  const byWord = new Map<string, LexiconMatch[]>();
  for (const match of await lexicon.find(words)) byWord.set(match.word, [...(byWord.get(match.word) ?? []), match]);
  const all = candidates.flatMap((candidate) => referencesOf(text, candidate, byWord)).filter(({ typed }) => !title.test(typed));
  return withoutNested(joined(text, all)).map((each) => ({ ...each, matches: inSight(each.matches, sees) }));
}

/** Those that the speaker sees. Of none of them one stays: that it is out of reach is said where it is asked for, and nothing of the others. */
export function inSight<Match extends Pick<LexiconMatch, "ownerId">>(matches: readonly Match[], sees: Scope): readonly Match[] {
  if (matches.length <= 1) return matches;
  const seen = matches.filter(({ ownerId }) => ownerId === undefined || includes(sees, ownerId));
  return seen.length > 0 ? seen : matches.slice(0, 1);
}

function referencesOf(text: string, candidate: Candidate, byWord: ReadonlyMap<string, LexiconMatch[]>): Reference[] {
  const byKind = new Map<RecordKind, LexiconMatch[]>();
  for (const { word, as } of candidate.words) {
    for (const match of byWord.get(word) ?? []) {
      // A near miss of a name is one; of a part found by itself it is one too, never of initials.
      if (as === "near" && (match.form === "initials" || match.form === "abbreviation" || match.form === "honorific")) continue;
      // 华墙 for 华强: of two characters one is right, or half the words there are would be somebody's name.
      const short = as === "near" && candidate.to - candidate.from === 2;
      if (short && !isHalfRight(text.slice(candidate.from, candidate.to), match)) continue;
      const form = short ? "pinyin" : as === "near" ? "typo" : match.form;
      if (form === "typo" && candidate.to - candidate.from < 3) continue;
      byKind.set(match.kind, [...(byKind.get(match.kind) ?? []), { ...match, form }]);
    }
  }
  return [...byKind].map(([kind, matches]) => reference(text, kind, candidate.from, candidate.to, matches));
}

/** One of two characters stands in the name that sounds so. */
function isHalfRight(typed: string, { kind, form, label }: LexiconMatch): boolean {
  return (
    (form === "pinyin" || form === "name" || form === "part") &&
    (kind === "customer" || kind === "supplier" || kind === "product" || kind === "person") &&
    Array.from(typed).some((char) => label.includes(char))
  );
}

function reference(text: string, kind: RecordKind, from: number, to: number, matches: readonly LexiconMatch[]): Reference {
  const rank = Math.min(...matches.map(({ form }) => lookupForms.indexOf(form)));
  const best = matches.filter(({ form }) => lookupForms.indexOf(form) === rank);
  const once = [...new Map(best.map((match) => [match.id, match])).values()];
  return { kind, from, to, typed: text.slice(from, to), matches: once, rank };
}

/** Two neighbours that agree name one thing: "NW Motors", "M8 screws", 6204轴承. */
function joined(text: string, references: readonly Reference[]): Reference[] {
  const more: Reference[] = [];
  const inOrder = [...references].toSorted((left, right) => left.from - right.from);
  for (const left of inOrder) {
    for (const right of inOrder) {
      if (
        right.kind !== left.kind ||
        right.from < left.to ||
        right.from - left.to > 2 ||
        !/^[ ]?的?[ ]?$/.test(text.slice(left.to, right.from))
      )
        continue;
      const both = left.matches.filter(({ id }) => right.matches.some((other) => other.id === id));
      if (both.length > 0)
        more.push({
          ...left,
          to: right.to,
          typed: text.slice(left.from, right.to),
          matches: both,
          rank: Math.min(left.rank, right.rank, 2),
        });
    }
  }
  const usable = references.filter(({ rank }) => rank < lookupForms.indexOf("abbreviation"));
  return [...usable, ...more];
}

function withoutNested(references: readonly Reference[]): Reference[] {
  const longestFirst = [...references].toSorted((left, right) => right.to - right.from - (left.to - left.from) || left.rank - right.rank);
  const kept: Reference[] = [];
  for (const each of longestFirst) {
    if (!kept.some((other) => other.kind === each.kind && each.from < other.to && other.from < each.to)) kept.push(each);
  }
  // "NW Motors" is a customer, not a motor.
  const inside = (each: Reference) =>
    kept.some(
      (other) =>
        other.kind === "customer" &&
        each.kind === "product" &&
        other.rank <= 2 &&
        other.to - other.from > each.to - each.from &&
        each.from >= other.from &&
        each.to <= other.to,
    );
  return kept.filter((each) => !inside(each)).toSorted((left, right) => left.from - right.from);
}
