import { quantity } from "../../../cards/kit/format";
import type { OutboundState } from "../../domain/orders/outbound";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import { isPositive } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";
import { noticeText } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { paidByNews } from "./payment-news";
import { fact, peopleOfWarehouse, withCard, withSentence } from "./to-people";

async function tellWarehouse(tx: Tx, event: KeptEvent): Promise<readonly Told[]> {
  return withCard(tx, await peopleOfWarehouse(tx, fact(event, "warehouseId")), "outbound", event.subject);
}

/** Each of the order's documents, to the people where it is picked. */
async function tellItsWarehouses(tx: Tx, order: SubjectRef, states: readonly OutboundState[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const { id, warehouseId, state } of await tx.outbounds.ofOrder(order.id)) {
    if (!states.includes(state)) continue;
    told.push(...(await withCard(tx, await peopleOfWarehouse(tx, warehouseId), "outbound", { kind: "outbound", id })));
  }
  return told;
}

/** An order that ended may have left its documents open or closed them with it. */
const ended: readonly OutboundState[] = ["waiting", "ready", "picking", "cancelled"];

const tellOwner = (tx: Tx, event: KeptEvent) => withCard(tx, [fact(event, "ownerId")], "order", event.subject);

async function purchasingManagers(tx: Tx): Promise<readonly Id[]> {
  return (await tx.people.activeWithRole("purchasingManager")).map((person) => person.id);
}

export const goodsNotices: readonly Notice[] = [
  defineNotice({ on: "outbound.ready", tell: tellWarehouse }),
  defineNotice({
    on: "outbound.waiting",
    // Part of it is there and can go out; before an order is paid nothing is.
    tell: async (tx, event) => {
      const order = await tx.orders.find({ kind: "all" }, fact(event, "salesOrderId") ?? "");
      return order?.state === "pendingPayment" ? [] : tellWarehouse(tx, event);
    },
  }),
  defineNotice({
    on: "order.paid",
    // The owner holds the payment's card, and the order's shows it. What is whole is told by "outbound.ready"; what is short can go out in part.
    tell: async (tx, event) => [
      ...((await paidByNews(tx, event)) ? [] : await tellOwner(tx, event)),
      ...(await tellItsWarehouses(tx, event.subject, ["waiting"])),
    ],
  }),
  defineNotice({
    on: "order.cancelled",
    // Whoever picks for it must stop.
    tell: async (tx, event) => [...(await tellOwner(tx, event)), ...(await tellItsWarehouses(tx, event.subject, ended))],
  }),
  defineNotice({
    on: "order.restCancelled",
    tell: async (tx, event) => [...(await tellOwner(tx, event)), ...(await tellItsWarehouses(tx, event.subject, ended))],
  }),
  ...["order.partShipped", "order.shipped"].map((on) => defineNotice({ on, tell: tellOwner })),
  ...["requisition.suggested", "requisition.created"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => {
        // Who has to decide on it holds the approval's card.
        const waits = (await tx.requisitions.find(event.subject.id))?.state === "pendingApproval";
        return waits ? [] : withCard(tx, await purchasingManagers(tx), "requisition", event.subject);
      },
    }),
  ),
];

/** Who does the warehouse's work hears what may not go out any more, and what to do with it. */
export const expiredNotices: readonly Notice[] = [
  defineNotice({
    on: "stock.expired",
    async tell(tx, event) {
      const warehouseId = fact(event, "warehouseId");
      const product = await tx.products.find(event.subject.id);
      const warehouse = (await tx.stock.warehouses()).find(({ id }) => id === warehouseId);
      if (!product || !warehouse) return [];
      const held = fact(event, "reserved") ?? "0";
      return withSentence(tx, await peopleOfWarehouse(tx, warehouseId), (language) =>
        noticeText(
          isPositive(held) ? "lotExpiredHeld" : "lotExpired",
          {
            warehouse: language === "zh" ? warehouse.nameZh : warehouse.nameEn,
            sku: product.sku,
            lot: fact(event, "lot") ?? "",
            onHand: quantity({ value: fact(event, "onHand") ?? "0", unit: product.baseUnit }, language),
            held: quantity({ value: held, unit: product.baseUnit }, language),
          },
          language,
        ),
      );
    },
  }),
];
