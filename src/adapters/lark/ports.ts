import type { Card } from "../../../cards/kit/nodes";
import type { ChatEvent, ConversationRef } from "../../bot/pipeline/chat-event";
import type { ChatReply } from "../../bot/pipeline/chat-reply";
import type { Id } from "../../domain/shared/id";

/** An event that the inbox has taken. */
export interface Kept {
  readonly id: Id;
  /** The reply, once the event is handled. */
  handled(): Promise<ChatReply>;
}

/** The way into the bot. */
export interface LarkInbox {
  /** Resolves when the event is safe: only then is it acknowledged. */
  receive(event: ChatEvent): Promise<Kept>;
  /** The refusal of its reply was shown over the card: it need not become a message. */
  takeBack(id: Id): Promise<void>;
  /** What its reply held back could not be shown there: it comes as messages at once. */
  letGo(id: Id): Promise<void>;
  /** A posted live card as it is now; null when the message holds none. */
  presentState(at: ConversationRef, messageRef: string): Promise<Card | null>;
}
