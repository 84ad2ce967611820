import { randomBytes } from "node:crypto";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { secretPurpose, webhookRef, type Webhook } from "./webhook";
import { checkWebhookUrl } from "./webhook-url";

/** An address that rules may call from now on; its secret is known to nobody before it is drawn. Refuses `webhook.badName`, `webhook.nameTaken` and what `checkWebhookUrl` refuses. */
export async function createWebhook(tx: Tx, actor: Actor, input: { readonly name: string; readonly url: string }): Promise<Webhook> {
  requirePermission(actor, "webhook.manage");
  const id = newId();
  const webhook: Webhook = {
    id,
    number: await nextFreeNumber(tx, "WH", (number) => tx.webhooks.byNumber(number)),
    name: checkName(input.name),
    url: checkWebhookUrl(input.url),
    secret: sealedSecret(tx, { id }).sealed,
    on: true,
    createdBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  if (await tx.webhooks.byName(webhook.name)) throw new Refusal("webhook.nameTaken", { name: webhook.name });
  await tx.webhooks.add(webhook);
  const { secret: _, ...told } = webhook;
  auditCreated(tx, actor, "webhook.create", webhookRef(webhook), told);
  tx.emit({ type: "webhook.created", subject: webhookRef(webhook), actorId: actor.personId, data: { number: webhook.number } });
  return webhook;
}

export interface WebhookChange {
  readonly id: Id;
  /** The version that was looked at. */
  readonly version?: number;
}

/** Another address, or off and on. Refuses `webhook.notFound`, `webhook.stale`, `webhook.alreadySo` and what `checkWebhookUrl` refuses. */
export async function changeWebhook(
  tx: Tx,
  actor: Actor,
  input: WebhookChange & { readonly url?: string; readonly on?: boolean },
): Promise<Webhook> {
  const webhook = await lockWebhook(tx, actor, input);
  const url = input.url === undefined ? webhook.url : checkWebhookUrl(input.url);
  const on = input.on ?? webhook.on;
  if (url === webhook.url && on === webhook.on) throw new Refusal("webhook.alreadySo", { number: webhook.number });
  return keep(tx, actor, "webhook.change", webhook, { url, on });
}

/** A new secret, in plain text: to be shown this once; the old one signs nothing any more. Refuses `webhook.notFound`. */
export async function drawWebhookSecret(tx: Tx, actor: Actor, id: Id): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
  const webhook = await lockWebhook(tx, actor, { id });
  const { secret, sealed } = sealedSecret(tx, webhook);
  return { webhook: await keep(tx, actor, "webhook.drawSecret", webhook, { secret: sealed }), secret };
}

/** What a configuration says of a webhook that is on; its name tells which one it is. Its secret is nobody's to say. */
export interface WebhookGiven {
  readonly name: string;
  readonly url: string;
}

/**
 * On, and leading where a configuration says. A new one gets a secret that nobody has seen: it is drawn once more to be known. Refuses
 * `webhook.badName` and what `checkWebhookUrl` refuses.
 */
export async function putWebhook(tx: Tx, actor: Actor, given: WebhookGiven): Promise<Webhook> {
  requirePermission(actor, "webhook.manage");
  const url = checkWebhookUrl(given.url);
  const known = await tx.webhooks.byName(checkName(given.name));
  if (!known) return createWebhook(tx, actor, given);
  return known.url === url && known.on ? known : changeWebhook(tx, actor, { id: known.id, url, on: true });
}

/** Off, for a configuration that has it no more; rules that call it fail, and their authors are told. Refuses `webhook.notFound`. */
export async function dropWebhook(tx: Tx, actor: Actor, name: string): Promise<void> {
  const known = await tx.webhooks.byName(name);
  if (!known) throw new Refusal("webhook.notFound");
  if (known.on) await changeWebhook(tx, actor, { id: known.id, on: false });
}

async function lockWebhook(tx: Tx, actor: Actor, { id, version }: WebhookChange): Promise<Webhook> {
  requirePermission(actor, "webhook.manage");
  const webhook = await tx.webhooks.lock(id);
  if (!webhook) throw new Refusal("webhook.notFound");
  requireVersion("webhook", webhook, version);
  return webhook;
}

async function keep(tx: Tx, actor: Actor, verb: string, before: Webhook, change: Partial<Webhook>): Promise<Webhook> {
  const after = await tx.webhooks.save({ ...before, ...change });
  const { secret: was, ...told } = before;
  const { secret: is, ...news } = after;
  // That the secret is another one is told, never what it is.
  auditChange(tx, actor, verb, webhookRef(after), { ...told, secretRenewed: false }, { ...news, secretRenewed: was !== is });
  tx.emit({ type: "webhook.changed", subject: webhookRef(after), actorId: actor.personId, data: { number: after.number } });
  return after;
}

function checkName(said: string): string {
  const name = said.trim().toLowerCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u.test(name)) throw new Refusal("webhook.badName", { name: said.slice(0, 40) });
  return name;
}

function sealedSecret(tx: Tx, webhook: Pick<Webhook, "id">): { readonly secret: string; readonly sealed: string } {
  const secret = randomBytes(32).toString("hex");
  return { secret, sealed: tx.secrets.close(secret, secretPurpose(webhook)) };
}
