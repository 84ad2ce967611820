import { Refusal } from "../../domain/shared/refusal";
import { changeWebhook } from "../../domain/webhooks/write-webhook";
import { tryWebhook } from "../webhooks/call-webhooks";
import { webhookSecretPart } from "../webhooks/secret-part";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

const switching = (name: string, on: boolean) =>
  defineAction({
    name,
    permission: "webhook.manage",
    async handle(context, { id, version }) {
      const { number } = await changeWebhook(context.tx, context.actor, { id, version, on });
      return done(context, on ? "webhookOn" : "webhookOff", { number });
    },
  });

export const webhookActions: readonly Action[] = [
  switching("webhook.on", true),
  switching("webhook.off", false),
  defineAction({
    name: "webhook.try",
    permission: "webhook.manage",
    async handle(context, { id }) {
      const webhook = await context.tx.webhooks.find(id);
      if (!webhook) throw new Refusal("webhook.notFound");
      await tryWebhook(context.tx, context.actor, webhook);
      return done(context, "webhookBeingTried", { number: webhook.number });
    },
  }),
  defineAction({
    name: "webhook.newKey",
    permission: "webhook.manage",
    async handle({ at }, { id }) {
      if (!at.direct) throw new Refusal("webhook.onlyDirect");
      return { parts: [webhookSecretPart(id)] };
    },
  }),
];
