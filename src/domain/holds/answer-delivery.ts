import { chooseOffer } from "../purchasing/choose-offer";
import type { Id } from "../shared/id";
import { noQuantity, total, type Quantity } from "../shared/quantity";
import { companyOf, todayOf } from "../shared/settings";
import type { CalendarDay } from "../shared/calendar-day";
import type { Tx } from "../shared/tx";
import { workingCalendarOf } from "../shared/working-calendar";
import { planDelivery, type DeliveryAnswer, type DeliverySource } from "./plan-delivery";
import { holdPolicyOf } from "./stock-hold";
import { openOnes } from "../stock/change-warehouse";

/**
 * The answer as of this moment, from what lies free in each warehouse, what is on its way, who waits for it, the
 * supplier's lead time and the company's working calendar. Never kept.
 */
export async function answerDelivery(
  tx: Tx,
  { productId, quantity, byDay }: { readonly productId: Id; readonly quantity: Quantity; readonly byDay: CalendarDay | null },
): Promise<DeliveryAnswer> {
  const today = await todayOf(tx);
  const { timeZone } = await companyOf(tx);
  const offer = chooseOffer(await tx.requisitions.offers([productId]), quantity);
  return planDelivery(await sourcesOf(tx, productId, byDay !== null && byDay > today ? byDay : today), {
    quantity,
    byDay,
    today,
    calendar: await workingCalendarOf(tx, timeZone),
    transferDays: (await holdPolicyOf(tx)).transferDays,
    leadDays: offer?.leadDays ?? null,
  });
}

async function sourcesOf(tx: Tx, productId: Id, goodOn: CalendarDay): Promise<DeliverySource[]> {
  const [warehouses, levels, onItsWay, demands] = [
    openOnes(await tx.stock.warehouses()),
    await tx.stock.levels([productId]),
    await tx.requisitions.onItsWay([productId]),
    await tx.requisitions.demands([productId]),
  ];
  return warehouses.map(({ id }, index) => ({
    warehouseId: id,
    free: total(
      levels
        .filter((level) => level.warehouseId === id && (level.expiryDay === null || level.expiryDay >= goodOn))
        .map((level) => level.available),
    ),
    backordered: demands.find((each) => each.warehouseId === id)?.backordered ?? noQuantity,
    // An order that names no warehouse comes to the first.
    arrivals: onItsWay
      .filter((each) => each.warehouseId === id || (each.warehouseId === null && index === 0))
      .map(({ number, dueDay, quantity }) => ({ purchaseOrder: number, day: dueDay, quantity })),
  }));
}
