import { receivableListCard, type ReceivableListProps } from "../../../../cards/receivables/receivable-list.card";
import { day as showDay } from "../../../../cards/kit/format";
import { scopeOf } from "../../../domain/access/scope";
import { listReceivables, readAging } from "../../../domain/payments/customer-account";
import type { AgingRow, OpenItem } from "../../../domain/receivables/aging";
import { openAmount } from "../../../domain/receivables/receivable";
import { daysBetween, type CalendarDay } from "../../../domain/shared/calendar-day";
import type { Actor } from "../../../domain/shared/actor";
import type { Id } from "../../../domain/shared/id";
import { isZero, sum, type Amount, type Currency } from "../../../domain/shared/money";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { todayOf } from "../../../domain/shared/settings";
import type { Tx } from "../../../domain/shared/tx";
import type { ArgumentValues } from "../../conversation/arguments";
import { customerName, customersByKey, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./receivable-list.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** What is owed, the oldest due first, with its sums and its ages. */
export const receivableList = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const customer = asked.customer ? await tx.customers.find(scopeOf(actor), asked.customer.id) : null;
    if (asked.customer && !customer) throw new Refusal("customer.notFound");
    const of = customer ? { customerId: customer.id } : {};
    const lateBy = asked.overdueMoreThanDays ?? (asked.overdue ? 0 : undefined);
    const { asOf, rows, items } = await readAging(tx, actor, { ...of, ...(asked.asOf && { asOf: asked.asOf.day }) });
    const { limit, after } = pageAsked(context);
    const read = { limit: limit + 1, ...(after !== null && { after }), ...(lateBy !== undefined && { overdueMoreThanDays: lateBy }) };
    const found = pageOf(
      asked.asOf
        ? await openAsOf(tx, items, asOf, read)
        : (await listReceivables(tx, actor, { ...of, ...read })).map((each) => ({ ...each, open: openAmount(each) })),
      { limit, after },
    );
    const customers = await customersByKey(
      tx,
      found.items.map((each) => each.customerId),
    );
    const receivables = found.items.map((each) => {
      const whose = customers.get(each.customerId);
      const { number, reference, amount, currency, dueDay } = each;
      return {
        number,
        reference,
        customer: whose ? customerName(whose, actor) : "",
        amount: sumOf(amount, currency),
        open: sumOf(each.open, currency),
        dueDay,
        daysLate: dueDay ? Math.max(0, daysBetween(dueDay, asOf)) : 0,
      };
    });
    const asking = inWords(asked, customer ? customerName(customer, actor) : null, actor, await todayOf(tx));
    const sums = sumsOf(rows);
    return showPage(context, found, (page) => receivableListCard.render({ asked: asking, ...sums, receivables, page }, actor.language));
  },
});

interface Wanted {
  readonly limit: number;
  readonly after?: Id;
  readonly overdueMoreThanDays?: number;
}

/** As they stood on a day that has been: what was open then, the oldest due first. */
async function openAsOf(tx: Tx, items: readonly OpenItem[], asOf: CalendarDay, { limit, after, overdueMoreThanDays: lateBy }: Wanted) {
  const meant = items.filter(({ dueDay }) => lateBy === undefined || (dueDay !== null && daysBetween(dueDay, asOf) > lateBy));
  const inOrder = meant.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const begin = after === undefined ? 0 : inOrder.findIndex(({ receivableId }) => receivableId === after) + 1;
  const wanted = inOrder.slice(begin, begin + limit);
  const known = new Map((await tx.receivables.findMany(wanted.map(({ receivableId }) => receivableId))).map((each) => [each.id, each]));
  return wanted.flatMap(({ receivableId, open }) => {
    const receivable = known.get(receivableId);
    return receivable ? [{ ...receivable, open }] : [];
  });
}

const keyOf = ({ dueDay, receivableId }: OpenItem) => `${dueDay ?? "9999"} ${receivableId}`;

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
  const one = (currency: Currency, part: (row: AgingRow) => Amount) =>
    sumOf(
      whole(currency, (row) => [part(row)]),
      currency,
    );
  return {
    open: sums((row) => [row.buckets.notDue, ...late(row)]),
    overdue: sums(late),
    aging: currencies.map((currency) => ({
      notDue: one(currency, (row) => row.buckets.notDue),
      days1to30: one(currency, (row) => row.buckets.days1to30),
      days31to60: one(currency, (row) => row.buckets.days31to60),
      days61to90: one(currency, (row) => row.buckets.days61to90),
      over90: one(currency, (row) => row.buckets.over90),
      unallocated: one(currency, (row) => row.credit),
    })),
  };
}

function inWords(
  { overdue, overdueMoreThanDays, asOf }: Asked,
  customer: string | null,
  { language }: Actor,
  today: CalendarDay,
): string | null {
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
  const then = asOf === undefined ? null : zh ? `截至 ${showDay(asOf.day, language)}` : `as of ${showDay(asOf.day, language)}`;
  const notYet =
    asOf === undefined || asOf.day <= today
      ? null
      : zh
        ? "还没到：今天未收的款到那天的账龄"
        : "not come yet: what is open today, aged to that day";
  const said = [customer, late, then, notYet].filter((each) => each !== null);
  return said.length === 0 ? null : said.join(" · ");
}
