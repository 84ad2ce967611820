import { webhookCard } from "../../../cards/webhooks/webhook.card";
import { webhookSecretCard } from "../../../cards/webhooks/webhook-secret.card";
import { drawWebhookSecret } from "../../domain/webhooks/write-webhook";
import { definePresenter } from "./define-presenter";

export const webhookPresenters = [
  definePresenter({
    card: "webhook",
    async present(tx, viewer, subject) {
      if (!viewer.permissions.has("webhook.manage")) return null;
      const webhook = await tx.webhooks.find(subject.id);
      if (!webhook) return null;
      const calling = (await tx.rules.list(["draft", "on", "shadow", "off"])).filter(({ definition: { actions } }) =>
        actions.some((action) => action.do === "webhook" && action.webhook === webhook.name),
      );
      const { id, version, number, name, url, on } = webhook;
      const rules = calling.map((rule) => rule.number);
      return webhookCard.render({ id, version, number, name, url, on, rules, mayManage: true }, viewer.language);
    },
  }),
  /** Draws the secret itself: nobody has seen it before it is shown, and nobody sees it again. */
  definePresenter({
    card: "webhookSecret",
    async present(tx, viewer, subject) {
      if (!viewer.permissions.has("webhook.manage")) return null;
      const { webhook, secret } = await drawWebhookSecret(tx, viewer, subject.id);
      return webhookSecretCard.render({ number: webhook.number, name: webhook.name, secret }, viewer.language);
    },
  }),
];
