import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { addDays, daysBetween, type CalendarDay } from "../shared/calendar-day";
import { auditChange } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { workWeekOf, type CalendarException, type WorkWeek } from "../shared/working-calendar";

/** A holiday longer than this is a slip of the pen. */
export const longestHoliday = 31;
const hour = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Working days of the week and hours. Refuses `calendar.noDay`, `calendar.badHours`. */
export async function setWorkWeek(tx: Tx, actor: Actor, change: Partial<WorkWeek>): Promise<WorkWeek> {
  requirePermission(actor, "configuration.manage");
  return changeSetting(tx, actor, {
    name: "workWeek",
    verb: "calendar.setWeek",
    read: workWeekOf,
    change(before) {
      const after = { ...before, ...change };
      const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => after.days.includes(day));
      if (days.length === 0) throw new Refusal("calendar.noDay");
      const { from, until } = after;
      if (!hour.test(from) || !hour.test(until) || from >= until) throw new Refusal("calendar.badHours", { from, until });
      return { days, from, until };
    },
  });
}

export interface CalendarStretch {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly working: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A holiday, or working days that make up for one. Refuses `calendar.backwards`, `calendar.tooLong`. */
export async function setCalendarDays(tx: Tx, actor: Actor, { from, to, ...rest }: CalendarStretch): Promise<void> {
  if (to < from) throw new Refusal("calendar.backwards", { from, to });
  const days = daysBetween(from, to) + 1;
  if (days > longestHoliday) throw new Refusal("calendar.tooLong", { days, most: longestHoliday });
  await putExceptions(
    tx,
    actor,
    Array.from({ length: days }, (_, index) => ({ ...rest, day: addDays(from, index) })),
  );
}

/** The day is again what its weekday says. Refuses `calendar.noException`. */
export async function clearCalendarDay(tx: Tx, actor: Actor, day: CalendarDay): Promise<void> {
  await tx.settings.lock();
  const known = await tx.calendar.exceptions();
  if (!known.some((each) => each.day === day)) throw new Refusal("calendar.noException", { day });
  await setExceptions(
    tx,
    actor,
    known.filter((each) => each.day !== day),
  );
}

/** Days that are not what their weekday says, each anew; the others stay. */
async function putExceptions(tx: Tx, actor: Actor, wanted: readonly CalendarException[]): Promise<void> {
  await tx.settings.lock();
  const days = new Set(wanted.map(({ day }) => day));
  const others = (await tx.calendar.exceptions()).filter(({ day }) => !days.has(day));
  await setExceptions(tx, actor, [...others, ...wanted]);
}

/** All days that are not what their weekday says. */
export async function setExceptions(tx: Tx, actor: Actor, wanted: readonly CalendarException[]): Promise<void> {
  requirePermission(actor, "configuration.manage");
  await tx.settings.lock();
  const known = new Map((await tx.calendar.exceptions()).map((each) => [each.day, each]));
  const days = new Set(wanted.map(({ day }) => day));
  const gone = [...known.values()].filter(({ day }) => !days.has(day));
  const fresh = wanted.filter((each) => {
    const had = known.get(each.day);
    return had?.working !== each.working || had.nameZh !== each.nameZh || had.nameEn !== each.nameEn;
  });
  if (fresh.length === 0 && gone.length === 0) return;
  await tx.calendar.put(fresh);
  await tx.calendar.remove(gone.map(({ day }) => day));
  const before = [...fresh.map(({ day }) => [day, known.get(day) ?? null] as const), ...gone.map((each) => [each.day, each] as const)];
  const after = [...fresh.map((each) => [each.day, each] as const), ...gone.map(({ day }) => [day, null] as const)];
  told(tx, actor, Object.fromEntries(before), Object.fromEntries(after));
}

function told(tx: Tx, actor: Actor, before: object, after: object): void {
  const subject = { kind: "setting", id: "calendar" };
  auditChange(tx, actor, "calendar.setDays", subject, before, after);
  tx.emit({ type: "setting.changed", subject, actorId: actor.personId, data: { name: "calendar" } });
}
