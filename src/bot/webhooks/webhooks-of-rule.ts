import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import type { RuleDefinition } from "../../domain/rules/rule";
import { checkWebhookUrl } from "../../domain/webhooks/webhook-url";
import type { Webhook } from "../../domain/webhooks/webhook";
import { createWebhook } from "../../domain/webhooks/write-webhook";
import { readWebhook } from "./read-webhook";

/**
 * A rule calls webhooks by name; said was perhaps an address. One that leads there is taken, else one is made, named after the host.
 * Refuses what `createWebhook` refuses: who may not give addresses says the name of one that is there.
 */
export async function withWebhookNames(
  tx: Tx,
  actor: Actor,
  definition: RuleDefinition,
): Promise<{ readonly definition: RuleDefinition; readonly made: readonly Webhook[] }> {
  const made: Webhook[] = [];
  const actions: RuleDefinition["actions"][number][] = [];
  for (const action of definition.actions) {
    if (action.do !== "webhook" || !/^https?:/i.test(action.webhook)) {
      actions.push(action);
      continue;
    }
    const url = checkWebhookUrl(action.webhook);
    const there = (await tx.webhooks.list()).find((each) => each.url === url);
    const webhook = there ?? (await createWebhook(tx, actor, { name: await freeName(tx, readWebhook(url).name), url }));
    if (!there) made.push(webhook);
    actions.push({ ...action, webhook: webhook.name });
  }
  return { definition: { ...definition, actions }, made };
}

async function freeName(tx: Tx, wanted: string): Promise<string> {
  const taken = new Set((await tx.webhooks.list()).map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted.slice(0, 36)}-${count}`;
    if (!taken.has(name)) return name;
  }
}
