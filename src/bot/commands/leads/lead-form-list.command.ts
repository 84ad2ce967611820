import { leadFormListCard } from "../../../../cards/leads/lead-form-list.card";
import { leadFormAddress } from "../../presenters/lead-form-address";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./lead-form-list.grammar";

export const leadFormList = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const { items, next } = await tx.leadForms.list({ limit: 50, after: null });
    const taken = await tx.leadForms.takenOf(items.map(({ id }) => id));
    const addressOf = await leadFormAddress(tx);
    const forms = items.map(({ id, number, name, state, code }) => ({
      number,
      name,
      state,
      leads: taken.get(id) ?? 0,
      address: addressOf(code),
    }));
    return showCard(leadFormListCard.render({ forms, more: next !== null }, actor.language));
  },
});
