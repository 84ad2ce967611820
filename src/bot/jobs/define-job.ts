import type { Actor } from "../../domain/shared/actor";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Tx } from "../../domain/shared/tx";

/**
 * Work that the clock starts, once a day. An occasion is a day of the company's calendar; it happens once, however many
 * processes run, and a day that was missed is caught up by the latest occasion alone.
 */
export interface Job {
  /** "quote.expire" */
  readonly name: string;
  /** From when on in the company's day, "00:10". */
  readonly at: string;
  /** One batch, in one transaction with the mark that it was done. "more": there may be a next batch. */
  run(tx: Tx, actor: Actor, day: CalendarDay): Promise<"more" | "done">;
}

export function defineJob(job: Job): Job {
  return job;
}

/** Work that is looked for at each round of the clock; whether there is any stands in the database. */
export interface SteadyJob {
  readonly name: string;
  /** One batch, in one transaction. "more": there may be a next batch. */
  steadily(tx: Tx): Promise<"more" | "done">;
}

export type AnyJob = Job | SteadyJob;

export interface JobRunStore {
  has(job: string, occasion: string): Promise<boolean>;
  /** Marks it in this transaction; false when another process has it. Waits for one that is just about it. */
  claim(job: string, occasion: string, at: Date): Promise<boolean>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly jobRuns: JobRunStore;
  }
}
