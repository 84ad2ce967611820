import { Refusal } from "../shared/refusal";
import { defineStateMachine } from "../shared/state-machine";
import { importStates, type ImportFile, type ImportState } from "./import-file";

export type ImportVerb = "start" | "finish" | "drop";

export interface ImportFacts {
  readonly faults: number;
  readonly fresh: number;
}

/** Looked through, carried out by a tap, done. With a row that cannot be read nothing is taken: nothing is half imported. */
export const importMachine = defineStateMachine<ImportState, ImportVerb, ImportFile, ImportFacts>({
  document: "import",
  states: importStates,
  initial: "ready",
  transitions: [
    {
      name: "start",
      from: ["ready"],
      to: "running",
      permission: "data.import",
      guards: [
        ({ number }, { faults }) => (faults > 0 ? new Refusal("import.faulty", { number, count: faults }) : null),
        ({ number }, { fresh }) => (fresh === 0 ? new Refusal("import.nothingNew", { number }) : null),
      ],
      emits: "import.started",
    },
    { name: "finish", from: ["running"], to: "done", permission: null, emits: "import.finished" },
    { name: "drop", from: ["ready"], to: "dropped", permission: "data.import", emits: "import.dropped" },
  ],
});
