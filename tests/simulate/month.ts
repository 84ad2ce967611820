import { addDays, calendarDay, type CalendarDay } from "../../src/domain/shared/calendar-day";
import type { Database } from "../../src/adapters/mysql/database";
import { randomFrom, type Random } from "../support/random";
import { compareBooks } from "./compare";
import type { Desk, Work } from "./desk";
import { Office } from "./office";
import { OfficeClock } from "./office-clock";
import { openBooks } from "./opening";
import { setUp } from "./set-up";
import { rehearseWhatHappened, type Rehearsed } from "./rehearse";
import { works } from "./works";

export interface Month {
  readonly days: number;
  /** The same seed, the same month. */
  readonly seed: number;
  /** About so many are made. */
  readonly orders: number;
  readonly tell: (line: string) => void;
}

export interface MonthOutcome {
  readonly messages: number;
  readonly taps: number;
  readonly done: ReadonlyMap<string, number>;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly rehearsed: readonly Rehearsed[];
  /** Empty: the model and the product agree to the last cent and piece, and no promise of the house is broken. */
  readonly wrong: readonly string[];
}

const firstDay = calendarDay("2026-11-25");

/** A month in the life of the demo company on an empty, migrated database: all of it said and tapped, and kept in a model beside. */
export async function liveThrough(database: Database, { days, seed, orders, tell }: Month): Promise<MonthOutcome> {
  const clock = new OfficeClock(firstDay, "08:00");
  const office = new Office(database, clock);
  const random = randomFrom(seed);
  try {
    await office.furnish();
    const prices = await setUp(office, random, orders);
    await office.wait(firstDay, "08:40");
    const desk: Desk = {
      office,
      random,
      prices,
      books: await openBooks(office),
      differences: [],
      done: new Map(),
      today: () => clock.today(),
    };
    const all = Array.from({ length: days }, (_, index) => addDays(firstDay, index));
    const working = all.filter(isWorkday);
    for (const [index, day] of all.entries()) {
      await office.wait(day, "00:30");
      await office.wait(day, "09:00");
      if (isWorkday(day)) await liveThroughDay(desk, day, Math.round(orders / working.length));
      tell(`${day}  day ${index + 1} of ${days}: ${office.messages} messages, ${office.taps} taps, ${desk.differences.length} differences`);
    }
    await office.wait(addDays(firstDay, days), "10:00");
    const to = addDays(firstDay, days);
    const rehearsed = await rehearseWhatHappened(office.work, firstDay, to, "Asia/Shanghai");
    const wrong = [
      ...desk.differences,
      ...(await compareBooks(desk)),
      ...rehearsed.flatMap((each) => each.wrong),
      ...office.problems.map(said),
    ];
    return { messages: office.messages, taps: office.taps, done: desk.done, from: firstDay, to, rehearsed, wrong };
  } finally {
    await office.stop();
  }
}

/** The day's work in a random order; what nobody can do just then is left. */
async function liveThroughDay(desk: Desk, day: CalendarDay, orders: number): Promise<void> {
  const program = shuffled(desk.random, programFor(desk.random, orders));
  for (const [index, work] of program.entries()) {
    const minute = Math.floor((index / program.length) * 8.5 * 60);
    desk.office.clock.moveTo(day, `${String(9 + Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`);
    await work.do(desk).catch((problem: unknown) => {
      // The day goes on; the model has not followed, so that more may differ from here on.
      desk.differences.push(`${day} ${work.name}: ${problem instanceof Error ? problem.message : String(problem)}`);
    });
    if (index % 100 === 99) await desk.office.wait(day, "09:00");
  }
  await desk.office.wait(day, "18:00");
}

function programFor(random: Random, orders: number): Work[] {
  return works.flatMap((work) => {
    const wanted = work.perOrder * orders;
    const times = Math.floor(wanted) + (random() < wanted % 1 ? 1 : 0);
    return Array.from({ length: times }, () => work);
  });
}

function shuffled<T>(random: Random, all: readonly T[]): T[] {
  return all
    .map((each) => ({ each, at: random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ each }) => each);
}

function isWorkday(day: CalendarDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function said(problem: unknown): string {
  return `the bot reported: ${JSON.stringify(problem, (_, value: unknown) => (value instanceof Error ? value.stack : value))}`;
}
