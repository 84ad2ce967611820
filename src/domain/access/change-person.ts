import { roles as allRoles, type Actor, type Language, type Role } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { auditChange, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { nameOf, type Person } from "./person";
import { requirePermission } from "./scope";

/** Away from and to a day, both included; both null: back again. Oneself, or anybody for who manages people. Refuses `person.awayBackwards`. */
export async function setAway(
  tx: Tx,
  actor: Actor,
  input: { readonly id: Id; readonly from: CalendarDay | null; readonly until: CalendarDay | null },
): Promise<Person> {
  if (input.id !== actor.personId) requirePermission(actor, "person.manage");
  if (input.from !== null && input.until !== null && input.until < input.from) {
    throw new Refusal("person.awayBackwards", { from: input.from, until: input.until });
  }
  return change(tx, actor, "person.setAway", input.id, { awayFrom: input.from, awayUntil: input.until });
}

/** From that day nobody can reach them; null: they can be reached again, and are away on the days they said, if any. */
export async function setUnreachable(
  tx: Tx,
  actor: Pick<Actor, "personId" | "messageId">,
  id: Id,
  since: CalendarDay | null,
): Promise<Person> {
  return change(tx, actor, since === null ? "person.reachable" : "person.unreachable", id, { unreachableSince: since });
}

export interface UpdatePerson {
  readonly id: Id;
  readonly version?: number;
  readonly roles?: readonly Role[];
  readonly managerId?: Id | null;
  /** Where somebody works; `stock/workplace.ts` knows which it may be. */
  readonly warehouseId?: Id | null;
  readonly nameZh?: string;
  readonly nameEn?: string;
  /** false: has left; takes no new work and can no longer act. */
  readonly active?: boolean;
}

/**
 * Roles, reporting line, place of work, names, leaving. Refuses `person.notFound`, `person.stale`, `person.unknownRole`,
 * `person.reportsInCircle`, `person.lastLead`.
 */
export async function updatePerson(tx: Tx, actor: Actor, input: UpdatePerson): Promise<Person> {
  requirePermission(actor, "person.manage");
  const unknown = input.roles?.find((role) => !allRoles.includes(role));
  if (unknown !== undefined) throw new Refusal("person.unknownRole", { role: unknown });
  if (input.managerId && (await tx.people.teamOf(input.id)).includes(input.managerId)) throw new Refusal("person.reportsInCircle");
  const losesLead = input.active === false || (input.roles !== undefined && !input.roles.includes("operationsLead"));
  const leads = await tx.people.activeWithRole("operationsLead");
  // Somebody must be left who can give roles.
  if (losesLead && leads.length === 1 && leads[0]?.id === input.id) throw new Refusal("person.lastLead");
  const { id, version, nameZh, nameEn, ...rest } = input;
  const before = await tx.people.find(id);
  if (before) requireVersion("person", before, version);
  return change(tx, actor, "person.update", id, {
    ...rest,
    ...(nameZh === undefined ? {} : { nameZh: requireText("nameZh", nameZh, 200) }),
    ...(nameEn === undefined ? {} : { nameEn: requireText("nameEn", nameEn, 200) }),
  });
}

/** The address by which a platform's account is recognised. Refuses `person.emailTaken`, `email.bad`. */
export async function setEmail(tx: Tx, actor: Actor, input: { readonly id: Id; readonly email: string }): Promise<Person> {
  requirePermission(actor, "person.manage");
  const email = input.email.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 254) throw new Refusal("email.bad", { email: input.email.slice(0, 80) });
  const owner = await tx.people.byEmail(email);
  if (owner && owner.id !== input.id) throw new Refusal("person.emailTaken", { email, name: nameOf(owner, actor.language) });
  return change(tx, actor, "person.setEmail", input.id, { email });
}

/** What stands in somebody's record and is changed by who manages people. */
export type PersonRecord = Pick<Person, "roles" | "managerId" | "warehouseId" | "email">;

/** Takes a change of the record back. Refuses what `updatePerson` and `setEmail` refuse; `person.stale` once it was changed again. */
export async function restorePerson(
  tx: Tx,
  actor: Actor,
  { id, version, before }: { readonly id: Id; readonly version: number; readonly before: PersonRecord },
): Promise<void> {
  const { roles, managerId, warehouseId, email } = before;
  const person = await updatePerson(tx, actor, { id, version, roles, managerId, warehouseId });
  if (email === person.email) return;
  if (email === null) await change(tx, actor, "person.setEmail", id, { email });
  else await setEmail(tx, actor, { id, email });
}

/** The language the bot answers somebody in. */
export async function setLanguage(tx: Tx, actor: Actor, language: Language): Promise<Person> {
  return change(tx, actor, "person.setLanguage", actor.personId, { language });
}

async function change(tx: Tx, actor: Pick<Actor, "personId" | "messageId">, verb: string, id: Id, set: Partial<Person>): Promise<Person> {
  const person = await tx.people.find(id);
  if (!person) throw new Refusal("person.notFound");
  const saved = await tx.people.save({ ...person, ...set });
  const subject = { kind: "person", id };
  auditChange(tx, actor, verb, subject, person, saved);
  tx.emit({ type: "person.changed", subject, actorId: actor.personId, data: { verb } });
  return saved;
}
