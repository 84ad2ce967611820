import type { RecordRef } from "../conditions/record-reader";
import type { FieldValues } from "../conditions/record-type";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import type { PageRequest } from "../shared/page";
import type { Rule, RuleState, Trigger } from "./rule";

export const runStates = ["due", "done", "shadow", "failed", "capped", "cut"] as const;
/** due: its actions are about to be carried out; cut: the chain of rules was too long. */
export type RuleRunState = (typeof runStates)[number];

/** One occasion on which a rule fired; kept for ever, so that "why did I get this?" has its answer. */
export interface RuleRun {
  readonly id: Id;
  readonly ruleId: Id;
  readonly edition: number;
  readonly record: RecordRef;
  /** What makes this firing another one than the last: an event, the value of a date. */
  readonly occasion: string;
  readonly state: RuleRunState;
  /** The record's fields when it fired. */
  readonly inputs: FieldValues;
  /** What was done, or would have been: one line an action. */
  readonly effects: readonly RuleEffect[];
  /** The rules whose doing led here, this one last. */
  readonly chain: readonly Id[];
  readonly firedAt: Date;
  readonly problem: string | null;
}

export interface RuleEffect {
  readonly do: string;
  readonly to: readonly Id[];
  /** What was said, in both languages, or what was made: "TD-51". */
  readonly said: { readonly zh: string; readonly en: string } | null;
  readonly made: string | null;
  /** What a webhook answered last: "HTTP 200". */
  readonly answer?: string;
}

export interface RuleStore {
  find(id: Id): Promise<Rule | null>;
  byNumber(number: string): Promise<Rule | null>;
  lock(id: Id): Promise<Rule | null>;
  list(states: readonly RuleState[]): Promise<readonly Rule[]>;
  /** Those that run, or run in the shadow, on one kind of trigger. */
  running(on: Trigger["on"]): Promise<readonly Rule[]>;
  add(rule: Rule): Promise<void>;
  /** Refuses `rule.stale`. */
  save(rule: Rule): Promise<Rule>;
  /** false when this edition has had this occasion with this record. */
  claim(run: RuleRun): Promise<boolean>;
  /** Held until the commit. */
  run(id: Id): Promise<RuleRun | null>;
  readRun(id: Id): Promise<RuleRun | null>;
  saveRun(run: RuleRun): Promise<void>;
  runsOf(ruleId: Id, most: number): Promise<readonly RuleRun[]>;
  /** How many there were; of one state, and of one problem, where they are named. */
  runsSince(ruleId: Id, since: Date, like?: { readonly state: RuleRunState; readonly problem?: string }): Promise<number>;
  /** The author is to hear of it that day; false when they have been told of the same. */
  alarm(ruleId: Id, day: CalendarDay, what: string): Promise<boolean>;
  /** What rules have to say to the person and have not said, oldest first; from now on it is said. */
  takeWords(personId: Id, at: Date): Promise<readonly RuleRun[]>;
  /** How many words of rules the person has been given since. */
  wordsSince(personId: Id, since: Date): Promise<number>;
  /** What rules have said to the person, the latest first; one more than the page holds where more follow. */
  wordsTo(personId: Id, page: PageRequest): Promise<readonly RuleRun[]>;
  /** Whom a message came from: the run that told this person last. */
  lastRunFor(personId: Id): Promise<RuleRun | null>;
  /** Whether a rule has fired at the record that will give it to somebody in a moment. */
  aboutToAssign(record: RecordRef): Promise<boolean>;
  /** Notes that a crossing rule's condition holds for a record; false when it was noted before. */
  holds(ruleId: Id, record: RecordRef): Promise<boolean>;
  /** It holds no more. */
  ceases(ruleId: Id, record: RecordRef): Promise<void>;
  /** How far a daily rule has come with its day. */
  sweepOf(ruleId: Id, edition: number): Promise<RuleSweep | null>;
  saveSweep(ruleId: Id, edition: number, sweep: RuleSweep): Promise<void>;
}

export interface RuleSweep {
  readonly day: CalendarDay;
  readonly after: string | null;
  readonly finished: boolean;
}

export interface TagStore {
  /** false when the record has it. */
  add(record: RecordRef, tag: string, at: Date): Promise<boolean>;
  /** false when the record has none of that name. */
  remove(record: RecordRef, tag: string): Promise<boolean>;
  /** In the order they were hung on. */
  of(record: RecordRef): Promise<readonly string[]>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly rules: RuleStore;
    readonly tags: TagStore;
  }
}
