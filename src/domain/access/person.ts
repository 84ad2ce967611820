import type { Language, Role } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";

/** A colleague: one record, however many chat accounts. */
export interface Person {
  readonly id: Id;
  /** "P2" */
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly roles: readonly Role[];
  readonly managerId: Id | null;
  readonly language: Language;
  readonly timeZone: string;
  readonly email: string | null;
  readonly title: string | null;
  /** The warehouse somebody works in; null for all others. */
  readonly warehouseId: Id | null;
  /** false: has left. */
  readonly active: boolean;
  /** Away from this day … */
  readonly awayFrom: CalendarDay | null;
  /** … to this day, both included. */
  readonly awayUntil: CalendarDay | null;
  /** Has had no chat account since this day, its platform having closed the last one: apart from the days somebody said. */
  readonly unreachableSince: CalendarDay | null;
  readonly version: number;
}

export function nameOf(person: Person, language: Language): string {
  return language === "zh" ? person.nameZh : person.nameEn;
}

/** Away on those days, both included; until null: nobody can say. null: on none. Who cannot be reached is away without an end. */
export function absenceOf({
  awayFrom,
  awayUntil,
  unreachableSince,
}: Person): { readonly from: CalendarDay; readonly until: CalendarDay | null } | null {
  if (unreachableSince !== null) return { from: unreachableSince, until: null };
  return awayFrom === null ? null : { from: awayFrom, until: awayUntil };
}

export function isAway(person: Person, day: CalendarDay): boolean {
  const { awayFrom, awayUntil, unreachableSince } = person;
  if (unreachableSince !== null && unreachableSince <= day) return true;
  return awayFrom !== null && awayFrom <= day && (awayUntil === null || day <= awayUntil);
}

/** Whether new work may go to somebody: still here, and not away on that day. */
export function takesWork(person: Person, day: CalendarDay): boolean {
  return person.active && !isAway(person, day);
}
