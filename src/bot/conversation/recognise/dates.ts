import { findByChrono } from "./dates-chrono";
import { chinesePatterns } from "./dates-chinese";
import { englishPatterns } from "./dates-english";
import { festivalPatterns } from "./festivals";
import { iso, type Today } from "./day-readings";
import { clockTime, timePattern } from "./times";
import { withoutOverlaps, scan, type Found } from "./found";

/** Every day, moment and period in a text; own patterns first, chrono for what they lack. */
export function findDates(text: string, today: Today): Found[] {
  const own = [...chinesePatterns, ...englishPatterns, ...festivalPatterns].flatMap(({ pattern, means }) =>
    scan(text, pattern, (match) => means(match, today)),
  );
  const longestFirst = own.toSorted((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from);
  const days = withoutOverlaps(longestFirst);
  const more = findByChrono(text, today).filter((span) => !days.some((day) => span.from < day.to && day.from < span.to));
  const all = [...days, ...more].map((span) => withTime(text, span));
  return (all.length === 0 ? laterToday(text, today) : all).toSorted((left, right) => left.from - right.from);
}

/** 下午4点, "at 3pm" where no day is named: today's. Not of what happens again and again. */
function laterToday(text: string, { day }: Today): Found[] {
  if (/每|天天|\b(?:every|each|daily|weekly|monthly)\b/i.test(text)) return [];
  const hour =
    /(?:今儿?个?)?(?:下午|傍晚|晚上|中午)\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?(?:点|:\d{2})(?:半|一刻|三刻|\d{1,2}分?|钟)?|(?:\b(?:at|by|before) )?\b(?:\d{1,2}(?::\d{2})?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:thirty|fifteen))?) ?p\.?m\b/i;
  return scan(text, hour, ([typed]) => {
    const time = clockTime(typed);
    return time === null ? null : { kind: "day", value: { coming: iso(day), last: iso(day), time } };
  }).slice(0, 1);
}

/** An hour right behind (or before) a day belongs to it; a part of the day alone leaves the day. */
function withTime(text: string, span: Found): Found {
  if (span.kind !== "day") return span;
  const behind = new RegExp(`^[ ,]*(?:的|at |@ ?)?${timePattern}`, "i").exec(text.slice(span.to, span.to + 24));
  if (!behind || behind[0].trim() === "") return timeBefore(text, span);
  const time = clockTime(behind[0]);
  const to = span.to + behind[0].length;
  return { ...span, to, typed: text.slice(span.from, to), value: time === null ? span.value : { ...span.value, time } };
}

function timeBefore(text: string, span: Found & { kind: "day" }): Found {
  const before = new RegExp(`(?:at )?${timePattern}(?: on)? ?$`, "i").exec(text.slice(Math.max(0, span.from - 20), span.from));
  const time = before === null ? null : clockTime(before[0]);
  if (before === null || time === null || !/[ap]\.?m|:|点/i.test(before[0])) return span;
  const from = span.from - before[0].length;
  return { ...span, from, typed: text.slice(from, span.to), value: { ...span.value, time } };
}
