import { createCustomer } from "../../../domain/customers/create-customer";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./customer-create.grammar";

export const customerCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { name, short, contact, phone, email, terms }) {
    // A number without a person's name is the company's own.
    const reachable = contact !== undefined || phone !== undefined || email !== undefined;
    const customer = await createCustomer(tx, actor, {
      name,
      ...(short !== undefined && { shortName: short }),
      ...(terms && { terms }),
      ...(reachable && { contacts: [{ name: contact ?? short ?? name, phone: phone ?? null, email: email ?? null }] }),
    });
    return showRecord("customer", customer.id);
  },
});
