import { createLead } from "../../../domain/leads/create-lead";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-create.grammar";

export const leadCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { company, contact, phone, email, title, source, region, interest, amount, to }) {
    const lead = await createLead(tx, actor, {
      company,
      ...(contact !== undefined && { contactName: contact }),
      ...(title !== undefined && { contactTitle: title }),
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(source !== undefined && { source }),
      ...(region !== undefined && { region }),
      ...(interest !== undefined && { interest }),
      ...(amount && { amount: amount.amount }),
      ...(amount?.currency !== undefined && { currency: amount.currency }),
      ...(to && { toId: to.id }),
    });
    return showRecord("lead", lead.id);
  },
  undo: { instead: { zh: "请把这条线索标成无效。", en: "Please disqualify the lead." } },
});
