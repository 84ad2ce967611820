import { bold, button, buttons, divider, field, fields, note, table, tag, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { statementWords, type StatementLineKind } from "./statement.words";

export interface StatementProps {
  /** Which statement: what its buttons carry. */
  readonly id: string;
  readonly customer: { readonly number: string; readonly name: string };
  readonly from: string;
  readonly to: string;
  /** One a currency; the sums are signed, opening + charged + paid + credited = closing. */
  readonly parts: readonly {
    readonly opening: MoneyValue;
    readonly charged: MoneyValue;
    readonly paid: MoneyValue;
    readonly credited: MoneyValue;
    readonly closing: MoneyValue;
    /** null: nothing is late. */
    readonly overdue: MoneyValue | null;
    /** The last ones, oldest first. */
    readonly lines: readonly {
      readonly day: string;
      readonly kind: StatementLineKind;
      readonly number: string;
      readonly amount: MoneyValue;
      readonly balance: MoneyValue;
    }[];
    /** How many stand before those. */
    readonly earlier: number;
  }[];
}

const words = {
  zh: {
    period: (from: string, to: string) => `${from} 至 ${to}`,
    none: "这段时间没有往来",
    earlier: (count: number) => `前面还有 ${count} 笔，完整明细在 PDF 和 Excel 里`,
    pdf: "PDF",
    excel: "Excel",
    typed: (number: string, from: string, to: string, format: string) => `对账单 ${number} ${from} 到 ${to} ${format}`,
  },
  en: {
    period: (from: string, to: string) => `${from} to ${to}`,
    none: "Nothing moved in this time",
    earlier: (count: number) => `${count === 1 ? "1 entry" : `${count} entries`} before these; all of them are in the PDF and the workbook`,
    pdf: "PDF",
    excel: "Excel",
    typed: (number: string, from: string, to: string, format: string) => `statement for ${number} ${from} to ${to} ${format}`,
  },
};

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const line = { day: "2026-09-08", kind: "payment", number: "PAY-31", amount: cny("-20000.00"), balance: cny("66400.00") } as const;
const sample: StatementProps["parts"][number] = {
  opening: cny("86400.00"),
  charged: cny("12000.00"),
  paid: cny("-20000.00"),
  credited: cny("0.00"),
  closing: cny("78400.00"),
  overdue: cny("66400.00"),
  lines: [
    line,
    { ...line, day: "2026-09-12", kind: "raised", number: "INV-86 (AR-86)", amount: cny("12000.00"), balance: cny("78400.00") },
  ],
  earlier: 0,
};
const usd = (amount: string): MoneyValue => ({ amount, currency: "USD" });
const huaqiang = { id: "01.2026-09-01.2026-09-30", customer: { number: "C001", name: "华强电子" }, from: "2026-09-01", to: "2026-09-30" };

export const statementCard = defineCard<StatementProps>({
  name: "statement",
  samples: [
    { ...huaqiang, parts: [sample] },
    {
      ...huaqiang,
      parts: [
        { ...sample, lines: Array.from({ length: 20 }, () => line), earlier: 31 },
        {
          opening: usd("0.00"),
          charged: usd("0.00"),
          paid: usd("0.00"),
          credited: usd("0.00"),
          closing: usd("0.00"),
          overdue: null,
          lines: [],
          earlier: 0,
        },
      ],
    },
    { ...huaqiang, parts: [{ ...sample, closing: cny("-5.00"), overdue: null, lines: [{ ...line, kind: "voided" }], earlier: 1 }] },
  ],
  view({ id, customer, from, to, parts }, language) {
    const say = words[language];
    const shared = statementWords[language];
    const period = say.period(day(from, language), day(to, language));
    const closing = parts.map((part) => money(part.closing)).join(" + ");
    const download = (label: string, action: string, format: string) =>
      button(label, action, { id, version: 1 }, say.typed(customer.number, from, to, format));
    return {
      title: shared.title,
      subtitle: `${customer.name} · ${period}`,
      summary: `${shared.title} · ${customer.name} · ${period} · ${closing}`,
      nodes: [
        ...parts.flatMap((part, index) => [
          index > 0 && divider(),
          text(
            `${shared.closing} `,
            bold(money(part.closing)),
            ...(part.overdue === null ? [] : ["  ", tag(`${shared.overdue} ${money(part.overdue)}`, "bad")]),
          ),
          fields(
            field(shared.opening, money(part.opening)),
            field(shared.charged, money(part.charged)),
            field(shared.paid, money(part.paid)),
            field(shared.credited, money(part.credited)),
          ),
          part.lines.length === 0
            ? note(say.none)
            : table(
                [shared.columns.day, shared.columns.what, `>${shared.columns.amount}`, `>${shared.columns.balance}`],
                part.lines.map((each) => [each.day, `${shared.kinds[each.kind]} ${each.number}`, money(each.amount), money(each.balance)]),
              ),
          part.earlier > 0 && note(say.earlier(part.earlier)),
        ]),
        buttons(download(say.pdf, "statement.pdf", "pdf"), download(say.excel, "statement.workbook", "excel")),
      ],
    };
  },
});
