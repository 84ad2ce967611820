import { requireInScope, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import { addDays, dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isMore, isPositive, least, less, noQuantity, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { planReservation, type PlannedReservation } from "../stock/plan-reservation";
import { reserveStock } from "../stock/reserve-stock";
import { lockHold, moveHold, type StockHoldRef } from "./move-hold";
import { holdPolicyOf, holdSource, type StockHold } from "./stock-hold";
import { openOnes } from "../stock/change-warehouse";

export interface HoldStock extends StockHoldRef {
  /** Left out: so many hours from now as the company says. */
  readonly until?: Date;
  /** Left out: where one warehouse has all of it, else over several. */
  readonly warehouseId?: Id;
  /** For whom, where nobody was named when it was asked. */
  readonly customerId?: Id;
  /** true: what there is, where it is less than was asked for. */
  readonly asFarAsItGoes?: boolean;
}

/**
 * Holds what was asked for: a reservation that ends by itself. What is still to come cannot be held. Refuses
 * `customer.notFound`, `stockHold.forWhom`, `stockHold.notEnough`, `stockHold.untilOver`, `stockHold.tooLong`.
 */
export async function holdStock(tx: Tx, actor: Actor, input: HoldStock): Promise<StockHold> {
  const found = await lockHold(tx, input);
  const asked = found.state === "asked" ? { ...found, customerId: input.customerId ?? found.customerId } : found;
  const { number, productId, quantity } = asked;
  const product = await tx.products.find(productId);
  const sku = product?.sku ?? "";
  if (asked.customerId === null) throw new Refusal("stockHold.forWhom", { number, sku, quantity });
  if (asked.customerId !== found.customerId) requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), asked.customerId));
  const expiresAt = await expiryOf(tx, input.until);
  const reservations = await planHold(tx, asked, input.warehouseId);
  const held = total(reservations.map((each) => each.quantity));
  const enough = input.asFarAsItGoes === true ? isPositive(held) : held === quantity;
  if (asked.state === "asked" && !enough) throw new Refusal("stockHold.notEnough", { sku, available: held, wanted: quantity });
  const saved = await moveHold(tx, actor, "hold", asked, { held, expiresAt });
  await tx.flush();
  await reserveStock(tx, holdSource, reservations);
  return saved;
}

async function expiryOf(tx: Tx, until: Date | undefined): Promise<Date> {
  const { hours, longestDays } = await holdPolicyOf(tx);
  if (until === undefined) return new Date(tx.now.getTime() + hours * 3_600_000);
  const { timeZone } = await companyOf(tx);
  const [day, last] = [dayOf(until, timeZone), addDays(dayOf(tx.now, timeZone), longestDays)];
  if (until <= tx.now) throw new Refusal("stockHold.untilOver", { day });
  if (day > last) throw new Refusal("stockHold.tooLong", { day: last, days: longestDays });
  return until;
}

/** From the warehouse that has all of it; else from each what it has, the fullest first. */
async function planHold(tx: Tx, hold: StockHold, warehouseId: Id | undefined): Promise<PlannedReservation[]> {
  const today = await todayOf(tx);
  const levels = await tx.stock.levels([hold.productId]);
  const places = openOnes(await tx.stock.warehouses())
    .map((each) => each.id)
    .filter((id) => (warehouseId ?? id) === id);
  const planAt = (id: Id, quantity: Quantity) =>
    planReservation([{ sourceId: hold.id, productId: hold.productId, quantity }], levels, id, today).reservations;
  const plans = places
    .map((id) => ({ id, planned: total(planAt(id, hold.quantity).map((each) => each.quantity)) }))
    .toSorted((left, right) => (left.planned === right.planned ? 0 : isMore(left.planned, right.planned) ? -1 : 1));
  let open = hold.quantity;
  const reservations: PlannedReservation[] = [];
  for (const { id, planned } of plans) {
    if (!isPositive(open) || !isPositive(planned)) break;
    const part = planAt(id, least(planned, open));
    reservations.push(...part);
    open = less(open, part.length === 0 ? noQuantity : total(part.map((each) => each.quantity)));
  }
  return reservations;
}
