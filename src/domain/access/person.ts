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
  readonly version: number;
}

export function nameOf(person: Person, language: Language): string {
  return language === "zh" ? person.nameZh : person.nameEn;
}

export function isAway(person: Person, day: CalendarDay): boolean {
  return person.awayFrom !== null && person.awayFrom <= day && (person.awayUntil === null || day <= person.awayUntil);
}

/** Whether new work may go to somebody: still here, and not away on that day. */
export function takesWork(person: Person, day: CalendarDay): boolean {
  return person.active && !isAway(person, day);
}
