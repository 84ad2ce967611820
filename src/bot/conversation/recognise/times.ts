import { chineseNumber } from "./numbers";

const hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const hourWords = `(?:${hours.join("|")})`;

/** "two thirty pm", "half past nine": an hour in words. Of an hour without a half of the day, the one in working hours is meant. */
function hourInWords(typed: string): string | null {
  const said = new RegExp(`(half past )?\\b(${hours.join("|")})\\b(?: (o'clock|fifteen|thirty|forty[- ]five))?(?:\\s?([ap]))?`, "i").exec(
    typed,
  );
  if (!said) return null;
  const hour = hours.indexOf((said[2] ?? "").toLowerCase()) + 1;
  const minute = said[1] !== undefined || said[3] === "thirty" ? 30 : said[3] === "fifteen" ? 15 : said[3]?.startsWith("forty") ? 45 : 0;
  const late = said[4] === undefined ? hour < 7 : said[4].toLowerCase() === "p";
  return clock((hour % 12) + (late || (said[4] === undefined && hour === 12) ? 12 : 0), minute);
}

/** An hour as people write it, or a part of the day alone. */
export const timePattern =
  "(?:(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)?\\s?(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s?(?:点钟?|时)(?:半|一刻|三刻|\\d{1,2}分?|整)?" +
  "|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\\s?\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\.?)?" +
  `|half past ${hourWords}(?:\\s?[ap]\\.?m\\b\\.?)?|${hourWords}(?: (?:o'clock|fifteen|thirty|forty[- ]five))?\\s(?:[ap]\\.?m\\b\\.?|o'clock)` +
  "|\\d{1,2}(?::\\d{2})?\\s?[ap]\\.?m\\b\\.?|noon\\b|(?<=at )(?:[1-9]|1[0-2])(?![\\d:/.,%]|\\s?[a-z]*\\d)" +
  "|(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|下班前|morning\\b|afternoon\\b|evening\\b|EOD\\b|COB\\b|first thing\\b))";

/** "15:00" for an hour; null for a part of the day without one. 下午三点, 3pm, 10:30, 八点半. */
export function clockTime(typed: string): string | null {
  const late = /下午|傍晚|晚上|晚/.test(typed);
  if (/noon/i.test(typed) && !/after/i.test(typed)) return "12:00";
  if (/^[^\d]*$/.test(typed) && new RegExp(`\\b${hourWords}\\b`, "i").test(typed)) return hourInWords(typed);
  const chinese = /(\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(?:点钟?|时)(半|一刻|三刻|\d{1,2})?/.exec(typed);
  if (chinese) {
    const hour = Number(chineseNumber(chinese[1] ?? "") ?? "0");
    const rest = chinese[2];
    const minute = rest === "半" ? 30 : rest === "一刻" ? 15 : rest === "三刻" ? 45 : Number(rest ?? 0);
    return clock(late && hour < 12 ? hour + 12 : /中午/.test(typed) && hour < 3 ? hour + 12 : hour, minute);
  }
  // "At 9", "at 3": in working hours there is but one.
  if (/^\D*(?:[1-9]|1[0-2])\D*$/.test(typed) && /(?:^|\bat )\d/.test(typed.trim()) && !/[ap]\.?m|:/i.test(typed)) {
    const said = Number(/\d+/.exec(typed)?.[0]);
    return clock(said < 7 ? said + 12 : said, 0);
  }
  const figures = /(\d{1,2})(?::(\d{2}))?\s?([ap])?\.?m?/i.exec(typed);
  if (!figures || (figures[2] === undefined && figures[3] === undefined)) return null;
  const hour = Number(figures[1]);
  const half = figures[3]?.toLowerCase();
  const in24 = half === "p" ? (hour % 12) + 12 : half === "a" ? hour % 12 : late && hour < 12 ? hour + 12 : hour;
  return clock(in24, Number(figures[2] ?? 0));
}

/** The first hour of the day that a text names: "08:30" in 每周一早上8点半. */
export function hourIn(text: string): string | undefined {
  for (const match of text.matchAll(new RegExp(timePattern, "gi"))) {
    const time = clockTime(match[0]);
    if (time !== null) return time;
  }
  return undefined;
}

function clock(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
