/** A message of ours, "om_…": never to be confused with the "c-…" token that a tap carries. */
export type MessageId = string & { readonly __brand: "LarkMessageId" };

/** Whom or where a message goes to; the kind of id is said, never guessed. */
export type LarkReceiver = { readonly kind: "open_id"; readonly id: string } | { readonly kind: "chat_id"; readonly id: string };

export interface LarkContent {
  readonly type: "post" | "interactive" | "file" | "image";
  /** JSON text, as the platform wants it. */
  readonly content: string;
}

export interface SentMessage {
  readonly messageId: MessageId;
  readonly chatId: string;
}

/** A person as the platform's directory has them. */
export interface LarkUser {
  readonly openId: string;
  readonly unionId: string | null;
  readonly name: string;
  readonly email: string | null;
  /** The company's own mailbox for the person, which nobody else can claim. */
  readonly enterpriseEmail: string | null;
  readonly deactivated: boolean;
}

export interface LarkSubscriptions {
  readonly events: readonly string[];
  readonly callbacks: readonly string[];
  /** "websocket" or "webhook"; null when not said. */
  readonly eventWay: string | null;
  readonly callbackWay: string | null;
}

/** A message of this app that stands in a chat. */
export interface OwnMessage {
  readonly messageId: MessageId;
  readonly type: string;
  /** JSON text; of a card as it was sent. */
  readonly content: string;
}

/** The calls that the bot makes. Each is one attempt; a token that is not valid any more is renewed once. Throws `LarkError`. */
export interface LarkApi {
  /** At most one message for each uuid within an hour. */
  send(to: LarkReceiver, content: LarkContent, uuid: string): Promise<SentMessage>;
  /** In the topic or thread of the message. */
  reply(to: string, content: LarkContent, uuid: string): Promise<SentMessage>;
  /** What this app has sent into the chat since then, newest first; at most 100. */
  ownMessages(chatId: string, since: Date): Promise<readonly OwnMessage[]>;
  /** The only way to change a card: PUT is for texts. */
  patchCard(message: MessageId, card: string): Promise<void>;
  /** A buzz on the person's devices for a message of ours; gives those it did not reach. */
  urgent(message: MessageId, openIds: readonly string[]): Promise<readonly string[]>;
  uploadFile(name: string, bytes: Uint8Array): Promise<string>;
  uploadImage(bytes: Uint8Array): Promise<string>;
  /** A file that came with a message; throws `FileFailure` when it is longer. */
  fileOf(message: string, fileKey: string, mostBytes: number): Promise<Uint8Array>;
  chatMode(chatId: string): Promise<"p2p" | "group">;
  /** The bot itself. */
  self(): Promise<{ readonly openId: string; readonly name: string }>;
  user(openId: string): Promise<LarkUser | null>;
  openIdByEmail(email: string): Promise<string | null>;
  /** The scopes that an admin has granted; null where the app may not ask. */
  grantedScopes(): Promise<readonly string[] | null>;
  /** What is set under "Events & Callbacks"; null where the app may not ask. */
  subscriptions(): Promise<LarkSubscriptions | null>;
}
