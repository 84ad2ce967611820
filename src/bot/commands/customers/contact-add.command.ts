import { addContact } from "../../../domain/customers/save-contact";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./contact-add.grammar";

export const contactAdd = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer, name, title, phone, email }) {
    await addContact(tx, actor, {
      customerId: customer.id,
      name,
      ...(title !== undefined && { title }),
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
    });
    return showRecord("customer", customer.id);
  },
  undo: { instead: { zh: "请改这位联系人的电话或邮箱。", en: "Please change that contact's phone or e-mail." } },
});
