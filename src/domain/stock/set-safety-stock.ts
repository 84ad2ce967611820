import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { isMore } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { SafetyStock } from "./stock";

/** When to buy, and up to how much. Refuses `stock.badQuantity` below zero, `stock.targetBelowThreshold`. */
export async function setSafetyStock(tx: Tx, actor: Actor, input: SafetyStock): Promise<void> {
  requirePermission(actor, "stock.setThreshold");
  if (isMore("0", input.threshold)) throw new Refusal("stock.badQuantity", { quantity: input.threshold });
  if (input.target !== null && isMore(input.threshold, input.target)) {
    throw new Refusal("stock.targetBelowThreshold", { threshold: input.threshold, target: input.target });
  }
  await tx.stock.putSafetyStock(input);
  const subject = { kind: "stock", id: input.productId };
  auditCreated(tx, actor, "stock.setThreshold", subject, input);
  tx.emit({ type: "stock.thresholdSet", subject, actorId: actor.personId, data: { ...input } });
}
