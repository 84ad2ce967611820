import { scopeOf } from "../../../domain/access/scope";
import { reportSchedulesCard } from "../../../../cards/reports/report-schedules.card";
import type { ReportName } from "../../../domain/reports/report";
import { scheduleRef } from "../../../domain/reports/report-schedule";
import { scheduleReport, switchSchedule } from "../../../domain/reports/schedule-report";
import { readRecipients, readRhythm, readSpan } from "../../reports/read-schedule";
import { scheduleInWords } from "../../reports/schedule-in-words";
import { recordsNamed } from "../../rules/records-named";
import { defineCommand, takenBackBy } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./report-schedule.grammar";

/** A report by the clock, shown back as when and to whom. */
export const reportSchedule = defineCommand({
  ...grammar,
  async handle({ tx, actor, at }, { report, text = "" }) {
    const schedule = await scheduleReport(tx, actor, {
      report: report as ReportName,
      span: readSpan(text),
      rhythm: readRhythm(text),
      recipients: readRecipients(text, await recordsNamed(text, tx.lexicon, scopeOf(actor)), actor, at),
    });
    const shown = [await scheduleInWords(tx, actor, schedule)];
    return {
      ...showCard(reportSchedulesCard.render({ schedules: shown }, actor.language)),
      undo: { subject: scheduleRef(schedule), version: schedule.version, before: null },
    };
  },
  undo: { inverse: takenBackBy<null>(({ tx, actor }, { id, version }) => switchSchedule(tx, actor, { id, version, on: false })) },
});
