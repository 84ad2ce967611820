import { z } from "zod";
import { dropWebhook, putWebhook, type WebhookGiven } from "../../webhooks/write-webhook";
import { listSection, type Section } from "../section";

/** Where rules send what happened: those that are on. No secret stands here, and an address is for who may manage webhooks. */
export const webhooksSection: Section = listSection<WebhookGiven>({
  name: "webhooks",
  label: { zh: "webhook", en: "Webhooks" },
  schema: z.array(z.strictObject({ name: z.string().trim().min(1).max(40), url: z.string().min(1).max(500) })).max(200),
  changedBy: ["webhook.created", "webhook.changed"],
  readBy: "webhook.manage",
  key: ({ name }) => name.toLowerCase(),
  list: async (tx) => (await tx.webhooks.list()).filter(({ on }) => on).map(({ name, url }) => ({ name, url })),
  put: putWebhook,
  drop: (tx, actor, { name }) => dropWebhook(tx, actor, name),
});
