import { reportTitles } from "../../../cards/reports/report-words";
import type { ReportSchedule } from "../../domain/reports/report-schedule";
import type { Actor, Language } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { namesOf } from "../presenters/wording";
import { ruleWords } from "../texts/rules";

interface ScheduleInWords {
  readonly number: string;
  readonly report: string;
  readonly rhythm: string;
  readonly to: string;
}

/** A schedule as its reader would say it: which report, when, to whom. */
export async function scheduleInWords(tx: Tx, viewer: Actor, schedule: ReportSchedule): Promise<ScheduleInWords> {
  const { language } = viewer;
  const who = await namesOf(
    tx,
    viewer,
    schedule.recipients.flatMap((each) => ("person" in each ? [each.person] : [])),
  );
  const to = schedule.recipients.map((each) =>
    "person" in each
      ? who(each.person)
      : "role" in each
        ? (ruleWords[language].roles[each.role] ?? each.role)
        : { zh: `群（${each.platform}）`, en: `the group on ${each.platform}` }[language],
  );
  return {
    number: schedule.number,
    report: reportTitles[schedule.report][language],
    rhythm: rhythmInWords(schedule, language),
    to: to.join(language === "zh" ? "、" : ", "),
  };
}

function rhythmInWords({ rhythm }: ReportSchedule, language: Language): string {
  const named = (weekday: number) => ruleWords[language].weekdays[weekday - 1] ?? "";
  const weekday = rhythm.every === "week" ? named(rhythm.weekday) : "";
  if (rhythm.every === "weekdays") {
    const { weekdays, at } = rhythm;
    if (weekdays.join("") === "12345") return { zh: `周一到周五 ${at}`, en: `Monday to Friday at ${at}` }[language];
    return { zh: `每${weekdays.map(named).join("、")} ${at}`, en: `every ${weekdays.map(named).join(", ")} at ${at}` }[language];
  }
  if (language === "zh") {
    return rhythm.every === "day"
      ? `每天 ${rhythm.at}`
      : rhythm.every === "week"
        ? `每${weekday} ${rhythm.at}`
        : `每月 ${rhythm.day} 号 ${rhythm.at}`;
  }
  return rhythm.every === "day"
    ? `every day at ${rhythm.at}`
    : rhythm.every === "week"
      ? `every ${weekday} at ${rhythm.at}`
      : `on day ${rhythm.day} of every month at ${rhythm.at}`;
}
