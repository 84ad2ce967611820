import type { Id } from "../shared/id";
import type { ChatUserRef } from "./person-store";

/** A code that makes one chat account a colleague's, once, for a short time. Only its hash is kept. */
export interface LinkCode {
  readonly id: Id;
  readonly personId: Id;
  readonly madeBy: Id;
  /** null until it was drawn for whoever asked for it. */
  readonly codeHash: string | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** A chat account that is nobody's yet, and what it has tried. */
export interface Stranger extends ChatUserRef {
  readonly profileAskedAt: Date | null;
  readonly wrongCodes: number;
  readonly wrongSince: Date | null;
}

export interface LinkStore {
  addCode(code: LinkCode): Promise<void>;
  /** Locked. */
  findCode(id: Id): Promise<LinkCode | null>;
  /** Locked: of two who type the same code at once, the second sees it used. */
  byHash(codeHash: string): Promise<LinkCode | null>;
  saveCode(code: LinkCode): Promise<void>;
  /** All codes of the person that nobody has used are over. */
  endCodesOf(personId: Id, now: Date): Promise<void>;
  /** Locked; a new row for an account that was never here. */
  lockStranger(user: ChatUserRef): Promise<Stranger>;
  saveStranger(stranger: Stranger): Promise<void>;
  /** It has become somebody's, or was taken from somebody. */
  forgetStranger(user: ChatUserRef): Promise<void>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly links: LinkStore;
  }
}
