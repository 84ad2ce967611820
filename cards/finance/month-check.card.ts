import { bold, button, buttons, field, fields, note, table, tag, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, month as monthInWords, type MoneyValue } from "../kit/format";
import { monthItemWords, type MonthItem } from "./month.words";

export interface MonthCheckProps {
  /** "2026-11" */
  readonly month: string;
  readonly version: number;
  /** "over": it can be closed. */
  readonly state: "running" | "over" | "closed";
  /** The day the balances are of. */
  readonly asOf: string;
  readonly items: readonly {
    readonly item: MonthItem;
    readonly count: number;
    readonly sums: readonly MoneyValue[];
    /** It asks for work, as against what is only to be read. */
    readonly asksForWork: boolean;
  }[];
  readonly receivables: readonly MoneyValue[];
  readonly payables: readonly MoneyValue[];
  /** null: not for this reader. */
  readonly stockValue: MoneyValue | null;
  /** Keys of the reports behind the balances; null: not for this reader. */
  readonly reports: { readonly aging: string | null; readonly stock: string | null };
  readonly mayClose: boolean;
}

const words = {
  zh: {
    title: "月结检查",
    states: { running: "进行中", over: "待关账", closed: "已关账" },
    asksForWork: (count: number) => `${count} 项要处理`,
    nothing: "没有要处理的",
    columns: ["项目", ">笔数", ">金额"],
    receivables: (on: string) => `应收余额（${on}）`,
    payables: (on: string) => `应付余额（${on}）`,
    stock: (on: string) => `库存金额（${on}）`,
    none: "0",
    close: "关账",
    typedClose: (month: string) => `关账 ${month}`,
    confirm: (month: string) => ({ title: `关账 ${month}？`, text: "关账后不能再往这个月及以前记账；要改需先重开。" }),
    typedItem: (month: string, item: string) => `月结 ${month} ${item}`,
    aging: "账龄",
    typedAging: (on: string) => `账龄 截至 ${on}`,
    stockReport: "库存金额",
    typedStock: (on: string) => `库存金额 截至 ${on}`,
    running: "本月还没结束：余额截至今天，月底后可以关账。",
    over: "未开票、未收款、未核销和未入账是截至本月末发生、现在还没处理的。",
    closed: (month: string) => `已关账，不能再往这个月记账。要改，发送「重开 ${month} 原因」。`,
  },
  en: {
    title: "Month close",
    states: { running: "running", over: "to be closed", closed: "closed" },
    asksForWork: (count: number) => (count === 1 ? "1 item to work on" : `${count} items to work on`),
    nothing: "Nothing to work on",
    columns: ["Item", ">Count", ">Sum"],
    receivables: (on: string) => `Receivables (${on})`,
    payables: (on: string) => `Payables (${on})`,
    stock: (on: string) => `Stock value (${on})`,
    none: "0",
    close: "Close the month",
    typedClose: (month: string) => `close ${month}`,
    confirm: (month: string) => ({
      title: `Close ${month}?`,
      text: "Nothing can be dated into it, or before it, from then on; to change something it must be reopened.",
    }),
    typedItem: (month: string, item: string) => `month close ${month} ${item}`,
    aging: "AR aging",
    typedAging: (on: string) => `AR aging as of ${on}`,
    stockReport: "Stock value",
    typedStock: (on: string) => `stock value as of ${on}`,
    running: "The month is not over: balances are as of today; it can be closed when it has ended.",
    over: "Not invoiced, paid, settled and billed: what arose by the month's end and is open now.",
    closed: (month: string) => `Nothing can be dated into it. To change something, send “reopen ${month}, reason”.`,
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const item = (name: MonthItem, count: number, asksForWork: boolean, ...sums: MoneyValue[]) => ({ item: name, count, sums, asksForWork });
const over: MonthCheckProps = {
  month: "2026-11",
  version: 1,
  state: "over",
  asOf: "2026-11-30",
  items: [
    item("shippedNotInvoiced", 2, true, cny("2160.00"), { amount: "1080.00", currency: "USD" }),
    item("invoicedNotPaid", 3, false, cny("166400.00")),
    item("paymentsNotSettled", 1, true, cny("30000.00")),
    item("creditsUnused", 0, false),
    item("writtenOff", 1, false, cny("0.50")),
    item("creditNotes", 1, false, cny("200.00")),
    item("exchangeDifferences", 1, false, cny("-35.20")),
    item("invoiceNumbers", 1, true),
    item("billsNotMatched", 1, true, cny("12600.00")),
    item("receivedNotBilled", 1, true, cny("5000.00")),
  ],
  receivables: [cny("191400.00"), { amount: "1200.00", currency: "USD" }],
  payables: [cny("12480.00")],
  stockValue: cny("864000.00"),
  reports: {
    aging: "receivablesAging.customer.2026-11-01.2026-11-30.",
    stock: "stockValue.warehouse.2026-11-01.2026-11-30.",
  },
  mayClose: true,
};

const sums = (values: readonly MoneyValue[], none: string): string => (values.length === 0 ? none : values.map(money).join(" + "));

/** What is to be looked at before a month is closed. */
export const monthCheckCard = defineCard<MonthCheckProps>({
  name: "month-check",
  samples: [
    over,
    { ...over, state: "running", asOf: "2026-11-25", mayClose: false, stockValue: null, reports: { aging: null, stock: null } },
    { ...over, state: "closed", mayClose: false, items: over.items.map((each) => ({ ...each, count: 0, sums: [] })), payables: [] },
  ],
  view(check, language) {
    const say = words[language];
    const month = monthInWords(check.month, language);
    const on = day(check.asOf, language);
    const asksForWork = check.items.filter((each) => each.asksForWork && each.count > 0).length;
    const head = asksForWork === 0 ? say.nothing : say.asksForWork(asksForWork);
    const state = {
      text: say.states[check.state],
      tone: check.state === "closed" ? "good" : check.state === "over" ? "warning" : "info",
    } as const;
    const ref = { id: check.month, version: check.version };
    return {
      title: say.title,
      subtitle: month,
      state,
      summary: [say.title, month, head].join(" · "),
      nodes: [
        text(asksForWork === 0 ? bold(head) : tag(head, "warning")),
        fields(
          field(say.receivables(on), sums(check.receivables, say.none)),
          field(say.payables(on), sums(check.payables, say.none)),
          field(say.stock(on), check.stockValue && money(check.stockValue)),
        ),
        table(
          say.columns,
          check.items.map((each) => [monthItemWords[language][each.item].title, String(each.count), sums(each.sums, "")]),
          { visibleRows: check.items.length },
        ),
        buttons(
          check.mayClose && button(say.close, "month.close", ref, say.typedClose(month), { style: "primary", confirm: say.confirm(month) }),
          ...check.items
            .filter((each) => each.count > 0)
            .map((each) => {
              const { title, typed } = monthItemWords[language][each.item];
              return button(title, "month.check", { id: `${check.month}.${each.item}`, version: 1 }, say.typedItem(month, typed));
            }),
          check.reports.aging !== null &&
            button(say.aging, "report.show", { id: check.reports.aging, version: 1 }, say.typedAging(check.asOf)),
          check.reports.stock !== null &&
            button(say.stockReport, "report.show", { id: check.reports.stock, version: 1 }, say.typedStock(check.asOf)),
        ),
        note(check.state === "closed" ? say.closed(month) : say[check.state]),
      ],
    };
  },
});
