import { DateTime } from "luxon";
import { jobs } from "../../../src/bot/jobs";
import { runDueJobs } from "../../../src/bot/jobs/run-due-jobs";
import type { Clock } from "../../../src/domain/shared/clock";
import type { UnitOfWork } from "../../../src/domain/shared/tx";
import type { Stage } from "./run";

/** The demo company's own moment. */
const worldNow = "2026-11-25 10:00";
const companyZone = "Asia/Shanghai";

/** The clock of a story: it stands still until the story moves it, and then the day's work is done that came due. */
export class StoryClock implements Clock {
  #now = at(worldNow);

  now(): Date {
    return this.#now.toJSDate();
  }

  async move(to: Parameters<Stage["moveClock"]>[0], work: UnitOfWork, failed: (job: string, problem: unknown) => void): Promise<void> {
    this.#now = "at" in to ? at(to.at) : this.#now.plus(to);
    await runDueJobs(work, jobs, failed);
  }
}

function at(time: string): DateTime {
  return DateTime.fromFormat(time, "yyyy-MM-dd HH:mm", { zone: companyZone });
}
