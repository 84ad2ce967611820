import type { AlternativeShown } from "../../../cards/stock/alternative-text";
import { stockHoldCard } from "../../../cards/stock/stock-hold.card";
import { scopeOf } from "../../domain/access/scope";
import { answerDelivery } from "../../domain/holds/answer-delivery";
import type { Alternative } from "../../domain/holds/plan-delivery";
import { holdSource } from "../../domain/holds/stock-hold";
import type { Id } from "../../domain/shared/id";
import { isPositive, least, noQuantity, type Quantity } from "../../domain/shared/quantity";
import { sumByKey } from "../../domain/stock/reserve-stock";
import { definePresenter } from "./define-presenter";
import { freeStock } from "./free-stock";
import { placeName } from "./stock-of-products";
import { customerName, customersByKey, localMoment, namesOf, productName } from "./wording";

/** What was asked for, answered anew each time it is drawn; once it is held, what is held and until when. */
export const stockHoldPresenter = definePresenter({
  card: "stockHold",
  async present(tx, viewer, subject) {
    // A hold is its owner's; what the customer's or the product's people see of it stands in the stock answer.
    const hold = viewer.permissions.has("stock.read") ? await tx.stockHolds.find(scopeOf(viewer), subject.id) : null;
    const product = hold && (await tx.products.find(hold.productId));
    if (!hold || !product) return null;
    const asked = hold.state === "asked";
    const answer = await answerDelivery(tx, hold);
    const customer = hold.customerId === null ? undefined : (await customersByKey(tx, [hold.customerId])).get(hold.customerId);
    const who = await namesOf(tx, viewer, [hold.ownerId]);
    const warehouses = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, viewer)]));
    const place = (id: Id) => warehouses.get(id) ?? "";
    const shown = (value: Quantity) => ({ value, unit: product.baseUnit });
    const reservations = await tx.stock.reservationsOf(holdSource, [hold.id]);
    const order = hold.salesOrderId === null ? null : await tx.orders.find({ kind: "all" }, hold.salesOrderId);
    const free = (await freeStock(tx, [hold.productId])).get(hold.productId) ?? noQuantity;
    const mayHold = asked && hold.customerId !== null && isPositive(free) && viewer.permissions.has("stock.hold");
    return stockHoldCard.render(
      {
        id: hold.id,
        version: hold.version,
        number: hold.number,
        state: hold.state,
        product: `${product.sku} ${productName(product, viewer)}`,
        sku: product.sku,
        quantity: shown(hold.quantity),
        customer: customer ? customerName(customer, viewer) : null,
        by: hold.byDay,
        leaveBy: answer.leaveBy === hold.byDay ? null : answer.leaveBy,
        askedBy: who(hold.ownerId),
        from: answer.from === null ? null : place(answer.from),
        places: answer.places.map((each) => ({
          warehouse: place(each.warehouseId),
          free: each.free,
          promised: each.promised,
          earliest: each.earliest,
        })),
        alternatives: answer.alternatives.map((each) => alternativeShown(each, place, shown)),
        uncertain: answer.uncertain.map((each) => ({ order: each.purchaseOrder, quantity: shown(each.quantity), due: each.day })),
        held: sumByKey(reservations.map((each) => ({ ...each, lotId: "" }))).map(({ key, quantity }) => ({
          warehouse: place(key.warehouseId),
          quantity: shown(quantity),
        })),
        until: hold.expiresAt === null ? null : localMoment(viewer, hold.expiresAt),
        order: order?.number ?? null,
        canHold: mayHold ? shown(least(free, hold.quantity)) : null,
        canLetGo:
          hold.state === "held" &&
          viewer.permissions.has("stock.hold") &&
          (hold.ownerId === viewer.personId || viewer.permissions.has("stock.endHold")),
      },
      viewer.language,
    );
  },
});

function alternativeShown(
  way: Alternative,
  place: (id: Id) => string,
  shown: (value: Quantity) => { readonly value: string; readonly unit: string },
): AlternativeShown {
  const parts = (given: readonly { readonly warehouseId: Id; readonly quantity: Quantity }[]) =>
    given.map((each) => ({ warehouse: place(each.warehouseId), quantity: shown(each.quantity) }));
  switch (way.kind) {
    case "split":
      return { kind: "split", parts: parts(way.parts) };
    case "transfer":
      return { kind: "transfer", to: place(way.to), parts: parts(way.parts), day: way.day };
    case "part":
      return { kind: "part", warehouse: place(way.warehouseId), quantity: shown(way.quantity) };
    case "later":
      return { kind: "later", warehouse: place(way.warehouseId), day: way.day };
    case "buy":
      return { kind: "buy", quantity: shown(way.quantity), day: way.day };
  }
}
