import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { lockCustomer } from "../customers/lock-customer";

/** Hangs a tag on a customer. One it has already changes nothing. Refuses `customer.notFound`, `text.*`. */
export async function tagCustomer(tx: Tx, actor: Actor, input: { readonly id: Id; readonly tag: string }): Promise<void> {
  requirePermission(actor, "customer.update");
  const customer = await lockCustomer(tx, actor, { id: input.id });
  const tag = requireText("tag", input.tag, 50);
  const record = { kind: "customer", id: customer.id };
  if (!(await tx.tags.add(record, tag, tx.now))) return;
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "record.tag", subject: record, before: null, after: { tag } });
}

/** Takes a tag off again. Refuses `customer.noTag` when there is none of that name. */
export async function untagCustomer(tx: Tx, actor: Actor, input: { readonly id: Id; readonly tag: string }): Promise<void> {
  requirePermission(actor, "customer.update");
  const customer = await lockCustomer(tx, actor, { id: input.id });
  const tag = requireText("tag", input.tag, 50);
  const record = { kind: "customer", id: customer.id };
  if (!(await tx.tags.remove(record, tag))) {
    throw new Refusal("customer.noTag", { number: customer.number, tag, tags: await tx.tags.of(record) });
  }
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "record.untag", subject: record, before: { tag }, after: null });
}
