import { RecurrenceRule, scheduleJob } from "node-schedule";

export interface DailyTime {
  /** "00:10" */
  readonly at: string;
  /** IANA zone. */
  readonly timeZone: string;
}

/**
 * Wakes every day at that time; gives what stops it. Nothing that `wake` does can end the process: what it throws, now
 * or later, goes to `failed`. Throws RangeError for a time that never comes, where the scheduler itself would say nothing.
 */
export function wakeDaily({ at, timeZone }: DailyTime, wake: () => unknown, failed: (problem: unknown) => void): () => void {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at) ?? [];
  if (hour === undefined || minute === undefined) throw new RangeError(`not a time of day: ${at}`);
  const rule = new RecurrenceRule();
  rule.tz = timeZone;
  rule.hour = Number(hour);
  rule.minute = Number(minute);
  rule.second = 0;
  const guarded = () => {
    // An async function: what throws at once and what rejects later end at the same place.
    void (async () => wake())().catch(failed);
  };
  const job = scheduleJob(rule, guarded);
  if (job === null) throw new RangeError(`never comes: ${at} in ${timeZone}`);
  job.on("error", failed);
  return () => void job.cancel();
}
