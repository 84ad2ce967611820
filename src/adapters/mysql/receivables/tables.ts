import type { EntryKind } from "../../../domain/receivables/receivable";
import type { DueRule } from "../../../domain/shared/payment-terms";
import type { PaymentState } from "../../../domain/receivables/payment-balance";
import { column, table } from "../table";

export const receivables = table("receivables", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  ownerId: column.id,
  sourceKind: column.text,
  sourceId: column.id,
  partNo: column.integer,
  amount: column.amount(),
  currency: column.text,
  settled: column.amount(),
  credited: column.amount(),
  writtenOff: column.amount(),
  dueRule: column.json<DueRule>(),
  dueDay: column.dayOrNull,
  reference: column.textOrNull,
  createdAt: column.instant,
  version: column.integer,
});

/** An entry's currency is its receivable's, so its amount is read as a plain decimal. */
export const receivableEntries = table("receivable_entries", {
  id: column.id,
  receivableId: column.id,
  customerId: column.id,
  kind: column.word<EntryKind>(),
  amount: column.decimal,
  effectiveDay: column.day,
  sourceKind: column.text,
  sourceId: column.id,
  actorId: column.id,
  postedAt: column.instant,
  reason: column.textOrNull,
});

export const receivableDueChanges = table("receivable_due_changes", {
  id: column.id,
  receivableId: column.id,
  changedDay: column.day,
  dueDayBefore: column.dayOrNull,
});

export const allocations = table("allocations", {
  id: column.id,
  paymentId: column.id,
  receivableId: column.id,
  amount: column.decimal,
  paymentAmount: column.decimal,
  rate: column.decimalOrNull,
  exchangeDifference: column.decimalOrNull,
  allocatedDay: column.day,
  reversedAt: column.instantOrNull,
  reversedDay: column.dayOrNull,
  createdAt: column.instant,
});

/** The part of a payment that the ledger works with. */
export const paymentBalances = table("payments", {
  id: column.id,
  number: column.text,
  customerId: column.id,
  amount: column.amount(),
  currency: column.text,
  allocated: column.amount(),
  refunded: column.amount(),
  receivedDay: column.day,
  state: column.word<PaymentState>(),
  version: column.integer,
});
