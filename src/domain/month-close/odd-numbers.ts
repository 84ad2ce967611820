import type { CalendarDay } from "../shared/calendar-day";
import type { NumberFault } from "./month";

interface Issued {
  /** "2026-000012", "R2026-000003". */
  readonly issued: string;
  readonly day: CalendarDay;
}

export interface OddNumber<Of extends Issued> {
  readonly fault: NumberFault;
  /** The number that is missing, or the one whose day is earlier than that of the number before it. */
  readonly issued: string;
  readonly after: Of | null;
  readonly day: CalendarDay;
}

const parts = /^(\D*\d{4}-)(\d+)$/;

/**
 * What an auditor stops at in a series of numbers: one that is missing between two others or before the first, and one whose day is
 * before the day of the number in front of it. Numbers of one series, in their order. Pure.
 */
export function oddNumbers<Of extends Issued>(issued: readonly Of[]): OddNumber<Of>[] {
  const odd: OddNumber<Of>[] = [];
  let before: Of | null = null;
  let last = 0;
  for (const each of issued) {
    const [, series = "", figures = ""] = parts.exec(each.issued) ?? [];
    if (figures === "") continue;
    for (let missing = last + 1; missing < Number(figures); missing += 1) {
      odd.push({ fault: "missing", issued: `${series}${String(missing).padStart(figures.length, "0")}`, after: before, day: each.day });
    }
    if (before && each.day < before.day) odd.push({ fault: "dayBefore", issued: each.issued, after: before, day: each.day });
    last = Number(figures);
    before = each;
  }
  return odd;
}
