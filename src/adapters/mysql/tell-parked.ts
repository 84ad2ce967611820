import type { KeptEvent } from "../../bot/notices/define-notice";
import { webhookPlatform } from "../../bot/webhooks/call-webhooks";
import { runOfCall } from "../../bot/webhooks/note-answer";
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
  if (delivery.platform === webhookPlatform) await tellRuleOwner(tx, delivery);
  const place = parkedPlace("deliveries");
  const query = `SELECT MIN(id) AS id FROM deliveries WHERE state = 'parked' AND ${place} = SUBSTRING_INDEX(?, '#', 1)`;
  const first = await firstParked(tx, query, delivery.lane);
  await tell(tx, "delivery", delivery.id, first);
}

/** Whose rule called the webhook hears of the first call of that rule's that is given up. */
async function tellRuleOwner(tx: MySqlTx, delivery: Delivery): Promise<void> {
  const call = runOfCall(delivery.onceKey);
  const run = call && (await tx.rules.run(call.runId));
  const rule = run && (await tx.rules.find(run.ruleId));
  if (!rule) return;
  const [known] = await tx.sql.rows(
    `SELECT 1 FROM deliveries d JOIN rule_runs r ON d.once_key LIKE CONCAT('rule ', r.id, ' %') AND r.rule_id = ?
     WHERE d.lane = ? AND d.state = 'parked' AND d.id <> ? LIMIT 1`,
    [rule.id, delivery.lane, delivery.id],
  );
  if (known) return;
  const [row] = await tx.sql.rows<{ problem: string | null }>("SELECT problem FROM deliveries WHERE id = ?", [delivery.id]);
  const data = { rule: rule.number, ownerId: rule.ownerId, problem: row?.problem ?? "" };
  tx.emit({ type: "rule.webhookFailed", subject: { kind: "rule", id: rule.id }, actorId: systemId, data });
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
