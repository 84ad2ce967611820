import type { Id } from "../../domain/shared/id";

/** Why there is no table: what the file is, or that its platform did not give it (any more, to us, in time). */
export type FileProblem = "kind" | "tooLarge" | "unreadable" | "gone" | "elsewhere" | "notAllowed" | "unreachable";

/** A file as it was kept before its message is handled. */
export interface ReceivedFile {
  readonly id: Id;
  readonly name: string;
  /** Its first sheet as rows of text; null: it could not be read. */
  readonly contents: readonly (readonly string[])[] | null;
  readonly problem: FileProblem | null;
  readonly receivedAt: Date;
}

export interface FileStore {
  /** The same id again changes nothing: a platform may send it twice. */
  add(file: ReceivedFile): Promise<void>;
  find(id: Id): Promise<ReceivedFile | null>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly files: FileStore;
  }
}
