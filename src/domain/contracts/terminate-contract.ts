import type { Actor } from "../shared/actor";
import { optionalText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

/** Ends a signed contract before its end date. Refuses `contract.reasonNeeded`. */
export async function terminateContract(tx: Tx, actor: Actor, input: ContractRef & { readonly reason?: string | null }): Promise<Contract> {
  const reason = optionalText("reason", input.reason, 500);
  return moveContract(tx, actor, "terminate", await lockContract(tx, actor, input), {}, { reason });
}
