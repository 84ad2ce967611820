import { bold, buttons, fold, note, table, tag, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { nextPageButton, placeInList, wholeList, type ListPage } from "../kit/list-view";

export interface ReceivableListProps {
  /** Customer or question; null: everybody. */
  readonly asked: string | null;
  /** Open in all, one sum a currency. */
  readonly open: readonly MoneyValue[];
  readonly overdue: readonly MoneyValue[];
  /** By due date, one for each currency; the ages sum to what is open in it. */
  readonly aging: readonly {
    readonly notDue: MoneyValue;
    readonly days1to30: MoneyValue;
    readonly days31to60: MoneyValue;
    readonly days61to90: MoneyValue;
    readonly over90: MoneyValue;
    /** Paid and not yet settled against anything. */
    readonly unallocated: MoneyValue;
  }[];
  readonly receivables: readonly {
    readonly number: string;
    readonly reference: string | null;
    readonly customer: string;
    readonly amount: MoneyValue;
    readonly open: MoneyValue;
    /** null: what the due day counts from has not happened. */
    readonly dueDay: string | null;
    readonly daysLate: number;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "应收",
    open: (sum: string) => `未收 ${sum}`,
    overdue: (sum: string) => `逾期 ${sum}`,
    settled: "没有未收款项",
    aging: "账龄",
    age: "账龄",
    buckets: ["未到期", "1–30 天", "31–60 天", "61–90 天", "90 天以上", "未核销预收"],
    columns: ["应收", "客户", ">未收", "到期"],
    late: (on: string, days: number) => `${on}，逾期 ${days} 天`,
    notYet: "未起算",
    count: (count: number) => `${count} 笔`,
  },
  en: {
    title: "Receivables",
    open: (sum: string) => `${sum} open`,
    overdue: (sum: string) => `${sum} overdue`,
    settled: "Nothing is owed",
    aging: "Aging",
    age: "Age",
    buckets: ["not due", "1–30 days", "31–60 days", "61–90 days", "over 90 days", "unallocated credit"],
    columns: ["Receivable", "Customer", ">Open", "Due"],
    late: (on: string, days: number) => `${on}, ${days === 1 ? "1 day" : `${days} days`} late`,
    notYet: "not running yet",
    count: (count: number) => (count === 1 ? "1 item" : `${count} items`),
  },
};

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const late = {
  number: "AR-86",
  reference: "INV-86",
  customer: "华强",
  amount: cny("86400.00"),
  open: cny("66400.00"),
  dueDay: "2026-11-20",
  daysLate: 5,
};

const ages: ReceivableListProps["aging"][number] = {
  notDue: cny("2160.00"),
  days1to30: cny("66400.00"),
  days31to60: cny("0.00"),
  days61to90: cny("0.00"),
  over90: cny("0.00"),
  unallocated: cny("30000.00"),
};
const usd = Object.fromEntries(Object.entries(ages).map(([age, { amount }]) => [age, { amount, currency: "USD" }])) as typeof ages;

const sums = (values: readonly MoneyValue[]): string => values.map(money).join(" + ");

const agesInOrder = ["notDue", "days1to30", "days31to60", "days61to90", "over90", "unallocated"] as const;

export const receivableListCard = defineCard<ReceivableListProps>({
  name: "receivable-list",
  samples: [
    {
      asked: "华强",
      open: [cny("68560.00")],
      overdue: [cny("66400.00")],
      aging: [ages],
      receivables: [late, { ...late, number: "AR-90", reference: null, open: cny("2160.00"), dueDay: null, daysLate: 0 }],
      page: wholeList,
    },
    {
      asked: null,
      open: [cny("91000.00"), { amount: "12000.00", currency: "USD" }],
      overdue: [],
      aging: [ages, usd],
      receivables: Array.from({ length: 50 }, () => late),
      page: { before: 0, next: "01JDLISTROW00000000000050" },
    },
    { asked: "Kestrel", open: [], overdue: [], aging: [], receivables: [], page: wholeList },
  ],
  view({ asked, open, overdue, aging, receivables, page }, language) {
    const say = words[language];
    const total = open.length === 0 ? say.settled : say.open(sums(open));
    const overdueText = overdue.length === 0 ? null : say.overdue(sums(overdue));
    const count = say.count(receivables.length);
    const dueText = ({ dueDay, daysLate }: (typeof receivables)[number]): string => {
      if (dueDay === null) return say.notYet;
      return daysLate > 0 ? say.late(day(dueDay, language), daysLate) : day(dueDay, language);
    };
    return {
      title: say.title,
      ...(asked !== null && { subtitle: asked }),
      summary: [say.title, asked, total, overdueText].filter(Boolean).join(" · "),
      nodes: [
        text(bold(total), ...(overdueText === null ? [] : ["  ", tag(overdueText, "bad")])),
        receivables.length > 0 &&
          table(
            say.columns,
            receivables.map((each) => [
              each.reference === null ? each.number : `${each.reference} (${each.number})`,
              each.customer,
              money(each.open),
              dueText(each),
            ]),
          ),
        aging.length > 0 &&
          fold(
            say.aging,
            table(
              [say.age, ...aging.map(({ notDue }) => `>${notDue.currency}`)],
              agesInOrder.map((age, at) => [say.buckets[at] ?? "", ...aging.map((each) => money(each[age]))]),
            ),
          ),
        receivables.length > 0 && note(placeInList(receivables.length, page, language) ?? count),
        buttons(nextPageButton(page, language)),
      ],
    };
  },
});
