import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { lockLead, moveLead, type LeadRef } from "./move-lead";

/**
 * Puts a lead back into the pool: by its owner, or because nobody touched it. Who had it waits before claiming it again;
 * `mistaken`: it was claimed by mistake, and nobody has to wait.
 */
export async function releaseLead(tx: Tx, actor: Actor, ref: LeadRef & { readonly mistaken?: boolean }): Promise<Lead> {
  const lead = await lockLead(tx, actor, ref);
  const lastOwnerId = ref.mistaken ? null : lead.ownerId;
  return moveLead(tx, actor, "release", lead, { ownerId: null, keptUntil: null, lastOwnerId, releasedAt: tx.now });
}
