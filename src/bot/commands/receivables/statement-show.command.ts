import { readStatement } from "../../../domain/payments/customer-statement";
import { startOfMonth, type CalendarDay } from "../../../domain/shared/calendar-day";
import { todayOf } from "../../../domain/shared/settings";
import { statementFile } from "../../documents/statement-file";
import { statementFacts } from "../../presenters/statement-card";
import { defineCommand } from "../define-command";
import { grammar } from "./statement-show.grammar";

/** The days that were said; else the month of the day it is as of, up to it; else this month up to today. */
export const statementShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer, period, asOf, format }) {
    const last: CalendarDay = period?.to ?? asOf?.day ?? (await todayOf(tx));
    const asked = { customerId: customer.id, from: period?.from ?? startOfMonth(last), to: last };
    const statement = await readStatement(tx, actor, asked);
    const file = format === "pdf" || format === "xlsx" ? [statementFile({ ...asked, to: statement.to }, format)] : [];
    return { parts: [{ kind: "card", card: statementFacts(statement, actor) }, ...file] };
  },
});
