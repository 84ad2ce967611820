import { setAway } from "../access/change-person";
import { permissionTableOf } from "../access/grants";
import { permissionsOf } from "../access/permissions";
import { nameOf, takesWork, type Person } from "../access/person";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Delegation } from "./delegation";

export interface Delegate {
  readonly toId: Id;
  /** Default: today. */
  readonly from?: CalendarDay;
  readonly until: CalendarDay;
  /** Plain decimal text in the base currency; left out: whatever the amount. */
  readonly limit?: string;
}

/**
 * The actor is away: another one who may decide decides on what waits for him, for these days and up to that amount. It
 * takes the place of what was said before; said twice it is one. Refuses `delegation.toSelf`, `delegation.backwards`,
 * `delegation.mayNotDecide`, `delegation.notThere` and `delegation.circle`.
 */
export async function delegateApprovals(tx: Tx, actor: Actor, input: Delegate): Promise<Delegation> {
  requirePermission(actor, "approval.decide");
  const today = await todayOf(tx);
  const { baseCurrency } = await companyOf(tx);
  const fromDay = input.from ?? today;
  if (input.until < fromDay || input.until < today) throw new Refusal("delegation.backwards", { from: fromDay, until: input.until });
  const limitAmount = input.limit === undefined ? null : anyAmountOf("limit", input.limit, baseCurrency);
  await requireAble(tx, actor, input.toId, fromDay);
  const held = await tx.delegations.lockOf(actor.personId, today);
  await requireNoCircle(tx, actor.personId, input.toId, fromDay, input.until);
  const same = held.find(
    (each) => each.toId === input.toId && each.fromDay === fromDay && each.untilDay === input.until && each.limitAmount === limitAmount,
  );
  if (same) return same;
  for (const each of held) await end(tx, actor, each);
  const delegation: Delegation = {
    id: newId(),
    personId: actor.personId,
    toId: input.toId,
    fromDay,
    untilDay: input.until,
    limitAmount,
    currency: baseCurrency,
    endedAt: null,
    createdAt: tx.now,
    version: 1,
  };
  await tx.delegations.add(delegation);
  await setAway(tx, actor, { id: actor.personId, from: fromDay, until: input.until });
  auditCreated(tx, actor, "delegation.set", ref(delegation), delegation);
  tellOf(tx, actor, "delegation.set", delegation);
  return delegation;
}

/** Back again: nobody stands in any more, and new work comes again. Refuses `delegation.none` who was not away. */
export async function endDelegations(tx: Tx, actor: Actor): Promise<readonly Delegation[]> {
  const held = await tx.delegations.lockOf(actor.personId, await todayOf(tx));
  const away = (await tx.people.find(actor.personId))?.awayFrom ?? null;
  if (held.length === 0 && away === null) throw new Refusal("delegation.none");
  const ended: Delegation[] = [];
  for (const each of held) ended.push(await end(tx, actor, each));
  await setAway(tx, actor, { id: actor.personId, from: null, until: null });
  return ended;
}

async function end(tx: Tx, actor: Actor, delegation: Delegation): Promise<Delegation> {
  const ended = await tx.delegations.save({ ...delegation, endedAt: tx.now });
  auditChange(tx, actor, "delegation.end", ref(delegation), delegation, ended);
  tellOf(tx, actor, "delegation.ended", ended);
  return ended;
}

async function requireAble(tx: Tx, actor: Actor, toId: Id, day: CalendarDay): Promise<void> {
  if (toId === actor.personId) throw new Refusal("delegation.toSelf");
  const person: Person | null = await tx.people.find(toId);
  if (!person) throw new Refusal("person.notFound");
  const name = nameOf(person, actor.language);
  if (!takesWork(person, day)) throw new Refusal("delegation.notThere", { name });
  if (!permissionsOf(person.roles, await permissionTableOf(tx)).has("approval.decide"))
    throw new Refusal("delegation.mayNotDecide", { name });
}

/** Two who stand in for each other at the same time are both away. */
async function requireNoCircle(tx: Tx, personId: Id, toId: Id, from: CalendarDay, until: CalendarDay): Promise<void> {
  const theirs = await tx.delegations.lockOf(toId, from);
  if (theirs.some((each) => each.toId === personId && each.fromDay <= until)) throw new Refusal("delegation.circle");
}

function ref({ id }: Delegation) {
  return { kind: "delegation", id };
}

function tellOf(tx: Tx, actor: Actor, type: string, delegation: Delegation): void {
  const { personId, toId, fromDay, untilDay, limitAmount, currency } = delegation;
  tx.emit({ type, subject: ref(delegation), actorId: actor.personId, data: { personId, toId, fromDay, untilDay, limitAmount, currency } });
}
