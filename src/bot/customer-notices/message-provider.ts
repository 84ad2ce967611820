import type { MessageChannel } from "../../domain/messages/message";
import type { Language } from "../../domain/shared/actor";

/** A file that goes with an e-mail. */
export interface MessageFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface OutgoingMessage {
  /** The same for every attempt at one message; a provider that knows such keys gets it. */
  readonly onceKey: string;
  readonly channel: MessageChannel;
  /** An e-mail address, or a phone number in E.164. */
  readonly to: string;
  readonly toName: string;
  readonly copyTo: string | null;
  readonly language: Language;
  readonly template: string;
  /** In the template's order. */
  readonly fields: Readonly<Record<string, string>>;
  readonly title: string;
  readonly body: string;
  readonly files: readonly MessageFile[];
}

/**
 * A service that sends SMS or e-mail. Each call is one attempt, bounded in time; throws `DeliveryFailure`, "unsure" where
 * the message may have left although no answer came.
 */
export interface MessageProvider {
  readonly name: string;
  /** Gives what the provider calls the message; null where it names none. */
  send(message: OutgoingMessage): Promise<string | null>;
}

export type MessageProviders = Readonly<Record<MessageChannel, MessageProvider>>;
