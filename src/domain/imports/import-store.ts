import type { Id } from "../shared/id";
import type { ImportFile, ImportKind, ImportRow, RowOutcome } from "./import-file";

/** By what a row is recognised as a record that is there. */
export type KnownBy = "phone" | "email" | "creditCode" | "key" | "sku";

export interface ImportStore {
  find(id: Id): Promise<ImportFile | null>;
  byNumber(number: string): Promise<ImportFile | null>;
  byOnceKey(onceKey: string): Promise<ImportFile | null>;
  lock(id: Id): Promise<ImportFile | null>;
  add(file: ImportFile): Promise<void>;
  /** Refuses `import.stale` when somebody saved in between. */
  save(file: ImportFile): Promise<ImportFile>;
  addRows(rows: readonly ImportRow[]): Promise<void>;
  saveRow(row: ImportRow): Promise<void>;
  /** Of one outcome, by row. */
  rowsOf(importId: Id, outcome: RowOutcome, most: number): Promise<readonly ImportRow[]>;
  counts(importId: Id): Promise<Readonly<Record<RowOutcome, number>>>;
  /** Which of these values a record has, with what to call it. */
  known(kind: ImportKind, by: KnownBy, values: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly imports: ImportStore;
  }
}
