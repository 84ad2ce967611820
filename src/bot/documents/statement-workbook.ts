import { statementWords } from "../../../cards/receivables/statement.words";
import type { StatementPart } from "../../domain/payments/customer-statement";
import type { Actor } from "../../domain/shared/actor";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import { minorDigits } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import type { WantedFile } from "../pipeline/chat-reply";
import { customerName } from "../presenters/wording";
import { wantedStatement } from "./statement-file";
import type { Cell, PlainWorkbook } from "./workbook";

/** The same statement for a spreadsheet: a sheet a currency, sums as numbers and days as days. */
export async function statementWorkbook(tx: Tx, viewer: Actor, wanted: WantedFile): Promise<PlainWorkbook> {
  const { customer, from, to, parts } = await wantedStatement(tx, viewer, wanted);
  const { title, columns } = statementWords[viewer.language];
  const called = customerName(customer, viewer);
  return {
    fileName: `${title} ${called} ${from} ${to}`,
    sheets: parts.map((part) => ({
      name: `${title} ${part.currency}`,
      head: [[title], [called, customer.number], [from, to, part.currency]],
      columns: [columns.day, columns.what, columns.number, columns.due, columns.amount, columns.balance],
      rows: rowsOf(part, from, to, viewer),
    })),
  };
}

function rowsOf(part: StatementPart, from: CalendarDay, to: CalendarDay, { language }: Actor): Cell[][] {
  const { opening, closing, kinds } = statementWords[language];
  const digits = minorDigits(part.currency);
  const number = (amount: string): Cell => ({ number: amount, digits });
  return [
    [{ day: from }, opening, null, null, null, number(part.opening)],
    ...part.lines.map((line): Cell[] => [
      { day: line.day },
      kinds[line.kind],
      [line.number, line.reference, line.orderNumber].filter(Boolean).join(" · "),
      line.dueDay === null ? null : { day: line.dueDay },
      number(line.amount),
      number(line.balance),
    ]),
    [{ day: to }, closing, null, null, null, number(part.closing)],
  ];
}
