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
  undo: {
    instead: {
      zh: "客户资料可以直接改；重复的客户请让运营主管合并。",
      en: "Change the customer's data; for a duplicate, ask an operations lead to merge them.",
    },
  },
});
