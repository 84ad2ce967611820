import { requirePermission } from "../../domain/access/scope";
import { defineFlow } from "../../domain/flows/define-flow";
import type { Actor } from "../../domain/shared/actor";
import { newId } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import type { Webhook } from "../../domain/webhooks/webhook";

/** What the outbox calls the way to addresses outside. */
export const webhookPlatform = "webhook";

/** A rule wants a webhook called: once for each of its runs and actions, by the relay. */
export const callWebhooks = defineFlow({
  on: "rule.webhookAsked",
  async start(tx, { data }) {
    const key = String(data["key"]);
    await tx.deliveries.add([
      {
        onceKey: key,
        platform: webhookPlatform,
        conversation: String(data["webhookId"]),
        // Whose rule it is hears when nobody answers.
        personId: String(data["ownerId"]),
        part: { kind: "text", text: JSON.stringify({ id: key, ...(data["call"] as object) }) },
      },
    ]);
  },
});

/** Sends a webhook something to try it, once and without trying again; whoever asked hears what it answers. */
export async function tryWebhook(tx: Tx, actor: Actor, webhook: Webhook): Promise<void> {
  requirePermission(actor, "webhook.manage");
  const key = `try ${webhook.id} ${actor.personId} ${newId()}`;
  const body = { id: key, event: "webhook.tried", triedAt: tx.now.toISOString() };
  await tx.deliveries.add([
    {
      onceKey: key,
      platform: webhookPlatform,
      conversation: webhook.id,
      personId: actor.personId,
      part: { kind: "text", text: JSON.stringify(body) },
    },
  ]);
}
