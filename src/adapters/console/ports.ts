import type { Card } from "../../../cards/kit/nodes";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import type { ShownFile } from "../../bot/pipeline/chat-platform";
import type { ChatReply } from "../../bot/pipeline/chat-reply";
import type { Language, Role } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";

/** A colleague as the page lists them. */
export interface ConsolePerson {
  readonly id: Id;
  /** "P2": also the name under which `chat_users` knows this person on the console. */
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly title: string | null;
  readonly language: Language;
}

export type ConsoleBody =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "card"; readonly card: Card }
  /** A file of ours to download; `file` is its key. */
  | { readonly kind: "file"; readonly file: Id; readonly name: string; readonly text: string };

export interface ConsoleMessage {
  readonly id: Id;
  readonly personId: Id;
  /** Who wrote it into this person's chat. */
  readonly author: "person" | "bot";
  readonly body: ConsoleBody;
  readonly postedAt: Date;
  readonly updatedAt: Date;
  /** Grows by one with each change; the page keeps the highest it has seen. */
  readonly revision: number;
}

export interface ConsolePeople {
  all(): Promise<readonly ConsolePerson[]>;
}

/** The console's own chat history: what a platform's servers would keep. */
export interface ConsoleMessages {
  find(id: Id): Promise<ConsoleMessage | null>;
  /** The newest `limit` messages of a chat, older than `before` when given, newer than `after` when given; oldest first. */
  page(personId: Id, range: { readonly before?: Id; readonly after?: Id; readonly limit: number }): Promise<readonly ConsoleMessage[]>;
  /** Each person's newest message. */
  latest(personIds: readonly Id[]): Promise<readonly ConsoleMessage[]>;
  /** Messages written or changed at `since` or later, oldest change first. */
  changedSince(personIds: readonly Id[], since: Date): Promise<readonly ConsoleMessage[]>;
  /** Writes a message once: a second one with the same id changes nothing. */
  add(message: { readonly id: Id; readonly personId: Id; readonly author: "person" | "bot"; readonly body: ConsoleBody }): Promise<void>;
  /** The bot writes into a chat, once for each key; gives the message's key, also when it stood there already. */
  post(personId: Id, body: ConsoleBody, onceKey: string): Promise<Id>;
  /** Shows another body in an old message; false when there is no such message. */
  replace(id: Id, body: ConsoleBody): Promise<boolean>;
}

/** Files that the bot wrote into a chat of the page. */
export interface ConsoleDownloads {
  /** Keeps a file once for each key; gives the file's key, also when it was kept already. */
  keep(file: ShownFile, onceKey: string): Promise<Id>;
  find(id: Id): Promise<Omit<ShownFile, "caption"> | null>;
}

/** Files that the page sends, kept before the message that names them. */
export interface ConsoleFiles {
  /** In bytes. */
  readonly largest: number;
  keep(name: string, bytes: Uint8Array): Promise<Id>;
}

/** How far the bot is with an event, for the "working" sign and the short line over a tapped card. */
export interface EventProgress {
  readonly done: boolean;
  readonly toast: ChatReply["toast"] | null;
}

/** The way into the bot: what the page sends is stored there before the page hears "accepted". */
export interface ConsoleInbox {
  receive(event: ChatEvent): Promise<void>;
  progress(externalId: string): Promise<EventProgress>;
}
