import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { lockLead, moveLead, type LeadRef } from "./move-lead";

/** Puts an untouched lead back into the pool; done by a rule. */
export async function releaseLead(tx: Tx, actor: Actor, ref: LeadRef): Promise<Lead> {
  return moveLead(tx, actor, "release", await lockLead(tx, actor, ref), { ownerId: null });
}
