import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { messageChannels, type MessageChannel } from "./message";

export interface SetOptOut {
  readonly customerId: Id;
  /** Default: all of the customer's contacts. */
  readonly contactId?: Id | null;
  /** Default: every way there is. */
  readonly channel?: MessageChannel | null;
  /** true: no more messages; false: again. */
  readonly out: boolean;
}

/**
 * Notes that a customer's addresses want no more messages, or want them again. It holds for the address, whoever has it.
 * Refuses `customer.notFound`, and `message.noAddress` when there is no such address.
 */
export async function setOptOut(tx: Tx, actor: Actor, input: SetOptOut): Promise<readonly string[]> {
  requirePermission(actor, "message.send");
  const customer = requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), input.customerId));
  const contacts = (await tx.customers.contactsOf(customer.id)).filter((each) => !input.contactId || each.id === input.contactId);
  const ways = input.channel ? [input.channel] : messageChannels;
  const addresses = ways.flatMap((channel) =>
    contacts.flatMap((contact) => {
      const address = channel === "sms" ? contact.phone : contact.email;
      return address === null ? [] : [{ channel, address }];
    }),
  );
  if (addresses.length === 0) throw new Refusal("message.noAddress", { customer: customer.shortName ?? customer.name });
  for (const { channel, address } of addresses) {
    if (input.out) {
      await tx.messages.addOptOut({ channel, recipient: address, customerId: customer.id, since: tx.now, notedBy: actor.personId });
    } else await tx.messages.removeOptOut(channel, address);
  }
  const subject = { kind: "customer", id: customer.id };
  const after = { addresses, out: input.out };
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "message.optOut", subject, before: null, after });
  tx.emit({ type: input.out ? "message.optedOut" : "message.optedIn", subject, actorId: actor.personId, data: after });
  return addresses.map(({ address }) => address);
}
