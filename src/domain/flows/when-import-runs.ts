import { advanceImport } from "../imports/run-import";
import type { HappenedEvent } from "../shared/domain-event";
import type { Tx } from "../shared/tx";
import { defineFlow } from "./define-flow";

async function advance(tx: Tx, event: HappenedEvent): Promise<void> {
  const startedBy = event.data["startedBy"];
  if (typeof startedBy === "string") await advanceImport(tx, event.subject.id, startedBy);
}

/** One batch after the other, each in a transaction of its own. */
export const whenImportStarted = defineFlow({ on: "import.started", start: advance });
export const whenImportAdvanced = defineFlow({ on: "import.advanced", start: advance });
