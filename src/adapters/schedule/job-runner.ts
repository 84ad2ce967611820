import type { AnyJob } from "../../bot/jobs/define-job";
import { runDueJobs } from "../../bot/jobs/run-due-jobs";
import { companyOf } from "../../domain/shared/settings";
import type { UnitOfWork } from "../../domain/shared/tx";
import { startLoop, type Loop } from "./loop";
import { wakeDaily } from "./wake-up";

export interface JobRunner {
  /** Resolves when all that is due has been done, here or by another process. */
  settled(): Promise<void>;
  /** Resolves when the job under way has ended; none begins afterwards. */
  stop(): Promise<void>;
}

/** How often it is looked whether something was missed: a machine that slept, a zone that was changed, a job that failed. */
const lookEveryMs = 60_000;

/** Runs the jobs on time. The scheduler only wakes: what is due, and whether it was done, stands in the database. */
export async function startJobRunner(
  work: UnitOfWork,
  jobs: readonly AnyJob[],
  failed: (what: string, problem: unknown) => void,
): Promise<JobRunner> {
  const { timeZone } = await work.run((tx) => companyOf(tx));
  const loop: Loop = startLoop(
    async () => {
      await runDueJobs(work, jobs, failed);
      return false;
    },
    lookEveryMs,
    (problem) => failed("jobs", problem),
  );
  const wakes = jobs
    .filter((job) => "at" in job)
    .map(({ name, at }) =>
      wakeDaily(
        { at, timeZone },
        () => loop.poke(),
        (problem) => failed(name, problem),
      ),
    );
  return {
    settled: () => loop.idle(),
    async stop() {
      for (const cancel of wakes) cancel();
      await loop.stop();
    },
  };
}
