import type { Actor } from "../shared/actor";
import { optionalText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { lockLead, moveLead, type LeadRef } from "./move-lead";

/** Ends a lead. Refuses `lead.reasonNeeded` without a reason. */
export async function disqualifyLead(tx: Tx, actor: Actor, input: LeadRef & { readonly reason?: string | null }): Promise<Lead> {
  const reason = optionalText("reason", input.reason, 500);
  return moveLead(tx, actor, "disqualify", await lockLead(tx, actor, input), { reason }, { reason });
}
