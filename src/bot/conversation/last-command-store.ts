import type { Id } from "../../domain/shared/id";
import type { UndoNote } from "../commands/define-command";

/** The last thing a person had done by words. */
export interface LastCommand {
  readonly personId: Id;
  readonly id: Id;
  readonly command: string;
  readonly said: string;
  /** The message that did it. */
  readonly messageId: Id | null;
  /** What it takes to take it back; null: it left nothing that could be. */
  readonly undoNote: UndoNote | null;
  readonly doneAt: Date;
  readonly takenBackAt: Date | null;
}

export interface LastCommandStore {
  /** Takes the place of the one before. */
  put(command: LastCommand): Promise<void>;
  /** Locked until the end of the transaction, so that it is taken back once. */
  lock(personId: Id): Promise<LastCommand | null>;
  /** Whether the person changed something after it in another way: on a card, in a form. */
  changedSince(command: LastCommand): Promise<boolean>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly lastCommands: LastCommandStore;
  }
}
