import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import type { MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { flows } from "../../src/domain/flows";

/** Lets all that happened have its consequences, now; an event that cannot is an error. */
export async function spreadEvents(work: MySqlUnitOfWork): Promise<void> {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  const parts = {
    work,
    parked,
    spread: (tx: Parameters<typeof spreadEvent>[0], event: Parameters<typeof spreadEvent>[1]) => spreadEvent(tx, event, flows, notices),
  };
  for (let left = 10_000; await dispatchNext(parts); left--) if (left === 0) throw new Error("events without end");
}
