import type { DeliveryStore, NewDelivery } from "../../bot/pipeline/stores";
import { newId, type Id } from "../../domain/shared/id";
import { laneOf } from "./claim-deliveries";
import type { RowOf } from "./table";
import { deliveries, postedCards, type DeliveryPayload } from "./queue-tables";
import type { Sql } from "./sql";
import { insert, select } from "./table";

export function deliveryStore(sql: Sql): DeliveryStore {
  async function refresh(cards: readonly RowOf<typeof postedCards>[], cause: Id): Promise<void> {
    if (cards.length === 0) return;
    // A refresh that waits will show the newest state anyway; one under way may have read an older one.
    const keys = cards.map((card) => `refresh:${card.id}:`);
    const waiting = await sql.rows<{ card: Id }>(
      `SELECT SUBSTRING(once_key, 9, 26) AS card FROM deliveries WHERE state = 'new' AND lease_until IS NULL AND kind = 'refresh' AND lane IN (?)`,
      [[...new Set(cards.map((card) => laneOf(card.platform, card.conversation, card.id)))]],
    );
    const known = new Set(waiting.map((row) => row.card));
    const due = cards.filter((card, index) => keys[index] !== undefined && !known.has(card.id));
    const now = new Date(await instant(sql));
    await insert(
      sql,
      deliveries,
      due.map((card) =>
        newRow(
          `refresh:${card.id}:${cause}`,
          card.platform,
          card.conversation,
          card.personId,
          { kind: "refresh", postedCardId: card.id },
          now,
          { about: card.id },
        ),
      ),
    );
  }
  /** Changes what an event's reply holds back and nobody has begun to send. */
  async function held(inboxId: Id, set: string): Promise<void> {
    await sql.run(
      `UPDATE deliveries SET ${set} WHERE once_key LIKE ? AND state = 'new' AND attempts = 0 AND next_attempt_at > UTC_TIMESTAMP(3)`,
      [`reply:${inboxId}:%`],
    );
  }
  return {
    async add(wanted) {
      if (wanted.length === 0) return;
      const now = new Date(await instant(sql));
      await insert(
        sql,
        deliveries,
        wanted.map((each: NewDelivery) =>
          newRow(
            each.onceKey,
            each.platform,
            each.conversation,
            each.personId,
            { kind: "post", conversation: each.conversation, part: each.part },
            now,
            { dueAt: new Date(now.getTime() + (each.heldSeconds ?? 0) * 1000) },
          ),
        ),
      );
    },
    async replaceMessage(platform, conversation, messageRef, card, cause) {
      const now = new Date(await instant(sql));
      const payload = { kind: "replace" as const, messageRef, card };
      await insert(sql, deliveries, [newRow(`replace:${cause}`, platform, conversation, null, payload, now, { about: cause })]);
    },
    takeBack: (inboxId) => held(inboxId, "state = 'done', delivered_at = UTC_TIMESTAMP(3)"),
    letGo: (inboxId) => held(inboxId, "next_attempt_at = UTC_TIMESTAMP(3)"),
    park: (platform, conversation, problem) =>
      sql.run(
        "UPDATE deliveries SET state = 'parked', problem = ? WHERE lane = ? AND state = 'new' AND kind = 'post' AND lease_until IS NULL",
        [problem, laneOf(platform, conversation)],
      ),
    async refreshCardsOf(subject, cause) {
      await refresh(await select(sql, postedCards, "WHERE subject_kind = ? AND subject_id = ?", [subject.kind, subject.id]), cause);
    },
    async refreshMessage(platform, conversation, messageRef, cause) {
      await refresh(
        await select(sql, postedCards, "WHERE platform = ? AND conversation = ? AND message_ref = ?", [platform, conversation, messageRef]),
        cause,
      );
    },
  };
}

/** Queues run by the server's clock, which all replicas share; the business runs by `tx.now`. */
async function instant(sql: Sql): Promise<string | Date> {
  const [row] = await sql.rows<{ now: string | Date }>("SELECT UTC_TIMESTAMP(3) AS now");
  if (!row) throw new Error("the server tells no time");
  return row.now;
}

function newRow(
  onceKey: string,
  platform: string,
  conversation: string,
  personId: Id | null,
  payload: DeliveryPayload,
  now: Date,
  { dueAt = now, about = null }: { readonly dueAt?: Date; readonly about?: Id | null } = {},
): RowOf<typeof deliveries> {
  return {
    id: newId(),
    onceKey,
    lane: laneOf(platform, conversation, about),
    platform,
    kind: payload.kind,
    personId,
    payload,
    state: "new",
    attempts: 0,
    nextAttemptAt: dueAt,
    leaseUntil: null,
    leaseHolder: null,
    problem: null,
    unsure: false,
    createdAt: now,
    deliveredAt: null,
  };
}
