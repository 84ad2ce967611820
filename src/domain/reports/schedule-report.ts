import { actorFor } from "../access/identify-actor";
import { nameOf } from "../access/person";
import type { Actor } from "../shared/actor";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireVersion } from "../shared/record-change";
import { isInUse, modulesOf } from "../shared/modules";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { groupingsOf, type Grouping, type ReportName } from "./report";
import {
  dayDue,
  daysCovered,
  scheduleRef,
  type ReportRecipient,
  type ReportSchedule,
  type ReportSpan,
  type Rhythm,
} from "./report-schedule";
import { permissionOf, runReport } from "./run-report";

export const mostSchedules = 20;

export interface ScheduleReport {
  readonly report: ReportName;
  readonly by?: Grouping;
  readonly span?: ReportSpan;
  readonly rhythm: Rhythm;
  readonly recipients: readonly ReportRecipient[];
}

/**
 * A report by the clock, from its next hour on. Who sends others a report must be able to read it, and so must they. Refuses
 * `report.badRhythm`, `report.tooManySchedules`, `report.notTheirs`, and what `runReport` refuses.
 */
export async function scheduleReport(tx: Tx, actor: Actor, input: ScheduleReport): Promise<ReportSchedule> {
  const by = input.by ?? groupingsOf[input.report][0] ?? "person";
  checkRhythm(input.rhythm);
  if ((await tx.reportSchedules.running(actor.personId)).length >= mostSchedules) {
    throw new Refusal("report.tooManySchedules", { most: mostSchedules });
  }
  const schedule: ReportSchedule = {
    id: newId(),
    number: await nextFreeNumber(tx, "RS", (number) => tx.reportSchedules.byNumber(number)),
    ownerId: actor.personId,
    report: input.report,
    by,
    span: input.span ?? "usual",
    rhythm: input.rhythm,
    recipients: input.recipients,
    on: true,
    startedAt: tx.now,
    lastDay: null,
    version: 1,
  };
  const asked = { report: input.report, by, ownerId: null, ...daysCovered(schedule, await todayOf(tx)) };
  await runReport(tx, actor, asked);
  await requireReaders(tx, actor, schedule);
  await tx.reportSchedules.add(schedule);
  auditCreated(tx, actor, "report.schedule", scheduleRef(schedule), schedule);
  tx.emit({ type: "report.scheduled", subject: scheduleRef(schedule), actorId: actor.personId, data: { number: schedule.number } });
  return schedule;
}

/** Whoever reads it in a chat of their own must be able to. Refuses `report.notTheirs`. */
export async function requireReaders(tx: Tx, actor: Actor, schedule: Pick<ReportSchedule, "report" | "recipients">): Promise<void> {
  for (const id of await readersOf(tx, schedule)) {
    const person = await tx.people.find(id);
    if (person && !(await actorFor(tx, person, null)).permissions.has(permissionOf[schedule.report])) {
      throw new Refusal("report.notTheirs", { name: nameOf(person, actor.language) });
    }
  }
}

/** It is sent no more, or again. Its owner may, and who manages the configuration. Refuses `report.noSchedule`, `report.notYours`, `report.stale`, `report.alreadySo`. */
export async function switchSchedule(
  tx: Tx,
  actor: Actor,
  { id, version, on }: { readonly id: Id; readonly version?: number; readonly on: boolean },
): Promise<ReportSchedule> {
  const schedule = await tx.reportSchedules.lock(id);
  if (!schedule) throw new Refusal("report.noSchedule");
  if (schedule.ownerId !== actor.personId && !actor.permissions.has("configuration.manage")) {
    throw new Refusal("report.notYours", { number: schedule.number });
  }
  requireVersion("report", schedule, version);
  if (schedule.on === on) throw new Refusal("report.alreadySo", { number: schedule.number });
  const saved = await tx.reportSchedules.save({ ...schedule, on, startedAt: on ? tx.now : schedule.startedAt });
  auditChange(tx, actor, "report.switchSchedule", scheduleRef(saved), schedule, saved);
  tx.emit({ type: "report.scheduleSwitched", subject: scheduleRef(saved), actorId: actor.personId, data: { number: saved.number } });
  return saved;
}

/** Says that one report is due, once for its occasion over all processes; false when none is. */
export async function sendNextReport(tx: Tx, actor: Actor): Promise<boolean> {
  const { timeZone } = await companyOf(tx);
  const modules = await modulesOf(tx);
  for (const listed of await tx.reportSchedules.running(null)) {
    if (!isInUse(modules, permissionOf[listed.report]) || dayDue(listed, tx.now, timeZone) === null) continue;
    const schedule = await tx.reportSchedules.lock(listed.id);
    const day = schedule?.on ? dayDue(schedule, tx.now, timeZone) : null;
    if (!schedule || day === null) continue;
    await tx.reportSchedules.save({ ...schedule, lastDay: day });
    tx.emit({ type: "report.due", subject: scheduleRef(schedule), actorId: actor.personId, data: { day } });
    return true;
  }
  return false;
}

/** Everybody who reads it in a chat of their own, of those who work here; a group's reader is whose schedule it is. */
export async function readersOf(tx: Tx, { recipients }: Pick<ReportSchedule, "recipients">): Promise<readonly Id[]> {
  const ids: Id[] = [];
  for (const each of recipients) {
    if ("person" in each) ids.push(each.person);
    if ("role" in each) ids.push(...(await tx.people.activeWithRole(each.role)).map(({ id }) => id));
  }
  return (await tx.people.findMany([...new Set(ids)])).filter(({ active }) => active).map(({ id }) => id);
}

/** Refuses `report.badRhythm`. */
export function checkRhythm(rhythm: Rhythm): void {
  const right =
    /^([01]\d|2[0-3]):[0-5]\d$/.test(rhythm.at) &&
    (rhythm.every !== "week" || (rhythm.weekday >= 1 && rhythm.weekday <= 7)) &&
    (rhythm.every !== "weekdays" || (rhythm.weekdays.length > 0 && rhythm.weekdays.every((each) => each >= 1 && each <= 7))) &&
    (rhythm.every !== "month" || (rhythm.day >= 1 && rhythm.day <= 31));
  if (!right) throw new Refusal("report.badRhythm");
}
