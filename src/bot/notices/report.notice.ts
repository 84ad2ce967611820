import { toldOfReport } from "../reports/send-report";
import { defineNotice, type Notice } from "./define-notice";

/** A report by the clock: the card with its chart, then the file. */
export const reportNotices: readonly Notice[] = (["card", "file"] as const).map((part) =>
  defineNotice({ on: "report.due", tellActor: true, tell: (tx, event) => toldOfReport(tx, event, part) }),
);
