import { addDays, type CalendarDay } from "../shared/calendar-day";
import type { Actor } from "../shared/actor";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";
import { lockLead, type LeadRef } from "./move-lead";
import { poolDayOf, poolPolicyOf } from "./pool-policy";

/** Its owner keeps a lead that is about to go back into the pool for some days more, once. Refuses `lead.notOwned`, `lead.notFalling`, `lead.keptBefore`. */
export async function keepLead(tx: Tx, actor: Actor, ref: LeadRef): Promise<Lead & { readonly keptUntil: CalendarDay }> {
  const lead = await lockLead(tx, actor, ref);
  const { number } = lead;
  if (lead.ownerId !== actor.personId) throw new Refusal("lead.notOwned", { number });
  const policy = await poolPolicyOf(tx);
  const due = poolDayOf(lead, policy, (await companyOf(tx)).timeZone);
  const near = due !== null && due <= addDays(await todayOf(tx), policy.warnDays);
  if (due === null || policy.extensionDays === 0 || (!near && lead.keptUntil === null)) throw new Refusal("lead.notFalling", { number });
  if (lead.keptUntil !== null) throw new Refusal("lead.keptBefore", { number, day: due });
  const keptUntil = addDays(due, policy.extensionDays - 1);
  const saved = await tx.leads.save({ ...lead, keptUntil });
  const subject = { kind: "lead", id: lead.id };
  auditChange(tx, actor, "lead.keep", subject, lead, saved);
  tx.emit({ type: "lead.kept", subject, actorId: actor.personId, data: { number, ownerId: lead.ownerId, keptUntil } });
  return { ...saved, keptUntil };
}
