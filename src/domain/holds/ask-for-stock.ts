import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { isPositive, noQuantity, type Quantity } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { stockHoldRef, type StockHold } from "./stock-hold";

export interface AskForStock {
  readonly productId: Id;
  /** In base units. */
  readonly quantity: Quantity;
  readonly byDay: CalendarDay | null;
  readonly customerId: Id | null;
}

/**
 * Notes what is asked for, so that its answer can be held later. Reserves nothing. Refuses `product.notFound`,
 * `stockHold.badQuantity`, `stockHold.noStock` for what no warehouse keeps, `stockHold.dayOver`, `customer.notFound`.
 */
export async function askForStock(tx: Tx, actor: Actor, { productId, quantity, byDay, customerId }: AskForStock): Promise<StockHold> {
  requirePermission(actor, "stock.read");
  const product = await tx.products.find(productId);
  if (!product) throw new Refusal("product.notFound");
  if (!product.tracksStock) throw new Refusal("stockHold.noStock", { sku: product.sku });
  if (!isPositive(quantity)) throw new Refusal("stockHold.badQuantity", { quantity });
  if (byDay !== null && byDay < (await todayOf(tx))) throw new Refusal("stockHold.dayOver", { day: byDay });
  if (customerId !== null) requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), customerId));
  const hold: StockHold = {
    id: newId(),
    number: await tx.numbers.next("HD"),
    customerId,
    productId,
    quantity,
    byDay,
    state: "asked",
    held: noQuantity,
    ownerId: actor.personId,
    expiresAt: null,
    salesOrderId: null,
    createdAt: tx.now,
    version: 1,
  };
  await tx.stockHolds.add(hold);
  auditCreated(tx, actor, "stockHold.ask", stockHoldRef(hold), hold);
  return hold;
}
