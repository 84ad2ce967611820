import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { optionalText } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

export interface SignContract extends ContractRef {
  /** Default: today. */
  readonly signedDay?: CalendarDay;
  readonly fileRef?: string | null;
}

/** Registers the signature. Refuses `contract.signedInFuture`. */
export async function signContract(tx: Tx, actor: Actor, input: SignContract): Promise<Contract> {
  const contract = await lockContract(tx, actor, input);
  const signedDay = input.signedDay ?? (await todayOf(tx));
  const fileRef = input.fileRef === undefined ? contract.fileRef : optionalText("fileRef", input.fileRef, 500);
  return moveContract(tx, actor, "sign", contract, { signedDay, fileRef }, { signedDay });
}
