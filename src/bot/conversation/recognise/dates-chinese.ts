import { DateTime } from "luxon";
import { chineseNumber } from "./numbers";
import { during, monthAndDay, onDay, weekday, weekdayOfWeek, whole, wholeMonth, type DatePattern, type Today } from "./day-readings";

const number = "(\\d{1,4}|[一二两三四五六七八九十]{1,3}|半)";
const dayWord = "一二三四五六";

const count = (word: string | undefined) => Number(chineseNumber(word ?? "") ?? Number.NaN);
const weekdayOf = (word: string | undefined) =>
  /[日天末]/.test(word ?? "") ? 7 : /\d/.test(word ?? "") ? Number(word) : dayWord.indexOf(word ?? "") + 1;
const weeksAway = (word: string | undefined) =>
  word?.startsWith("下下") ? 2 : word?.startsWith("下") ? 1 : word?.startsWith("上") ? -1 : 0;
const fullYear = (word: string) => (word.length === 2 ? 2000 + Number(word) : Number(word));
const relatives: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  今早: 0,
  今: 0,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  后天: 2,
  大后天: 3,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  前天: -2,
  大前天: -3,
};
const monthOf = (today: Today, month: number) =>
  (month >= today.day.month ? today.day : today.day.plus({ years: 1 })).set({ day: 15, month });

/** What Chinese says of days, that chrono lacks or gets wrong. */
export const chinesePatterns: readonly DatePattern[] = [
  {
    pattern: /大后天|大前天|今天|今日|今晚|今早|明天|明日|明早|明晚|后天|昨天|昨日|昨晚|前天/,
    means: ([word = ""], { day }) => onDay(day.plus({ days: relatives[word] ?? 0 })),
  },
  {
    pattern: /(下下|下|上|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天1-6])(?!\s?[个天])/,
    means: ([, week, wanted], today) =>
      week === undefined ? weekday(today, weekdayOf(wanted)) : weekdayOfWeek(today, weekdayOf(wanted), weeksAway(week)),
  },
  {
    pattern: /(下下|下|上|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天1-6])(?:到|至|-|~)(?:周|星期|礼拜)?([一二三四五六日天1-6])/,
    means: ([, week, first, last], today) => {
      const monday = today.day.startOf("week").plus({ weeks: weeksAway(week) });
      return during(monday.plus({ days: weekdayOf(first) - 1 }), monday.plus({ days: weekdayOf(last) - 1 }));
    },
  },
  { pattern: /(下下|下|上|本|这)个?(?:周末|礼拜天末)/, means: ([, week], today) => weekdayOfWeek(today, 7, weeksAway(week)) },
  {
    pattern: /(下下|下|上|本|这)个?(?:周|星期|礼拜)(?![一二三四五六日天末\d])(?:内|之内)?/,
    means: ([, week], { day }) => whole("week", day.plus({ weeks: weeksAway(week) })),
  },
  {
    pattern: /(下下|下|上|本|这|当)?个?月(?:的)?(底|末|初)/,
    means: ([, which, part], { day }) => {
      const month = day.plus({ months: weeksAway(which) });
      return onDay(part === "初" ? month.startOf("month") : month.endOf("month"));
    },
  },
  {
    pattern: /(下下|下|上|本|这)个?月(?:的)?(\d{1,2}|[一二三四五六七八九十]{1,3})[号日]?/,
    means: ([, which, date], { day }) => {
      const month = day.startOf("month").plus({ months: weeksAway(which) });
      const wanted = count(date);
      return wanted >= 1 && wanted <= (month.daysInMonth ?? 31) ? onDay(month.set({ day: wanted })) : null;
    },
  },
  {
    pattern: /(下下|下|上|本|这|当)个?月(?![底末初\d])/,
    means: ([, which], { day }) => whole("month", day.startOf("month").plus({ months: weeksAway(which) })),
  },
  {
    pattern: /(下|上|本|这)个?季度?(底|末)/,
    means: ([, which], { day }) => onDay(day.plus({ months: 3 * weeksAway(which) }).endOf("quarter")),
  },
  {
    pattern: /(下|上|本|这)个?季度?(?![底末])/,
    means: ([, which], { day }) => whole("quarter", day.startOf("month").plus({ months: 3 * weeksAway(which) })),
  },
  {
    // 12月1到5号, 12月1号到12月5号
    pattern: /(?:(今|明)年|(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?\s?(?:到|至|-|~)\s?(?:(\d{1,2})月)?(\d{1,2})[日号]/,
    means: ([, word, year, month, first, month2, last], today) => {
      const said = year === undefined ? (word === undefined ? null : today.day.year + (word === "明" ? 1 : 0)) : Number(year);
      const from =
        said === null ? monthAndDay(today, count(month), count(first)) : onDay(DateTime.utc(said, count(month), count(first), 12));
      if (from?.kind !== "day") return null;
      const start = DateTime.fromISO(`${from.value.coming}T12:00`, { zone: "utc" });
      const end = start.set({ month: month2 === undefined ? start.month : count(month2), day: count(last) });
      return during(start, end < start ? end.plus({ years: 1 }) : end);
    },
  },
  {
    // 1号到5号
    pattern: /(?<![\d月#])(\d{1,2})[日号]?\s?(?:到|至|-|~)\s?(\d{1,2})[日号]/,
    means: ([, first, last], { day }) => {
      const here = day.set({ day: Math.min(count(first), day.daysInMonth ?? 28) });
      const start = here.startOf("day") < day.startOf("day") ? here.plus({ months: 1 }) : here;
      const end = start.set({ day: count(last) });
      return count(last) < count(first) ? during(start, end.plus({ months: 1 })) : during(start, end);
    },
  },
  {
    pattern: /(?:(\d{4})年?|(今|明|去)年?)全年/,
    means: ([, year, word], { day }) =>
      whole(
        "year",
        year === undefined ? day.plus({ years: word === "明" ? 1 : word === "去" ? -1 : 0 }) : DateTime.utc(count(year), 6, 15, 12),
      ),
  },
  {
    pattern: /(?:(今|明)年)?(?:第?([一二三四1-4])季度|[Qq]([1-4]))(?:的)?(?:底|末)/,
    means: ([, word, chinese, figure], { day }) => {
      const quarter =
        figure === undefined ? (/\d/.test(chinese ?? "") ? Number(chinese) : "一二三四".indexOf(chinese ?? "") + 1) : Number(figure);
      const end = DateTime.utc(day.year + (word === "明" ? 1 : 0), quarter * 3, 15, 12).endOf("month");
      return onDay(word === undefined && end < day ? end.plus({ years: 1 }) : end);
    },
  },
  // 上午跟吴经理通了电话: a part of the day before what was done is today's.
  {
    pattern: /(?<![天日周期一二三四五六末])(?:今儿)?(?:上午|早上|刚才|刚刚|中午)(?=(?:跟|和|给|去|打|拜访|见|发|联系|微信|收|到))/,
    means: (_, { day }) => onDay(day),
  },
  { pattern: /下班(?:之)?前/, means: (_, { day }) => onDay(day) },
  {
    pattern: /(?:今|本)年(?:年?初)?(?:到|至)(?:现在|目前|今天|今)/,
    means: (_, { day }) => during(day.startOf("year"), day),
  },
  {
    pattern: /(本|这个?|当)(月|周|季度?)初?(?:到|至)(?:现在|目前|今天|今)/,
    means: ([, , unit], { day }) => during(day.startOf(unit === "月" ? "month" : unit === "周" ? "week" : "quarter"), day),
  },
  {
    pattern: new RegExp(`有效期?(?:为|是)?${number}个?(周|星期|月)|${number}个?(周|星期|月)(?:内)?有效`),
    means: ([, first, unit, second, secondUnit], { day }) =>
      onDay(day.plus({ [(unit ?? secondUnit) === "月" ? "months" : "weeks"]: count(first ?? second) })),
  },
  {
    pattern: /(?:留|锁|保留|预留)(?:一|1)个?(?:周|星期|礼拜)|[,，\s](?:一|1)个?(?:周|星期|礼拜)$/,
    means: (_, { day }) => onDay(day.plus({ weeks: 1 })),
  },
  {
    pattern: /(今|明|去|本)年(?:的)?(底|末)|年(?:底|末)/,
    means: ([, which], { day }) => onDay(day.plus({ years: which === "明" ? 1 : which === "去" ? -1 : 0 }).endOf("year")),
  },
  {
    pattern: /(今|明|去|本)年(?![底末\d一二三四五六七八九十])/,
    means: ([, which], { day }) => whole("year", day.plus({ years: which === "明" ? 1 : which === "去" ? -1 : 0 })),
  },
  {
    pattern: /(?:(今|明|去)年|(\d{4}|\d{2})年)(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(底|末|初)?(?!\s?\d)/,
    means: ([, word, year, month, part], { day }) => {
      const inYear = year === undefined ? day.year + (word === "明" ? 1 : word === "去" ? -1 : 0) : fullYear(year);
      const said = DateTime.utc(inYear, count(month), 1, 12);
      return part === undefined ? whole("month", said) : onDay(part === "初" ? said : said.endOf("month"));
    },
  },
  {
    pattern: /(?:(今|明|去)年|(\d{4}|\d{2})年)(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/,
    means: ([, word, year, month, date], { day }) =>
      onDay(
        DateTime.utc(
          year === undefined ? day.year + (word === "明" ? 1 : word === "去" ? -1 : 0) : fullYear(year),
          count(month),
          count(date),
          12,
        ),
      ),
  },
  {
    pattern: /(?<![\d年])(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(底|末|初|中旬|上旬|下旬)/,
    means: ([, month, part], today) => {
      const said = monthOf(today, count(month));
      if (!said.isValid || part === "上旬" || part === "下旬") return null;
      if (part === "中旬") return onDay(said);
      const at = (inMonth: DateTime) => (part === "初" ? inMonth.startOf("month") : inMonth.endOf("month"));
      return onDay(at(said), at(said) > today.day ? at(said.minus({ years: 1 })) : at(said));
    },
  },
  {
    pattern: /(?<![\d年])(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?/,
    means: ([, month, date], today) => monthAndDay(today, count(month), count(date)),
  },
  {
    pattern: /(?<![\d年个])(\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?![底末初中上下\d一二三四五六七八九十])/,
    means: ([, month], today) => (count(month) <= 12 ? wholeMonth(today, count(month)) : null),
  },
  {
    pattern: /(?<![\d月#])(\d{1,2})[号日](?!线|楼|仓|机)/,
    means: ([, date], { day }) => {
      const wanted = Number(date);
      if (wanted < 1 || wanted > 31) return null;
      const here = [-1, 0, 1, 2]
        .map((months) => day.startOf("month").plus({ months }))
        .filter((month) => wanted <= (month.daysInMonth ?? 31))
        .map((month) => month.set({ day: wanted, hour: 12 }));
      const coming = here.find((each) => each.startOf("day") >= day.startOf("day"));
      const last = here.filter((each) => each.startOf("day") <= day.startOf("day")).at(-1);
      return coming ? onDay(coming, last ?? coming) : null;
    },
  },
  {
    pattern: new RegExp(`${number}天(?:之|以)?后|(?:过|再过)${number}天|留${number}天|有效期?${number}天|${number}天有效`),
    means: (match, { day }) => onDay(day.plus({ days: count(match.slice(1).find((word) => word !== undefined)) })),
  },
  {
    pattern: new RegExp(`${number}个?(?:周|星期|礼拜)(?:之|以)?后`),
    means: ([, weeks], { day }) => onDay(day.plus({ weeks: count(weeks) })),
  },
  {
    // 三个月内: from today on
    pattern: new RegExp(`${number}(天|个?周|个?星期|个月)(?:之|以)?内`),
    means: ([, many, unit = ""], { day }) =>
      during(day, day.plus({ [unit === "天" ? "days" : unit.endsWith("月") ? "months" : "weeks"]: count(many) })),
  },
  { pattern: new RegExp(`${number}个月(?:之|以)?后`), means: ([, months], { day }) => onDay(day.plus({ months: count(months) })) },
  { pattern: new RegExp(`${number}天前`), means: ([, days], { day }) => onDay(day.minus({ days: count(days) })) },
  {
    pattern: new RegExp(`(?:最近|近|过去|前)(?:的)?${number}天(?:内)?`),
    means: ([, days], { day }) => during(day.minus({ days: count(days) - 1 }), day),
  },
  {
    pattern: new RegExp(`(?:最近|近|过去)(?:的)?${number}个?月`),
    means: ([, months], { day }) => during(day.minus({ months: count(months) }).plus({ days: 1 }), day),
  },
  {
    pattern: new RegExp(`(?:未来|接下来|今后|后面)(?:的)?${number}天(?:内)?`),
    means: ([, days], { day }) => during(day, day.plus({ days: count(days) })),
  },
  {
    pattern: new RegExp(`(?:未来|接下来|今后)(?:的)?${number}个月(?:内)?`),
    means: ([, months], { day }) => during(day, day.plus({ months: count(months) })),
  },
  {
    pattern: /(?:(\d{4})年?|(今|去|明)年)?(?:第?([一二三四1-4])季度|[Qq]([1-4])(?!\d))/,
    means: ([, year, word, chinese, figure], { day }) => {
      const quarter =
        figure === undefined ? (/\d/.test(chinese ?? "") ? Number(chinese) : "一二三四".indexOf(chinese ?? "") + 1) : Number(figure);
      const inYear = year === undefined ? day.year + (word === "明" ? 1 : word === "去" ? -1 : 0) : Number(year);
      const start = DateTime.utc(inYear, quarter * 3 - 2, 1, 12);
      const past = year === undefined && word === undefined && start > day ? start.minus({ years: 1 }) : start;
      return during(start, start.endOf("quarter"), [past, past.endOf("quarter")]);
    },
  },
];
