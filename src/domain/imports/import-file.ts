import type { Id } from "../shared/id";

export const importKinds = ["customer", "lead", "product", "price", "stock"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStates = ["ready", "running", "done", "dropped"] as const;
export type ImportState = (typeof importStates)[number];

/** A table that came as a file, looked through and waiting to be carried out. */
export interface ImportFile {
  readonly id: Id;
  /** "IM-3" */
  readonly number: string;
  readonly kind: ImportKind;
  /** What the file is called. */
  readonly name: string;
  /** Made of what stands in it: the same again is this import; null once it was dropped. */
  readonly onceKey: string | null;
  readonly state: ImportState;
  readonly receivedBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

/** new: to be made; known: there already; fault: cannot be read; made; refused: known or wrong by the time its turn came. */
export type RowOutcome = "new" | "known" | "fault" | "made" | "refused";

export type RowProblem =
  | "noName"
  | "badPhone"
  | "badEmail"
  | "badCreditCode"
  | "badIntent"
  | "badCurrency"
  | "badUnit"
  | "badPrice"
  | "badQuantity"
  | "badDay"
  | "badDiscount"
  | "unknownSku"
  | "unknownWarehouse"
  | "unknownCustomer"
  | "needsLot"
  | "needsSerials"
  | "badSerials"
  | "serialsDiffer"
  | "noStockKept"
  | "twice"
  | "unknownOwner"
  | "badField"
  | "tooLong";

export interface ImportRow {
  readonly id: Id;
  readonly importId: Id;
  /** As the spreadsheet counts, from 1. */
  readonly rowNo: number;
  readonly outcome: RowOutcome;
  /** What to call it: the company, the SKU. */
  readonly label: string;
  /** Cleaned, by column. */
  readonly fields: Readonly<Record<string, string>>;
  /** "C001 华强", or "#3" for a row above in the same file. */
  readonly knownAs: string | null;
  /** Why it is a fault, or the code of the refusal that it met. */
  readonly problem: string | null;
  /** What stands there. */
  readonly said: string | null;
  readonly recordId: Id | null;
}

export function importRef(file: { readonly id: Id }): { readonly kind: "import"; readonly id: Id } {
  return { kind: "import", id: file.id };
}
