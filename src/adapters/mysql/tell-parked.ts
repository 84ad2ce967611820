import type { KeptEvent } from "../../bot/notices/define-notice";
import { parkedRef } from "../../bot/parked/retry-parked";
import { systemId } from "../../domain/access/identify-actor";
import type { Id } from "../../domain/shared/id";
import { parkedPlace } from "./parked-store";
import type { Delivery } from "./claim-deliveries";
import type { MySqlTx } from "./unit-of-work";

/** A delivery has just been given up: the first of its conversation is told to the operations leads, more of them change that card. */
export async function tellParkedDelivery(tx: MySqlTx, delivery: Delivery): Promise<void> {
  const { payload } = delivery;
  // Whom this very card does not reach is not told of it by another one.
  if (payload.kind === "post" && payload.part.kind === "liveCard" && payload.part.card === "parked") return;
  const place = parkedPlace("deliveries");
  const query = `SELECT MIN(id) AS id FROM deliveries WHERE state = 'parked' AND ${place} = SUBSTRING_INDEX(?, '#', 1)`;
  const first = await firstParked(tx, query, delivery.lane);
  await tell(tx, "delivery", delivery.id, first);
}

/** The same for what follows from an event, by the event's type. */
export async function tellParkedEvent(tx: MySqlTx, event: KeptEvent): Promise<void> {
  if (event.type === "delivery.parked" || event.type === "event.parked") return;
  const first = await firstParked(tx, "SELECT MIN(id) AS id FROM domain_events WHERE type = ? AND state = 'parked'", event.type);
  await tell(tx, "event", event.id, first);
}

async function firstParked(tx: MySqlTx, query: string, place: string): Promise<Id | null> {
  const [row] = await tx.sql.rows<{ id: Id | null }>(query, [place]);
  return row?.id ?? null;
}

async function tell(tx: MySqlTx, kind: "delivery" | "event", id: Id, first: Id | null): Promise<void> {
  if (first !== null && first !== id) return tx.deliveries.refreshCardsOf(parkedRef({ kind, id: first }), id);
  tx.emit({ type: `${kind}.parked`, subject: parkedRef({ kind, id }), actorId: systemId, data: {} });
}
