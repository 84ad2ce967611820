import type { SettleTarget } from "../../../domain/payments/choose-shares";
import type { ValueByKind } from "../../conversation/arguments";
import { subjectOf } from "../typed-values";

/** What a typed number settles: a receivable, all of an order, all that carries an invoice's number. */
export function settleTargetOf(document: ValueByKind["document"]): SettleTarget {
  const { kind, id } = subjectOf(document);
  if (kind === "receivable") return { receivableId: id };
  if (kind === "salesOrder") return { source: { kind, id } };
  return { reference: document.typed };
}
