import type { Condition as Fragment } from "../conditions";

/**
 * Where a record type's declared fields stand. `alias` is the record's table in the statement that is being made.
 * What a fragment gives is of the field's kind: NULL where empty, DATE for a day, DATETIME for an instant, JSON for words.
 */
export interface RecordColumns {
  /** A table, or a query in brackets. */
  readonly table: string;
  readonly id: (alias: string) => Fragment;
  readonly fields: Readonly<Record<string, (alias: string) => Fragment>>;
  /**
   * Fields whose values stand as rows of another table: whether there is one that passes the test. What is asked so is never
   * unknown, and the database may begin with the values instead of with the records.
   */
  readonly having?: Readonly<Record<string, (alias: string, test: (value: Fragment) => Fragment) => Fragment>>;
  /** What of the other table, called `other`, belongs to the record. */
  readonly relations: Readonly<Record<string, RecordRelation>>;
}

export interface RecordRelation {
  /** The other record is this one's, whatever has become of it. */
  readonly linked: (alias: string, other: string) => Fragment;
  /** It counts while it stands in one of these; left out: always. */
  readonly states?: readonly string[];
}

/** What of the other table belongs to the record now. */
export function belongsNow({ linked, states }: RecordRelation, alias: string, other: string): Fragment {
  const link = linked(alias, other);
  if (!states) return link;
  return { text: `${link.text} AND ${other}.state IN (${states.map(() => "?").join(", ")})`, values: [...link.values, ...states] };
}

export type ColumnsOfRecords = Readonly<Record<string, RecordColumns>>;
