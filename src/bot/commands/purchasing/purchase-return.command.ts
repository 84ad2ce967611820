import { keptOf } from "../../../domain/purchasing/purchase-order";
import { returnToSupplier } from "../../../domain/receipts/return-to-supplier";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./purchase-return.grammar";
import { ofOnlyOrderLine, onOrderLines, whichPurchaseOrder } from "./which-purchase-order";

/** Goods of a purchase order go back; how many is never guessed. */
export const purchaseReturn = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder, lines, quantity, serials, reason }) {
    const order = await whichPurchaseOrder(tx, { purchaseOrder });
    if (!lines && !quantity) throw new Refusal("receipt.whichLine", { number: order.number });
    const going = lines ? await onOrderLines(tx, order, lines, keptOf) : quantity ? await ofOnlyOrderLine(tx, order, quantity) : [];
    const { receipts } = await returnToSupplier(tx, actor, { id: order.id, lines: going, reason, ...(serials && { serials }) });
    return { parts: receipts.map((receipt) => liveCardOf({ kind: "receipt", id: receipt.id })) };
  },
});
