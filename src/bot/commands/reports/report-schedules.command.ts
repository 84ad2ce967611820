import { reportSchedulesCard } from "../../../../cards/reports/report-schedules.card";
import { scheduleInWords } from "../../reports/schedule-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./report-schedules.grammar";

/** One's own; all of them for who manages the configuration. */
export const reportSchedules = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const found = await tx.reportSchedules.running(actor.permissions.has("configuration.manage") ? null : actor.personId);
    const schedules = [];
    for (const schedule of found) schedules.push(await scheduleInWords(tx, actor, schedule));
    return showCard(reportSchedulesCard.render({ schedules }, actor.language));
  },
});
