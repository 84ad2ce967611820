import { addDays, dayOf, type CalendarDay } from "../shared/calendar-day";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Tx } from "../shared/tx";
import type { Lead } from "./lead";

/** The setting "pool". Numbers are whole days, or leads; 0 switches that part off. */
export interface PoolPolicy {
  /** So many full days without a touch, then the lead goes back into the pool on the next one. */
  readonly untouchedDays: number;
  /** The same for a prospect, a customer that has not ordered yet. */
  readonly prospectDays: number;
  /** So many days before, its owner is warned. */
  readonly warnDays: number;
  /** The most that one person holds; further ones cannot be claimed. */
  readonly mostHeld: number;
  /** So long nobody claims again what they let go. */
  readonly coolingOffDays: number;
  /** So long an owner may keep a lead that is about to go back, once. */
  readonly extensionDays: number;
}

export const usualPoolPolicy: PoolPolicy = {
  untouchedDays: 15,
  prospectDays: 0,
  warnDays: 3,
  mostHeld: 50,
  coolingOffDays: 7,
  extensionDays: 7,
};

export async function poolPolicyOf(tx: Tx): Promise<PoolPolicy> {
  return { ...usualPoolPolicy, ...(await tx.settings.read<Partial<PoolPolicy>>("pool")) };
}

const mostDays = 3650;

/** Changes what is given. Refuses `pool.badNumber`. */
export async function setPoolPolicy(tx: Tx, actor: Actor, change: Partial<PoolPolicy>): Promise<PoolPolicy> {
  requirePermission(actor, "leadForm.manage");
  for (const value of Object.values(change)) {
    if (!Number.isInteger(value) || value < 0 || value > mostDays)
      throw new Refusal("pool.badNumber", { number: String(value), most: mostDays });
  }
  return changeSetting(tx, actor, { name: "pool", verb: "pool.set", read: poolPolicyOf, change: (before) => ({ ...before, ...change }) });
}

type Touched = Pick<Lead, "state" | "assignedAt" | "lastFollowUpAt" | "keptUntil">;

/**
 * The day on which a lead goes back into the pool if nobody touches it: `untouchedDays` full days after the last touch
 * pass first (touched on 06-30, 90 days: 09-29). null when it does not.
 */
export function poolDayOf(lead: Touched, policy: PoolPolicy, timeZone: string): CalendarDay | null {
  if (policy.untouchedDays === 0 || lead.assignedAt === null) return null;
  if (lead.state !== "assigned" && lead.state !== "contacted") return null;
  const { assignedAt, lastFollowUpAt, keptUntil } = lead;
  const touched = lastFollowUpAt !== null && lastFollowUpAt > assignedAt ? lastFollowUpAt : assignedAt;
  const due = addDays(dayOf(touched, timeZone), policy.untouchedDays + 1);
  return keptUntil !== null && keptUntil >= due ? addDays(keptUntil, 1) : due;
}
