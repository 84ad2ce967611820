import { findByChrono } from "./dates-chrono";
import { chinesePatterns } from "./dates-chinese";
import { englishPatterns } from "./dates-english";
import { festivalPatterns } from "./festivals";
import type { Today } from "./day-readings";
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
  return [...days, ...more].map((span) => withTime(text, span)).toSorted((left, right) => left.from - right.from);
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
