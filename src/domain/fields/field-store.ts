import type { FieldValue } from "../conditions/record-type";
import type { Id } from "../shared/id";
import type { FieldDefinition } from "./field-definition";

/** A record by its kind and key. */
export interface RecordKey {
  readonly kind: string;
  readonly id: string;
}

export interface FieldStore {
  /** Every field of every kind of record, archived ones too, by record, position and age. */
  list(): Promise<readonly FieldDefinition[]>;
  lock(id: Id): Promise<FieldDefinition | null>;
  add(field: FieldDefinition): Promise<void>;
  /** Refuses `field.stale`. */
  save(field: FieldDefinition): Promise<FieldDefinition>;
  /** How many records have a value in it; with an option's code, how many have that one. */
  filledIn(field: FieldDefinition, option?: string): Promise<number>;
  /** Holds everybody else off the record's own fields until the commit; gives how often they were changed. */
  lockSheet(record: RecordKey): Promise<number>;
  /** One more change of the record's own fields. */
  turnSheet(record: RecordKey, version: number): Promise<void>;
  sheetVersion(record: RecordKey): Promise<number>;
  /** Writes a value, or takes it away with null. Refuses `field.valueTaken` where another record has it in a unique field. */
  put(field: FieldDefinition, recordId: string, value: FieldValue, label: string): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly fields: FieldStore;
  }
}
