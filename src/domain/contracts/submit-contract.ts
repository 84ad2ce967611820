import type { ApprovalReason } from "../approvals/approval";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import { requireFilledIn } from "../conditions/require-filled-in";
import type { Actor } from "../shared/actor";
import { zero } from "../shared/money";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
import type { Contract } from "./contract";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

/**
 * Puts the draft before its approvers, or approves it at once below the limit. Price and margin were the quote's
 * approval; a contract is asked about for its sum. Refuses `contract.endNeeded`, `field.required`.
 */
export async function submitContract(
  tx: Tx,
  actor: Actor,
  ref: ContractRef,
): Promise<{ readonly contract: Contract; readonly reasons: readonly ApprovalReason[] }> {
  const contract = await lockContract(tx, actor, ref);
  const worth = await worthInBase(tx, contract.amount ?? zero(contract.currency), contract.currency);
  const subject = { kind: "contract", id: contract.id };
  if (contract.state === "draft") await requireFilledIn(tx, actor, subject);
  const route = await routeFor(tx, actor, { matter: "contract", subject, ownerId: contract.ownerId, ...worth });
  const { reasons } = route;
  if (route.steps.length === 0)
    return { contract: await moveContract(tx, actor, "autoApprove", contract, {}, {}, { auto: true }), reasons };
  const submitted = await moveContract(tx, actor, "submit", contract);
  await submitForApproval(tx, actor, {
    ...route,
    subject,
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
  });
  return { contract: submitted, reasons };
}
