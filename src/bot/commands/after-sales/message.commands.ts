import { scopeOf } from "../../../domain/access/scope";
import { messageChannels } from "../../../domain/messages/message";
import { dropMessage, resendMessage } from "../../../domain/messages/move-message";
import { newId } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import { tellCustomer } from "../../customer-notices/tell-customer";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar as send } from "./message-send.grammar";
import { grammar as update } from "./message-update.grammar";

export const messageSend = defineCommand({
  ...send,
  async handle({ tx, actor }, { customer, contact, channel, order, body }) {
    const person = contact && (await tx.customers.contact(contact.id));
    const customerId = person?.customerId ?? customer?.id;
    const known = customerId ? await tx.customers.find(scopeOf(actor), customerId) : null;
    if (!known) throw new Refusal("customer.notFound");
    const message = await tellCustomer(tx, actor, {
      onceKey: `said:${actor.messageId ?? newId()}`,
      customerId: known.id,
      template: "note",
      contactId: contact?.id ?? null,
      channel: messageChannels.find((each) => each === channel) ?? null,
      about: order ? { kind: "salesOrder", id: order.id } : null,
      fields: () => ({ text: body }),
    });
    if (!message) throw new Refusal("message.notFound");
    return showRecord("message", message.id);
  },
  undo: {
    instead: { zh: "消息已经发出，收不回来了，请再发一条更正。", en: "The message is out; please send another one that corrects it." },
  },
});

export const messageUpdate = defineCommand({
  ...update,
  async handle({ tx, actor }, { message, move }) {
    await (move === "drop" ? dropMessage : resendMessage)(tx, actor, { id: message.id });
    return showRecord("message", message.id);
  },
});
