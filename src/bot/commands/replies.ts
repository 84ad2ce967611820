import type { Card } from "../../../cards/kit/nodes";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Id } from "../../domain/shared/id";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";

/** The card that shows each kind of record; a sales order's is named otherwise, and the company's own forms share one. */
export function cardOf(kind: string): string {
  return kind === "salesOrder" ? "order" : isFormKind(kind) ? "formRecord" : kind;
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
