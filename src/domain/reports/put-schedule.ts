import { actorFor } from "../access/identify-actor";
import { nameOf } from "../access/person";
import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { sameContent } from "../shared/content-hash";
import { newId, type Id } from "../shared/id";
import { isInUse, modulesOf } from "../shared/modules";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { scheduleRef, type ReportRecipient, type ReportSchedule } from "./report-schedule";
import { permissionOf, requireReport } from "./run-report";
import { checkRhythm, mostSchedules, requireReaders, switchSchedule } from "./schedule-report";

/** What a configuration says of a schedule that runs; its number tells which one it is. Chats that read it are the platform's own and not in it. */
export type ScheduleGiven = Pick<ReportSchedule, "number" | "ownerId" | "report" | "by" | "span" | "rhythm" | "recipients">;

const inChat = (recipient: ReportRecipient) => "conversation" in recipient;

/**
 * The schedules that are the company's, as a configuration has them: those that run, for colleagues, of a part that is in use, and belong to
 * somebody who may manage the configuration. What others have sent to themselves is theirs.
 */
export async function companySchedules(tx: Tx): Promise<readonly ScheduleGiven[]> {
  const modules = await modulesOf(tx);
  const running = (await tx.reportSchedules.running(null)).filter(({ report }) => isInUse(modules, permissionOf[report]));
  const owners = new Set<Id>();
  for (const id of new Set(running.map(({ ownerId }) => ownerId))) if (await managerOf(tx, id)) owners.add(id);
  return running
    .filter(({ ownerId }) => owners.has(ownerId))
    .map(({ number, ownerId, report, by, span, rhythm, recipients }) => ({
      number,
      ownerId,
      report,
      by,
      span,
      rhythm,
      recipients: recipients.filter((each) => !inChat(each)),
    }))
    .filter(({ recipients }) => recipients.length > 0);
}

/**
 * The schedule as a configuration has it: one that is there becomes it, a stopped one runs again; the chats that read it read on. Refuses
 * `report.notCompanys` for an owner who may not manage the configuration, and what `scheduleReport` refuses.
 */
export async function putSchedule(tx: Tx, actor: Actor, given: ScheduleGiven): Promise<ReportSchedule> {
  requirePermission(actor, "configuration.manage");
  const owner = await managerOf(tx, given.ownerId);
  if (!owner) {
    const person = await tx.people.find(given.ownerId);
    throw new Refusal("report.notCompanys", { number: given.number, name: person ? nameOf(person, actor.language) : "" });
  }
  checkRhythm(given.rhythm);
  requireReport(owner, given);
  await requireReaders(tx, actor, given);
  const found = await tx.reportSchedules.byNumber(given.number);
  const known = found && (await tx.reportSchedules.lock(found.id));
  const others = (await tx.reportSchedules.running(given.ownerId)).filter(({ number }) => number !== given.number);
  if (others.length >= mostSchedules) throw new Refusal("report.tooManySchedules", { most: mostSchedules });
  if (!known) {
    const schedule: ReportSchedule = { id: newId(), ...given, on: true, startedAt: tx.now, lastDay: null, version: 1 };
    await tx.reportSchedules.add(schedule);
    auditCreated(tx, actor, "report.schedule", scheduleRef(schedule), schedule);
    tx.emit({ type: "report.scheduled", subject: scheduleRef(schedule), actorId: actor.personId, data: { number: schedule.number } });
    return schedule;
  }
  const goesOn = known.on && sameContent(known.rhythm, given.rhythm);
  const saved = await tx.reportSchedules.save({
    ...known,
    ...given,
    recipients: [...given.recipients, ...known.recipients.filter(inChat)],
    on: true,
    startedAt: goesOn ? known.startedAt : tx.now,
  });
  auditChange(tx, actor, "report.changeSchedule", scheduleRef(saved), known, saved);
  tx.emit({ type: "report.scheduleChanged", subject: scheduleRef(saved), actorId: actor.personId, data: { number: saved.number } });
  return saved;
}

/** Sent no more, for a configuration that has it no more. Refuses `report.noSchedule`. */
export async function dropSchedule(tx: Tx, actor: Actor, number: string): Promise<void> {
  const schedule = await tx.reportSchedules.byNumber(number);
  if (!schedule) throw new Refusal("report.noSchedule");
  await switchSchedule(tx, actor, { id: schedule.id, on: false });
}

/** Who has the schedule, as somebody who acts; null: has left, or may not manage the configuration. */
async function managerOf(tx: Tx, ownerId: Id): Promise<Actor | null> {
  const person = await tx.people.find(ownerId);
  if (!person?.active) return null;
  const owner = await actorFor(tx, person, null);
  return owner.permissions.has("configuration.manage") ? owner : null;
}
