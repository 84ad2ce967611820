import type { Actor } from "../shared/actor";
import { addDays } from "../shared/calendar-day";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { moveContract } from "./move-contract";

/** Daily: ends signed contracts whose last day is past. A batch of up to 50; returns how many, so that the job runs on. */
export async function expireContracts(tx: Tx, actor: Actor): Promise<number> {
  const endsBy = addDays(await todayOf(tx), -1);
  const over = await tx.contracts.list({ kind: "all" }, { states: ["signed"], endsBy }, { limit: 50, after: null });
  let expired = 0;
  for (const { id } of over.items) {
    const contract = await tx.contracts.lock(id);
    // Terminated or renewed between the look and the lock: that stands.
    if (contract?.state !== "signed") continue;
    await moveContract(tx, actor, "expire", contract);
    expired++;
  }
  return expired;
}
