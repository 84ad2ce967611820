import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Condition } from "./condition";
import type { Moment } from "./moment";
import type { ConditionRecord, FieldValues, Label, RecordTypes } from "./record-type";

/** A record by its kind and key; a stock level's key is "product:warehouse". */
export interface RecordRef {
  readonly kind: string;
  readonly id: string;
}

/** What a record's fields were. */
export interface RecordPast {
  readonly record: RecordRef;
  /** null before it was there. */
  at(instant: Date): FieldValues | null;
}

export interface FoundRecord extends RecordRef {
  readonly fields: FieldValues;
}

export interface NotedRecord extends FoundRecord {
  readonly at: Date;
}

/** Records as rules see them: by declared fields, whatever table they stand in. */
export interface RecordReader {
  /** Every kind of record with all its fields, the company's own ones among them. */
  types(): Promise<RecordTypes>;
  /** null when there is none. Related records are read for the relations named. */
  read(ref: RecordRef, relations: readonly string[]): Promise<ConditionRecord | null>;
  /** Many of one kind, with their own fields and nothing related; those that are not there are left out. */
  readMany(kind: string, ids: readonly string[]): Promise<readonly FoundRecord[]>;
  /** The same as it was at that instant, its related records too; null where it was not there yet. */
  readAt(ref: RecordRef, relations: readonly string[], instant: Date): Promise<ConditionRecord | null>;
  /** Those for which the condition holds, by key, after the one named. */
  matching(kind: string, condition: Condition, moment: Moment, after: string | null, most: number): Promise<readonly FoundRecord[]>;
  /** What an event concerns besides its subject: the stock levels that an order's lines draw on. */
  touchedBy(subject: SubjectRef, data: Readonly<Record<string, unknown>>): Promise<readonly RecordRef[]>;
  /** Keeps what a record that nothing else tells the past of is at that instant; nothing where it is as it was noted last. */
  note(ref: RecordRef, fields: FieldValues, instant: Date): Promise<void>;
  /** What was noted of a kind, in order, and of each record first what it was before `from`; null where nothing is noted of it. */
  noted(kind: string, from: Date, to: Date): Promise<readonly NotedRecord[] | null>;
  /** The fields that changed at that instant, as they were before. */
  changedAt(ref: RecordRef, at: Date): Promise<FieldValues>;
  /** Every record of a kind with what its fields were, as far back as `since`. */
  pasts(kind: string, since: Date): AsyncIterable<RecordPast>;
  past(ref: RecordRef): Promise<RecordPast | null>;
  /** The events of that type, or the instants at which anything changed, of records of a kind. */
  happened(kind: string, event: string | null, from: Date, to: Date): Promise<readonly { readonly recordId: string; readonly at: Date }[]>;
  /** The company's own fields that the record must have, has not, and that the actor may fill in. `moment` is asked for where any is required. */
  unfilled(ref: RecordRef, actor: Actor, moment: () => Promise<Moment>): Promise<readonly Label[]>;
  /** What people call the records of a kind, by key. */
  namesOf(kind: string, ids: readonly string[], language: "zh" | "en"): Promise<ReadonlyMap<string, string>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly records: RecordReader;
  }
}
