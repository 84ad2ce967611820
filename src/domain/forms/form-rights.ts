import type { Actor, Role } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { FormDefinition, FormMove } from "./form-definition";

function isAmong(actor: Actor, some: readonly Role[] | null): boolean {
  return actor.kind === "system" || some === null || actor.roles.some((role) => some.includes(role));
}

export function maySeeRecords({ settings: { access } }: FormDefinition, actor: Actor): boolean {
  return isAmong(actor, access.see);
}

export function mayCreate({ state, settings: { access } }: FormDefinition, actor: Actor): boolean {
  return state === "on" && isAmong(actor, access.create) && isAmong(actor, access.see);
}

export function mayMove({ settings: { access } }: FormDefinition, actor: Actor, move?: FormMove): boolean {
  return isAmong(actor, access.move) && isAmong(actor, access.see) && (move === undefined || isAmong(actor, move.roles));
}

/** Refuses `form.notFound`. */
export async function formOf(tx: Tx, id: Id): Promise<FormDefinition> {
  const form = (await tx.forms.list()).find((each) => each.id === id);
  if (!form) throw new Refusal("form.notFound");
  return form;
}
