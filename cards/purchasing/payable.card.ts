import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, money, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type PayableMove = "pay" | "void";

export interface PayableCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"payable">;
  readonly supplier: string;
  /** "PO-7" */
  readonly order: string;
  readonly billNumber: string | null;
  readonly billDay: string;
  readonly dueDay: string;
  /** 0 while it is not late. */
  readonly daysLate: number;
  readonly amount: MoneyValue;
  /** What the billed quantities cost by the order. */
  readonly expected: MoneyValue;
  readonly paid: MoneyValue;
  readonly open: MoneyValue;
  /** Who accepted more than was received or agreed. */
  readonly overBy: string | null;
  readonly voidReason: string | null;
  /** Base units: the order's line three ways, and what this bill bills of it. */
  readonly lines: readonly {
    readonly product: string;
    readonly ordered: string;
    readonly received: string;
    readonly returned: string;
    readonly billed: string;
  }[];
  readonly payments: readonly { readonly on: string; readonly amount: MoneyValue; readonly reference: string | null }[];
  readonly moves: readonly PayableMove[];
}

const words = {
  zh: {
    title: "应付",
    paid: (paid: string, total: string) => `已付 ${paid} / ${total}`,
    late: (days: number) => `逾期 ${days} 天`,
    order: "采购订单",
    bill: "账单号",
    billDay: "账单日期",
    due: "到期",
    expected: "按订单应为",
    over: (who: string) => `与订单或到货不符，由 ${who} 放行`,
    voided: "作废原因",
    columns: ["产品", ">订购", ">收货", ">退货", ">本单入账"],
    payColumns: ["付款日", ">金额", "流水号"],
    showAll: (number: string) => `看 ${number}`,
    confirmVoid: (number: string) => ({ title: `作废 ${number}？`, text: "作废后这些货可以重新入账。" }),
    moves: {
      pay: ["登记付款", (number: string) => `付 ${number}`],
      void: ["作废", (number: string) => `作废 ${number} 原因`],
    },
  },
  en: {
    title: "Payable",
    paid: (paid: string, total: string) => `${paid} of ${total} paid`,
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
    order: "Purchase order",
    bill: "Bill",
    billDay: "Billed on",
    due: "Due",
    expected: "By the order",
    over: (who: string) => `Differs from the order or what came in; accepted by ${who}`,
    voided: "Voided because",
    columns: ["Product", ">Ordered", ">Received", ">Returned", ">Billed here"],
    payColumns: ["Paid on", ">Amount", "Reference"],
    showAll: (number: string) => `show ${number}`,
    confirmVoid: (number: string) => ({ title: `Void ${number}?`, text: "What it bills can then be billed again." }),
    moves: {
      pay: ["Register the payment", (number: string) => `pay ${number}`],
      void: ["Void", (number: string) => `void ${number} reason`],
    },
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const open: PayableCardProps = {
  id: "01JDPAYABLE00000000000003",
  version: 1,
  number: "AP-3",
  state: "open",
  supplier: "台州恒锋轴承有限公司",
  order: "PO-7",
  billNumber: "HF-20261125",
  billDay: "2026-11-25",
  dueDay: "2026-12-25",
  daysLate: 0,
  amount: cny("12480.00"),
  expected: cny("12480.00"),
  paid: cny("0.00"),
  open: cny("12480.00"),
  overBy: null,
  voidReason: null,
  lines: [{ product: "A100 直线轴承 LM20UU", ordered: "500", received: "480", returned: "5", billed: "475" }],
  payments: [],
  moves: ["pay", "void"],
};

const isZero = (decimal: string): boolean => /^0(\.0+)?$/.test(decimal);

/** What we owe for a bill, beside what was ordered and what came in. */
export const payableCard = defineCard<PayableCardProps>({
  name: "payable",
  samples: [
    open,
    {
      ...open,
      state: "partlyPaid",
      paid: cny("2480.00"),
      open: cny("10000.00"),
      daysLate: 4,
      expected: cny("12000.00"),
      overBy: "艾玛",
      payments: [{ on: "2026-12-20", amount: cny("2480.00"), reference: "TX-1" }],
      moves: ["pay"],
    },
    { ...open, state: "voided", billNumber: null, voidReason: "数量看错", moves: [] },
  ],
  view(payable, language) {
    const say = words[language];
    const state = stateTag("payable", payable.state, language);
    return {
      title: `${say.title} ${payable.number}`,
      subtitle: payable.supplier,
      state,
      summary: [payable.number, payable.supplier, money(payable.amount), state.text].join(" · "),
      nodes: [
        text(
          bold(say.paid(money(payable.paid), money(payable.amount))),
          ...(payable.daysLate > 0 ? ["  ", tag(say.late(payable.daysLate), "bad")] : []),
        ),
        fields(
          field(say.order, payable.order),
          field(say.bill, payable.billNumber),
          field(say.billDay, day(payable.billDay, language)),
          field(say.due, day(payable.dueDay, language)),
          field(say.expected, payable.expected.amount === payable.amount.amount ? null : money(payable.expected)),
          field(say.voided, payable.voidReason),
        ),
        table(
          say.columns,
          payable.lines.map((line) => [
            line.product,
            grouped(line.ordered),
            grouped(line.received),
            isZero(line.returned) ? "" : grouped(line.returned),
            grouped(line.billed),
          ]),
          { showAll: say.showAll(payable.number) },
        ),
        payable.payments.length > 0 &&
          table(
            say.payColumns,
            payable.payments.map((each) => [day(each.on, language), money(each.amount), each.reference ?? ""]),
            { showAll: say.showAll(payable.number) },
          ),
        buttons(
          ...payable.moves.map((move) => {
            const [label, typed] = say.moves[move];
            return button(
              label,
              `payable.${move}`,
              payable,
              typed(payable.number),
              move === "void" ? { style: "danger", confirm: say.confirmVoid(payable.number) } : { style: "primary" },
            );
          }),
        ),
        payable.overBy !== null && note(say.over(payable.overBy)),
      ],
    };
  },
});
