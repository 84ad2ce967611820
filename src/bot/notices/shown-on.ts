import type { SubjectRef } from "../../domain/shared/domain-event";
import type { KeptEvent } from "./define-notice";

/**
 * Records whose cards show something of the event although it is another record's: an order's card shows what was invoiced,
 * returned and paid of it, a receivable's what settled it, a customer's what is owed. Their posted cards are drawn anew with the event's own.
 */
export function shownOn({ type, subject, data }: KeptEvent): readonly SubjectRef[] {
  const found: SubjectRef[] = [];
  const add = (kind: string, id: unknown) => {
    if (typeof id === "string" && id !== "" && found.every((each) => each.id !== id) && id !== subject.id) found.push({ kind, id });
  };
  add("salesOrder", data["salesOrderId"]);
  const receivables = (data["receivables"] ?? []) as readonly { readonly id?: unknown; readonly source?: SubjectRef }[];
  for (const { id } of receivables) add("receivable", id);
  for (const source of [data["source"] as SubjectRef | undefined, ...receivables.map((each) => each.source)]) {
    if (source?.kind === "salesOrder") add(source.kind, source.id);
  }
  if (moneyMoved.some((room) => type.startsWith(room))) add("customer", data["customerId"]);
  return found;
}

const moneyMoved = ["payment.", "receivable.", "invoice.", "return."];
