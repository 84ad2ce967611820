import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";

export const bankLineStates = ["open", "registered", "ignored"] as const;
export type BankLineState = (typeof bankLineStates)[number];

/** Why a line is thought to be a customer's; "person": somebody said so; "registered": its payment was there before. */
export type MatchedBy = "reference" | "name" | "exactAmount" | "person" | "registered";

/** Money in, as the bank wrote it down. */
export interface BankLine {
  readonly id: Id;
  readonly bankFileId: Id;
  /** The row of the file, as people count them: the heading is one too. */
  readonly rowNo: number;
  /** What makes it the same line in another file. */
  readonly lineHash: string;
  readonly day: CalendarDay;
  readonly amount: Amount;
  readonly currency: Currency;
  readonly payer: string | null;
  /** The bank's own number of the transaction. */
  readonly reference: string | null;
  readonly memo: string | null;
  readonly state: BankLineState;
  readonly customerId: Id | null;
  readonly matchedBy: MatchedBy | null;
  /** What it became; before that, a payment registered by hand that it seems to be. */
  readonly paymentId: Id | null;
  readonly version: number;
}

export type RowFaultCode = "noDay" | "badDay" | "noAmount" | "badAmount" | "badCurrency" | "tooLong";

/** A row that cannot be read, and why. */
export interface RowFault {
  readonly rowNo: number;
  readonly code: RowFaultCode;
  readonly value: string;
}

export interface BankFile {
  readonly id: Id;
  /** "BF-3" */
  readonly number: string;
  /** What the file was called, or the gateway's own number of the payment. */
  readonly name: string;
  /** How many of its lines were imported before. */
  readonly known: number;
  /** Rows with money going out, sums and notes. */
  readonly passedOver: number;
  /** Any: nothing of the file was taken. */
  readonly faults: readonly RowFault[];
  readonly receivedBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

export function bankFileRef(file: { readonly id: Id }): SubjectRef {
  return { kind: "bankFile", id: file.id };
}
