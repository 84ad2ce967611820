import { nameOf } from "../../domain/access/person";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";

/** Somebody's own list is for himself, his managers and the operations leads. Refuses `person.notFound`, `list.notYourTeam`. */
export async function requireTeam(tx: Tx, actor: Actor, personId: Id): Promise<void> {
  if (personId === actor.personId || actor.team.includes(personId) || actor.roles.includes("operationsLead")) return;
  const person = await tx.people.find(personId);
  if (!person) throw new Refusal("person.notFound");
  throw new Refusal("list.notYourTeam", { name: nameOf(person, actor.language) });
}
