import type { ReportRecipient, ReportSpan, Rhythm } from "../../domain/reports/report-schedule";
import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { LexiconMatch } from "../conversation/lexicon";
import type { ConversationRef } from "../pipeline/chat-event";
import { clockOf } from "../rules/change-numbers";
import { hourWords, roleWords, weekdayWords } from "../rules/trigger-words";

const usualHour = "09:00";
const monthly = /每个?月|monthly|(?:every|each) month/;
const dayOfMonth = /(\d{1,2})\s*(?:号|日)|\b(?:on the\s+)?(\d{1,2})(?:st|nd|rd|th)\b/;
const weekly = /每个?(?:周|星期|礼拜)|weekly|(?:every|each) week/;
const daysInEnglish = ["mon", "tues?", "wed(?:nes)?", "thu(?:rs)?", "fri", "sat(?:ur)?", "sun"];
const inEnglish = daysInEnglish.map((day) => new RegExp(`\\b(?:every|each|on) ${day}(?:day)?s?\\b`));
const mondayToFriday =
  /(?:周|星期)一(?:到|至|-|~)(?:周|星期)?五|工作日|\bweekdays?\b|\b(?:working|work|business) ?days?\b|\bmon(?:day)? ?(?:to|through|till|until|-|–) ?fri(?:day)?\b/;
const oneDay = `(?:${daysInEnglish.join("|")})(?:day)?s?`;
/** "every Monday and Thursday", 每周一、周四: more than one of them. */
const several = new RegExp(
  `每个?(?:周|星期)[一二三四五六日天](?:\\s*[、,，和]\\s*(?:每?(?:周|星期))?[一二三四五六日天])+|\\b(?:every|each|on) ${oneDay}(?:(?:\\s*,\\s*|\\s+)(?:and\\s+)?(?:every\\s+|on\\s+)?${oneDay}\\b)+`,
);

/** "每周一早上8点半", "on the 1st of every month at 8am": when it is sent; on Mondays at nine where it is not said. Refuses `report.whenUnclear`. */
export function readRhythm(text: string): Rhythm {
  const said = text.normalize("NFKC").toLowerCase();
  // A day of the month is no hour.
  const hour = hourWords.exec(said.replace(dayOfMonth, " "));
  const at = hour ? clockOf(hour) : usualHour;
  if (monthly.test(said)) {
    const day = dayOfMonth.exec(said);
    return { every: "month", day: /月底|月末|last day|month end/.test(said) ? 31 : Number(day?.[1] ?? day?.[2] ?? 1), at };
  }
  if (mondayToFriday.test(said)) return { every: "weekdays", weekdays: [1, 2, 3, 4, 5], at };
  const days = weekdaysIn(several.exec(said)?.[0] ?? "");
  if (days.length > 1) return { every: "weekdays", weekdays: days, at };
  const named = weekdayWords.find((each) => each.said.test(said))?.weekday ?? inEnglish.findIndex((day) => day.test(said)) + 1;
  if (named > 0) return { every: "week", weekday: named, at };
  if (weekly.test(said)) return { every: "week", weekday: 1, at };
  if (/每天|每日|天天|daily|every ?day|each day|every morning/.test(said)) return { every: "day", at };
  throw new Refusal("report.whenUnclear");
}

function weekdaysIn(said: string): number[] {
  const zh = ["一", "二", "三", "四", "五", "六", "[日天]"];
  return daysInEnglish.flatMap((day, index) => (new RegExp(`\\b${day}(?:day)?s?\\b|${zh[index] ?? ""}`).test(said) ? [index + 1] : []));
}

const spans: readonly (readonly [ReportSpan, RegExp])[] = [
  ["lastMonth", /上个?月|last month|previous month/],
  ["thisMonth", /本月|这个?月|当月|this month|month to date/],
  ["lastWeek", /上周|最近一周|过去7天|last week|past week|last 7 days/],
  ["yesterday", /昨天|昨日|前一天|yesterday/],
];

export function readSpan(text: string): ReportSpan {
  const said = text.normalize("NFKC").toLowerCase();
  return spans.find(([, pattern]) => pattern.test(said))?.[0] ?? "usual";
}

const group = /群|\b(?:channel|group|here)\b|这里/;

/**
 * To whom: me, colleagues by name, a role, or the group where it is said. Refuses `report.groupElsewhere` for a group that is somewhere else: only what is said in a
 * group shows which one is meant.
 */
export function readRecipients(
  text: string,
  known: readonly LexiconMatch[],
  actor: Actor,
  at: ConversationRef,
): readonly ReportRecipient[] {
  const said = text.normalize("NFKC").toLowerCase();
  if (group.test(said)) {
    if (at.direct) throw new Refusal("report.groupElsewhere");
    return [{ platform: at.platform, conversation: at.conversation }];
  }
  const people = [...new Set(known.filter(({ kind }) => kind === "person").map(({ id }) => id))].map((person) => ({ person }));
  const to = /(?:发给|发到|推给|推送给|抄送|给|\bto\b|\bsend\b|\bemail\b)(.*)$/.exec(said)?.[1] ?? "";
  const named = [
    ...roleWords.filter((each) => each.said.test(to)).map(({ role }) => ({ role })),
    ...(/销售经理|sales managers?/.test(to) ? [{ role: "salesManager" as const }] : []),
    ...people,
  ];
  const me = /给我|发我|推我|我(?:自己)?$|\bme\b/.test(said);
  return named.length === 0 || me ? [{ person: actor.personId }, ...named] : named;
}
