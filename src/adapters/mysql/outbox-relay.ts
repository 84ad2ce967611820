import { createHash } from "node:crypto";
import type { Card } from "../../../cards/kit/nodes";
import { DeliveryFailure, type ChatPlatform, type Shown } from "../../bot/pipeline/chat-platform";
import type { ReplyPart } from "../../bot/pipeline/chat-reply";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { newId, type Id } from "../../domain/shared/id";
import { holderIsGone } from "./presence";
import { deliveries, postedCards } from "./queue-tables";
import { insert, rowFrom, select, type RowOf } from "./table";
import type { MySqlTx, MySqlUnitOfWork } from "./unit-of-work";

type Delivery = RowOf<typeof deliveries>;

export interface Relay {
  readonly work: MySqlUnitOfWork;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** A live card as it is now for that person; null: the person may not see it, or it is gone. */
  readonly present: (tx: MySqlTx, card: string, subject: SubjectRef, personId: Id) => Promise<Card | null>;
  /** Who claims, as others can see it: see `presence.ts`. */
  readonly holder: () => Promise<string | null>;
  /** Told of a delivery that is given up. */
  readonly parked: (delivery: { readonly id: Id; readonly lane: string; readonly problem: string }) => void;
}

const batch = 20;
const leaseSeconds = 30;
const mostAttempts = 10;

/**
 * Delivers what is due, one round: claims the head of each lane that waits (so that order holds in a lane however many
 * relays run), hands it to its platform, marks it. At least once; the platform's key makes it once. Returns how many
 * were claimed: call again until none.
 */
export async function relayRound(relay: Relay): Promise<number> {
  const holder = await relay.holder();
  const claimed = await relay.work.run((tx) => claim(tx, holder));
  await Promise.all(claimed.map((delivery) => deliver(relay, delivery)));
  return claimed.length;
}

/** What a process that is gone had in hand is free at once; where that cannot be known, when its lease is over. */
async function claim(tx: MySqlTx, holder: string | null): Promise<Delivery[]> {
  const stored = await tx.sql.rows<Record<string, unknown>>(
    `SELECT ${deliveries.selectList} FROM deliveries
     WHERE state = 'new' AND next_attempt_at <= UTC_TIMESTAMP(3) AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(3) OR ${holderIsGone})
       AND NOT EXISTS (SELECT 1 FROM deliveries earlier WHERE earlier.lane = deliveries.lane AND earlier.state = 'new' AND earlier.id < deliveries.id)
     ORDER BY id LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    [holder],
  );
  const rows = stored.map((row) => rowFrom(deliveries, row));
  if (rows.length > 0) {
    await tx.sql.run(
      `UPDATE deliveries SET lease_until = UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND, lease_holder = ? WHERE id IN (?)`,
      [holder, rows.map((row) => row.id)],
    );
  }
  return rows;
}

async function deliver(relay: Relay, delivery: Delivery): Promise<void> {
  try {
    const platform = relay.platforms.get(delivery.platform);
    if (!platform) throw new DeliveryFailure(`no platform "${delivery.platform}" runs here`, { final: false });
    if (delivery.payload.kind === "post") await post(relay, platform, delivery, delivery.payload.conversation, delivery.payload.part);
    else await refresh(relay, platform, delivery, delivery.payload.postedCardId);
  } catch (problem) {
    await putOff(relay, delivery, problem);
  }
}

async function post(relay: Relay, platform: ChatPlatform, delivery: Delivery, conversation: string, part: ReplyPart): Promise<void> {
  const shown = await shownNow(relay, delivery, part);
  if (!shown) return done(relay, delivery);
  const messageRef = await platform.post(conversation, shown, delivery.onceKey);
  await relay.work.run(async (tx) => {
    if (part.kind === "liveCard" && shown.kind === "card") {
      const [known] = await select(tx.sql, postedCards, "WHERE platform = ? AND conversation = ? AND message_ref = ?", [
        platform.name,
        conversation,
        messageRef,
      ]);
      if (!known) {
        await insert(tx.sql, postedCards, [
          {
            id: newId(),
            platform: platform.name,
            conversation,
            messageRef,
            personId: delivery.personId as Id,
            card: part.card,
            subjectKind: part.subject.kind,
            subjectId: part.subject.id,
            shownHash: hashOf(shown.card),
            postedAt: tx.now,
          },
        ]);
        // What changed between drawing and this moment found no posted card to refresh.
        await tx.deliveries.refreshMessage(platform.name, conversation, messageRef, delivery.id);
      }
    }
    await markDone(tx, delivery);
  });
}

async function shownNow(relay: Relay, delivery: Delivery, part: ReplyPart): Promise<Shown | null> {
  if (part.kind === "text" || part.kind === "card") return part;
  const card = await relay.work.run((tx) => relay.present(tx, part.card, part.subject, delivery.personId as Id));
  return card && { kind: "card", card };
}

async function refresh(relay: Relay, platform: ChatPlatform, delivery: Delivery, postedCardId: Id): Promise<void> {
  const drawn = await relay.work.run(async (tx) => {
    const [posted] = await select(tx.sql, postedCards, "WHERE id = ?", [postedCardId]);
    const card = posted && (await relay.present(tx, posted.card, { kind: posted.subjectKind, id: posted.subjectId }, posted.personId));
    return posted && card ? { posted, card, hash: hashOf(card) } : null;
  });
  if (!drawn || drawn.hash === drawn.posted.shownHash) return done(relay, delivery);
  await platform.update(drawn.posted.messageRef, drawn.card);
  await relay.work.run(async (tx) => {
    await tx.sql.run("UPDATE posted_cards SET shown_hash = ? WHERE id = ?", [drawn.hash, postedCardId]);
    await markDone(tx, delivery);
  });
}

function done(relay: Relay, delivery: Delivery): Promise<void> {
  return relay.work.run((tx) => markDone(tx, delivery));
}

async function markDone(tx: MySqlTx, delivery: Delivery): Promise<void> {
  await tx.sql.run(
    "UPDATE deliveries SET state = 'done', delivered_at = UTC_TIMESTAMP(3), lease_until = NULL, lease_holder = NULL WHERE id = ?",
    [delivery.id],
  );
}

/** Later again, later each time; given up after the last attempt or at once when trying again cannot help. */
async function putOff(relay: Relay, delivery: Delivery, problem: unknown): Promise<void> {
  const why = (problem instanceof Error ? problem.message : String(problem)).slice(0, 1000);
  const attempt = delivery.attempts + 1;
  const failure = problem instanceof DeliveryFailure ? problem.how : { final: false };
  const over = failure.final || attempt >= mostAttempts;
  const seconds = "retryAfterSeconds" in failure && failure.retryAfterSeconds ? failure.retryAfterSeconds : Math.min(600, 2 ** attempt);
  await relay.work.run((tx) =>
    tx.sql.run(
      `UPDATE deliveries SET state = ?, problem = ?, attempts = ?, lease_until = NULL, lease_holder = NULL, next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ?`,
      [over ? "parked" : "new", why, attempt, seconds, delivery.id],
    ),
  );
  if (over) relay.parked({ id: delivery.id, lane: delivery.lane, problem: why });
}

function hashOf(card: Card): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("hex");
}
