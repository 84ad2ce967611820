import { scheduleRef } from "../../../domain/reports/report-schedule";
import { switchSchedule } from "../../../domain/reports/schedule-report";
import { toastText } from "../../texts/toasts";
import { defineCommand, takenBackBy } from "../define-command";
import { grammar } from "./report-unschedule.grammar";

export const reportUnschedule = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { schedule }) {
    const { id, number, version } = await switchSchedule(tx, actor, { id: schedule.id, on: false });
    const text = toastText("scheduleStopped", { number }, actor.language);
    return { parts: [{ kind: "text", text }], undo: { subject: scheduleRef({ id }), version, before: null } };
  },
  undo: { inverse: takenBackBy<null>(({ tx, actor }, { id, version }) => switchSchedule(tx, actor, { id, version, on: true })) },
});
