import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "purchase.receive",
  words: {
    zh: [
      "{PO} 收|收了|到了|实收 {quantity}",
      "{PO} 到|收|又到|收货|入库|到了|到货",
      "{supplier} 到了|到货|货到|送来|送到|送货|来货",
      "收货 {PO}",
      "收货|入库 {product}",
      "{PO} 收|实收|全收|收到|来了|货到了|验收|收齐|到齐|全到",
      "{PO} 好的|坏的|合格|不合格 {quantity}",
      "{supplier} 到|送|来|交货|送了|拉来|到了 {quantity}|{product}",
      "收|收到|收了 {supplier} {quantity}|{product}",
      "到货|收货|验收|入库 {PO}",
    ],
    en: [
      "{PO} came_in|arrived|received|here|landed|in|delivered|good",
      "receive|received|got|receipt {PO}",
      "{supplier} delivered|delivery|arrived|came_in|shipment|dropped",
      "received|got {quantity} {product} from {supplier}",
      "goods_in|goods_receipt",
      "received|rcvd|recd|got|accept|accepted|took_in|booked_in|book_in|check_in {PO}",
      "rcvd|recd|received {quantity} {PO}",
      "{PO} rcvd|recd|complete|fully|in_full|all_here|turned_up|showed_up|came|partial",
      "{supplier} dropped_off|came|brought|sent|turned_up|truck {quantity}|{product}",
      "{quantity} {product} in|arrived|received from {supplier}",
      "{PO} {quantity} in|arrived|received|good|ok",
      "{PO} received|rcvd|recd|came|arrived|got {quantity}",
      "received|rcvd|recd|got {quantity} on|of|from|for {PO}",
    ],
  },
  summary: { zh: "采购收货", en: "Receive a purchase" },
  args: {
    purchaseOrder: optional("document", { zh: "采购订单", en: "Purchase order" }, { series: ["PO"] }),
    supplier: optional("supplier", { zh: "供应商", en: "Supplier" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    short: optional(
      "quantity",
      { zh: "少", en: "Short" },
      { cueOnly: true, cues: { zh: ["少了", "少", "缺"], en: ["short", "missing", "short by"] } },
    ),
    rejected: optional(
      "quantity",
      { zh: "拒收", en: "Rejected" },
      {
        cueOnly: true,
        cues: {
          zh: ["拒收", "坏了", "坏", "不良", "不合格", "退", "退回", "退掉", "弯了", "破损", "损坏", "报废"],
          en: ["reject", "rejected", "rejecting", "damaged", "bad", "broken", "defective", "bent", "refused", "scrap", "faulty"],
        },
      },
    ),
    expiry: optional(
      "moment",
      { zh: "有效期", en: "Expiry" },
      {
        cueOnly: true,
        cues: { zh: ["有效期到", "有效期", "效期", "保质期到", "有效期至"], en: ["exp", "expiry", "expires", "expiring", "best before"] },
      },
    ),
    lines: optional("lines", { zh: "明细", en: "Lines" }),
    quantity: optional("quantity", { zh: "数量", en: "Quantity" }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    reason: optional("text", { zh: "原因", en: "Reason" }),
    over: optional(
      "word",
      { zh: "超收", en: "Over" },
      {
        options: {
          accept: { zh: ["超收", "多收", "同意多收", "放行"], en: ["accept over", "accept the excess", "over accepted", "keep the extra"] },
        },
      },
    ),
    lot: optional("text", { zh: "批号", en: "Lot" }, { afterCue: true, cues: { zh: ["批号", "批次", "流水批"], en: ["lot", "batch"] } }),
  },
  permission: "receipt.create",
  effect: "write",
  examples: { zh: ["PO-9 又到4桶 批号L2611"], en: ["PO-8 came in, 28 good, 2 rejected"] },
});
