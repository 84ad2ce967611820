import { leadFormListCard } from "../../../../cards/leads/lead-form-list.card";
import { leadFormAddress } from "../../presenters/lead-form-address";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./lead-form-list.grammar";

export const leadFormList = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const found = await tx.leadForms.list(pageAsked(context));
    const { items } = found;
    const taken = await tx.leadForms.takenOf(items.map(({ id }) => id));
    const addressOf = await leadFormAddress(tx);
    const forms = items.map(({ id, number, name, state, code }) => ({
      number,
      name,
      state,
      leads: taken.get(id) ?? 0,
      address: addressOf(code),
    }));
    return showPage(context, found, (page) => leadFormListCard.render({ forms, page }, actor.language));
  },
});
