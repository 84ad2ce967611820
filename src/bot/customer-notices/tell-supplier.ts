import { day, money } from "../../../cards/kit/format";
import { nameOf } from "../../domain/access/person";
import { defineFlow } from "../../domain/flows/define-flow";
import { totalOf } from "../../domain/purchasing/purchase-order";
import type { Id } from "../../domain/shared/id";
import { writeTo } from "./tell-customer";

/** One message an order, however often it is confirmed. */
export const orderPlacedKey = (orderId: Id) => `purchaseOrder.confirmed:${orderId}`;

/** A confirmed purchase order goes to its supplier as a PDF, once. Without an address it is kept in the log as not sent. */
export const whenPurchaseConfirmed = defineFlow({
  on: "purchaseOrder.confirmed",
  async start(tx, event) {
    const order = await tx.purchaseOrders.find(event.subject.id);
    const supplier = order && (await tx.suppliers.find(order.supplierId));
    if (!order || !supplier) return;
    const drafter = order.draftedBy === null ? null : await tx.people.find(order.draftedBy);
    const language = /[一-龥]/.test(supplier.name) ? "zh" : "en";
    const name = (language === "en" ? supplier.nameEn : null) ?? supplier.name;
    const to = { channel: "email", address: supplier.email, name, language, customerId: null, contactId: null } as const;
    await writeTo(tx, to, {
      onceKey: orderPlacedKey(order.id),
      template: "purchaseOrderPlaced",
      about: event.subject,
      copyTo: drafter?.email ?? null,
      attachment: { ...event.subject, versionNo: null },
      fields: () => ({
        order: order.number,
        total: money({ amount: totalOf(order), currency: order.currency }),
        due: order.dueDay === null ? { zh: "尽快", en: "as soon as possible" }[language] : day(order.dueDay, language),
        contact: drafter ? nameOf(drafter, language) : "",
      }),
    });
  },
});
