import { systemActor } from "../../domain/access/identify-actor";
import { isInUse, modulesOf } from "../../domain/shared/modules";
import { companyOf } from "../../domain/shared/settings";
import type { UnitOfWork } from "../../domain/shared/tx";
import type { AnyJob, Job, SteadyJob } from "./define-job";
import { latestOccasion } from "./latest-occasion";

/** More batches than any day needs: a job that never ends is a fault to be told of. */
const mostBatches = 1000;

/** Does each job's latest occasion if nobody has; several processes may try at once. Gives how many batches were done here. */
export async function runDueJobs(
  work: UnitOfWork,
  jobs: readonly AnyJob[],
  failed: (job: string, problem: unknown) => void,
): Promise<number> {
  let done = 0;
  for (const job of jobs) {
    try {
      done += await ("at" in job ? runJob(work, job) : runSteadily(work, job));
    } catch (problem) {
      failed(job.name, problem);
    }
  }
  return done;
}

async function runSteadily(work: UnitOfWork, job: SteadyJob): Promise<number> {
  for (let batch = 1; batch <= mostBatches * 100; batch++)
    if ((await work.run(async (tx) => (isInUse(await modulesOf(tx), job.name) ? job.steadily(tx) : "done"))) === "done") return batch;
  throw new Error(`the job ${job.name} found no end`);
}

async function runJob(work: UnitOfWork, job: Job): Promise<number> {
  let done = 0;
  for (let batch = 1; batch <= mostBatches; batch++) {
    const went = await work.run(async (tx) => {
      // Of a part that is not used nothing runs, and nothing counts as done: taken into use again, its latest day is caught up.
      if (!isInUse(await modulesOf(tx), job.name)) return "over";
      const { timeZone } = await companyOf(tx);
      const day = latestOccasion(job.at, tx.now, timeZone);
      if (await tx.jobRuns.has(job.name, day)) return "over";
      // Claimed and done in one transaction: a crash undoes both, and the next one who looks does it.
      if (!(await tx.jobRuns.claim(job.name, `${day}/${batch}`, tx.now))) return "another's";
      const rest = await job.run(tx, systemActor(job.name, timeZone), day);
      if (rest === "done") await tx.jobRuns.claim(job.name, day, tx.now);
      return rest;
    });
    if (went === "over") return done;
    if (went !== "another's") done++;
    if (went === "done") return done;
  }
  throw new Error(`the job ${job.name} found no end in ${mostBatches} batches`);
}
