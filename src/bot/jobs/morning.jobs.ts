import { DateTime } from "luxon";
import { isAway } from "../../domain/access/person";
import { companyOf } from "../../domain/shared/settings";
import { workingCalendarOf } from "../../domain/shared/working-calendar";
import { defineJob } from "./define-job";

/** When people are told, by their own clocks: nobody is woken by what can wait. */
const tellAt = "08:30";
const told = ["salesRep", "salesManager"] as const;

/** Each working morning one message to each salesperson who is here, with all that waits for them. */
export const morningJob = defineJob({
  name: "people.morning",
  at: "06:00",
  async run(tx, actor, day) {
    const calendar = await workingCalendarOf(tx, (await companyOf(tx)).timeZone);
    if (!calendar.isWorkingDay(day)) return "done";
    for (const person of await tx.people.listActive()) {
      if (!person.roles.some((role) => told.includes(role as (typeof told)[number])) || isAway(person, day)) continue;
      const notBefore = DateTime.fromISO(`${day}T${tellAt}`, { zone: person.timeZone }).toJSDate();
      const data = { day };
      const event = { type: "person.dayBegan", subject: { kind: "person", id: person.id }, actorId: actor.personId, data };
      tx.emit(notBefore > tx.now ? { ...event, notBefore } : event);
    }
    return "done";
  },
});
