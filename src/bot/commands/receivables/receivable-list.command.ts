import { receivableListCard, type ReceivableListProps } from "../../../../cards/receivables/receivable-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { listReceivables, readAging } from "../../../domain/payments/customer-account";
import type { AgingRow } from "../../../domain/receivables/aging";
import { openAmount } from "../../../domain/receivables/receivable";
import { daysBetween } from "../../../domain/shared/calendar-day";
import type { Actor } from "../../../domain/shared/actor";
import { isZero, sum, type Amount, type Currency } from "../../../domain/shared/money";
import { Refusal } from "../../../domain/shared/refusal";
import type { ArgumentValues } from "../../conversation/arguments";
import { customerName, customersByKey, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./receivable-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** What is owed, the oldest due first, with its sums and its ages. */
export const receivableList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const customer = asked.customer ? await tx.customers.find(scopeOf(actor), asked.customer.id) : null;
    if (asked.customer && !customer) throw new Refusal("customer.notFound");
    const of = customer ? { customerId: customer.id } : {};
    const lateBy = asked.overdueMoreThanDays ?? (asked.overdue ? 0 : undefined);
    const { asOf, rows } = await readAging(tx, actor, of);
    const found = await listReceivables(tx, actor, { ...of, limit: 50, ...(lateBy !== undefined && { overdueMoreThanDays: lateBy }) });
    const customers = await customersByKey(
      tx,
      found.map((each) => each.customerId),
    );
    const receivables = found.map((each) => {
      const whose = customers.get(each.customerId);
      const { number, reference, amount, currency, dueDay } = each;
      return {
        number,
        reference,
        customer: whose ? customerName(whose, actor) : "",
        amount: sumOf(amount, currency),
        open: sumOf(openAmount(each), currency),
        dueDay,
        daysLate: dueDay ? Math.max(0, daysBetween(dueDay, asOf)) : 0,
      };
    });
    const asking = inWords(asked, customer ? customerName(customer, actor) : null, actor);
    return showCard(receivableListCard.render({ asked: asking, ...sumsOf(rows), receivables, next: null }, actor.language));
  },
});

function sumsOf(rows: readonly AgingRow[]): Pick<ReceivableListProps, "open" | "overdue" | "aging"> {
  const currencies = [...new Set(rows.map((row) => row.currency))];
  const whole = (currency: Currency, part: (row: AgingRow) => readonly Amount[]) =>
    sum(
      rows.filter((row) => row.currency === currency).flatMap((row) => part(row)),
      currency,
    );
  const late = ({ buckets }: AgingRow) => [buckets.days1to30, buckets.days31to60, buckets.days61to90, buckets.over90];
  const sums = (part: (row: AgingRow) => readonly Amount[]) =>
    currencies.map((currency) => sumOf(whole(currency, part), currency)).filter(({ amount }) => !isZero(amount as Amount));
  const [only, another] = currencies;
  const one = (part: (row: AgingRow) => Amount) =>
    sumOf(
      whole(only ?? "", (row) => [part(row)]),
      only ?? "",
    );
  return {
    open: sums((row) => [row.buckets.notDue, ...late(row)]),
    overdue: sums(late),
    aging:
      only === undefined || another !== undefined
        ? null
        : {
            notDue: one((row) => row.buckets.notDue),
            days1to30: one((row) => row.buckets.days1to30),
            days31to60: one((row) => row.buckets.days31to60),
            days61to90: one((row) => row.buckets.days61to90),
            over90: one((row) => row.buckets.over90),
            unallocated: one((row) => row.credit),
          },
  };
}

function inWords({ overdue, overdueMoreThanDays }: Asked, customer: string | null, { language }: Actor): string | null {
  const zh = language === "zh";
  const late =
    overdueMoreThanDays !== undefined
      ? zh
        ? `逾期超过 ${overdueMoreThanDays} 天`
        : `more than ${overdueMoreThanDays} days overdue`
      : overdue
        ? zh
          ? "已逾期"
          : "overdue"
        : null;
  const said = [customer, late].filter((each) => each !== null);
  return said.length === 0 ? null : said.join(" · ");
}
