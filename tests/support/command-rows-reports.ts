import type { ReportSchedule } from "../../src/domain/reports/report-schedule";
import { newId } from "../../src/domain/shared/id";
import type { Row } from "./command-row";

const november = { from: "2026-11-01" as never, to: "2026-11-30" as never };
const report = (what: string, who: string, args: Readonly<Record<string, unknown>>, shows: readonly string[]): Row => ({
  name: "report.show",
  what,
  who,
  args: () => args as never,
  cards: ["report"],
  shows,
});

const weeklyId = newId();
const weekly = (startedAt: Date): ReportSchedule => ({
  id: weeklyId,
  number: "RS-900",
  ownerId: newId(),
  report: "funnel",
  by: "stage",
  span: "usual",
  rhythm: { every: "week", weekday: 1, at: "09:00" },
  recipients: [],
  on: true,
  startedAt,
  lastDay: null,
  version: 1,
});

export const reportRows: readonly Row[] = [
  report("sales of the team by rep", "P1", { report: "salesPerformance", period: november }, []),
  report("one's own sales by product", "P3", { report: "salesPerformance", groupBy: "product" }, []),
  report("the funnel", "P1", { report: "funnel" }, []),
  report("the forecast by rep", "P1", { report: "forecast", groupBy: "person" }, []),
  report("what stock is worth", "P9", { report: "stockValue" }, []),
  report("how stock turns", "P9", { report: "stockTurnover" }, []),
  report("money that came", "P7", { report: "collections", period: november, groupBy: "customer" }, []),
  report("who owes how long", "P7", { report: "receivablesAging" }, ["66,400.00"]),
  report("how long orders wait", "P1", { report: "fulfilmentTime" }, []),
  {
    name: "report.schedule",
    what: "the aging to finance, on the first of the month",
    who: "P9",
    args: () => ({ report: "receivablesAging", text: "every month on the 1st at 8am send the AR aging to finance" }),
    cards: ["report-schedules"],
    shows: ["RS-", "08:00"],
    after: async (tx) => (await tx.reportSchedules.running(null)).map(({ rhythm, recipients }) => [rhythm, recipients]),
    gives: [[{ every: "month", day: 1, at: "08:00" }, [{ role: "finance" }]]],
  },
  { name: "report.schedules", what: "none yet", who: "P9", args: () => ({}), cards: ["report-schedules"] },
  {
    name: "report.unschedule",
    what: "one's own",
    who: "P9",
    before: (tx) => tx.reportSchedules.add(weekly(tx.now)),
    args: () => ({ schedule: { typed: "RS-900", kind: "RS", id: weeklyId } }),
    cards: [],
    after: async (tx) => (await tx.reportSchedules.byNumber("RS-900"))?.on,
    gives: false,
  },
];
