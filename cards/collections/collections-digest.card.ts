import { bold, field, fields, note, table, tag, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";

export interface CollectionsDigestProps {
  readonly day: string;
  /** One sum a currency. */
  readonly overdue: readonly MoneyValue[];
  readonly dueThisWeek: readonly MoneyValue[];
  readonly unsettled: readonly MoneyValue[];
  readonly bankLines: number;
  /** Who is late, the longest first. */
  readonly late: readonly {
    readonly customer: string;
    readonly overdue: MoneyValue;
    readonly days: number;
    readonly promised: string | null;
  }[];
  readonly lateInAll: number;
}

const words = {
  zh: {
    title: "今日收款",
    overdue: "已逾期",
    nothingLate: "没有逾期",
    week: "七天内到期",
    unsettled: "到账未核销",
    bankLines: "待登记流水",
    count: (count: number) => `${count} 笔`,
    columns: ["客户", ">逾期金额", ">最长", "承诺付款"],
    days: (days: number) => `${days} 天`,
    more: (shown: number, all: number) => `共 ${all} 家逾期，列出 ${shown} 家；发送“逾期应收”看全部`,
  },
  en: {
    title: "Collections today",
    overdue: "Overdue",
    nothingLate: "Nothing is overdue",
    week: "Due within a week",
    unsettled: "Received, not settled",
    bankLines: "Bank lines waiting",
    count: (count: number) => String(count),
    columns: ["Customer", ">Overdue", ">Longest", "Promised for"],
    days: (days: number) => (days === 1 ? "1 day" : `${days} days`),
    more: (shown: number, all: number) => `${shown} of ${all} late customers; send “overdue” for all`,
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const sums = (values: readonly MoneyValue[]): string => values.map(money).join(" + ");

export const collectionsDigestCard = defineCard<CollectionsDigestProps>({
  name: "collections-digest",
  samples: [
    {
      day: "2026-11-25",
      overdue: [cny("91000.00"), { amount: "1200.00", currency: "USD" }],
      dueThisWeek: [cny("24600.00")],
      unsettled: [cny("30000.00")],
      bankLines: 3,
      late: [
        { customer: "华强", overdue: cny("66400.00"), days: 5, promised: "2026-11-27" },
        { customer: "宏达液压", overdue: cny("24600.00"), days: 2, promised: null },
      ],
      lateInAll: 14,
    },
    { day: "2026-11-25", overdue: [], dueThisWeek: [], unsettled: [], bankLines: 0, late: [], lateInAll: 0 },
  ],
  view(digest, language) {
    const say = words[language];
    const head = digest.overdue.length === 0 ? say.nothingLate : `${say.overdue} ${sums(digest.overdue)}`;
    return {
      title: say.title,
      subtitle: day(digest.day, language),
      summary: [say.title, head].join(" · "),
      nodes: [
        text(digest.overdue.length === 0 ? bold(head) : tag(head, "bad")),
        fields(
          field(say.week, sums(digest.dueThisWeek)),
          field(say.unsettled, sums(digest.unsettled)),
          field(say.bankLines, digest.bankLines === 0 ? null : say.count(digest.bankLines)),
        ),
        digest.late.length > 0 &&
          table(
            say.columns,
            digest.late.map((each) => [
              each.customer,
              money(each.overdue),
              say.days(each.days),
              each.promised === null ? "" : day(each.promised, language),
            ]),
            { visibleRows: 10 },
          ),
        digest.lateInAll > digest.late.length && note(say.more(digest.late.length, digest.lateInAll)),
      ],
    };
  },
});
