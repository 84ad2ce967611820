import type { Card } from "../../../cards/kit/nodes";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import type { ChatReply } from "../../bot/pipeline/chat-reply";
import type { Id } from "../../domain/shared/id";

/** An event that the inbox has taken. */
export interface Kept {
  readonly id: Id;
  /** The reply, once the event is handled. */
  handled(): Promise<ChatReply>;
}

/** The way into the bot. */
export interface SlackInbox {
  /** Resolves when the event is safe: only then is it acknowledged. */
  receive(event: ChatEvent): Promise<Kept>;
  /** The forms and refusals of its reply are on the screen: they need not become messages. */
  takeBack(id: Id): Promise<void>;
  /** What its reply held back could not be shown there: it comes as messages at once. */
  letGo(id: Id): Promise<void>;
}

/** Forms that stand behind the button of a message. */
export interface PostedForms {
  /** The card as it was posted under that key; null when it is gone. */
  find(onceKey: string): Promise<Card | null>;
}
