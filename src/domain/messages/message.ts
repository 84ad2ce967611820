import type { Language } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";

export const messageChannels = ["email", "sms"] as const;
export type MessageChannel = (typeof messageChannels)[number];

export const messageStates = ["waiting", "sending", "sent", "skipped", "parked", "dropped"] as const;
/**
 * "skipped": never to be sent, and `problem` says why. "parked": given up, or nobody knows whether it arrived; it is sent
 * again only when somebody says so, for nobody may get it twice.
 */
export type MessageState = (typeof messageStates)[number];

/** Why a message is not sent at all. */
export type SkipReason = "noAddress" | "optedOut";

/** What a message says: a template by name with its fields, and the words that these make. */
export interface MessageContent {
  readonly template: string;
  /** In the template's order, as SMS gateways want them. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of an e-mail. */
  readonly title: string;
  readonly body: string;
}

/** A message to a customer, or by a rule to a colleague's mailbox: written with what caused it, sent once. */
export interface CustomerMessage extends MessageContent {
  readonly id: Id;
  /** "MSG-7" */
  readonly number: string;
  /** The same key is one message, however often it is asked for. */
  readonly onceKey: string;
  readonly channel: MessageChannel;
  readonly language: Language;
  /** An e-mail address or a phone number in E.164; null where nothing is known. */
  readonly recipient: string | null;
  readonly recipientName: string;
  /** E-mail only. */
  readonly copyTo: string | null;
  readonly customerId: Id | null;
  readonly contactId: Id | null;
  /** What it speaks of: the order, the payment. */
  readonly about: SubjectRef | null;
  /** A document that goes with it, printed when it is sent. */
  readonly attachment: MessageAttachment | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly provider: string | null;
  /** What the provider calls it. */
  readonly providerId: string | null;
  readonly problem: string | null;
  readonly madeBy: Id;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly version: number;
}

/** Which document, in which of its versions. */
export interface MessageAttachment extends SubjectRef {
  readonly versionNo: number | null;
}

export function messageRef(message: Pick<CustomerMessage, "id">): SubjectRef {
  return { kind: "message", id: message.id };
}
