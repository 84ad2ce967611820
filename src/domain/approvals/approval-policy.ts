import { Dec } from "../shared/decimal";
import type { Amount, Currency } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { ApprovalReason } from "./approval";

/**
 * The setting "approvalPolicy": from which values on somebody has to approve. Amounts are in the base currency.
 * A missing limit asks nobody. At a limit is over it: asked at ≥, for the margin below.
 */
export interface ApprovalPolicy {
  /** The owner's manager approves from this amount on. */
  readonly managerAt?: string;
  /** From this amount on an operations lead as well. */
  readonly leadAt?: string;
  /** Discount against the price list, in per cent. */
  readonly discountAt?: string;
  /** Margin in per cent: asked below it. */
  readonly marginBelow?: string;
}

const standard: ApprovalPolicy = { managerAt: "50000", leadAt: "1000000", discountAt: "10", marginBelow: "15" };

export async function approvalPolicyOf(tx: Tx): Promise<ApprovalPolicy> {
  return (await tx.settings.read<ApprovalPolicy>("approvalPolicy")) ?? standard;
}

export interface ApprovalFacts {
  /** In the base currency, tax included. */
  readonly amount: Amount;
  readonly currency: Currency;
  /** Per cent off the list; null: no list price to compare with. */
  readonly discount: string | null;
  /** Per cent; null: not known or nothing to earn. */
  readonly margin: string | null;
}

/** Why somebody has to approve; none: nobody has to. */
export function reasonsFor(policy: ApprovalPolicy, facts: ApprovalFacts): ApprovalReason[] {
  const reasons: ApprovalReason[] = [];
  const { managerAt, discountAt, marginBelow } = policy;
  if (managerAt !== undefined && atLeast(facts.amount, managerAt)) {
    reasons.push({ code: "amount", value: facts.amount, limit: managerAt, currency: facts.currency });
  }
  if (discountAt !== undefined && facts.discount !== null && atLeast(facts.discount, discountAt)) {
    reasons.push({ code: "discount", value: facts.discount, limit: discountAt });
  }
  if (marginBelow !== undefined && facts.margin !== null && !atLeast(facts.margin, marginBelow)) {
    reasons.push({ code: "margin", value: facts.margin, limit: marginBelow });
  }
  return reasons;
}

function atLeast(value: string, limit: string): boolean {
  return new Dec(value).greaterThanOrEqualTo(limit);
}
