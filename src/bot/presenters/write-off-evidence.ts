import type { Round } from "./approval-evidence";
import type { Actor } from "../../domain/shared/actor";
import type { Amount } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import { customerName, customersByKey, sumOf } from "./wording";

/** Whose debt is to be given up, how much of it, and why. */
export async function writeOffEvidence(tx: Tx, viewer: Actor, { request }: Round) {
  const [receivable] = await tx.receivables.findMany([request.subjectId]);
  if (!receivable) return {};
  const customer = (await customersByKey(tx, [receivable.customerId])).get(receivable.customerId);
  const { amount, title } = request.content ?? {};
  return {
    about: customer ? customerName(customer, viewer) : "",
    amount: amount ? sumOf(amount as Amount, receivable.currency) : null,
    details: { because: title ?? null },
  };
}
