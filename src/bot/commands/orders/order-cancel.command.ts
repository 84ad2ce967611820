import { cancelOrder } from "../../../domain/returns/cancel-order";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./order-cancel.grammar";

/** The whole order, or, where a part has shipped, its rest. */
export const orderCancel = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { order, reason }) {
    const { id } = await cancelOrder(tx, actor, { id: order.id, reason });
    return showRecord("salesOrder", id);
  },
  undo: { instead: { zh: "订单取消后不能恢复，请重新下单。", en: "A cancelled order stays cancelled; please enter it again." } },
});
