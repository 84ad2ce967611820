import type { Card } from "../../../cards/kit/nodes";
import type { FileProblem } from "../files/file-store";

export type Shown = { readonly kind: "text"; readonly text: string } | { readonly kind: "card"; readonly card: Card };

/** A document that goes into a chat: a quote as PDF, a chart. */
export interface ShownFile {
  readonly name: string;
  /** "application/pdf" */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The line above it. */
  readonly caption: string;
}

/** A file that somebody sent. */
export interface FetchedFile {
  readonly bytes: Uint8Array;
  /** What it is called, where the message did not say. */
  readonly name?: string;
}

/**
 * What a chat platform does for us. Each adapter draws a card its own way, and splits or folds what is too long for it:
 * nothing is ever cut. Each call is one attempt, bounded in time: order, limits, waiting and trying again are the relay's.
 */
export interface ChatPlatform {
  readonly name: string;
  /** How often the platform lets itself be called; none: as often as we like. */
  readonly limits?: readonly CallLimit[];
  /** Posts once for each key, as far as the platform can; gives the platform's id of the message. Throws `DeliveryFailure`. */
  post(conversation: string, shown: Shown, onceKey: string): Promise<string>;
  /** Shows another card in a message of ours. Throws `DeliveryFailure`. */
  update(messageRef: string, card: Card): Promise<void>;
  /** Buzzes the person of a direct chat for a message of ours; does nothing in a group. Throws `DeliveryFailure`. */
  urge?(conversation: string, messageRef: string): Promise<void>;
  /** How many days a message's card can be tapped and changed; left out: as long as it stands there. */
  readonly cardLifeDays?: number;
  postFile?(conversation: string, file: ShownFile, onceKey: string): Promise<string>;
  /** The same for a file that was posted under this key since then; known by its name. */
  lookForFile?(conversation: string, onceKey: string, posted: { readonly name: string; readonly since: Date }): Promise<string | null>;
  /** A file that came with a message (`ChatFile.from`), when it has no more bytes than that. Throws `FileFailure`. */
  fetchFile?(from: string, mostBytes: number): Promise<FetchedFile>;
  /** So many minutes after the first attempt the platform's own key still makes a second post harmless. */
  readonly onceKeyLivesMinutes?: number;
  /**
   * The message that was posted under this key since then, if it is there: asked before a post is tried again whose outcome is
   * unsure and whose key holds no more.
   */
  lookFor?(conversation: string, onceKey: string, posted: { readonly shown: Shown; readonly since: Date }): Promise<string | null>;
  /** Whether others than the person read along in the chat; left out by a platform that has direct chats only. */
  isGroup?(conversation: string): boolean;
  /** Whether the chat has readers of both languages whom the platform shows each their own: cards then come `translated`. */
  showsBothLanguages?(conversation: string): boolean;
  /** The part of the conversation's name, from its start, that says whose allowance it uses: Slack's workspace. None: all share one. */
  accountOf?(conversation: string): string;
}

/** "So many calls in so many seconds" for one kind of call; several may hold at once. */
export interface CallLimit {
  readonly call: "post" | "update";
  /** What has an allowance of its own: the whole account, each conversation, or each message of ours. */
  readonly per: "account" | "conversation" | "message";
  /** At most so many in any such span … */
  readonly calls: number;
  readonly seconds: number;
  /** … of which so many may come at once; the others are spread over the span. 1 when left out. */
  readonly burst?: number;
}

/** What stands in the way for good, for whoever can mend it. */
export type Obstacle =
  /** The person has stopped the bot. */
  | "blocked"
  /** The bot was taken out of the group, or may not speak there. */
  | "removed"
  /** The chat, the person or the message is no more. */
  | "gone"
  /** The workspace took the app or its token away. */
  | "revoked"
  /** The app lacks a right that an admin of the platform gives. */
  | "notAllowed"
  /** The platform will not take this content, however often it is sent. */
  | "refusedContent";

export interface FailureFacts {
  /** true: trying again cannot help. */
  readonly final: boolean;
  /** The platform said how long to wait … */
  readonly retryAfterSeconds?: number;
  /** … and whether that goes for the whole account or (without it) for this conversation. */
  readonly wholeAccount?: boolean;
  /** true: the platform may have done it, only its answer is lost (time-out, 502). */
  readonly unsure?: boolean;
  readonly obstacle?: Obstacle;
}

/** Why something could not be delivered, and whether trying again can help. */
export class DeliveryFailure extends Error {
  constructor(
    message: string,
    readonly how: FailureFacts,
  ) {
    super(message);
  }
}

/** Why a file could not be fetched. `problem`: trying again cannot help, and the person is told so. */
export class FileFailure extends Error {
  constructor(
    message: string,
    readonly how: { readonly problem?: FileProblem; readonly retryAfterSeconds?: number } = {},
  ) {
    super(message);
  }
}
