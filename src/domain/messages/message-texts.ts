import { requirePermission } from "../access/scope";
import type { Actor, Language } from "../shared/actor";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** Occasions on which somebody outside is written to, with the fields that their texts may speak of; SMS gateways get them in this order. */
export const messageFields = {
  quoteSent: ["customer", "company", "quote", "total", "validUntil", "owner"],
  purchaseOrderPlaced: ["customer", "company", "order", "total", "due", "contact"],
  orderConfirmed: ["customer", "company", "order", "total", "deliverBy"],
  orderAwaitsPayment: ["customer", "company", "order", "total"],
  orderShipped: ["customer", "company", "order", "shipment"],
  orderShippedTracked: ["customer", "company", "order", "carrier", "tracking"],
  paymentReceived: ["customer", "company", "amount", "day", "payment"],
  paymentDueSoon: ["customer", "company", "total", "documents"],
  paymentOverdue: ["customer", "company", "total", "documents"],
  /** What a colleague wrote, or a rule says. */
  note: ["text", "company"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TemplateName = keyof typeof messageFields;
export const templateNames = Object.keys(messageFields) as readonly TemplateName[];

export interface MessageText {
  readonly title: string;
  readonly body: string;
}
/** The setting "messageTexts": the company's own words, where it has some; the usual ones stand with the conversation. */
export type OwnMessageTexts = Readonly<Partial<Record<TemplateName, Readonly<Partial<Record<Language, Partial<MessageText>>>>>>>;

export async function ownMessageTexts(tx: Tx): Promise<OwnMessageTexts> {
  return (await tx.settings.read<OwnMessageTexts>("messageTexts")) ?? {};
}

/** Fields that a text speaks of: {order}. */
export function fieldsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]{0,40})\}/g)].map(([, name = ""]) => name.trim());
}

/** All own texts at once, as a configuration has them. Refuses what `checkText` refuses. */
export async function setMessageTexts(tx: Tx, actor: Actor, texts: OwnMessageTexts): Promise<OwnMessageTexts> {
  requirePermission(actor, "configuration.manage");
  for (const [name, languages] of Object.entries(texts) as [TemplateName, NonNullable<OwnMessageTexts[TemplateName]>][])
    for (const text of Object.values(languages)) checkText(name, text);
  return changeSetting(tx, actor, { name: "messageTexts", verb: "messageTexts.set", read: ownMessageTexts, change: () => texts });
}

/** Other words for an occasion in a language; null: the usual ones again. Refuses `message.unknownField`, `message.textMissing`, `text.*`. */
export async function setMessageText(
  tx: Tx,
  actor: Actor,
  template: TemplateName,
  language: Language,
  text: Partial<MessageText> | null,
): Promise<OwnMessageTexts> {
  const own = await ownMessageTexts(tx);
  const languages = { ...own[template], [language]: text === null ? undefined : { ...own[template]?.[language], ...text } };
  const left = Object.fromEntries(Object.entries(languages).filter(([, each]) => each !== undefined));
  const { [template]: _, ...others } = own;
  return setMessageTexts(tx, actor, Object.keys(left).length === 0 ? others : { ...others, [template]: left });
}

/** A field that the occasion does not know would be sent as a gap; a note that leaves out what was written says nothing. */
function checkText(template: TemplateName, { title, body }: Partial<MessageText>): void {
  const known: readonly string[] = messageFields[template];
  const unknown = fieldsIn(`${title ?? ""} ${body ?? ""}`).find((field) => !known.includes(field));
  if (unknown !== undefined) throw new Refusal("message.unknownField", { field: unknown, placeholders: known });
  if (title !== undefined) requireText("title", title, 120);
  if (body !== undefined) requireText("note", body, 1000);
  if (template === "note" && body !== undefined && !body.includes("{text}")) throw new Refusal("message.textMissing");
}
