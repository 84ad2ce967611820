import type { KeptEvent } from "../../bot/notices/define-notice";
import { domainEvents } from "./log-tables";
import { rowFrom } from "./table";
import { tellParkedEvent } from "./tell-parked";
import type { MySqlTx, MySqlUnitOfWork } from "./unit-of-work";

export interface Dispatcher {
  readonly work: MySqlUnitOfWork;
  /** Flows, notices, refreshes: all that follows from the event, in the transaction that also marks it done. */
  readonly spread: (tx: MySqlTx, event: KeptEvent) => Promise<void>;
  readonly parked: (event: KeptEvent, problem: unknown) => void;
}

const mostAttempts = 8;

/** Takes the oldest waiting event and lets follow what follows from it; false when none waits. Once, over all replicas. */
export async function dispatchNext(dispatcher: Dispatcher): Promise<boolean> {
  let taken: KeptEvent | null = null;
  try {
    return await dispatcher.work.run(async (tx) => {
      const [stored] = await tx.sql.rows<Record<string, unknown>>(
        `SELECT ${domainEvents.selectList} FROM domain_events
         WHERE state = 'new' AND (next_attempt_at IS NULL OR next_attempt_at <= UTC_TIMESTAMP(3))
           AND (not_before IS NULL OR not_before <= ?) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [tx.now],
      );
      if (!stored) return false;
      const row = rowFrom(domainEvents, stored);
      taken = {
        id: row.id,
        type: row.type,
        subject: { kind: row.subjectKind, id: row.subjectId },
        actorId: row.actorId,
        data: row.data,
        happenedAt: row.happenedAt,
      };
      await dispatcher.spread(tx, taken);
      await tx.sql.run("UPDATE domain_events SET state = 'done' WHERE id = ?", [row.id]);
      return true;
    });
  } catch (problem) {
    if (!taken) throw problem;
    await putOff(dispatcher, taken, problem);
    return true;
  }
}

async function putOff(dispatcher: Dispatcher, event: KeptEvent, problem: unknown): Promise<void> {
  const why = (problem instanceof Error ? problem.message : String(problem)).slice(0, 1000);
  const parked = await dispatcher.work.run(async (tx) => {
    await tx.sql.run(
      `UPDATE domain_events SET attempts = attempts + 1, problem = ?, state = IF(attempts >= ?, 'parked', 'new'),
         next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL LEAST(600, POW(2, attempts)) SECOND WHERE id = ? AND state = 'new'`,
      [why, mostAttempts, event.id],
    );
    const [row] = await tx.sql.rows<{ state: string }>("SELECT state FROM domain_events WHERE id = ?", [event.id]);
    if (row?.state !== "parked") return false;
    await tellParkedEvent(tx, event);
    return true;
  });
  if (parked) dispatcher.parked(event, problem);
}
