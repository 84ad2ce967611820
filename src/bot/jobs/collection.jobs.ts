import { collect } from "../../domain/collections/collect";
import { companyOf } from "../../domain/shared/settings";
import { workingCalendarOf } from "../../domain/shared/working-calendar";
import { defineJob, type Job } from "./define-job";

/** Getting paid: what is looked at each working morning. */
export const collectionJobs: readonly Job[] = [
  defineJob({ name: "collections.collect", at: "09:00", run: collect }),
  defineJob({
    name: "collections.digest",
    at: "08:30",
    async run(tx, actor, day) {
      const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
      const subject = { kind: "day", id: day };
      if (calendar.isWorkingDay(day)) tx.emit({ type: "collections.dayBegan", subject, actorId: actor.personId, data: { day } });
      return "done";
    },
  }),
];
