import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, money, moment, quantity, unitWord, type MoneyValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";
import { termsText } from "../kit/terms";
import { orderSamples } from "./order.samples";

export interface OrderCardLine {
  readonly product: string;
  readonly unit: string;
  /** All in `unit`. */
  readonly ordered: string;
  readonly reserved: string;
  readonly shipped: string;
  readonly backordered: string;
  readonly cancelled: string;
  readonly returned: string;
  readonly invoiced: string;
  /** Neither shipped nor cancelled. */
  readonly toShip: string;
  /** Of what is not cancelled and did not come back. */
  readonly toInvoice: string;
  readonly unitPrice: string;
  readonly amount: string;
}

export type OrderMove = "submit" | "ship" | "pay" | "cancel" | "withdraw";

export interface OrderCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"salesOrder">;
  readonly customer: string;
  readonly owner: string;
  readonly total: MoneyValue;
  readonly paid: MoneyValue;
  readonly terms: PaymentTerms;
  readonly deliverBy: string | null;
  readonly deliverTo: string | null;
  readonly customerPo: string | null;
  /** "QT-31 v2", "CT-5", "OB-12", "INV-86", "RT-4": where it came from and what came of it. */
  readonly documents: readonly string[];
  readonly lines: readonly OrderCardLine[];
  /** "nothing": all of it was cancelled or came back, and there is nothing to invoice. */
  readonly invoiced: "nothing" | "none" | "part" | "all";
  readonly shipments: readonly { readonly at: string; readonly carrier: string | null; readonly tracking: string | null }[];
  /** Who and when as far as it is on record. */
  readonly cancelled: { readonly by: string; readonly at: string | null; readonly reason: string | null } | null;
  readonly moves: readonly OrderMove[];
}

const words = {
  zh: {
    title: "销售订单",
    paid: (paid: string, total: string) => `已收 ${paid} / ${total}`,
    shippedLines: (done: number, all: number) => `已发 ${done}/${all} 行`,
    invoicedLines: (done: number, all: number) => `已开票 ${done}/${all} 行`,
    allInvoiced: "已全部开票",
    short: (count: number) => `${count} 行缺货待补`,
    terms: "付款条件",
    deliverBy: "交货日期",
    deliverTo: "送货地址",
    customerPo: "客户单号",
    owner: "负责人",
    documents: "相关单据",
    columns: ["产品", ">已发/订购", ">已预占", ">缺货"],
    lessCancelled: (count: string) => `，已取消 ${count}`,
    shipments: (count: number) => `发货记录（${count}）`,
    shipmentColumns: ["时间", "承运商", "运单号"],
    more: "送货与价格",
    priceColumns: ["产品", ">数量", ">单价", ">金额", ">已退"],
    cancelled: (by: string, at: string) => `已取消：${by}，${at}`,
    showAll: (number: string) => `看 ${number} 明细`,
    confirmCancel: (number: string) => ({ title: `取消 ${number}？`, text: "未发货的预占会释放，应收会冲减，已付的款转为客户余额。" }),
    moves: {
      submit: ["提交", (number: string) => `提交 ${number}`],
      ship: ["发货", (number: string) => `${number} 发货`],
      pay: ["登记回款", (number: string) => `${number} 收款 金额`],
      cancel: ["取消订单", (number: string) => `取消 ${number} 原因`],
      withdraw: ["撤回", (number: string) => `撤回 ${number}`],
    },
  },
  en: {
    title: "Sales order",
    paid: (paid: string, total: string) => `${paid} of ${total} paid`,
    shippedLines: (done: number, all: number) => `${done} of ${all} lines shipped`,
    invoicedLines: (done: number, all: number) => `${done} of ${all} lines invoiced`,
    allInvoiced: "all invoiced",
    short: (count: number) => (count === 1 ? "1 line on backorder" : `${count} lines on backorder`),
    terms: "Payment terms",
    deliverBy: "Deliver by",
    deliverTo: "Deliver to",
    customerPo: "Customer's PO",
    owner: "Owner",
    documents: "Documents",
    columns: ["Product", ">Shipped/ordered", ">Reserved", ">Backorder"],
    lessCancelled: (count: string) => `, ${count} cancelled`,
    shipments: (count: number) => `Shipments (${count})`,
    shipmentColumns: ["When", "Carrier", "Tracking"],
    more: "Delivery and prices",
    priceColumns: ["Product", ">Quantity", ">Price", ">Amount", ">Returned"],
    cancelled: (by: string, at: string) => `Cancelled: ${by}, ${at}`,
    showAll: (number: string) => `show ${number} lines`,
    confirmCancel: (number: string) => ({
      title: `Cancel ${number}?`,
      text: "What has not shipped is released, the receivable is reduced, and what was paid becomes the customer's credit.",
    }),
    moves: {
      submit: ["Submit", (number: string) => `submit ${number}`],
      ship: ["Ship", (number: string) => `ship ${number}`],
      pay: ["Register a payment", (number: string) => `payment for ${number} amount`],
      cancel: ["Cancel order", (number: string) => `cancel ${number} reason`],
      withdraw: ["Withdraw", (number: string) => `withdraw ${number}`],
    },
  },
} as const;

const isZero = (decimal: string): boolean => /^0(\.0+)?$/.test(decimal);

/** What we owe the customer: state, what is paid, and per line what has shipped of what was ordered, in quantities and never in per cent. */
export const orderCard = defineCard<OrderCardProps>({
  name: "order",
  samples: orderSamples,
  view(order, language) {
    const say = words[language];
    const state = stateTag("salesOrder", order.state, language);
    const { currency } = order.total;
    // A line that was cancelled whole is no line to ship or invoice any more, unless nothing else is left of the order.
    const left = order.lines.filter((line) => line.cancelled !== line.ordered);
    const lines = left.length > 0 ? left : order.lines;
    const shipped = lines.filter((line) => isZero(line.toShip) && !isZero(line.shipped)).length;
    const invoiced = lines.filter((line) => isZero(line.toInvoice) && !isZero(line.invoiced)).length;
    const short = order.lines.filter((line) => !isZero(line.backordered)).length;
    const { cancelled: cut } = order;
    const cancelled = cut?.at ? say.cancelled(cut.by, moment(cut.at, language)) : null;
    return {
      title: `${say.title} ${order.number}`,
      subtitle: order.customer,
      state,
      summary: [order.number, order.customer, money(order.total), state.text].join(" · "),
      nodes: [
        cut !== null && text([cancelled, cut.reason].filter(Boolean).join("\n")),
        text(
          bold(say.paid(money(order.paid), money(order.total))),
          `  ${say.shippedLines(shipped, lines.length)}  `,
          ...(order.invoiced === "part" ? [`${say.invoicedLines(invoiced, lines.length)}  `] : []),
          ...(order.invoiced === "all" ? [`${say.allInvoiced}  `] : []),
          ...(short > 0 ? [tag(say.short(short), "bad")] : []),
        ),
        fields(
          field(say.deliverBy, order.deliverBy && day(order.deliverBy, language)),
          field(say.terms, termsText(order.terms, language)),
          field(say.owner, order.owner),
          field(say.customerPo, order.customerPo),
          field(say.documents, order.documents.join(", ")),
        ),
        table(
          say.columns,
          order.lines.map((line) => [
            line.product,
            `${grouped(line.shipped)}/${grouped(line.ordered)} ${unitWord(line.unit, language, line.ordered)}${isZero(line.cancelled) ? "" : say.lessCancelled(grouped(line.cancelled))}`,
            isZero(line.reserved) ? "" : grouped(line.reserved),
            isZero(line.backordered) ? "" : grouped(line.backordered),
          ]),
          { showAll: say.showAll(order.number) },
        ),
        buttons(
          ...order.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `order.${move}`, order, typed(order.number), {
              ...(move === "cancel" ? { style: "danger", confirm: say.confirmCancel(order.number) } : index === 0 && { style: "primary" }),
            });
          }),
        ),
        order.shipments.length > 0 &&
          fold(
            say.shipments(order.shipments.length),
            table(
              say.shipmentColumns,
              order.shipments.map((each) => [moment(each.at, language), each.carrier ?? "", each.tracking ?? ""]),
              { showAll: say.showAll(order.number) },
            ),
          ),
        fold(
          say.more,
          fields(field(say.deliverTo, order.deliverTo)),
          table(
            say.priceColumns,
            order.lines.map((line) => [
              line.product,
              quantity({ value: line.ordered, unit: line.unit }, language),
              money({ amount: line.unitPrice, currency }),
              money({ amount: line.amount, currency }),
              isZero(line.returned) ? "" : grouped(line.returned),
            ]),
            { showAll: say.showAll(order.number) },
          ),
        ),
      ],
    };
  },
});
