import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { isPositive, less, plus, type Quantity } from "../shared/quantity";

export const transferStates = ["draft", "sent", "partlyReceived", "received", "cancelled"] as const;
export type TransferState = (typeof transferStates)[number];

/** One product of a transfer; a product stands on one line. Quantities in base units. */
export interface TransferLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly productId: Id;
  /** The code it was asked for in: what the card counts in. */
  readonly unit: string;
  readonly quantity: Quantity;
  readonly received: Quantity;
  /** Sent and never arrived, written off with a reason. */
  readonly lost: Quantity;
}

/** Goods on their way from one of our warehouses to another. While they are, the transfer is the place where the ledger keeps them. */
export interface Transfer {
  readonly id: Id;
  /** "TF-3" */
  readonly number: string;
  readonly fromWarehouseId: Id;
  readonly toWarehouseId: Id;
  readonly state: TransferState;
  /** When it is wanted; of one that is entered afterwards, when it happened. */
  readonly plannedDay: CalendarDay | null;
  readonly sentDay: CalendarDay | null;
  /** Why something is missing, or why it was cancelled. */
  readonly reason: string | null;
  readonly draftedBy: Id;
  readonly sentBy: Id | null;
  readonly receivedBy: Id | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly TransferLine[];
}

export function transferRef({ id }: Pick<Transfer, "id">): SubjectRef {
  return { kind: "transfer", id };
}

/** What left and has neither arrived nor been given up, once the transfer was sent. */
export function openOf({ quantity, received, lost }: TransferLine): Quantity {
  return less(quantity, plus(received, lost));
}

export function isOver({ lines }: Pick<Transfer, "lines">): boolean {
  return lines.every((line) => !isPositive(openOf(line)));
}
