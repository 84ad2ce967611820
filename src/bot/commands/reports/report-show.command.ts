import { groupingsOf, type Grouping, type ReportAsked, type ReportName } from "../../../domain/reports/report";
import { runReport } from "../../../domain/reports/run-report";
import { addDays, endOfMonth, startOfMonth, type CalendarDay } from "../../../domain/shared/calendar-day";
import { todayOf } from "../../../domain/shared/settings";
import type { ArgumentValues } from "../../conversation/arguments";
import { reportFile } from "../../documents/report-workbook";
import { reportFacts, reportKey } from "../../presenters/report-card";
import { defineCommand } from "../define-command";
import { grammar } from "./report-show.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Reports that look at a quarter where no period is said: a month of stock says little. */
const lookFurther: ReadonlySet<ReportName> = new Set(["stockTurnover", "fulfilmentTime"]);

/** The figures that were asked for, of what the speaker may see; with "excel", the file too. */
export const reportShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const today = await todayOf(tx);
    const wanted = wantedOf(asked, today);
    const table = await runReport(tx, actor, wanted);
    const notYet = asked.asOf && asked.asOf.day > today && isOfDay(wanted.report) ? asked.asOf.day : null;
    const card = await reportFacts(tx, actor, table, { chart: asked.chart ?? true, top: asked.top ?? null, notYet });
    const file = asked.format === "xlsx" && table.rows.length > 0 ? [reportFile(reportKey(wanted))] : [];
    return { parts: [{ kind: "card", card }, ...file] };
  },
});

const isOfDay = (name: ReportName) => name === "stockValue" || name === "receivablesAging";

function wantedOf({ report, who, groupBy, period, asOf }: Asked, today: CalendarDay): ReportAsked {
  const name = report as ReportName;
  const last = asOf?.day ?? period?.to ?? (lookFurther.has(name) ? today : endOfMonth(today));
  const first = asOf ? startOfMonth(asOf.day) : (period?.from ?? (lookFurther.has(name) ? addDays(today, -89) : startOfMonth(today)));
  // What is as of a day is not as of one that has not come; only what is owed has an age on it, if nobody pays until then.
  const to = isOfDay(name) && last > today && !(asOf && name === "receivablesAging") ? today : last;
  return {
    report: name,
    by: (groupBy as Grouping | undefined) ?? groupingsOf[name][0] ?? "person",
    from: first > to ? to : first,
    to,
    ownerId: who?.id ?? null,
  };
}
