import { DateTime } from "luxon";
import { calendarDay, type CalendarDay } from "../../src/domain/shared/calendar-day";
import type { Clock } from "../../src/domain/shared/clock";

const companyZone = "Asia/Shanghai";

/** The company's time as the simulation moves it: never back, and never the same instant twice, so that the log has an order. */
export class OfficeClock implements Clock {
  #at: DateTime;

  constructor(day: CalendarDay, time: string) {
    this.#at = moment(day, time);
  }

  now(): Date {
    this.#at = this.#at.plus({ milliseconds: 1 });
    return this.#at.toJSDate();
  }

  /** No effect when it is later already. */
  moveTo(day: CalendarDay, time: string): void {
    const wanted = moment(day, time);
    if (wanted > this.#at) this.#at = wanted;
  }

  today(): CalendarDay {
    return calendarDay(this.#at.toISODate() ?? "");
  }
}

function moment(day: CalendarDay, time: string): DateTime {
  return DateTime.fromISO(`${day}T${time}`, { zone: companyZone });
}
