import { noteAnswer } from "../../../bot/webhooks/note-answer";
import type { Secrets } from "../../../domain/shared/tx";
import { secretPurpose } from "../../../domain/webhooks/webhook";
import type { WebhookCallsParts } from "../../webhooks/webhook-calls";
import type { MySqlUnitOfWork } from "../unit-of-work";

/** Webhooks as they are called: a secret that the environment gives under a webhook's name counts before the kept one. */
export function webhookCalling(
  work: () => MySqlUnitOfWork,
  secrets: Secrets,
  given: Readonly<Record<string, string>>,
): Pick<WebhookCallsParts, "find" | "note"> {
  return {
    find: (id) =>
      work().run(async (tx) => {
        const webhook = await tx.webhooks.find(id);
        if (!webhook) return null;
        const { name, url, on } = webhook;
        return { name, url, on, secret: given[name] ?? secrets.open(webhook.secret, secretPurpose(webhook)) };
      }),
    note: (onceKey, answer) => work().run((tx) => noteAnswer(tx, onceKey, answer)),
  };
}
