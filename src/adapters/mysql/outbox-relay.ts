import { createHash } from "node:crypto";
import type { Card } from "../../../cards/kit/nodes";
import { DeliveryFailure, type ChatPlatform, type FailureFacts, type Shown } from "../../bot/pipeline/chat-platform";
import type { MadeFile } from "../../bot/documents/chat-files";
import type { ReplyPart, WantedFile } from "../../bot/pipeline/chat-reply";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { newId, type Id } from "../../domain/shared/id";
import { accountLanes, giveBack, pauseAccount } from "./call-allowances";
import { claimDeliveries, type Claimed, type Delivery } from "./claim-deliveries";
import { postedCards } from "./queue-tables";
import { insert, select } from "./table";
import { tellParkedDelivery } from "./tell-parked";
import type { MySqlTx, MySqlUnitOfWork } from "./unit-of-work";

/** A conversation of one platform. */
export interface Chat {
  readonly platform: string;
  readonly conversation: string;
}

export interface Relay {
  readonly work: MySqlUnitOfWork;
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** A live card as it is now for that person in that chat; null: the person may not see it, or it is gone. */
  readonly present: (tx: MySqlTx, card: string, subject: SubjectRef, personId: Id, at: Chat) => Promise<Card | null>;
  /** A file as it is now, for that person in that chat. */
  readonly file: (wanted: WantedFile, personId: Id, at: Chat) => Promise<MadeFile>;
  /** Who claims, as others can see it: see `presence.ts`. */
  readonly holder: () => Promise<string | null>;
  /** Told of a delivery that is given up. */
  readonly parked: (delivery: { readonly id: Id; readonly lane: string; readonly problem: string }) => void;
  /** Told when the outcome of a delivery could not even be noted; its lease ends and it is tried again. */
  readonly failed: (problem: unknown) => void;
}

export interface OutboxRelay {
  /** Claims what is due and starts to deliver it; false when nothing is due and nothing under way. */
  round(): Promise<boolean>;
  /** All that was started is marked. */
  ended(): Promise<unknown>;
}

/** Calls under way at once: one that hangs holds up its own conversation and no other. */
const mostAtOnce = 40;
const mostClaimed = 20;
const mostAttempts = 10;
/** While calls are under way, how long until it is looked whether something else has become due. */
const lookAgainMs = 100;

/**
 * Delivers what is due: claims the heads of lanes that wait (so that order holds in a lane however many relays run), hands each
 * to its platform when its limits allow it, marks it. At least once; the platform's key, or a look before a doubtful second
 * attempt, makes it once.
 */
export function outboxRelay(relay: Relay): OutboxRelay {
  const underWay = new Set<Promise<void>>();
  const start = (claimed: Claimed) => {
    const task: Promise<void> = deliver(relay, claimed)
      .catch(relay.failed)
      .finally(() => underWay.delete(task));
    underWay.add(task);
  };
  const claim = async (most: number) => {
    const holder = await relay.holder();
    return relay.work.run((tx) => claimDeliveries(tx, { platforms: relay.platforms, holder, most }));
  };
  return {
    async round() {
      const room = Math.min(mostClaimed, mostAtOnce - underWay.size);
      const claimed = room > 0 ? await claim(room) : [];
      for (const each of claimed) start(each);
      if (claimed.length > 0) return true;
      if (underWay.size === 0) return false;
      await Promise.race([...underWay, pause(lookAgainMs)]);
      return true;
    },
    ended: () => Promise.all(underWay),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function deliver(relay: Relay, claimed: Claimed): Promise<void> {
  const { delivery } = claimed;
  try {
    if (claimed.waitMs > 0) await pause(claimed.waitMs);
    const platform = relay.platforms.get(delivery.platform);
    if (!platform) throw new DeliveryFailure(`the platform "${delivery.platform}" does not run here`, { final: false });
    const { payload } = delivery;
    if (payload.kind === "post") await post(relay, platform, claimed, payload.part);
    else if (payload.kind === "refresh") await refresh(relay, platform, claimed, payload.postedCardId);
    else await replace(relay, platform, claimed, payload);
  } catch (problem) {
    const gone = problem instanceof DeliveryFailure && problem.how.final && problem.how.obstacle === "gone";
    // A card that was recalled has nothing to show any more; nobody waits for it.
    if (gone && delivery.payload.kind === "refresh") await forgetPosted(relay, delivery, delivery.payload.postedCardId);
    else if (gone && delivery.payload.kind === "replace") await relay.work.run((tx) => markDone(tx, delivery));
    else await putOff(relay, claimed, problem);
  }
}

async function post(relay: Relay, platform: ChatPlatform, claimed: Claimed, part: ReplyPart): Promise<void> {
  const { delivery, conversation } = claimed;
  if (part.kind === "file") return postFile(relay, platform, claimed, part.file);
  const shown = await shownNow(relay, delivery, part, { platform: platform.name, conversation });
  if (!shown) return noCallNeeded(relay, claimed);
  const there = await foundAgain(platform, claimed, shown);
  const messageRef = there ?? (await platform.post(conversation, shown, delivery.onceKey));
  // The message is there; that the buzz failed is no reason to send it again.
  if (part.kind === "liveCard" && part.urgent) await platform.urge?.(conversation, messageRef).catch(relay.failed);
  await relay.work.run(async (tx) => {
    if (part.kind === "liveCard" && !part.once && shown.kind === "card") {
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
            renewedAt: null,
          },
        ]);
        // What changed between drawing and this moment found no posted card to refresh.
        await tx.deliveries.refreshMessage(platform.name, conversation, messageRef, delivery.id);
      } else await tx.sql.run("UPDATE posted_cards SET shown_hash = ? WHERE id = ?", [hashOf(shown.card), known.id]);
    }
    await markDone(tx, delivery);
  });
}

/** Whether it may have arrived, and the platform's own key does not make a second attempt harmless (any more). */
function isDoubtful({ onceKeyLivesMinutes = 0 }: ChatPlatform, { unsure, ageMs }: Claimed): boolean {
  return unsure && ageMs >= onceKeyLivesMinutes * 60_000;
}

async function foundAgain(platform: ChatPlatform, claimed: Claimed, shown: Shown): Promise<string | null> {
  if (!platform.lookFor || !isDoubtful(platform, claimed)) return null;
  const { delivery, conversation } = claimed;
  return platform.lookFor(conversation, delivery.onceKey, { shown, since: delivery.createdAt });
}

/** A file has no message that changes later. */
async function postFile(relay: Relay, platform: ChatPlatform, claimed: Claimed, wanted: WantedFile): Promise<void> {
  const { delivery, conversation } = claimed;
  const made = await relay.file(wanted, delivery.personId as Id, { platform: platform.name, conversation });
  if (made === null) return noCallNeeded(relay, claimed);
  if (made.kind === "text") await platform.post(conversation, made, delivery.onceKey);
  else if (platform.postFile) {
    const { name } = made.file;
    const looked =
      isDoubtful(platform, claimed) && platform.lookForFile?.(conversation, delivery.onceKey, { name, since: delivery.createdAt });
    const there = looked ? await looked : null;
    if (!there) await platform.postFile(conversation, made.file, delivery.onceKey);
  } else throw new DeliveryFailure(`${platform.name} takes no files`, { final: true, obstacle: "refusedContent" });
  await relay.work.run((tx) => markDone(tx, delivery));
}

async function shownNow(relay: Relay, delivery: Delivery, part: Exclude<ReplyPart, { kind: "file" }>, at: Chat): Promise<Shown | null> {
  if (part.kind === "text" || part.kind === "card") return part;
  const card = await relay.work.run((tx) => relay.present(tx, part.card, part.subject, delivery.personId as Id, at));
  return card && { kind: "card", card };
}

async function refresh(relay: Relay, platform: ChatPlatform, claimed: Claimed, postedCardId: Id): Promise<void> {
  const drawn = await relay.work.run(async (tx) => {
    const [posted] = await select(tx.sql, postedCards, "WHERE id = ?", [postedCardId]);
    const card =
      posted && (await relay.present(tx, posted.card, { kind: posted.subjectKind, id: posted.subjectId }, posted.personId, posted));
    return posted && card ? { posted, card, hash: hashOf(card) } : null;
  });
  if (!drawn || drawn.hash === drawn.posted.shownHash) return noCallNeeded(relay, claimed);
  await platform.update(drawn.posted.messageRef, drawn.card);
  await relay.work.run(async (tx) => {
    await tx.sql.run("UPDATE posted_cards SET shown_hash = ? WHERE id = ?", [drawn.hash, postedCardId]);
    await markDone(tx, claimed.delivery);
  });
}

async function replace(
  relay: Relay,
  platform: ChatPlatform,
  { delivery }: Claimed,
  { messageRef, card }: { readonly messageRef: string; readonly card: Card },
): Promise<void> {
  await platform.update(messageRef, card);
  await relay.work.run((tx) => markDone(tx, delivery));
}

function forgetPosted(relay: Relay, delivery: Delivery, postedCardId: Id): Promise<void> {
  return relay.work.run(async (tx) => {
    await tx.sql.run("DELETE FROM posted_cards WHERE id = ?", [postedCardId]);
    await markDone(tx, delivery);
  });
}

/** Most refreshes find the card as it is shown already: they must not use up what a platform allows. */
function noCallNeeded(relay: Relay, { delivery, allowances }: Claimed): Promise<void> {
  return relay.work.run(async (tx) => {
    await giveBack(tx.sql, allowances);
    await markDone(tx, delivery);
  });
}

async function markDone(tx: MySqlTx, delivery: Delivery): Promise<void> {
  await tx.sql.run(
    "UPDATE deliveries SET state = 'done', delivered_at = UTC_TIMESTAMP(3), lease_until = NULL, lease_holder = NULL WHERE id = ?",
    [delivery.id],
  );
}

/** Later again, later each time; given up after the last attempt or at once when trying again cannot help. Being told to wait is no failed attempt. */
async function putOff(relay: Relay, { delivery, call, conversation, unsure }: Claimed, problem: unknown): Promise<void> {
  const why = (problem instanceof Error ? problem.message : String(problem)).slice(0, 1000);
  const how: FailureFacts = problem instanceof DeliveryFailure ? problem.how : { final: false };
  const attempts = delivery.attempts + (how.retryAfterSeconds === undefined ? 1 : 0);
  const over = how.final || attempts >= mostAttempts;
  const seconds = how.retryAfterSeconds ?? Math.min(600, 2 ** attempts);
  const platform = relay.platforms.get(delivery.platform);
  await relay.work.run(async (tx) => {
    if (how.wholeAccount && platform) await pauseAccount(tx.sql, accountLanes(platform, conversation), call, seconds);
    await tx.sql.run(
      `UPDATE deliveries SET state = ?, problem = ?, attempts = ?, unsure = ?, lease_until = NULL, lease_holder = NULL,
         next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ?`,
      [over ? "parked" : "new", why, attempts, how.unsure || unsure ? 1 : 0, seconds, delivery.id],
    );
    if (over) await tellParkedDelivery(tx, delivery);
  });
  if (over) relay.parked({ id: delivery.id, lane: delivery.lane, problem: why });
}

function hashOf(card: Card): string {
  return createHash("sha256").update(JSON.stringify(card)).digest("hex");
}
