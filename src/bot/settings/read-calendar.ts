import { DateTime } from "luxon";
import type { CalendarStretch } from "../../domain/company/change-calendar";
import type { Actor } from "../../domain/shared/actor";
import { calendarDay, dayOf, type CalendarDay } from "../../domain/shared/calendar-day";
import { Refusal } from "../../domain/shared/refusal";
import type { WorkWeek } from "../../domain/shared/working-calendar";
import { findDates } from "../conversation/recognise/dates";

export type CalendarWish =
  | { readonly do: "show" }
  | { readonly do: "days"; readonly stretch: CalendarStretch }
  | { readonly do: "clear"; readonly day: CalendarDay }
  | { readonly do: "week"; readonly week: Partial<WorkWeek> };

const weekdayWords = [
  /周一|星期一|mon(?:day)?/i,
  /周二|星期二|tue(?:s|sday)?/i,
  /周三|星期三|wed(?:nesday)?/i,
  /周四|星期四|thu(?:rs|rsday)?/i,
  /周五|星期五|fri(?:day)?/i,
  /周六|星期六|sat(?:urday)?/i,
  /周日|周天|星期日|星期天|sun(?:day)?/i,
];
const anyWeekday = /周[一二三四五六日天]|星期[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*/gi;
const clock = /(\d{1,2})\s*(?:[:：]|点)\s*(\d{2}|半)?/g;

/** "放假 10月1日到10月7日 国庆节", "working day 11 October make-up", "工作日 周一到周六", "working hours 8:30 to 17:30". Refuses `calendar.unclear`. */
export function readCalendarWish(text: string, actor: Pick<Actor, "timeZone" | "language">, now: Date): CalendarWish {
  const said = text.normalize("NFKC").trim();
  if (
    /^(?:看|查看|公司|our|show|the|company)?\s*(?:工作日历|日历|节假日|放假安排|working calendar|calendar|holidays)\s*[?？]?$/i.test(said)
  )
    return { do: "show" };
  if (/工作时间|上班时间|营业时间|working hours|office hours|business hours/i.test(said)) return { do: "week", week: hoursIn(said) };
  const days = daysIn(said, actor, now);
  const [first] = days;
  if (/工作日|working days|work days/i.test(said) && weekdaysIn(said).length > 1) return { do: "week", week: { days: weekdaysIn(said) } };
  if (!first) throw new Refusal("calendar.unclear");
  // "24 December to 26 December Christmas": the holiday's name may be a day too.
  const [, second] = days;
  const joined = second && /^\s*(?:到|至|-|–|~|to|until|till|through)\s*$/i.test(said.slice(first.at.to, second.at.from));
  const last = joined ? second : first;
  if (/取消|不放|照常|\bno holiday|cancel|ordinary day/i.test(said)) return { do: "clear", day: calendarDay(first.from) };
  const working = /上班|补班|调休|make-?up|working day|work day/i.test(said) && !/放假|休息|holiday|closed/i.test(said);
  const name = nameIn(said, [...new Set([first.at, last.at])]) ?? (working ? "调休 / make-up day" : "放假 / holiday");
  const [nameZh, nameEn] = name.includes(" / ") ? (name.split(" / ") as [string, string]) : [name, name];
  return { do: "days", stretch: { from: calendarDay(first.from), to: calendarDay(last.to), working, nameZh, nameEn } };
}

interface SaidStretch {
  readonly from: string;
  readonly to: string;
  /** Where in the text. */
  readonly at: { readonly from: number; readonly to: number };
}

function daysIn(said: string, { timeZone, language }: Pick<Actor, "timeZone" | "language">, now: Date): readonly SaidStretch[] {
  // The speaker's day as noon UTC, as dates are reckoned everywhere.
  const day = DateTime.fromISO(`${dayOf(now, timeZone)}T12:00:00Z`, { zone: "utc" });
  return findDates(said, { day, language }).flatMap((found): readonly SaidStretch[] => {
    const at = { from: found.from, to: found.to };
    if (found.kind === "day") return [{ from: found.value.coming, to: found.value.coming, at }];
    return found.kind === "period" ? [{ from: found.value.from, to: found.value.to, at }] : [];
  });
}

/** What is left when days and the words that say what to do are taken out: the holiday's name. */
function nameIn(said: string, spans: readonly { readonly from: number; readonly to: number }[]): string | null {
  let rest = said;
  for (const { from, to } of spans.toSorted((one, other) => other.from - one.from)) rest = `${rest.slice(0, from)} ${rest.slice(to)}`;
  const name = rest
    .replace(
      /公司|放假|休息|上班|补班|到|至|共?\d+天|\b(?:company|holidays?|closed|working day|work day|on|from|to|until|till|is|a|the|for|we are)\b/gi,
      " ",
    )
    .replace(/[\s,:;，。：-]+/g, " ")
    .trim();
  return name === "" ? null : name.slice(0, 60);
}

function weekdaysIn(said: string): readonly number[] {
  const named = [...said.matchAll(anyWeekday)].map(([word]) => weekdayWords.findIndex((pattern) => pattern.test(word)) + 1);
  const [from, to] = named;
  if (named.length === 2 && from !== undefined && to !== undefined && /到|至|-|~|\bto\b|through|until/i.test(said)) {
    const days: number[] = [];
    for (let day = from; days.length < 7; day = (day % 7) + 1) {
      days.push(day);
      if (day === to) break;
    }
    return days;
  }
  return named;
}

function hoursIn(said: string): Partial<WorkWeek> {
  const [from, until] = [...said.matchAll(clock)].map(
    ([, hour = "", minutes]) => `${hour.padStart(2, "0")}:${minutes === "半" ? "30" : (minutes ?? "00")}`,
  );
  if (from === undefined || until === undefined) throw new Refusal("calendar.unclear");
  const days = weekdaysIn(said);
  return { from, until, ...(days.length > 1 && { days }) };
}
