import type { Actor, Language } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { auditCreated } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import {
  messageRef,
  type CustomerMessage,
  type MessageAttachment,
  type MessageChannel,
  type MessageContent,
  type SkipReason,
} from "./message";

export interface Recipient {
  readonly channel: MessageChannel;
  readonly address: string | null;
  readonly name: string;
  readonly language: Language;
  readonly customerId: Id | null;
  readonly contactId: Id | null;
}

export interface WriteMessage extends MessageContent {
  readonly onceKey: string;
  readonly to: Recipient;
  readonly copyTo?: string | null;
  readonly about?: SubjectRef | null;
  readonly attachment?: MessageAttachment | null;
}

/**
 * A message as a row of this transaction; it is sent after the commit, once. The same key again gives the first message
 * back. Where there is no address, or who has it wants no more messages, it is kept as skipped, so that the log tells why.
 */
export async function writeMessage(tx: Tx, actor: Actor, input: WriteMessage): Promise<CustomerMessage> {
  const { onceKey, to, template, fields, title, body } = input;
  const first = await tx.messages.byOnceKey(onceKey);
  if (first) return first;
  const skipped = await reasonToSkip(tx, to);
  const message: CustomerMessage = {
    id: newId(),
    number: await tx.numbers.next("MSG"),
    onceKey,
    channel: to.channel,
    language: to.language,
    recipient: to.address,
    recipientName: to.name,
    copyTo: to.channel === "email" ? (input.copyTo ?? null) : null,
    customerId: to.customerId,
    contactId: to.contactId,
    about: input.about ?? null,
    attachment: to.channel === "email" ? (input.attachment ?? null) : null,
    template,
    fields,
    title,
    body,
    state: skipped === null ? "waiting" : "skipped",
    attempts: 0,
    provider: null,
    providerId: null,
    problem: skipped,
    madeBy: actor.personId,
    createdAt: tx.now,
    sentAt: null,
    version: 1,
  };
  if (!(await tx.messages.add(message))) {
    const other = await tx.messages.byOnceKey(onceKey);
    if (other) return other;
    throw new Error("a message was refused as a repetition, and there is no first one");
  }
  auditCreated(tx, actor, "message.write", messageRef(message), message);
  const { number, customerId, channel, state } = message;
  tx.emit({
    type: skipped === null ? "message.written" : "message.skipped",
    subject: messageRef(message),
    actorId: actor.personId,
    data: { number, customerId, channel, state, template, reason: skipped, about: message.about },
  });
  return message;
}

async function reasonToSkip(tx: Tx, { channel, address }: Recipient): Promise<SkipReason | null> {
  if (address === null) return "noAddress";
  return (await tx.messages.hasOptedOut(channel, address)) ? "optedOut" : null;
}
