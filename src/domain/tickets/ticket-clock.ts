import { addWorkingMinutes, workingMinutesBetween, type WorkingCalendar } from "../shared/working-calendar";
import type { Tx } from "../shared/tx";
import type { Ticket, TicketPriority } from "./ticket";

/** The setting "ticketHours": working hours until a ticket is due, by priority. */
export type TicketHours = Readonly<Record<TicketPriority, number>>;

const usualHours: TicketHours = { high: 4, normal: 16 };

export async function ticketHoursOf(tx: Tx): Promise<TicketHours> {
  return { ...usualHours, ...(await tx.settings.read<Partial<TicketHours>>("ticketHours")) };
}

/** When something opened now is due. Eight hours from Friday 16:00 in a week of 9 to 17 is Monday 16:00. */
export function dueAfter(calendar: WorkingCalendar, now: Date, hours: number): Date {
  return addWorkingMinutes(calendar, now, Math.round(hours * 60));
}

type Clock = Pick<Ticket, "dueAt" | "minutesLeft">;

/** The clock stands still: what is left is kept, also what it is late by. */
export function stopClock(calendar: WorkingCalendar, { dueAt }: Clock, now: Date): Clock {
  if (dueAt === null) return { dueAt: null, minutesLeft: null };
  const late = dueAt < now;
  const minutes = late ? workingMinutesBetween(calendar, dueAt, now) : workingMinutesBetween(calendar, now, dueAt);
  return { dueAt: null, minutesLeft: Math.round(late ? -minutes : minutes) };
}

/** It goes on with what was left. What was late stays late: it is due now. */
export function startClock(calendar: WorkingCalendar, { dueAt, minutesLeft }: Clock, now: Date): Clock {
  if (minutesLeft === null) return { dueAt, minutesLeft: null };
  return { dueAt: minutesLeft <= 0 ? now : addWorkingMinutes(calendar, now, minutesLeft), minutesLeft: null };
}
