import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { amountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { requireText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { contractContentHash } from "./contract-content-hash";
import { requireTerm } from "./contract-term";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

export interface UpdateContract extends ContractRef {
  readonly title?: string;
  readonly amount?: string | null;
  readonly startDay?: CalendarDay | null;
  readonly endDay?: CalendarDay | null;
}

/** Changes what is given, before it is signed. One that is approved or waits for it is a draft again, to be approved afresh. */
export async function updateContract(tx: Tx, actor: Actor, input: UpdateContract): Promise<Contract> {
  const contract = await lockContract(tx, actor, input);
  const term = requireTerm(
    input.startDay === undefined ? contract.startDay : input.startDay,
    input.endDay === undefined ? contract.endDay : input.endDay,
  );
  const changed = {
    ...contract,
    ...term,
    title: input.title === undefined ? contract.title : requireText("title", input.title, 200),
    amount: input.amount === undefined ? contract.amount : amountOf("amount", input.amount, contract.currency),
    editedBy: actor.personId,
  };
  const { title, amount, startDay, endDay, editedBy } = changed;
  const also = { title, amount, startDay, endDay, editedBy, contentHash: contractContentHash(changed) };
  const saved = await moveContract(tx, actor, contract.state === "draft" ? "edit" : "reopen", contract, also);
  if (contract.state === "pendingApproval") await voidApproval(tx, actor, { kind: "contract", id: contract.id });
  return saved;
}
