import { confirmPurchaseOrder } from "../../../domain/purchasing/confirm-purchase-order";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./purchase-confirm.grammar";

export const purchaseConfirm = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder }) {
    const { id } = await confirmPurchaseOrder(tx, actor, { id: purchaseOrder.id });
    return showRecord("purchaseOrder", id);
  },
  undo: { instead: { zh: "订单已发给供应商，请取消没到的部分。", en: "The order has gone out; please cancel what has not come." } },
});
