import { whenReminderDue } from "./remind-to-pay";
import { day, money } from "../../../cards/kit/format";
import { nameOf } from "../../domain/access/person";
import { defineFlow, type Flow } from "../../domain/flows/define-flow";
import { messageChannels } from "../../domain/messages/message";
import type { DomainEvent } from "../../domain/shared/domain-event";
import type { Language } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { askedByRule } from "./asked-by-rule";
import { paymentReceipts } from "./payment-receipts";
import { tellCustomer } from "./tell-customer";
import { whenPurchaseConfirmed } from "./tell-supplier";
import { whenSupplierChanged } from "./tell-supplier-later";

const all = { kind: "all" } as const;

function textOf(event: DomainEvent, name: string): string | null {
  const value = event.data[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** What is not dated yet is done soon. */
const dayOrSoon = (on: string | null, language: Language) =>
  on === null ? { zh: "尽快安排", en: "as soon as possible" }[language] : day(on, language);

const whenConfirmed = defineFlow({
  on: "order.confirmed",
  async start(tx, event) {
    const order = await tx.orders.find(all, event.subject.id);
    if (!order) return;
    const { id, number, customerId, totalAmount, currency, deliverBy } = order;
    const awaits = event.data["state"] === "pendingPayment";
    await tellCustomer(tx, null, {
      onceKey: `order.confirmed:${id}`,
      customerId,
      template: awaits ? "orderAwaitsPayment" : "orderConfirmed",
      about: event.subject,
      fields: (language) => ({
        order: number,
        total: money({ amount: totalAmount, currency }),
        deliverBy: dayOrSoon(deliverBy, language),
      }),
    });
  },
});

/** Each shipment is told once, with where it can be followed. */
async function tellShipped(tx: Tx, event: DomainEvent): Promise<void> {
  const [shipment, order, customerId] = [textOf(event, "shipment"), textOf(event, "number"), textOf(event, "customerId")];
  if (shipment === null || order === null || customerId === null) return;
  const [carrier, tracking] = [textOf(event, "carrier"), textOf(event, "tracking")];
  await tellCustomer(tx, null, {
    onceKey: `shipment:${shipment}`,
    customerId,
    template: tracking === null ? "orderShipped" : "orderShippedTracked",
    about: event.subject,
    fields: (language) => ({
      order,
      shipment,
      carrier: carrier ?? { zh: "物流", en: "a carrier" }[language],
      tracking: tracking ?? "",
    }),
  });
}

const whenQuoteSent = defineFlow({
  on: "quote.sent",
  async start(tx, event) {
    const quote = await tx.quotes.find(all, event.subject.id);
    if (!quote) return;
    const versionNo = Number(event.data["versionNo"]);
    const version = (await tx.quotes.versionsOf(quote.id)).find((each) => each.versionNo === versionNo) ?? quote.current;
    const owner = await tx.people.find(quote.ownerId);
    const copyTo = textOf(event, "copyTo");
    const { totalAmount: amount, currency, validUntil } = version;
    await tellCustomer(tx, null, {
      onceKey: `quote.sent:${version.id}`,
      customerId: quote.customerId,
      template: "quoteSent",
      contactId: textOf(event, "contactId"),
      channel: messageChannels.find((each) => each === event.data["channel"]) ?? null,
      copyTo: copyTo === null ? null : ((await tx.people.find(copyTo))?.email ?? null),
      about: event.subject,
      attachment: { ...event.subject, versionNo: version.versionNo },
      fields: (language) => ({
        quote: quote.number,
        total: money({ amount, currency }),
        validUntil: validUntil === null ? { zh: "另行通知", en: "further notice" }[language] : day(validUntil, language),
        owner: owner ? nameOf(owner, language) : "",
      }),
    });
  },
});

/** Of which event a customer is told what. They run as flows do: once for each event, after its commit. */
export const customerNotices: readonly Flow[] = [
  whenConfirmed,
  ...["order.partShipped", "order.shipped"].map((on) => defineFlow({ on, start: tellShipped })),
  ...paymentReceipts,
  whenQuoteSent,
  askedByRule,
  whenReminderDue,
  whenPurchaseConfirmed,
  whenSupplierChanged,
];
