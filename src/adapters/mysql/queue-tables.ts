import type { Card } from "../../../cards/kit/nodes";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import type { ChatReply, ReplyPart } from "../../bot/pipeline/chat-reply";
import type { InboxState } from "../../bot/pipeline/stores";
import { column, table } from "./table";

export const inboxEvents = table("inbox_events", {
  id: column.id,
  platform: column.text,
  externalId: column.text,
  /** Who says it in which chat, see `laneOf`: what one lane holds is handled in the order it was kept. */
  lane: column.textOrNull,
  payload: column.json<ChatEvent>(),
  state: column.word<InboxState>(),
  reply: column.jsonOrNull<ChatReply>(),
  attempts: column.integer,
  incident: column.textOrNull,
  receivedAt: column.instant,
  leaseUntil: column.instantOrNull,
  handledAt: column.instantOrNull,
});

/** What a delivery carries: something new to show, a posted card that is to show its present state, or what a posted message becomes. */
export type DeliveryPayload =
  | { readonly kind: "post"; readonly conversation: string; readonly part: ReplyPart }
  | { readonly kind: "refresh"; readonly postedCardId: string }
  | { readonly kind: "replace"; readonly messageRef: string; readonly card: Card };

export const deliveries = table("deliveries", {
  id: column.id,
  onceKey: column.text,
  lane: column.text,
  platform: column.text,
  kind: column.word<DeliveryPayload["kind"]>(),
  personId: column.textOrNull,
  payload: column.json<DeliveryPayload>(),
  state: column.word<"new" | "done" | "parked" | "dropped">(),
  attempts: column.integer,
  nextAttemptAt: column.instant,
  leaseUntil: column.instantOrNull,
  /** The process that has it in hand: see `presence.ts`. */
  leaseHolder: column.textOrNull,
  problem: column.textOrNull,
  /** An attempt may have arrived although it seemed to fail. */
  unsure: column.yesNo,
  createdAt: column.instant,
  deliveredAt: column.instantOrNull,
});

export const postedCards = table("posted_cards", {
  id: column.id,
  platform: column.text,
  conversation: column.text,
  messageRef: column.text,
  personId: column.id,
  card: column.text,
  subjectKind: column.text,
  subjectId: column.id,
  shownHash: column.textOrNull,
  postedAt: column.instant,
  /** When it was sent anew, or found to need that no more, before the platform's card dies. */
  renewedAt: column.instantOrNull,
});
