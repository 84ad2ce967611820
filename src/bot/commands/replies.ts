import type { Card } from "../../../cards/kit/nodes";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";

/** The card that shows each kind of record; only a sales order's is named otherwise. */
export function cardOf(kind: string): string {
  return kind === "salesOrder" ? "order" : kind;
}

export function liveCardOf(subject: SubjectRef): ReplyPart {
  return { kind: "liveCard", card: cardOf(subject.kind), subject };
}

/** The record as it is now, and from now on. */
export function showRecord(kind: string, id: Id): ChatReply {
  return { parts: [liveCardOf({ kind, id })] };
}

/** The facts of this moment: a list, an answer. */
export function showCard(card: Card): ChatReply {
  return { parts: [{ kind: "card", card }] };
}
