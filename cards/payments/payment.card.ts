import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type PaymentMove = "settleSuggested" | "settleOldest" | "settle" | "unsettle" | "void";

export interface PaymentCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"payment">;
  readonly customer: string;
  readonly amount: MoneyValue;
  readonly receivedDay: string;
  readonly account: string | null;
  readonly method: string | null;
  readonly reference: string | null;
  readonly registeredBy: string;
  readonly allocations: readonly {
    readonly receivable: string;
    readonly amount: MoneyValue;
    readonly openAfter: MoneyValue;
    /** Owed in another currency: what was taken of the payment, and at what rate. */
    readonly exchange: { readonly taken: MoneyValue; readonly rate: string } | null;
  }[];
  /** What the change of rates came to, in the base currency; a gain is positive. null: nothing, or not known. */
  readonly exchangeDifference: MoneyValue | null;
  /** Neither settled nor paid back: the customer's credit. */
  readonly unallocated: MoneyValue;
  /** What it most likely pays; null: nothing is open, or nothing is left of it. */
  readonly suggestion: {
    readonly reason: "reference" | "exactAmount" | "oldestDue";
    readonly parts: readonly { readonly receivable: string; readonly amount: MoneyValue }[];
  } | null;
  readonly refunded: MoneyValue | null;
  readonly voidReason: string | null;
  /** A payment that may be the same one. */
  readonly twin: string | null;
  readonly moves: readonly PaymentMove[];
}

/** How people call the ways of paying that are kept by a code; any other is shown as it was typed. */
const methods: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  transfer: { zh: "转账", en: "bank transfer" },
  cash: { zh: "现金", en: "cash" },
  acceptance: { zh: "承兑汇票", en: "bank acceptance" },
  cheque: { zh: "支票", en: "cheque" },
  wechat: { zh: "微信", en: "WeChat" },
  alipay: { zh: "支付宝", en: "Alipay" },
  card: { zh: "刷卡", en: "card" },
};

const words = {
  zh: {
    title: "回款",
    received: "到账日期",
    account: "账户",
    method: "方式",
    reference: "流水号",
    registeredBy: "登记人",
    left: (sum: string) => `未核销 ${sum}，计入客户余额`,
    settled: "已全部核销",
    refunded: "已退款",
    voided: "作废原因",
    twin: (number: string) => `与 ${number} 同客户、同金额、同日，可能重复登记`,
    columns: ["核销", ">金额", ">还欠"],
    exchanged: (amount: string, taken: string, rate: string) => `${amount}（用 ${taken}，汇率 ${rate}）`,
    gain: "汇兑收益",
    loss: "汇兑损失",
    showAll: (number: string) => `看 ${number} 核销`,
    confirmVoid: (number: string) => ({ title: `作废 ${number}？`, text: "已核销的会先反核销，应收恢复为未收。" }),
    suggested: (parts: string, reason: string) => `建议核销 ${parts}（${reason}）`,
    because: { reference: "附言写明", exactAmount: "金额一致", oldestDue: "最早到期" },
    moves: {
      settleSuggested: ["按建议核销", (number: string, to: string) => `${number} 核销 ${to}`],
      settleOldest: ["先到期先核销", (number: string) => `${number} 先核最早的`],
      settle: ["选择核销", (number: string) => `${number} 核销 单号 金额`],
      unsettle: ["反核销", (number: string) => `${number} 反核销`],
      void: ["作废", (number: string) => `${number} 作废 原因`],
    },
  },
  en: {
    title: "Payment",
    received: "Received",
    account: "Account",
    method: "Method",
    reference: "Reference",
    registeredBy: "Registered by",
    left: (sum: string) => `${sum} not settled, kept as the customer's credit`,
    settled: "fully settled",
    refunded: "Refunded",
    voided: "Why voided",
    twin: (number: string) => `Same customer, amount and day as ${number}: maybe registered twice`,
    columns: ["Settles", ">Amount", ">Still open"],
    exchanged: (amount: string, taken: string, rate: string) => `${amount} (${taken} at ${rate})`,
    gain: "Exchange gain",
    loss: "Exchange loss",
    showAll: (number: string) => `show ${number} allocations`,
    confirmVoid: (number: string) => ({
      title: `Void ${number}?`,
      text: "What it settled is un-settled first; those receivables are open again.",
    }),
    suggested: (parts: string, reason: string) => `Most likely pays ${parts} (${reason})`,
    because: { reference: "named in its reference", exactAmount: "same amount", oldestDue: "oldest due" },
    moves: {
      settleSuggested: ["Settle as suggested", (number: string, to: string) => `apply ${number} to ${to}`],
      settleOldest: ["Settle oldest first", (number: string) => `settle ${number} oldest first`],
      settle: ["Choose what to settle", (number: string) => `apply ${number} to number: amount`],
      unsettle: ["Un-settle", (number: string) => `unsettle ${number}`],
      void: ["Void", (number: string) => `void ${number} reason`],
    },
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const received: PaymentCardProps = {
  id: "01JDPAYMENT00000000000040",
  version: 1,
  number: "PAY-40",
  state: "registered",
  customer: "深圳华强精密机械有限公司",
  amount: cny("50000.00"),
  receivedDay: "2026-11-25",
  account: "招行",
  method: null,
  reference: "20261125-03",
  registeredBy: "王芳",
  allocations: [],
  exchangeDifference: null,
  unallocated: cny("50000.00"),
  suggestion: { reason: "exactAmount", parts: [{ receivable: "INV-86", amount: cny("50000.00") }] },
  refunded: null,
  voidReason: null,
  twin: null,
  moves: ["settleSuggested", "settleOldest", "settle", "void"],
};

export const paymentCard = defineCard<PaymentCardProps>({
  name: "payment",
  samples: [
    received,
    {
      ...received,
      method: "transfer",
      twin: "PAY-39",
      suggestion: {
        reason: "oldestDue",
        parts: [
          { receivable: "INV-85", amount: cny("20000.00") },
          { receivable: "INV-86", amount: cny("30000.00") },
        ],
      },
      moves: ["settleOldest", "settle", "void"],
    },
    {
      ...received,
      state: "settled",
      allocations: [{ receivable: "INV-86", amount: cny("50000.00"), openAfter: cny("16400.00"), exchange: null }],
      unallocated: cny("0.00"),
      suggestion: null,
      moves: ["unsettle", "void"],
    },
    {
      ...received,
      state: "partlySettled",
      allocations: [
        {
          receivable: "AR-9",
          amount: { amount: "6000.00", currency: "USD" },
          openAfter: { amount: "0.00", currency: "USD" },
          exchange: { taken: cny("43200.00"), rate: "7.2" },
        },
      ],
      exchangeDifference: cny("-480.00"),
      unallocated: cny("6800.00"),
      suggestion: null,
      moves: ["settle", "unsettle", "void"],
    },
    { ...received, state: "voided", voidReason: "登记错了", unallocated: cny("0.00"), suggestion: null, moves: [] },
  ],
  view(payment, language) {
    const say = words[language];
    const state = stateTag("payment", payment.state, language);
    const nothingLeft = /^0(\.0+)?$/.test(payment.unallocated.amount);
    const left = nothingLeft ? say.settled : say.left(money(payment.unallocated));
    const { suggestion } = payment;
    const difference = payment.exchangeDifference?.amount ?? "";
    const parts = (suggestion?.parts ?? []).map((part) => `${part.receivable} ${money(part.amount)}`).join(language === "zh" ? "、" : ", ");
    const named = (suggestion?.parts ?? []).map((part) => part.receivable).join(" ");
    return {
      title: `${say.title} ${payment.number}`,
      subtitle: payment.customer,
      state,
      summary: [payment.number, payment.customer, money(payment.amount), state.text].join(" · "),
      nodes: [
        text(bold(money(payment.amount)), ...(payment.state === "voided" ? [] : [`  ${left}`])),
        suggestion !== null && text(say.suggested(parts, say.because[suggestion.reason])),
        payment.twin !== null && text(tag(say.twin(payment.twin), "warning")),
        fields(
          field(say.voided, payment.voidReason),
          field(say.received, day(payment.receivedDay, language)),
          field(say.account, payment.account),
          field(say.method, payment.method && (methods[payment.method]?.[language] ?? payment.method)),
          field(say.reference, payment.reference),
          field(
            difference.startsWith("-") ? say.loss : say.gain,
            payment.exchangeDifference && money({ ...payment.exchangeDifference, amount: difference.replace("-", "") }),
          ),
          field(say.refunded, payment.refunded && money(payment.refunded)),
          field(say.registeredBy, payment.registeredBy),
        ),
        payment.allocations.length > 0 &&
          table(
            say.columns,
            payment.allocations.map(({ receivable, amount, openAfter, exchange }) => [
              receivable,
              exchange ? say.exchanged(money(amount), money(exchange.taken), exchange.rate) : money(amount),
              money(openAfter),
            ]),
            { showAll: say.showAll(payment.number) },
          ),
        buttons(
          ...payment.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `payment.${move}`, payment, typed(payment.number, named), {
              ...(move === "void" ? { style: "danger", confirm: say.confirmVoid(payment.number) } : index === 0 && { style: "primary" }),
            });
          }),
        ),
      ],
    };
  },
});
