import type { Actor } from "../shared/actor";
import { noQuantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { tellArrival } from "../stock/adjust-stock";
import { giveBack } from "../stock/release-stock";
import type { Reservation } from "../stock/stock";
import { lockHold, moveHold, type StockHoldRef } from "./move-hold";
import { holdSource, type StockHold } from "./stock-hold";

const mostAtOnce = 20;

/** What was held is free again; who has waited longest for it is served. Refuses `stockHold.notYours` for somebody else's. */
export async function letHoldGo(tx: Tx, actor: Actor, ref: StockHoldRef): Promise<StockHold> {
  const hold = await lockHold(tx, ref);
  if (hold.ownerId !== actor.personId && !actor.permissions.has("stock.endHold")) {
    throw new Refusal("stockHold.notYours", { number: hold.number });
  }
  const { saved, reservations } = await end(tx, actor, "letGo", hold);
  await tx.flush();
  await giveBack(tx, reservations);
  return saved;
}

/** Ends the holds whose time is over, a few at a time, each once. Gives how many. */
export async function expireHolds(tx: Tx, actor: Actor): Promise<number> {
  const over = await tx.stockHolds.lockOver(tx.now, mostAtOnce);
  const freed: Reservation[] = [];
  for (const hold of over) freed.push(...(await end(tx, actor, "expire", hold)).reservations);
  await tx.flush();
  await giveBack(tx, freed);
  return over.length;
}

async function end(
  tx: Tx,
  actor: Actor,
  verb: "letGo" | "expire",
  hold: StockHold,
): Promise<{ readonly saved: StockHold; readonly reservations: readonly Reservation[] }> {
  const saved = await moveHold(tx, actor, verb, hold, { held: noQuantity });
  const reservations = await tx.stock.lockReservations(holdSource, [hold.id]);
  for (const each of reservations) tellArrival(tx, actor, each);
  return { saved, reservations };
}
