import { DateTime } from "luxon";
import { during, iso, monthAndDay, onDay, weekday, weekdayOfWeek, whole, wholeMonth, type DatePattern, type Today } from "./day-readings";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const dayName = "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const number = "(\\d{1,4}|a|an|one|two|three|four|five|six|seven|eight|nine|ten)";

const weekdayOf = (word = "") => weekdays.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const monthOf = (word = "") => months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const count = (word = "") => words[word.toLowerCase()] ?? Number(word);
const steps = (word = "") => (/next|following|coming/i.test(word) ? 1 : /last|previous|prev/i.test(word) ? -1 : 0);
const unitOf = (word = "") => (/^d/i.test(word) ? "days" : /^w/i.test(word) ? "weeks" : /^y/i.test(word) ? "years" : "months");
const wholeOf = (word = "") => (/^w/i.test(word) ? "week" : /^q/i.test(word) ? "quarter" : /^y/i.test(word) ? "year" : "month");
const shifted = (day: DateTime, unit: "week" | "month" | "quarter" | "year", by: number) => day.startOf(unit).plus({ [`${unit}s`]: by });
const pattern = (source: string) => new RegExp(`(?<![\\w])${source}(?![\\w])`, "i");

function dayOfMonth({ day }: Today, wanted: number) {
  if (wanted < 1 || wanted > 31) return null;
  const all = [-1, 0, 1, 2]
    .map((by) => day.startOf("month").plus({ months: by }))
    .filter((month) => wanted <= (month.daysInMonth ?? 31))
    .map((month) => month.set({ day: wanted, hour: 12 }));
  const coming = all.find((each) => iso(each) >= iso(day));
  return coming ? onDay(coming, all.filter((each) => iso(each) <= iso(day)).at(-1) ?? coming) : null;
}

/** From one day to another of the coming months. */
function fromTo(today: Today, month: number, first: number, month2: number, last: number, year?: string) {
  const from =
    year === undefined ? monthAndDay(today, month, first) : onDay(DateTime.utc(Number(year) - (month2 < month ? 1 : 0), month, first, 12));
  if (from?.kind !== "day") return null;
  const start = DateTime.fromISO(`${from.value.coming}T12:00`, { zone: "utc" });
  const end = start.set({ month: month2, day: last });
  return during(start, end < start ? end.plus({ years: 1 }) : end);
}

/** Figures with slashes: a reading as month/day and one as day/month; Chinese is month first. */
function slashed(today: Today, first: number, second: number, year?: number) {
  const make = (month: number, day: number) =>
    year === undefined ? monthAndDay(today, month, day) : onDay(DateTime.utc(year, month, day, 12));
  const monthFirst = first <= 12 && second <= 31 ? make(first, second) : null;
  const dayFirst = second <= 12 && first <= 31 ? make(second, first) : null;
  if (!monthFirst || !dayFirst || first === second || today.language === "zh") return monthFirst ?? dayFirst;
  if (monthFirst.kind !== "day" || dayFirst.kind !== "day") return null;
  return { kind: "unclearDay", readings: [monthFirst.value.coming, dayFirst.value.coming] } as const;
}

/** What English says of days; chrono gets a good third of these wrong or not at all. */
export const englishPatterns: readonly DatePattern[] = [
  { pattern: pattern("(?:the )?day after tom+or+ow"), means: (_, { day }) => onDay(day.plus({ days: 2 })) },
  {
    pattern: pattern("(?:by )?(?:eod|cob|end of (?:the )?day|today|tonight|this (?:morning|afternoon|evening))"),
    means: (_, { day }) => onDay(day),
  },
  { pattern: pattern("(?:eod |end of day )?(?:tom+or+ows?|tmrw?|tmw|2moro)"), means: (_, { day }) => onDay(day.plus({ days: 1 })) },
  { pattern: pattern("(?:yesterday|yday|last night)"), means: (_, { day }) => onDay(day.minus({ days: 1 })) },
  {
    pattern: pattern(`(this |next |last |coming |on )?${dayName}(?: next week)?`),
    means: ([typed, which, name], today) => {
      const wanted = weekdayOf(name);
      if (/next week/i.test(typed)) return weekdayOfWeek(today, wanted, 1);
      if (/next/i.test(which ?? "")) return weekdayOfWeek(today, wanted, 1);
      if (/last/i.test(which ?? "")) {
        const said = weekday(today, wanted);
        return said?.kind === "day" ? { kind: "day", value: { coming: said.value.last, last: said.value.last } } : said;
      }
      return weekday(today, wanted);
    },
  },
  {
    pattern: pattern(`(?:eod|cob|end of (?:the )?day|close of (?:play|business))(?: on| of)? (this |next )?${dayName}`),
    means: ([, which, name], today) =>
      which === undefined ? weekday(today, weekdayOf(name)) : weekdayOfWeek(today, weekdayOf(name), steps(which)),
  },
  { pattern: pattern(`(?:next week )${dayName}`), means: ([, name], today) => weekdayOfWeek(today, weekdayOf(name), 1) },
  {
    pattern: pattern(`${dayName}(?: (?:of )?)(this|last) week`),
    means: ([, name, which], today) => weekdayOfWeek(today, weekdayOf(name), steps(which)),
  },
  {
    pattern: pattern(`(?:${dayName} week|a week (?:from|after|on) (?:this )?${dayName})`),
    means: ([, first, second], { day }) => {
      const ahead = (weekdayOf(first ?? second) - day.weekday + 7) % 7 || 7;
      return onDay(day.plus({ days: ahead + 7 }));
    },
  },
  {
    pattern: pattern(`(next |this |last )?${dayName} ?(?:to|until|till|through|thru|-) ?${dayName}( next week| this week)?`),
    means: ([, before, first, last, behind], today) => {
      const start =
        `${before ?? ""}${behind ?? ""}`.trim() === ""
          ? today.day.startOf("week").plus({ weeks: weekdayOf(first) <= today.day.weekday ? 1 : 0 })
          : shifted(today.day, "week", steps(`${before ?? ""}${behind ?? ""}`));
      const from = start.plus({ days: weekdayOf(first) - 1 });
      return during(from, from.plus({ days: (weekdayOf(last) - weekdayOf(first) + 7) % 7 }));
    },
  },
  {
    pattern: pattern("(this|next|last|previous|current|coming) (week|month|quarter|qtr|year)"),
    means: ([, which, unit], { day }) => whole(wholeOf(unit), shifted(day, wholeOf(unit), steps(which))),
  },
  {
    pattern: pattern("(?:eo([wmqy])|(?:the )?end of (?:the |this )?(week|month|quarter|year)|(week|month|quarter|year)[- ]end)"),
    means: ([, letter, word, tail], { day }) => {
      const unit = wholeOf(letter ?? word ?? tail);
      return onDay(unit === "week" ? day.startOf("week").plus({ days: 4 }) : day.endOf(unit));
    },
  },
  {
    pattern: pattern("(?:the )?end of (next|last) (week|month|quarter|year)"),
    means: ([, which, unit], { day }) => onDay(shifted(day, wholeOf(unit), steps(which)).endOf(wholeOf(unit))),
  },
  {
    pattern: pattern(`(?:the )?(?:end of|late) ${monthName}(?: (\\d{4}))?`),
    means: ([, month, year], today) => {
      const said = DateTime.utc(
        year === undefined ? today.day.year + (monthOf(month) < today.day.month ? 1 : 0) : Number(year),
        monthOf(month),
        1,
        12,
      );
      return onDay(
        said.endOf("month"),
        year === undefined && said.endOf("month") > today.day ? said.minus({ years: 1 }).endOf("month") : said.endOf("month"),
      );
    },
  },
  {
    pattern: pattern(`(?:the )?(?:middle of|mid)[ -]?${monthName}(?: (\\d{4}))?`),
    means: ([, month, year], today) =>
      year === undefined ? monthAndDay(today, monthOf(month), 15) : onDay(DateTime.utc(Number(year), monthOf(month), 15, 12)),
  },
  {
    pattern: pattern(
      `in ${number} (days?|weeks?|wks?|months?|years?)(?:' time)?|${number} (days?|weeks?|wks?|months?|years?) (?:from now|from today|time|out)`,
    ),
    means: ([, first, firstUnit, second, secondUnit], { day }) =>
      onDay(day.plus({ [unitOf(firstUnit ?? secondUnit)]: count(first ?? second) })),
  },
  {
    pattern: pattern(`(?:for|valid(?: for)?|keep(?: it)?) ${number} (days?|weeks?|months?)`),
    means: ([, many, unit], { day }) => onDay(day.plus({ [unitOf(unit)]: count(many) })),
  },
  {
    // "1-4 Dec", "30 Nov to 4 Dec"
    pattern: pattern(
      `(?:from )?(\\d{1,2})(?:st|nd|rd|th)?(?: ${monthName})? ?(?:-|–|to|until|till|through|thru) ?(\\d{1,2})(?:st|nd|rd|th)? ${monthName}(?:,? (\\d{4}))?`,
    ),
    means: ([, first, month, last, month2, year], today) =>
      fromTo(today, monthOf(month ?? month2), Number(first), monthOf(month2), Number(last), year),
  },
  {
    // "Dec 1-4", "Nov 30 to Dec 4"
    pattern: pattern(
      `(?:from )?${monthName} (\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till|through|thru) ?(?:${monthName} )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`,
    ),
    means: ([, month, first, month2, last, year], today) =>
      fromTo(today, monthOf(month), Number(first), monthOf(month2 ?? month), Number(last), year),
  },
  {
    pattern: pattern("(?:the )?end of (?:q|quarter )([1-4])|q([1-4])[- ]end|closing q([1-4])"),
    means: ([, first, second, third], { day }) => {
      const end = DateTime.utc(day.year, Number(first ?? second ?? third) * 3, 15, 12).endOf("month");
      return onDay(end < day ? end.plus({ years: 1 }) : end);
    },
  },
  { pattern: pattern("(?:this )?year to date|ytd|so far this year"), means: (_, { day }) => during(day.startOf("year"), day) },
  { pattern: pattern("month to date|mtd|so far this month"), means: (_, { day }) => during(day.startOf("month"), day) },
  { pattern: pattern("(?:this morning|earlier today|just now)"), means: (_, { day }) => onDay(day) },
  {
    pattern: pattern("(?:the )?(?:start|beginning|early) (?:of )?(next|this) (week|month|quarter|year)"),
    means: ([, which, unit], { day }) => onDay(shifted(day, wholeOf(unit), steps(which))),
  },
  {
    pattern: pattern(`${number} (days?|weeks?|months?) ago`),
    means: ([, many, unit], { day }) => onDay(day.minus({ [unitOf(unit)]: count(many) })),
  },
  {
    pattern: pattern(`within (?:the next )?${number} (days?|weeks?|months?)`),
    means: ([, many, unit], { day }) => during(day, day.plus({ [unitOf(unit)]: count(many) })),
  },
  {
    pattern: pattern(`(?:(?:in |over |for |within )?(?:the )?)(?:last|past) ${number} days`),
    means: ([, many], { day }) => during(day.minus({ days: count(many) - 1 }), day),
  },
  {
    pattern: pattern(`(?:(?:in |over |for |within )?(?:the )?)(?:last|past) ${number} (weeks|months|quarters|years)`),
    means: ([, many, unit], { day }) => during(day.minus({ [unit ?? "months"]: count(many) }).plus({ days: 1 }), day),
  },
  {
    pattern: pattern(`(?:in |over |for |within )?(?:the )?(?:next|coming) ${number} (days|weeks|months)`),
    means: ([, many, unit], { day }) => during(day, day.plus({ [unitOf(unit)]: count(many) })),
  },
  {
    pattern: pattern(`${monthName} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    means: ([, month, date, year], today) =>
      year === undefined
        ? monthAndDay(today, monthOf(month), Number(date))
        : onDay(DateTime.utc(Number(year), monthOf(month), Number(date), 12)),
  },
  {
    pattern: pattern(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}(?:,? (\\d{4}))?`),
    means: ([, date, month, year], today) =>
      year === undefined
        ? monthAndDay(today, monthOf(month), Number(date))
        : onDay(DateTime.utc(Number(year), monthOf(month), Number(date), 12)),
  },
  {
    pattern: pattern("(?:the )?(\\d{1,2})(?:st|nd|rd|th) of (next|this|last) month"),
    means: ([, date, which], { day }) => onDay(shifted(day, "month", steps(which)).set({ day: Number(date) })),
  },
  {
    pattern: pattern("(?:on |by |until |till )?the (\\d{1,2})(?:st|nd|rd|th)"),
    means: ([, date], today) => dayOfMonth(today, Number(date)),
  },
  {
    pattern: pattern(`(?:in |by |during |for |of )?${monthName},? (\\d{4})`),
    means: ([, month, year]) => whole("month", DateTime.utc(Number(year), monthOf(month), 1, 12)),
  },
  {
    pattern: pattern(`(?:in|by|during|for|from|since|last|until|till|before|through|exp(?:iry)?|expires) ${monthName}(?! ?\\d)`),
    means: ([, month], today) => wholeMonth(today, monthOf(month)),
  },
  {
    pattern: pattern(
      `(?:january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?! ?\\d)`,
    ),
    means: ([month], today) => wholeMonth(today, monthOf(month)),
  },
  {
    pattern: /(?<![\d/.-])(20\d{2})[-/](0?[1-9]|1[0-2])(?![\d/.-])/,
    means: ([, year, month]) => whole("month", DateTime.utc(Number(year), Number(month), 1, 12)),
  },
  {
    pattern: /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/-])/,
    means: ([, year, month, day]) => onDay(DateTime.utc(Number(year), Number(month), Number(day), 12)),
  },
  {
    pattern: /(?<![\w/.-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/]|\s?(?:\/|折|%))/,
    means: ([, first, second, year], today) =>
      slashed(today, Number(first), Number(second), year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year)),
  },
];
