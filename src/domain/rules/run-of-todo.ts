import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { RuleRun } from "./rule-store";

/** What makes a to-do of a rule the same one when it is made again, and tells which run it is of. */
export function onceKeyOf(runId: Id, index: number): string {
  return `rule ${runId} ${index}`;
}

/** The run of a rule that made a to-do; null where a person made it. */
export async function runOfTodo(tx: Tx, { onceKey }: { readonly onceKey: string | null }): Promise<RuleRun | null> {
  const runId = /^rule ([0-9A-Z]{26}) /.exec(onceKey ?? "")?.[1];
  return runId === undefined ? null : tx.rules.readRun(runId);
}
