import type { FollowUp } from "../customers/customer";
import { keepFollowUp, laterOf, type FollowUpInput } from "../customers/follow-up-input";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { lockLead, moveLead } from "./move-lead";

/** Logs a touch with a lead: from now on it counts as contacted. */
export async function logLeadFollowUp(tx: Tx, actor: Actor, input: FollowUpInput & { readonly leadId: Id }): Promise<FollowUp> {
  const lead = await lockLead(tx, actor, { id: input.leadId });
  const subject = { kind: "lead" as const, id: lead.id, customerId: lead.customerId, ownerId: lead.ownerId };
  const followUp = await keepFollowUp(tx, actor, subject, input);
  await moveLead(tx, actor, "contact", lead, { lastFollowUpAt: laterOf(lead.lastFollowUpAt, followUp.happenedAt) });
  return followUp;
}
