import type { Card } from "../../../cards/kit/nodes";
import type { Id } from "../../domain/shared/id";
import type { AuditEntry, SubjectRef } from "../../domain/shared/domain-event";
import type { Page, PageRequest } from "../../domain/shared/page";
import type { ChatEvent } from "./chat-event";
import type { ChatReply, ReplyPart } from "./chat-reply";

/** `waiting`: its files are not here yet. */
export type InboxState = "waiting" | "new" | "done";

/** An event from chat, kept before it was acknowledged. */
export interface InboxRow {
  readonly id: Id;
  readonly event: ChatEvent;
  readonly state: InboxState;
  /** What was answered; a redelivery gets the same. */
  readonly reply: ChatReply | null;
  readonly attempts: number;
  /** What the same person said in the same chat before it and nobody has handled yet: the oldest of it. */
  readonly saidBefore: Id | null;
}

export interface InboxStore {
  /** Locked until the end of the transaction: one of several replicas handles it, the others then see it done. null while it waits for its files. */
  lock(id: Id): Promise<InboxRow | null>;
  close(id: Id, reply: ChatReply, incident: string | null): Promise<void>;
  /** Notes that handling failed for a passing reason; it is tried again. */
  noteAttempt(id: Id): Promise<void>;
}

/** Something to be shown in a chat, written in the transaction that caused it. */
export interface NewDelivery {
  /** The same key is delivered once, however often it is asked for. */
  readonly onceKey: string;
  readonly platform: string;
  readonly conversation: string;
  /** null: somebody who is nobody's account yet. */
  readonly personId: Id | null;
  readonly part: ReplyPart;
  /** Waits this long, for the platform to show it in place and take it back. */
  readonly heldSeconds?: number;
}

export interface DeliveryStore {
  add(deliveries: readonly NewDelivery[]): Promise<void>;
  /** The held parts of an event's reply were shown in place: they are no messages any more. */
  takeBack(inboxId: Id): Promise<void>;
  /** They could not be: they are messages now, and hold up nothing behind them. */
  letGo(inboxId: Id): Promise<void>;
  /** All that waits to be posted into the conversation stands still from now on; gives how many. */
  park(platform: string, conversation: string, problem: string): Promise<number>;
  /** Every posted card of the subject is to show its present state; a refresh already waiting is enough. */
  refreshCardsOf(subject: SubjectRef, cause: Id): Promise<void>;
  /** One posted card, by where it stands. */
  refreshMessage(platform: string, conversation: string, messageRef: string, cause: Id): Promise<void>;
  /** A posted message shows this card from now on. */
  replaceMessage(platform: string, conversation: string, messageRef: string, card: Card, cause: Id): Promise<void>;
}

/** `dialogue`: the draft, choice or question that stands open; `list`: where the list shown last goes on. */
export type ConversationSlot = "dialogue" | "list";

/** What a conversation is in the middle of, for each person in it; plain JSON, each slot apart. */
export interface ConversationStateStore {
  read<State>(platform: string, conversation: string, personId: Id, slot?: ConversationSlot): Promise<State | null>;
  write(platform: string, conversation: string, personId: Id, state: unknown, slot?: ConversationSlot): Promise<void>;
}

/** A numbered document whose card came into a conversation; `kind` is the card's record's: of an approval "approval". */
export interface ShownDocument {
  readonly kind: string;
  readonly number: string;
  /** The document itself: of an approval what is to be approved. */
  readonly subject: SubjectRef;
}

export interface ShownDocumentStore {
  /** What was shown to the person there since then, the newest first, each once; of approvals those that wait. */
  newest(platform: string, conversation: string, personId: Id, since: Date): Promise<readonly ShownDocument[]>;
}

/** A line of the audit log, with what was said or tapped that caused it. */
export interface AuditLine extends AuditEntry {
  readonly id: Id;
  readonly happenedAt: Date;
  /** What was typed; null where it was tapped, or came of itself. */
  readonly said: string | null;
}

export interface AuditLogStore {
  /** What happened to the record, the newest first. */
  of(subject: SubjectRef, page: PageRequest): Promise<Page<AuditLine>>;
  /** When and by whom that was done last. */
  last(subject: SubjectRef, verb: string): Promise<Pick<AuditLine, "actorId" | "happenedAt"> | null>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly auditLog: AuditLogStore;
    readonly inbox: InboxStore;
    readonly deliveries: DeliveryStore;
    readonly conversations: ConversationStateStore;
    readonly shownDocuments: ShownDocumentStore;
  }
}
