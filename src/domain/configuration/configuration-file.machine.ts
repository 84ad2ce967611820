import { Refusal } from "../shared/refusal";
import { defineStateMachine } from "../shared/state-machine";
import { configurationFileStates, type ConfigurationFile, type ConfigurationFileState } from "./configuration-file";

export type ConfigurationFileVerb = "putInPlace" | "drop";

/** Tried first, then put in place by a tap, whole or not at all. */
export const configurationFileMachine = defineStateMachine<ConfigurationFileState, ConfigurationFileVerb, ConfigurationFile, null>({
  document: "configurationFile",
  states: configurationFileStates,
  initial: "ready",
  transitions: [
    {
      name: "putInPlace",
      from: ["ready"],
      to: "done",
      permission: "configuration.manage",
      guards: [
        ({ number, faults }) => (faults.length > 0 ? new Refusal("configuration.faulty", { number, count: faults.length }) : null),
        ({ number, changes }) => (changes.length === 0 ? new Refusal("configuration.nothingChanges", { number }) : null),
      ],
      emits: "configuration.imported",
    },
    { name: "drop", from: ["ready"], to: "dropped", permission: "configuration.manage", emits: "configuration.fileDropped" },
  ],
});
