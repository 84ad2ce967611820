import type { Id } from "../shared/id";
import type { Page, PageRequest } from "../shared/page";
import type { ConfigurationFile } from "./configuration-file";

/** start: as it was when versions began; change: somebody changed something; import, rollback: a whole document was put in place. */
export const versionCauses = ["start", "change", "import", "rollback"] as const;
export type VersionCause = (typeof versionCauses)[number];

/** The company's configuration as it stood from one moment on. */
export interface ConfigurationVersion {
  /** 1, 2, 3 …, without gaps. */
  readonly number: number;
  /** The whole of it, as it is exported. */
  readonly document: string;
  readonly hash: string;
  /** Sections that differ from the version before. */
  readonly changed: readonly string[];
  readonly cause: VersionCause;
  /** Which file, or which version it was rolled back to. */
  readonly causeOf: string | null;
  readonly actorId: Id;
  readonly madeAt: Date;
}

export interface ConfigurationStore {
  newest(): Promise<ConfigurationVersion | null>;
  find(number: number): Promise<ConfigurationVersion | null>;
  /** Newest first; a page's place is the number of its last one. */
  list(page: PageRequest): Promise<Page<Omit<ConfigurationVersion, "document">>>;
  add(version: ConfigurationVersion): Promise<void>;
  findFile(id: Id): Promise<ConfigurationFile | null>;
  lockFile(id: Id): Promise<ConfigurationFile | null>;
  addFile(file: ConfigurationFile): Promise<void>;
  /** Refuses `configurationFile.stale`. */
  saveFile(file: ConfigurationFile): Promise<ConfigurationFile>;
}

declare module "../shared/tx" {
  interface Stores {
    readonly configuration: ConfigurationStore;
  }
}
