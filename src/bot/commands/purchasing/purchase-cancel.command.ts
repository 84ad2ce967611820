import { cancelPurchaseOrder } from "../../../domain/purchasing/cancel-purchase-order";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./purchase-cancel.grammar";

export const purchaseCancel = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder, reason }) {
    const { id } = await cancelPurchaseOrder(tx, actor, { id: purchaseOrder.id, reason });
    return showRecord("purchaseOrder", id);
  },
});
