import { registerBill } from "../../../domain/payables/register-bill";
import { billableOf } from "../../../domain/purchasing/purchase-order";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { amountIn } from "../typed-values";
import { grammar } from "./bill-register.grammar";
import { onOrderLines, whichPurchaseOrder } from "./which-purchase-order";

/** Matched with the order and what came in; what is left out is all that can be billed, at the order's prices. */
export const billRegister = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder, billNumber, amount, lines, over }) {
    const order = await whichPurchaseOrder(tx, { purchaseOrder });
    const payable = await registerBill(tx, actor, {
      id: order.id,
      ...(billNumber !== undefined && { billNumber }),
      ...(amount && { amount: amountIn(amount, order.currency) }),
      ...(lines && { lines: await onOrderLines(tx, order, lines, billableOf) }),
      acceptOver: over === "accept",
    });
    return { parts: [liveCardOf({ kind: "payable", id: payable.id })] };
  },
  undo: { instead: { zh: "请在应付卡片上作废它。", en: "Please void the payable on its card." } },
});
