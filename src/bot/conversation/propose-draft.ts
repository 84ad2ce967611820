import type { Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { ConversationRef } from "../pipeline/chat-event";

/** A message that the grammar did not understand, waiting for a proposal. */
export interface DraftWish {
  readonly id: Id;
  readonly at: ConversationRef;
  readonly personId: Id;
  readonly said: string;
  readonly askedAt: Date;
}

export interface DraftWishStore {
  add(wish: DraftWish): Promise<void>;
  /** The next one that nobody works on, set aside until `leaseUntil`; null: there is none. */
  claim(now: Date, leaseUntil: Date): Promise<DraftWish | null>;
  /** Locks it; false when it was answered already. */
  lock(id: Id): Promise<boolean>;
  /** It is answered. */
  remove(id: Id): Promise<void>;
}

/** What a model is told: the message, and whole messages that our commands are said by. */
export interface AskedDraft {
  readonly said: string;
  readonly language: Language;
  readonly examples: readonly { readonly summary: string; readonly lines: readonly string[] }[];
}

/**
 * A company's own language model: one line of our language that may be meant, or null. Whatever it answers is only text:
 * our grammar reads it again, permissions are checked, and nothing is carried out without a tap.
 */
export interface ProposeDraft {
  (asked: AskedDraft): Promise<string | null>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly draftWishes: DraftWishStore;
  }
}
