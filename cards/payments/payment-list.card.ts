import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface PaymentListProps {
  /** Of whom, in which state: null for all. */
  readonly asked: string | null;
  readonly payments: readonly {
    readonly number: string;
    readonly customer: string;
    readonly state: StateOf<"payment">;
    readonly amount: MoneyValue;
    /** Neither settled against anything nor paid back. */
    readonly left: MoneyValue;
    readonly receivedDay: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "回款",
    columns: ["回款", "客户", "状态", ">金额", ">未核销", "到账"],
    count: (count: number) => `${count} 笔回款`,
    empty: "没有符合条件的回款。发送「收到 客户 金额 账户」登记一笔",
  },
  en: {
    title: "Payments",
    columns: ["Payment", "Customer", "State", ">Amount", ">Unsettled", "Came in"],
    count: (count: number) => (count === 1 ? "1 payment" : `${count} payments`),
    empty: "No payment matches. Send “customer paid amount, account” to register one",
  },
};

const one = {
  number: "PAY-40",
  customer: "华强",
  state: "partlySettled",
  amount: { amount: "50000.00", currency: "CNY" },
  left: { amount: "30000.00", currency: "CNY" },
  receivedDay: "2026-11-18",
} as const;

export const paymentListCard = defineCard<PaymentListProps>({
  name: "payment-list",
  samples: [
    { asked: "未核销", payments: [one, { ...one, number: "PAY-41", state: "registered" }], page: wholeList },
    { asked: null, payments: Array.from({ length: 20 }, () => one), page: { before: 0, next: "01JDLISTROW00000000000020" } },
    { asked: "Acme", payments: [], page: wholeList },
  ],
  view({ asked, payments, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(payments.length),
      columns: say.columns,
      rows: payments.map((each) => [
        each.number,
        each.customer,
        stateText("payment", each.state, language),
        money(each.amount),
        money(each.left),
        day(each.receivedDay, language),
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
