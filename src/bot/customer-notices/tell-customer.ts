import { systemActor } from "../../domain/access/identify-actor";
import { chooseRecipient } from "../../domain/messages/choose-recipient";
import type { CustomerMessage, MessageAttachment, MessageChannel } from "../../domain/messages/message";
import { writeMessage, type Recipient } from "../../domain/messages/write-message";
import type { Actor, Language } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { ownMessageTexts, type TemplateName } from "../../domain/messages/message-texts";
import { fillTemplate } from "./templates";

/** The setting "customerMessages". */
export interface CustomerMessagesSetting {
  /** Occasions of which customers are told nothing. */
  readonly off?: readonly TemplateName[];
  /** How customers are usually told; e-mail where nothing is set for a quote, SMS for the others. */
  readonly usual?: Readonly<Partial<Record<TemplateName, MessageChannel>>>;
}

export interface TellCustomer {
  readonly onceKey: string;
  readonly customerId: Id;
  readonly template: TemplateName;
  readonly contactId?: Id | null;
  readonly channel?: MessageChannel | null;
  readonly copyTo?: string | null;
  readonly about: SubjectRef | null;
  readonly attachment?: MessageAttachment | null;
  /** Beside "customer" and "company", which are there already. */
  readonly fields: (language: Language) => Readonly<Record<string, string>>;
}

/** A customer is told by template; null where the company switched that off, or the customer is gone. */
export async function tellCustomer(tx: Tx, by: Actor | null, input: TellCustomer): Promise<CustomerMessage | null> {
  const setting = (await tx.settings.read<CustomerMessagesSetting>("customerMessages")) ?? {};
  const customer = await tx.customers.find({ kind: "all" }, input.customerId);
  if (!customer || setting.off?.includes(input.template)) return null;
  const usual = setting.usual?.[input.template] ?? (input.template === "quoteSent" ? "email" : "sms");
  const { contactId = null, channel = null } = input;
  const to = await chooseRecipient(tx, customer, { contactId, channel, usual });
  return write(tx, by, input, to);
}

/** The same to an address that is no customer's: a colleague's mailbox, named by a rule. */
export async function writeTo(
  tx: Tx,
  to: Recipient,
  input: Pick<TellCustomer, "onceKey" | "template" | "about" | "fields" | "copyTo" | "attachment">,
): Promise<CustomerMessage> {
  return write(tx, null, input, to);
}

async function write(
  tx: Tx,
  by: Actor | null,
  input: Omit<TellCustomer, "customerId" | "contactId" | "channel">,
  to: Recipient,
): Promise<CustomerMessage> {
  const company = await companyOf(tx);
  const { language } = to;
  const known = { customer: to.name, company: language === "zh" ? company.nameZh : company.nameEn };
  const content = fillTemplate(input.template, { ...known, ...input.fields(language) }, language, await ownMessageTexts(tx));
  const signed = to.channel === "email" && company.signature ? { ...content, body: `${content.body}\n\n${company.signature}` } : content;
  const { onceKey, about, attachment = null, copyTo = null } = input;
  return writeMessage(tx, by ?? systemActor("messages", company.timeZone), { ...signed, onceKey, to, about, attachment, copyTo });
}
