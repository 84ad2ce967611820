import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import { allowancesFor, pausedAccounts, Purse, type Allowance, type Pause } from "./call-allowances";
import { holderIsGone } from "./presence";
import { deliveries, type DeliveryPayload } from "./queue-tables";
import { rowFrom, type RowOf } from "./table";
import type { MySqlTx } from "./unit-of-work";

export type Delivery = RowOf<typeof deliveries>;

export interface Claimed {
  readonly delivery: Delivery;
  readonly call: "post" | "update";
  readonly conversation: string;
  /** What the call spends, made or not: see `giveBack`. */
  readonly allowances: readonly Allowance[];
  /** How long until its platform allows the call. */
  readonly waitMs: number;
  /** An earlier attempt may have arrived: its answer was lost, or who made it is gone. */
  readonly unsure: boolean;
  /** How long ago it was asked for; its first attempt is no older. */
  readonly ageMs: number;
}

export interface Claiming {
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** Who claims, as others can see it: see `presence.ts`. */
  readonly holder: string | null;
  readonly most: number;
}

const leaseSeconds = 30;
/** What is due so soon is claimed now and waits in the process: a round for each call would be slower than the limits. */
const aheadMs = 500;

/** Order is kept within a lane: one conversation on one platform. What changes a message that is there waits for nothing that is said, so it has a lane of its own. */
export function laneOf(platform: string, conversation: string, about: string | null = null): string {
  return `${platform}:${conversation}${about === null ? "" : `#${about}`}`;
}

function conversationOf({ platform, lane, payload }: Delivery): string {
  const conversation = lane.slice(platform.length + 1);
  return payload.kind === "post" ? conversation : conversation.replace(/#\w+$/, "");
}

/**
 * Takes the heads of waiting lanes, oldest first, as far as their platforms' limits allow, and leases them to this relay. A platform that
 * runs in another process is that one's; with none, its deliveries wait and the doctor tells of them. What a
 * chat's own limit holds back is noted in its row; an account that has spent its allowance is passed over as a whole.
 */
export async function claimDeliveries(tx: MySqlTx, claiming: Claiming): Promise<Claimed[]> {
  const { platforms, holder } = claiming;
  const [server] = await tx.sql.rows<{ now: Date }>("SELECT UTC_TIMESTAMP(3) AS now");
  const now = server?.now as Date;
  const horizon = now.getTime() + aheadMs;
  const found = await dueHeads(tx, await pausedAccounts(tx.sql, new Date(horizon)), claiming);
  if (found.length === 0) return [];
  const calls = found.map((delivery) => callOf(delivery, platforms));
  const purse = await Purse.open(
    tx.sql,
    calls.flatMap(({ allowances }) => allowances.map(({ name }) => name)),
    now,
  );
  const claimed: Claimed[] = [];
  const held = new Map<number, string[]>();
  for (const { delivery, call, conversation, allowances } of calls) {
    const at = Math.max(now.getTime(), purse.readyAt(allowances));
    if (at <= horizon) {
      purse.spend(allowances, at);
      const unsure = delivery.unsure || delivery.leaseUntil !== null;
      claimed.push({
        delivery,
        call,
        conversation,
        allowances,
        waitMs: at - now.getTime(),
        unsure,
        ageMs: now.getTime() - delivery.createdAt.getTime(),
      });
    } else if (purse.readyAt(allowances.filter(({ wholeAccount }) => wholeAccount)) <= horizon) {
      held.set(at, [...(held.get(at) ?? []), delivery.id]);
    }
  }
  await purse.close();
  for (const [at, ids] of held)
    await tx.sql.run("UPDATE deliveries SET next_attempt_at = ? WHERE id IN (?)", [new Date(at - aheadMs / 2), ids]);
  if (claimed.length > 0)
    await tx.sql.run(
      `UPDATE deliveries SET lease_until = UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND, lease_holder = ? WHERE id IN (?)`,
      [holder, claimed.map(({ delivery }) => delivery.id)],
    );
  return claimed;
}

/** What a process that is gone had in hand is free at once; where that cannot be known, when its lease is over. */
async function dueHeads(tx: MySqlTx, pauses: readonly Pause[], { platforms, holder, most }: Claiming): Promise<Delivery[]> {
  const open = pauses.map(() => "AND NOT ((kind = 'post') = ? AND LEFT(lane, CHAR_LENGTH(?)) = ?)").join(" ");
  const stored = await tx.sql.rows<Record<string, unknown>>(
    `SELECT ${deliveries.selectList} FROM deliveries
     WHERE state = 'new' AND platform IN (?) AND next_attempt_at <= UTC_TIMESTAMP(3) AND (lease_until IS NULL OR lease_until < UTC_TIMESTAMP(3) OR ${holderIsGone}) ${open}
       AND NOT EXISTS (SELECT 1 FROM deliveries earlier WHERE earlier.lane = deliveries.lane AND earlier.state = 'new' AND earlier.id < deliveries.id)
     ORDER BY id LIMIT ${most} FOR UPDATE SKIP LOCKED`,
    [["", ...platforms.keys()], holder, ...pauses.flatMap(({ call, lanes }) => [call === "post" ? 1 : 0, lanes, lanes])],
  );
  return stored.map((row) => rowFrom(deliveries, row));
}

function messageIn(payload: DeliveryPayload): string | null {
  switch (payload.kind) {
    case "post":
      return null;
    case "refresh":
      return payload.postedCardId;
    case "replace":
      return payload.messageRef;
  }
}

function callOf(delivery: Delivery, platforms: ReadonlyMap<string, ChatPlatform>) {
  const { payload } = delivery;
  const call = payload.kind === "post" ? ("post" as const) : ("update" as const);
  const conversation = conversationOf(delivery);
  const platform = platforms.get(delivery.platform);
  const message = messageIn(payload);
  return { delivery, call, conversation, allowances: platform ? allowancesFor(platform, { call, conversation, message }) : [] };
}
