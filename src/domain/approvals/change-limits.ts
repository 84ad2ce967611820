import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Dec, isPlainDecimal } from "../shared/decimal";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { approvalPolicyOf, type ApprovalPolicy } from "./approval-policy";

const inPerCent: readonly (keyof ApprovalPolicy)[] = ["discountAt", "marginBelow"];

/** Other limits for approvals; null takes one away. What is not named stays. Refuses `limit.bad`. */
export async function setApprovalLimits(
  tx: Tx,
  actor: Actor,
  change: Readonly<Partial<Record<keyof ApprovalPolicy, string | null>>>,
): Promise<ApprovalPolicy> {
  requirePermission(actor, "configuration.manage");
  for (const [name, value] of Object.entries(change) as [keyof ApprovalPolicy, string | null][]) {
    if (value === null) continue;
    const most = inPerCent.includes(name) ? 100 : 1e12;
    const limit = isPlainDecimal(value) ? new Dec(value) : null;
    if (!limit || limit.isNegative() || limit.greaterThan(most) || limit.decimalPlaces() > 6)
      throw new Refusal("limit.bad", { value: value.slice(0, 40) });
  }
  return changeSetting<ApprovalPolicy>(tx, actor, {
    name: "approvalPolicy",
    verb: "approvalLimits.set",
    read: approvalPolicyOf,
    change: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null)),
  });
}
