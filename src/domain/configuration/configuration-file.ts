import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { ConfigurationChange } from "./compare";
import type { ConfigurationFault } from "./put-in-place";

export const configurationFileStates = ["ready", "done", "dropped"] as const;
export type ConfigurationFileState = (typeof configurationFileStates)[number];

/** A configuration that came as a file, tried and waiting to be put in place. */
export interface ConfigurationFile {
  readonly id: Id;
  /** "CF-3" */
  readonly number: string;
  /** What the file is called. */
  readonly name: string;
  /** In its written form. */
  readonly document: string;
  readonly state: ConfigurationFileState;
  /** The version of the configuration that it was tried against. */
  readonly seenVersion: number;
  readonly changes: readonly ConfigurationChange[];
  readonly faults: readonly ConfigurationFault[];
  readonly receivedBy: Id;
  readonly createdAt: Date;
  readonly version: number;
}

export function configurationFileRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "configurationFile", id };
}
