import { restoreCustomer, type CustomerBefore, type CustomerData } from "./customer-before";
import { scopeOf } from "../../../domain/access/scope";
import { assignCustomer } from "../../../domain/customers/assign-customer";
import type { Customer, Intent } from "../../../domain/customers/customer";
import { addContact, updateContact } from "../../../domain/customers/save-contact";
import { setCreditLimit } from "../../../domain/customers/set-credit-limit";
import { tagCustomer, untagCustomer } from "../../../domain/rules/tag-customer";
import { updateCustomer } from "../../../domain/customers/update-customer";
import { Refusal } from "../../../domain/shared/refusal";
import type { ArgumentValues } from "../../conversation/arguments";
import { defineCommand, takenBackBy, type CommandContext } from "../define-command";
import { showRecord } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./customer-update.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Changes all that was said, each by the use case (and permission) it belongs to. */
export const customerUpdate = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const customer = await tx.customers.find(scopeOf(actor), asked.customer.id);
    if (!customer) throw new Refusal("customer.notFound");
    const { id } = customer;
    const { phone, email, owner, tag, untag } = asked;
    // The figures of a tax id are no sum.
    const creditLimit = asked.creditLimit && asked.creditCode?.includes(asked.creditLimit.amount) ? undefined : asked.creditLimit;
    const data = dataIn(asked);
    const changesData = Object.keys(data).length > 0;
    const said = changesData || [phone, email, creditLimit, owner, tag, untag].some((each) => each !== undefined);
    if (!said) throw new Refusal("change.nothing", { number: customer.number });
    const contact = phone !== undefined || email !== undefined ? await reachBy(context, customer, asked) : undefined;
    if (creditLimit) await setCreditLimit(tx, actor, { id, creditLimit: amountIn(creditLimit, customer.currency) });
    if (changesData) await updateCustomer(tx, actor, { id, ...data });
    if (untag !== undefined) await untagCustomer(tx, actor, { id, tag: untag });
    else if (tag !== undefined) await tagCustomer(tx, actor, { id, tag });
    // Last: who gives a customer away may not see it any more.
    if (owner) await assignCustomer(tx, actor, { id, toId: owner.id });
    // A new contact, and the first owner of a customer of the pool, are not taken back.
    if (contact === null || (owner && customer.ownerId === null) || tag !== undefined || untag !== undefined)
      return showRecord("customer", id);
    const before: CustomerBefore = {
      ...Object.fromEntries(Object.keys(data).map((name) => [name, customer[name as keyof CustomerData]])),
      ...(creditLimit && { creditLimit: customer.creditLimit }),
      ...(owner && customer.ownerId !== null && { ownerId: customer.ownerId }),
      ...(contact && { contact }),
    };
    const after = await tx.customers.find({ kind: "all" }, id);
    return { ...showRecord("customer", id), undo: { subject: { kind: "customer", id }, version: after?.version ?? null, before } };
  },
  undo: {
    inverse: takenBackBy<CustomerBefore>((context, { id, version, before }) => restoreCustomer(context, id, version, before)),
    instead: { zh: "请直接把资料改回来。", en: "Please change the customer's data back." },
  },
});

function dataIn({ terms, address, creditCode, name, short, intent }: Asked): CustomerData {
  return {
    ...(terms && { terms }),
    ...(address !== undefined && { address }),
    ...(creditCode !== undefined && { creditCode }),
    ...(name !== undefined && { name }),
    ...(short !== undefined && { shortName: short }),
    ...(intent !== undefined && { intent: intent as Intent }),
  };
}

/** What the contact was before, null for a new one. The named contact's, else the first one's; a customer without contacts gets one of its own name. */
async function reachBy(
  { tx, actor }: CommandContext,
  customer: Customer,
  { contact, phone, email }: Asked,
): Promise<CustomerBefore["contact"] | null> {
  const contacts = await tx.customers.contactsOf(customer.id);
  const known = contact ? contacts.find((each) => each.id === contact.id) : contacts[0];
  if (contact && !known) throw new Refusal("contact.notFound");
  const reach = { ...(phone !== undefined && { phone }), ...(email !== undefined && { email }) };
  if (known) {
    const { version } = await updateContact(tx, actor, { id: known.id, ...reach });
    return { id: known.id, version, phone: known.phone, email: known.email };
  }
  await addContact(tx, actor, { customerId: customer.id, name: customer.shortName ?? customer.name, ...reach });
  return null;
}
