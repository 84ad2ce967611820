import { actorFor } from "../../domain/access/identify-actor";
import { beforeOthers } from "../../domain/access/before-others";
import { daysCovered, type ReportSchedule } from "../../domain/reports/report-schedule";
import { runReport } from "../../domain/reports/run-report";
import { readersOf } from "../../domain/reports/schedule-report";
import { calendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import type { KeptEvent, Told } from "../notices/define-notice";
import { fact } from "../notices/to-people";
import { reportFile } from "../documents/report-workbook";
import type { ReplyPart } from "../pipeline/chat-reply";
import { reportFacts, reportKey } from "../presenters/report-card";
import { refusalSentence } from "../texts/refusals";

/** What one reader gets: the report with its chart, its file, or the reason why there is none. */
type Part = "card" | "file";

/** A scheduled report to each of its readers, each with their own rights; to a group with its owner's, and nothing confidential. */
export async function toldOfReport(tx: Tx, event: KeptEvent, part: Part): Promise<readonly Told[]> {
  const schedule = await tx.reportSchedules.find(event.subject.id);
  const day = fact(event, "day");
  if (!schedule || day === null) return [];
  const asked = { report: schedule.report, by: schedule.by, ownerId: null, ...daysCovered(schedule, calendarDay(day)) };
  const told: Told[] = [];
  for (const personId of await readersOf(tx, schedule)) {
    const made = await partFor(tx, personId, asked, part, false);
    if (made) told.push({ personId, part: made });
  }
  for (const channel of groupsOf(schedule)) {
    const made = await partFor(tx, schedule.ownerId, asked, part, true);
    if (made) told.push({ personId: schedule.ownerId, part: made, channel });
  }
  return told;
}

function groupsOf({ recipients }: ReportSchedule) {
  return recipients.flatMap((each) => ("conversation" in each ? [each] : []));
}

async function partFor(
  tx: Tx,
  personId: Id,
  asked: Parameters<typeof runReport>[2],
  part: Part,
  others: boolean,
): Promise<ReplyPart | null> {
  const person = await tx.people.find(personId);
  if (!person?.active) return null;
  const actor = await actorFor(tx, person, null);
  const reader = others ? beforeOthers(actor) : actor;
  const result = await tx.attempt(() => runReport(tx, reader, asked));
  if ("refused" in result) return part === "card" ? { kind: "text", text: refusalSentence(result.refused, person.language) } : null;
  if (part === "file") return result.done.rows.length === 0 ? null : reportFile(reportKey(asked));
  return { kind: "card", card: await reportFacts(tx, reader, result.done, { chart: true }) };
}
