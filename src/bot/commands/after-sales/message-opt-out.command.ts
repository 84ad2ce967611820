import { messageChannels } from "../../../domain/messages/message";
import { setOptOut } from "../../../domain/messages/opt-out";
import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { customerName } from "../../presenters/wording";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { grammar } from "./message-opt-out.grammar";

/** All of the customer's contacts, or the one who was named; it holds for the address. */
export const messageOptOut = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, contact, channel: word, way }) {
    const person = contact && (await tx.customers.contact(contact.id));
    const customerId = person?.customerId ?? named?.id;
    const customer = customerId === undefined ? null : await tx.customers.find(scopeOf(actor), customerId);
    if (!customer) throw new Refusal("customer.notFound");
    const again = way === "in";
    const channel = messageChannels.find((each) => each === word) ?? null;
    const addresses = await setOptOut(tx, actor, { customerId: customer.id, contactId: person?.id ?? null, channel, out: !again });
    const params = {
      customer: person?.name ?? customerName(customer, actor),
      addresses: addresses.join(actor.language === "zh" ? "、" : ", "),
    };
    return { parts: [{ kind: "text", text: toastText(again ? "optedIn" : "optedOut", params, actor.language) }] };
  },
  undo: { instead: { zh: "要恢复，请发送“恢复给客户名发短信”。", en: "To allow them again, send “opt customer in”." } },
});
