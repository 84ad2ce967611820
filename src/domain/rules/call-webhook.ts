import type { FieldDeclaration, FieldValue } from "../conditions/record-type";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Webhook } from "../webhooks/webhook";
import type { RuleDefinition } from "./rule";
import type { RuleRun } from "./rule-store";

/** The webhook that a rule calls by that name. Refuses `rule.noWebhook`, `rule.webhookOff`. */
export async function requireWebhook(tx: Tx, name: string): Promise<Webhook> {
  const webhook = await tx.webhooks.byName(name);
  if (!webhook) throw new Refusal("rule.noWebhook", { name });
  if (!webhook.on) throw new Refusal("rule.webhookOff", { name, number: webhook.number });
  return webhook;
}

/** Refuses `rule.noWebhook` for a webhook that is not there, `rule.webhookOff` for one that is off. */
export async function checkWebhooksOf(tx: Tx, { actions }: RuleDefinition): Promise<void> {
  for (const action of actions) if (action.do === "webhook") await requireWebhook(tx, action.webhook);
}

/** The record as the outside reads it: plain values by the fields' names, what refers to a record with that one's key and name. */
export async function recordInCall(tx: Tx, { record, inputs }: RuleRun): Promise<Readonly<Record<string, unknown>>> {
  const fields = (await tx.records.types())[record.kind]?.fields ?? {};
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(inputs)) {
    const field = fields[name];
    if (field) told[name] = await plain(tx, field, value);
  }
  return { kind: record.kind, id: record.id, fields: told };
}

async function plain(tx: Tx, { kind, to }: FieldDeclaration, value: FieldValue): Promise<unknown> {
  if (value instanceof Date) return value.toISOString();
  if (kind !== "reference" || to === undefined || typeof value !== "string") return value;
  const names = async (language: "zh" | "en") => (await tx.records.namesOf(to, [value], language)).get(value) ?? null;
  return { id: value, zh: await names("zh"), en: await names("en") };
}
