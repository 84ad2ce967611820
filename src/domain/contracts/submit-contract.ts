import type { ApprovalReason } from "../approvals/approval";
import { approvalPolicyOf, reasonsFor, stepsFor } from "../approvals/approval-policy";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { Actor } from "../shared/actor";
import { inBase, ratesOn } from "../shared/exchange-rates";
import { zero } from "../shared/money";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

/**
 * Puts the draft before its approvers, or approves it at once below the limit. Price and margin were the quote's
 * approval; a contract is asked about for its sum. Refuses `contract.endNeeded`.
 */
export async function submitContract(
  tx: Tx,
  actor: Actor,
  ref: ContractRef,
): Promise<{ readonly contract: Contract; readonly reasons: readonly ApprovalReason[] }> {
  const contract = await lockContract(tx, actor, ref);
  const policy = await approvalPolicyOf(tx);
  const { baseCurrency } = await companyOf(tx);
  const today = await todayOf(tx);
  const rates = ratesOn(baseCurrency, today, await tx.rates.on([contract.currency], today));
  const amount = contract.amount === null ? zero(baseCurrency) : inBase(contract.amount, contract.currency, rates);
  const reasons = reasonsFor(policy, { amount, currency: baseCurrency, discount: null, margin: null });
  if (reasons.length === 0) return { contract: await moveContract(tx, actor, "autoApprove", contract, {}, {}, { auto: true }), reasons };
  const submitted = await moveContract(tx, actor, "submit", contract);
  await submitForApproval(tx, actor, {
    subject: { kind: "contract", id: contract.id },
    number: contract.number,
    hash: contract.contentHash,
    content: {
      title: contract.title,
      amount: contract.amount,
      currency: contract.currency,
      startDay: contract.startDay,
      endDay: contract.endDay,
    },
    editedBy: contract.editedBy,
    steps: await stepsFor(tx, policy, { amount }, contract.ownerId),
    reasons,
  });
  return { contract: submitted, reasons };
}
