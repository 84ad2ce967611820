import type { DueRule } from "../../src/domain/shared/payment-terms";
import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, money, unitWord, type MoneyValue, isZero } from "../kit/format";
import { stateTag } from "../kit/state-tag";
import { termsText } from "../kit/terms";
import { purchaseOrderSamples } from "./purchase-order.samples";

export interface PurchaseOrderCardLine {
  readonly product: string;
  /** The unit it was ordered in; the counts are in it. */
  readonly unit: string;
  readonly ordered: string;
  readonly received: string;
  /** Still to come. */
  readonly open: string;
  readonly returned: string;
  readonly billed: string;
  /** "PR-6"; null: nobody asked for it. */
  readonly requisition: string | null;
  /** null: not for the reader to see. */
  readonly unitPrice: MoneyValue | null;
  readonly amount: MoneyValue | null;
}

export type PurchaseOrderMove = "confirm" | "receive" | "bill" | "cancel";

export interface PurchaseOrderCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"purchaseOrder">;
  readonly supplier: string;
  readonly warehouse: string | null;
  /** null: not for the reader to see. */
  readonly total: MoneyValue | null;
  readonly terms: DueRule | null;
  readonly dueDay: string | null;
  /** 0 while it is not late. */
  readonly daysLate: number;
  readonly draftedBy: string | null;
  readonly confirmedBy: string | null;
  readonly reason: string | null;
  /** Somebody else has to confirm it. */
  readonly needsApproval: boolean;
  /** Where the order goes by e-mail; null: no address is known. */
  readonly email: string | null;
  /** Receipts and bills. */
  readonly documents: readonly string[];
  readonly lines: readonly PurchaseOrderCardLine[];
  readonly moves: readonly PurchaseOrderMove[];
}

const words = {
  zh: {
    title: "采购订单",
    due: "预计到货",
    late: (days: number) => `逾期 ${days} 天`,
    warehouse: "入库仓库",
    terms: "付款条件",
    requisitions: "采购申请",
    documents: "入库与账单",
    draftedBy: "制单",
    confirmedBy: "确认",
    reason: "原因",
    needsApproval: "没有批准过的采购申请，需另一位有权核准采购的同事确认。",
    willSend: (email: string) => `确认后发到 ${email}`,
    noEmail: "供应商没有邮箱，确认后请自行告知。",
    columns: ["产品", ">已收/订购", ">未到"],
    more: "价格、退货与入账",
    priceColumns: ["产品", ">单价", ">金额", ">已退", ">已入账"],
    showAll: (number: string) => `看 ${number} 明细`,
    confirmCancel: (number: string) => ({ title: `取消 ${number}？`, text: "没到的不再要了，采购申请可以重新下单。" }),
    moves: {
      confirm: ["确认下单", (number: string) => `确认 ${number}`],
      receive: ["收货", (number: string) => `${number} 到货`],
      bill: ["登记账单", (number: string) => `${number} 账单 账单号 金额`],
      cancel: ["取消未到的", (number: string) => `取消 ${number} 原因`],
    },
  },
  en: {
    title: "Purchase order",
    due: "Expected",
    late: (days: number) => (days === 1 ? "1 day late" : `${days} days late`),
    warehouse: "Warehouse",
    terms: "Payment terms",
    requisitions: "Requisitions",
    documents: "Receipts and bills",
    draftedBy: "Drafted by",
    confirmedBy: "Confirmed by",
    reason: "Reason",
    needsApproval: "No approved requisition is behind it: a colleague who may approve purchases has to confirm it.",
    willSend: (email: string) => `Goes to ${email} once it is confirmed`,
    noEmail: "The supplier has no e-mail address; please pass the order on yourself.",
    columns: ["Product", ">Received/ordered", ">To come"],
    more: "Prices, returns and bills",
    priceColumns: ["Product", ">Price", ">Amount", ">Returned", ">Billed"],
    showAll: (number: string) => `show ${number} lines`,
    confirmCancel: (number: string) => ({
      title: `Cancel ${number}?`,
      text: "What has not come is not wanted any more; its requisitions can be ordered again.",
    }),
    moves: {
      confirm: ["Confirm order", (number: string) => `confirm ${number}`],
      receive: ["Receive", (number: string) => `${number} came in`],
      bill: ["Enter the bill", (number: string) => `bill for ${number} number, amount`],
      cancel: ["Cancel the rest", (number: string) => `cancel ${number} reason`],
    },
  },
} as const;

/** What a supplier owes us: per line what has come of what was ordered, in the unit it was ordered in. */
export const purchaseOrderCard = defineCard<PurchaseOrderCardProps>({
  name: "purchaseOrder",
  samples: purchaseOrderSamples,
  view(order, language) {
    const say = words[language];
    const state = stateTag("purchaseOrder", order.state, language);
    const requisitions = [...new Set(order.lines.flatMap((line) => line.requisition ?? []))];
    const mail = order.state !== "draft" ? null : order.email === null ? say.noEmail : say.willSend(order.email);
    return {
      title: `${say.title} ${order.number}`,
      subtitle: order.supplier,
      state,
      summary: [order.number, order.supplier, order.total && money(order.total), state.text].filter(Boolean).join(" · "),
      nodes: [
        order.total || order.daysLate > 0
          ? text(
              ...(order.total ? [bold(money(order.total)), "  "] : []),
              ...(order.daysLate > 0 ? [tag(say.late(order.daysLate), "bad")] : []),
            )
          : null,
        order.needsApproval && note(say.needsApproval),
        fields(
          field(say.due, order.dueDay && day(order.dueDay, language)),
          field(say.warehouse, order.warehouse),
          field(say.terms, order.terms && termsText(order.terms, language)),
          field(say.requisitions, requisitions.join(", ")),
          field(say.documents, order.documents.join(", ")),
          field(say.draftedBy, order.draftedBy),
          field(say.confirmedBy, order.confirmedBy),
          field(say.reason, order.reason),
        ),
        table(
          say.columns,
          order.lines.map((line) => [
            line.product,
            `${grouped(line.received)}/${grouped(line.ordered)} ${unitWord(line.unit, language, line.ordered)}`,
            isZero(line.open) ? "" : grouped(line.open),
          ]),
          { showAll: say.showAll(order.number) },
        ),
        buttons(
          ...order.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `purchaseOrder.${move}`, order, typed(order.number), {
              ...(move === "cancel" ? { style: "danger", confirm: say.confirmCancel(order.number) } : index === 0 && { style: "primary" }),
            });
          }),
        ),
        fold(
          say.more,
          order.lines.some((line) => line.unitPrice !== null || !isZero(line.returned) || !isZero(line.billed)) &&
            table(
              say.priceColumns,
              order.lines.map((line) => [
                line.product,
                line.unitPrice ? money(line.unitPrice) : "",
                line.amount ? money(line.amount) : "",
                isZero(line.returned) ? "" : grouped(line.returned),
                isZero(line.billed) ? "" : grouped(line.billed),
              ]),
              { showAll: say.showAll(order.number) },
            ),
        ),
        mail !== null && note(mail),
      ],
    };
  },
});
