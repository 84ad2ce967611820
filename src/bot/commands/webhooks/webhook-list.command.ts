import { webhookListCard } from "../../../../cards/webhooks/webhook-list.card";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./webhook-list.grammar";

export const webhookList = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const webhooks = await tx.webhooks.list();
    return showCard(
      webhookListCard.render({ webhooks: webhooks.map(({ number, name, url, on }) => ({ number, name, url, on })) }, actor.language),
    );
  },
});
