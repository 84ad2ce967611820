import type { Refusal } from "./refusal";
import type { AuditEntry, DomainEvent } from "./domain-event";

declare const transaction: unique symbol;

/** What each room keeps; a room adds its own store by declaration merging, next to its port. */
// oxlint-disable-next-line no-empty-interface
export interface Stores {}

/** The series of the built-in documents. */
export const numberSeries = [
  "LD",
  "LF",
  "IM",
  "MG",
  "C",
  "P",
  "V",
  "OP",
  "QT",
  "CT",
  "SO",
  "OB",
  "SH",
  "PR",
  "PO",
  "RC",
  "AP",
  "PAY",
  "TD",
  "AR",
  "RL",
  "AF",
  "BF",
  "MSG",
  "INV",
  "CN",
  "RT",
  "TK",
  "HD",
  "TF",
  "ST",
  "CF",
  "WH",
  "RS",
] as const;
export type NumberSeries = (typeof numberSeries)[number];

/** Whether a text is how a built-in document is called: "SO-12", "qt-3". */
export function isDocumentNumber(text: string): boolean {
  const [series = "", number] = text.toUpperCase().split("-");
  return series.length > 1 && numberSeries.some((each) => each === series) && /^\d+$/.test(number ?? "") && text.split("-").length === 2;
}

/** The series of a form that the company made: "form:SR" gives SR-1. No built-in series is ever called like one. */
export type FormSeries = `form:${string}`;

/** Numbers people say: "QT-31". Unique and growing, not without gaps. */
export interface DocumentNumbers {
  next(series: NumberSeries | FormSeries): Promise<string>;
}

/** Secrets that are kept, readable for this installation alone where it has a key. */
export interface Secrets {
  /** `purpose` says whose secret it is; the same must be said to open it. */
  close(secret: string, purpose: string): string;
  open(sealed: string, purpose: string): string;
}

/**
 * One open transaction. Only the unit of work makes one; a plain connection cannot stand in.
 * Everything written through it is committed together or not at all.
 */
export interface Tx extends Stores {
  readonly [transaction]: true;
  /** The instant the transaction's work counts as; one value for the whole of it. */
  readonly now: Date;
  readonly numbers: DocumentNumbers;
  readonly secrets: Secrets;
  /** Notes an event; written with the transaction. Flows and notices run from it after the commit. */
  emit(event: DomainEvent): void;
  /** Notes an audit line; written with the transaction. */
  audit(entry: AuditEntry): void;
  /**
   * Writes the noted events and audit lines now. The unit of work does it before the commit; a use case
   * that ends on a contended row (stock) calls it first, so that the row is locked for one commit only.
   */
  flush(): Promise<void>;
  /**
   * Does work that may be refused without the rest of the transaction: a refusal takes back just what this work wrote,
   * noted and emitted, and is given back. Anything else that is thrown ends the whole transaction.
   */
  attempt<T>(work: () => Promise<T>): Promise<{ readonly done: T } | { readonly refused: Refusal }>;
}

/** Runs a closure in one transaction, and again from its start when the database asks for that (deadlock, lock wait, stale snapshot). */
export interface UnitOfWork {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}
