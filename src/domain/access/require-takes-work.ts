import { nameOf, takesWork, type Person } from "./person";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** Somebody new work may go to. Refuses `person.notFound`, and `person.notThere` for who is away or has left. */
export async function requireTakesWork(tx: Tx, actor: Actor, id: Id): Promise<Person> {
  const person = await tx.people.find(id);
  if (!person) throw new Refusal("person.notFound");
  if (!takesWork(person, await todayOf(tx))) throw new Refusal("person.notThere", { name: nameOf(person, actor.language) });
  return person;
}

/** The first of them who new work may go to; null when none may. */
export async function firstWhoTakesWork(tx: Tx, ids: readonly (Id | null)[]): Promise<Person | null> {
  const today = await todayOf(tx);
  for (const id of ids) {
    const person = id === null ? null : await tx.people.find(id);
    if (person && takesWork(person, today)) return person;
  }
  return null;
}
