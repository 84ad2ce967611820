import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Tx } from "../../src/domain/shared/tx";
import type { Row } from "./command-row";

const october = { from: calendarDay("2026-10-01"), to: calendarDay("2026-10-31") };
const november = { from: calendarDay("2026-11-01"), to: calendarDay("2026-11-30") };
const closedThrough = async (tx: Tx) => (await tx.books.read()).closedThrough;

export const monthRows: readonly Row[] = [
  {
    name: "month.check",
    what: "the month that goes on",
    who: "P7",
    args: () => ({ month: november }),
    cards: ["month-check"],
    shows: ["91,000.00", "38,000.00", "124,920.00"],
  },
  {
    name: "month.check",
    what: "the documents behind one line",
    who: "P7",
    args: () => ({ month: november, item: "invoicedNotPaid" }),
    cards: ["month-list"],
    shows: ["INV-86", "66,400.00"],
  },
  {
    name: "month.close",
    what: "a month that is over",
    who: "P7",
    args: () => ({ month: october }),
    cards: [],
    after: closedThrough,
    gives: "2026-10-31",
  },
  {
    name: "month.reopen",
    what: "the month closed last",
    who: "P7",
    first: [{ name: "month.close", who: "P7", args: () => ({ month: october }) }],
    args: () => ({ month: october, reason: "漏了一张账单" }),
    cards: [],
    after: closedThrough,
    gives: "2026-09-30",
  },
];
