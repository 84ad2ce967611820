import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { lockQuote, moveQuote, type QuoteRef } from "./move-quote";
import type { Quote } from "./quote";

export interface SendQuote extends QuoteRef {
  /** Who gets it; default the customer's first contact. */
  readonly contactId?: Id | null;
  readonly channel?: "email" | "sms" | null;
  /** A colleague who is to get a copy. */
  readonly copyTo?: Id | null;
}

/**
 * Marks an approved quote as sent to the customer; the message itself follows from `quote.sent`, which names contact,
 * channel and who gets a copy. Refuses `quote.otherContact` for somebody else's contact.
 */
export async function sendQuote(tx: Tx, actor: Actor, input: SendQuote): Promise<Quote> {
  const quote = await lockQuote(tx, actor, input);
  const contacts = await tx.customers.contactsOf(quote.customerId);
  const contact = input.contactId ? contacts.find((each) => each.id === input.contactId) : contacts[0];
  if (input.contactId && !contact) throw new Refusal("quote.otherContact", { number: quote.number });
  return moveQuote(
    tx,
    actor,
    quote,
    "send",
    { sentAt: tx.now },
    { contactId: contact?.id ?? null, channel: input.channel ?? null, copyTo: input.copyTo ?? null },
  );
}
