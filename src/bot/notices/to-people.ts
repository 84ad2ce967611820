import type { Person } from "../../domain/access/person";
import type { Language } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { openOnes } from "../../domain/stock/change-warehouse";
import type { KeptEvent, Told } from "./define-notice";

/** A fact of the event that is a key or a number; null when it has none. */
export function fact(event: KeptEvent, name: string): string | null {
  const value = event.data[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** Those who still work here: nobody else is told anything. */
async function working(tx: Tx, ids: readonly (Id | null)[]): Promise<readonly Person[]> {
  const known = [...new Set(ids.filter((id): id is Id => id !== null))];
  return known.length === 0 ? [] : (await tx.people.findMany(known)).filter((person) => person.active);
}

/** The record's card, which then always shows its present state. */
export async function withCard(tx: Tx, ids: readonly (Id | null)[], card: string, subject: SubjectRef): Promise<readonly Told[]> {
  return (await working(tx, ids)).map(({ id }) => ({ personId: id, part: { kind: "liveCard", card, subject } }));
}

/**
 * Who does the work of that warehouse: those who work in it; where nobody does, those of the warehouses who have no place of their
 * own; where there are none, the operations leads. What waits for a warehouse is never told to nobody.
 */
export async function peopleOfWarehouse(tx: Tx, warehouseId: Id | null): Promise<readonly Id[]> {
  if (warehouseId === null) return [];
  const people = await tx.people.activeWithRole("warehouse");
  const there = people.filter((person) => person.warehouseId === warehouseId);
  if (there.length > 0) return there.map(({ id }) => id);
  const open = new Set(openOnes(await tx.stock.warehouses()).map(({ id }) => id));
  const unplaced = people.filter((person) => person.warehouseId === null || !open.has(person.warehouseId));
  return (unplaced.length > 0 ? unplaced : await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
}

/** Somebody marked it as urgent: platforms that can buzz the person do. */
export function asUrgent({ personId, part }: Told): Told {
  return { personId, part: part.kind === "liveCard" ? { ...part, urgent: true } : part };
}

/** A sentence, to each in their language. */
export async function withSentence(tx: Tx, ids: readonly (Id | null)[], say: (language: Language) => string): Promise<readonly Told[]> {
  return (await working(tx, ids)).map(({ id, language }) => ({ personId: id, part: { kind: "text", text: say(language) } }));
}

/** The same sentence in each group that the owner chose for the news of money, in the owner's language. */
export async function inOwnersChannels(tx: Tx, ownerId: Id | null, say: (language: Language) => string): Promise<readonly Told[]> {
  const [owner] = await working(tx, [ownerId]);
  if (!owner) return [];
  const { id: personId, language } = owner;
  return (await tx.ownerChannels.of(personId)).map((channel) => ({ personId, part: { kind: "text", text: say(language) }, channel }));
}

export async function managerOf(tx: Tx, personId: Id | null): Promise<Id | null> {
  return personId === null ? null : ((await tx.people.find(personId))?.managerId ?? null);
}

/** Who looks after somebody's work: the manager who works here, else the operations leads. */
export async function aboveOf(tx: Tx, personId: Id | null): Promise<readonly Id[]> {
  const [manager] = await working(tx, [await managerOf(tx, personId)]);
  if (manager) return [manager.id];
  return (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id).filter((id) => id !== personId);
}

export async function ownerOfCustomer(tx: Tx, customerId: Id | null): Promise<Id | null> {
  return customerId === null ? null : ((await tx.customers.find({ kind: "all" }, customerId))?.ownerId ?? null);
}
