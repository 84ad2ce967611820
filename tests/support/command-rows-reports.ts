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
];
