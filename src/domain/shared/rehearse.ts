import { Refusal } from "./refusal";
import type { Tx } from "./tx";

/** Taken back, not refused. */
const over = "rehearsal.over";

/** Does work and takes it back again: refuses what the work refuses, and changes nothing either way. */
export async function rehearse<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const done: T[] = [];
  const outcome = await tx.attempt(async () => {
    done.push(await work());
    throw new Refusal(over);
  });
  if ("refused" in outcome && outcome.refused.code !== over) throw outcome.refused;
  return done[0] as T;
}
