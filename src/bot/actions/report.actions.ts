import { runReport } from "../../domain/reports/run-report";
import { reportFile } from "../documents/report-workbook";
import { readReportKey, reportFacts } from "../presenters/report-card";
import { defineAction, type Action } from "./define-action";

export const reportActions: readonly Action[] = [
  defineAction({
    name: "report.workbook",
    permission: null,
    async handle({ tx, actor }, { id }) {
      // Who may not see it is told at once, not by a file that never comes.
      await runReport(tx, actor, readReportKey(id));
      return { parts: [reportFile(id)] };
    },
  }),
  defineAction({
    name: "report.show",
    permission: null,
    async handle({ tx, actor }, { id }) {
      return {
        parts: [{ kind: "card", card: await reportFacts(tx, actor, await runReport(tx, actor, readReportKey(id)), { chart: true }) }],
      };
    },
  }),
];
