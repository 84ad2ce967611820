import { bold, field, fields, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, quantity, type QuantityValue } from "../kit/format";
import { piecesFold, type PiecesOfProduct } from "../kit/pieces";

export interface ReceiptCardProps extends RecordRef {
  readonly number: string;
  readonly kind: "purchase" | "free" | "supplierReturn";
  /** "PO-7" */
  readonly order: string | null;
  readonly supplier: string | null;
  readonly warehouse: string;
  readonly day: string;
  readonly by: string;
  readonly reason: string | null;
  /** Who took more than was ordered. */
  readonly overBy: string | null;
  readonly lines: readonly { readonly product: string; readonly quantity: QuantityValue; readonly lot: string | null }[];
  readonly pieces?: readonly PiecesOfProduct[];
  /** Still to come of the order. */
  readonly open: readonly { readonly product: string; readonly quantity: QuantityValue }[];
}

const words = {
  zh: {
    title: { purchase: "入库单", free: "入库单", supplierReturn: "退货给供应商" },
    state: { purchase: "已入库", free: "无订单入库", supplierReturn: "已退出" },
    order: "采购订单",
    supplier: "供应商",
    warehouse: "仓库",
    day: "日期",
    reason: "说明",
    over: (who: string) => `超出订购数量，由 ${who} 放行`,
    columns: ["产品", ">数量", "批次"],
    left: (what: string) => `还没到：${what}`,
    complete: "订购的已全部到齐",
    showAll: (number: string) => `看 ${number}`,
  },
  en: {
    title: { purchase: "Receipt", free: "Receipt", supplierReturn: "Return to supplier" },
    state: { purchase: "received", free: "received without an order", supplierReturn: "sent back" },
    order: "Purchase order",
    supplier: "Supplier",
    warehouse: "Warehouse",
    day: "Day",
    reason: "Note",
    over: (who: string) => `More than was ordered, accepted by ${who}`,
    columns: ["Product", ">Quantity", "Lot"],
    left: (what: string) => `Still to come: ${what}`,
    complete: "All that was ordered is here",
    showAll: (number: string) => `show ${number}`,
  },
};

const part: ReceiptCardProps = {
  id: "01JDRECEIPT00000000000007",
  version: 1,
  number: "RC-7",
  kind: "purchase",
  order: "PO-9",
  supplier: "苏州润科油品有限公司",
  warehouse: "上海仓",
  day: "2026-11-25",
  by: "赵强",
  reason: null,
  overBy: null,
  lines: [{ product: "G15 锂基润滑脂", quantity: { value: "4", unit: "pail" }, lot: "L2611" }],
  open: [{ product: "G15 锂基润滑脂", quantity: { value: "11", unit: "pail" } }],
};

export const receiptCard = defineCard<ReceiptCardProps>({
  name: "receipt",
  samples: [
    part,
    { ...part, overBy: "艾玛", reason: "少了 20 个", open: [] },
    {
      ...part,
      kind: "free",
      order: null,
      supplier: null,
      reason: "样品",
      lines: part.lines.map((line) => ({ ...line, lot: null })),
      open: [],
    },
    { ...part, kind: "supplierReturn", reason: "包装破损" },
    { ...part, pieces: [{ product: "A200 伺服驱动器", count: 4, numbers: "A001–A003, A007" }] },
  ],
  view(receipt, language) {
    const say = words[language];
    const open = receipt.open.map((each) => `${each.product} ${quantity(each.quantity, language)}`).join(", ");
    const rest = receipt.kind !== "purchase" ? null : open === "" ? say.complete : say.left(open);
    const title = `${say.title[receipt.kind]} ${receipt.number}`;
    return {
      title,
      subtitle: [receipt.order, receipt.supplier].filter(Boolean).join(" · ") || receipt.warehouse,
      state: { text: say.state[receipt.kind], tone: receipt.kind === "supplierReturn" ? "warning" : "good" },
      summary: [title, receipt.order, receipt.supplier].filter(Boolean).join(" · "),
      nodes: [
        receipt.overBy !== null && text(bold(say.over(receipt.overBy))),
        fields(
          field(say.order, receipt.order),
          field(say.supplier, receipt.supplier),
          field(say.warehouse, receipt.warehouse),
          field(say.day, day(receipt.day, language)),
          field(say.reason, receipt.reason),
        ),
        table(
          say.columns,
          receipt.lines.map((line) => [line.product, quantity(line.quantity, language), line.lot ?? ""]),
          { showAll: say.showAll(receipt.number) },
        ),
        piecesFold(receipt.pieces, language),
        note([rest, receipt.by].filter(Boolean).join(" · ")),
      ],
    };
  },
});
