import type { Actor, PermissionName } from "../shared/actor";
import { Dec } from "../shared/decimal";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

/** The setting "purchasePolicy": how far more than was ordered may come, or be billed. */
export interface PurchasePolicy {
  /** Per cent above what is open, for quantities and amounts alike. */
  readonly tolerancePercent: string;
}

const standard: PurchasePolicy = { tolerancePercent: "0" };

export async function purchasePolicyOf(tx: Tx): Promise<PurchasePolicy> {
  return { ...standard, ...(await tx.settings.read<Partial<PurchasePolicy>>("purchasePolicy")) };
}

/** What stands against the order: so much is allowed in all, so much there would be. */
export interface Excess {
  readonly allowed: string;
  readonly wanted: string;
}

/** The one rule for more goods and for more money than was ordered: at the tolerance is within it. */
export function exceeds({ tolerancePercent }: PurchasePolicy, { allowed, wanted }: Excess): boolean {
  return new Dec(wanted).greaterThan(new Dec(allowed).times(new Dec(100).plus(tolerancePercent)).dividedBy(100));
}

/**
 * Refuses what exceeds the tolerance with the caller's own reason, unless somebody who may says so. Returns whether it
 * took somebody who may.
 */
export function allowExcess(actor: Actor, policy: PurchasePolicy, excess: Excess, said: boolean, refusal: Refusal): boolean {
  if (!exceeds(policy, excess)) return false;
  if (!said) throw refusal;
  if (!actor.permissions.has("purchaseOrder.exceed")) throw new Refusal("access.notAllowed", { permission: "purchaseOrder.exceed" });
  return true;
}

/**
 * Who accepts more than was ordered may book just that, whoever else receives goods and enters bills: the actor with the permission
 * for it as well. That there is an excess is the caller's to require, with the permission itself where there is none.
 */
export function accepting(actor: Actor, said: boolean, permission: PermissionName): Actor {
  if (!said || !actor.permissions.has("purchaseOrder.exceed")) return actor;
  return { ...actor, permissions: new Set([...actor.permissions, permission]) };
}
