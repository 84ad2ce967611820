import type { DueRule } from "../../src/domain/shared/payment-terms";
import { bold, button, buttons, field, fields, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { termsText } from "../kit/terms";

export type ReceivableMove = "remind" | "promise" | "writeOff";

export interface ReceivableCardProps extends RecordRef {
  readonly number: string;
  readonly state: "notDue" | "notRunning" | "overdue" | "settled";
  readonly customer: string;
  /** "SO-12" */
  readonly order: string | null;
  /** Invoices over its order. */
  readonly invoices: readonly string[];
  readonly amount: MoneyValue;
  readonly open: MoneyValue;
  readonly terms: DueRule;
  /** null: what the due day counts from has not happened. */
  readonly dueDay: string | null;
  readonly daysLate: number;
  /** What moved it, the oldest first; as it moves what is open. */
  readonly entries: readonly {
    readonly on: string;
    readonly kind: "raised" | "split" | "settled" | "unsettled" | "credited" | "writtenOff";
    readonly amount: MoneyValue;
    /** The payment or the order, and why. */
    readonly by: string;
  }[];
  readonly promises: readonly {
    readonly on: string;
    readonly state: "open" | "kept" | "broken" | "replaced" | "withdrawn";
    readonly amount: MoneyValue | null;
  }[];
  /** Days on which the customer was reminded of it. */
  readonly reminded: readonly string[];
  /** What the customer has with us that is not settled; null: nothing. */
  readonly credit: MoneyValue | null;
  /** A write-off that waits for its approval. */
  readonly writeOffAsked: boolean;
  readonly moves: readonly ReceivableMove[];
}

const words = {
  zh: {
    title: "应收",
    states: { notDue: "未到期", notRunning: "未起算", overdue: "已逾期", settled: "已结清" },
    open: (open: string, whole: string) => `未收 ${open} / ${whole}`,
    closed: (whole: string) => `${whole} 已结清`,
    late: (days: number) => `逾期 ${days} 天`,
    order: "订单",
    invoices: "发票",
    terms: "付款条件",
    due: "到期",
    reminded: "催款",
    times: (count: number, last: string) => `${count} 次，最近 ${last}`,
    promise: "承诺付款",
    promiseStates: { open: "", kept: "，已兑现", broken: "，未兑现", replaced: "，已改期", withdrawn: "，已撤回" },
    credit: "客户未核销余款",
    asked: "核销坏账正在审批",
    columns: ["日期", "变动", ">金额", "来源"],
    kinds: { raised: "产生", split: "拆分", settled: "核销", unsettled: "反核销", credited: "冲减", writtenOff: "坏账/抹零" },
    showAll: (number: string) => `看 ${number}`,
    confirmRemind: (customer: string) => ({ title: `催 ${customer} 付款？`, text: "把该客户所有到期的应收一起发给客户，发出后收不回来。" }),
    moves: {
      remind: ["催款", (number: string) => `催款 ${number}`],
      promise: ["记承诺付款", (number: string) => `${number} 答应 哪天 付`],
      writeOff: ["抹零/坏账", (number: string) => `${number} 抹零 原因`],
    },
  },
  en: {
    title: "Receivable",
    states: { notDue: "not due", notRunning: "not running yet", overdue: "overdue", settled: "settled" },
    open: (open: string, whole: string) => `${open} of ${whole} open`,
    closed: (whole: string) => `${whole}, nothing is open`,
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
    order: "Order",
    invoices: "Invoices",
    terms: "Terms",
    due: "Due",
    reminded: "Reminded",
    times: (count: number, last: string) => (count === 1 ? last : `${count} times, last on ${last}`),
    promise: "Promised for",
    promiseStates: { open: "", kept: ", kept", broken: ", not kept", replaced: ", changed", withdrawn: ", withdrawn" },
    credit: "The customer's credit, not settled",
    asked: "A write-off waits for its approval",
    columns: ["Day", "What", ">Amount", "By"],
    kinds: {
      raised: "raised",
      split: "split",
      settled: "settled",
      unsettled: "un-settled",
      credited: "credited",
      writtenOff: "written off",
    },
    showAll: (number: string) => `show ${number}`,
    confirmRemind: (customer: string) => ({
      title: `Remind ${customer}?`,
      text: "One message about all that is due goes to the customer; it cannot be called back.",
    }),
    moves: {
      remind: ["Remind", (number: string) => `remind ${number}`],
      promise: ["Note a promise", (number: string) => `${number} promised day`],
      writeOff: ["Write off", (number: string) => `write off ${number} reason`],
    },
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const late: ReceivableCardProps = {
  id: "01JDRECEIVABLE00000000003",
  version: 2,
  number: "AR-3",
  state: "overdue",
  customer: "深圳华强精密机械有限公司",
  order: "SO-8",
  invoices: ["INV-86"],
  amount: cny("86400.00"),
  open: cny("66400.00"),
  terms: { from: "monthEnd", days: 30 },
  dueDay: "2026-11-20",
  daysLate: 5,
  entries: [
    { on: "2026-09-21", kind: "raised", amount: cny("86400.00"), by: "SO-8" },
    { on: "2026-11-10", kind: "settled", amount: cny("-20000.00"), by: "PAY-39" },
  ],
  promises: [{ on: "2026-11-27", state: "open", amount: cny("30000.00") }],
  reminded: ["2026-11-17", "2026-11-20"],
  credit: cny("30000.00"),
  writeOffAsked: false,
  moves: ["remind", "promise", "writeOff"],
};

/** What one part of an order still brings, what became of it, and what can be done to get it. */
export const receivableCard = defineCard<ReceivableCardProps>({
  name: "receivable",
  samples: [
    late,
    {
      ...late,
      state: "settled",
      open: cny("0.00"),
      daysLate: 0,
      entries: [
        ...late.entries,
        { on: "2026-11-24", kind: "writtenOff", amount: cny("-0.50"), by: "客户少付了零头" },
        { on: "2026-11-24", kind: "settled", amount: cny("-66399.50"), by: "PAY-41" },
      ],
      promises: [{ on: "2026-11-24", state: "kept", amount: null }],
      reminded: [],
      credit: null,
      moves: [],
    },
    {
      ...late,
      state: "notRunning",
      order: null,
      invoices: [],
      dueDay: null,
      daysLate: 0,
      terms: { from: "shipment", days: 30 },
      entries: [],
      promises: [],
      reminded: ["2026-11-20"],
      credit: null,
      writeOffAsked: true,
      moves: ["promise"],
    },
  ],
  view(receivable, language) {
    const say = words[language];
    const { number, open, amount, daysLate, reminded } = receivable;
    const tones = { notDue: "info", notRunning: "neutral", overdue: "bad", settled: "good" } as const;
    const head = receivable.state === "settled" ? say.closed(money(amount)) : say.open(money(open), money(amount));
    const last = reminded.at(-1);
    return {
      title: `${say.title} ${number}`,
      subtitle: receivable.customer,
      state: { text: say.states[receivable.state], tone: tones[receivable.state] },
      summary: [number, receivable.customer, head].join(" · "),
      nodes: [
        text(bold(head), ...(daysLate > 0 ? ["  ", tag(say.late(daysLate), "bad")] : [])),
        fields(
          field(say.due, receivable.dueDay === null ? say.states.notRunning : day(receivable.dueDay, language)),
          field(say.terms, termsText(receivable.terms, language)),
          field(say.order, receivable.order),
          field(say.invoices, receivable.invoices.join(language === "zh" ? "、" : ", ")),
          field(
            say.promise,
            receivable.promises
              .map(
                (each) =>
                  [day(each.on, language), each.amount && money(each.amount)].filter(Boolean).join(" ") + say.promiseStates[each.state],
              )
              .join(language === "zh" ? "；" : "; "),
          ),
          field(say.reminded, last === undefined ? null : say.times(reminded.length, day(last, language))),
          field(say.credit, receivable.credit && money(receivable.credit)),
        ),
        receivable.writeOffAsked && text(tag(say.asked, "warning")),
        receivable.entries.length > 0 &&
          table(
            say.columns,
            receivable.entries.map((each) => [day(each.on, language), say.kinds[each.kind], money(each.amount), each.by]),
            { showAll: say.showAll(number) },
          ),
        buttons(
          ...receivable.moves.map((move) => {
            const [label, typed] = say.moves[move];
            const more = move === "remind" ? { confirm: say.confirmRemind(receivable.customer) } : {};
            return button(label, `receivable.${move}`, receivable, typed(number), {
              ...more,
              ...(move === "remind" ? { style: "primary" } : move === "writeOff" ? { style: "danger" } : {}),
            });
          }),
        ),
      ],
    };
  },
});
