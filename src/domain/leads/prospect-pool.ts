import { DateTime } from "luxon";
import { nameOf } from "../access/person";
import { requirePermission } from "../access/scope";
import type { Customer } from "../customers/customer";
import { lockCustomer, type CustomerRef } from "../customers/lock-customer";
import { tellChange } from "../customers/update-customer";
import type { Actor } from "../shared/actor";
import { addDays, dayOf, type CalendarDay } from "../shared/calendar-day";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { poolDayOf, poolPolicyOf, type PoolPolicy } from "./pool-policy";
import type { PooledProspect } from "./prospect-store";

/** The same rules as for leads, with a time of its own: prospects are talked to less often. */
const asPolicy = (policy: PoolPolicy): PoolPolicy => ({ ...policy, untouchedDays: policy.prospectDays });

/** The day on which a prospect goes back into the pool if nobody touches it; null when it does not. */
export function prospectDayOf(customer: Customer, pooled: PooledProspect, policy: PoolPolicy, timeZone: string): CalendarDay | null {
  if (!customer.prospect || customer.ownerId === null) return null;
  const touched = { ...customer, assignedAt: customer.assignedAt ?? customer.createdAt };
  return poolDayOf({ ...touched, state: "assigned", keptUntil: pooled.keptUntil }, asPolicy(policy), timeZone);
}

/**
 * Takes a prospect out of the pool for oneself; of two at once the lock decides. Refuses `prospect.taken`,
 * `prospect.notProspect`, `prospect.holdsTooMany`, `prospect.coolingOff`, `customer.stale`.
 */
export async function claimProspect(tx: Tx, actor: Actor, ref: CustomerRef): Promise<Customer> {
  requirePermission(actor, "lead.claim");
  const customer = await tx.customers.lock(ref.id);
  if (!customer) throw new Refusal("customer.notFound");
  const { number } = customer;
  if (customer.ownerId !== null) {
    const owner = await tx.people.find(customer.ownerId);
    throw new Refusal("prospect.taken", { number, by: owner ? nameOf(owner, actor.language) : "" });
  }
  requireProspect(customer);
  requireVersion("customer", customer, ref.version);
  const policy = await poolPolicyOf(tx);
  const pooled = await tx.prospects.of(customer.id);
  if (policy.coolingOffDays > 0 && pooled.lastOwnerId === actor.personId && pooled.releasedAt !== null) {
    const free = addDays(dayOf(pooled.releasedAt, actor.timeZone), policy.coolingOffDays + 1);
    if (dayOf(tx.now, actor.timeZone) < free) throw new Refusal("prospect.coolingOff", { number, day: free });
  }
  // One person's claims one after the other: two at once would both find room for one.
  await tx.people.lock(actor.personId);
  if (policy.mostHeld > 0 && (await tx.prospects.held(actor.personId)) >= policy.mostHeld) {
    throw new Refusal("prospect.holdsTooMany", { number, most: policy.mostHeld });
  }
  await tx.prospects.put({ ...pooled, keptUntil: null });
  const saved = await tx.customers.save({ ...customer, ownerId: actor.personId, assignedAt: tx.now });
  return tellChange(tx, actor, "customer.claim", customer, saved);
}

/** Puts a prospect back into the pool: by its owner or a manager, or because nobody touched it. Refuses `prospect.notProspect`, `prospect.inPool`. */
export async function releaseProspect(tx: Tx, actor: Actor, ref: CustomerRef): Promise<Customer> {
  if (actor.kind !== "system") requirePermission(actor, "lead.claim");
  const customer = await lockCustomer(tx, actor, ref);
  requireProspect(customer);
  if (customer.ownerId === null) throw new Refusal("prospect.inPool", { number: customer.number });
  await tx.prospects.put({ customerId: customer.id, keptUntil: null, lastOwnerId: customer.ownerId, releasedAt: tx.now });
  const saved = await tx.customers.save({ ...customer, ownerId: null });
  auditChange(tx, actor, "customer.release", { kind: "customer", id: customer.id }, customer, saved);
  const data = { number: customer.number, ownerId: null, fromOwnerId: customer.ownerId };
  tx.emit({ type: "customer.released", subject: { kind: "customer", id: customer.id }, actorId: actor.personId, data });
  return saved;
}

/** Its owner keeps a prospect that is about to go back for some days more, once. Refuses `prospect.notOwned`, `prospect.notFalling`, `prospect.keptBefore`. */
export async function keepProspect(
  tx: Tx,
  actor: Actor,
  ref: CustomerRef,
): Promise<{ readonly number: string; readonly keptUntil: CalendarDay }> {
  requirePermission(actor, "lead.claim");
  const customer = await lockCustomer(tx, actor, ref);
  const { number } = customer;
  if (customer.ownerId !== actor.personId) throw new Refusal("prospect.notOwned", { number });
  const policy = await poolPolicyOf(tx);
  const pooled = await tx.prospects.of(customer.id);
  const due = prospectDayOf(customer, pooled, policy, (await companyOf(tx)).timeZone);
  const near = due !== null && due <= addDays(await todayOf(tx), policy.warnDays);
  if (due === null || policy.extensionDays === 0 || (!near && pooled.keptUntil === null))
    throw new Refusal("prospect.notFalling", { number });
  if (pooled.keptUntil !== null) throw new Refusal("prospect.keptBefore", { number, day: due });
  const keptUntil = addDays(due, policy.extensionDays - 1);
  await tx.prospects.put({ ...pooled, keptUntil });
  const saved = await tx.customers.save(customer);
  auditChange(tx, actor, "customer.keep", { kind: "customer", id: customer.id }, { keptUntil: null }, { keptUntil });
  const data = { number, ownerId: customer.ownerId, keptUntil };
  tx.emit({ type: "customer.kept", subject: { kind: "customer", id: saved.id }, actorId: actor.personId, data });
  return { number, keptUntil };
}

const batch = 100;

/** Prospects whose day has come fall back into the pool, one batch. Gives how many; 0: none is left. */
export async function recycleProspects(tx: Tx, actor: Actor, day: CalendarDay): Promise<number> {
  const { prospectDays } = await poolPolicyOf(tx);
  if (prospectDays === 0) return 0;
  const fallen = await tx.prospects.untouched(await firstFullDay(tx, day, prospectDays), day, batch);
  for (const { id } of fallen) await releaseProspect(tx, actor, { id });
  return fallen.length;
}

/** Owners of prospects that fall back in just so many days are told, on that day alone. */
export async function warnOfProspects(tx: Tx, actor: Actor, day: CalendarDay): Promise<void> {
  const policy = await poolPolicyOf(tx);
  if (policy.prospectDays === 0 || policy.warnDays === 0) return;
  const { timeZone } = await companyOf(tx);
  const falls = addDays(day, policy.warnDays);
  const near = await tx.prospects.untouched(await firstFullDay(tx, falls, policy.prospectDays), falls, 1_000);
  for (const customer of near) {
    if (prospectDayOf(customer, await tx.prospects.of(customer.id), policy, timeZone) !== falls) continue;
    const data = { number: customer.number, ownerId: customer.ownerId, day: falls };
    tx.emit({ type: "customer.aboutToFall", subject: { kind: "customer", id: customer.id }, actorId: actor.personId, data });
  }
}

/** That many full days have passed when the last touch was before the first of them began. */
async function firstFullDay(tx: Tx, day: CalendarDay, days: number): Promise<Date> {
  const { timeZone } = await companyOf(tx);
  return DateTime.fromISO(addDays(day, -days), { zone: timeZone }).toJSDate();
}

function requireProspect({ prospect, number }: Customer): void {
  if (!prospect) throw new Refusal("prospect.notProspect", { number });
}
