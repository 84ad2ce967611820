import { purchaseList } from "../../presenters/purchase-list";
import { defineCommand } from "../define-command";
import { showCard, showRecord } from "../replies";
import { grammar } from "./purchase-show.grammar";

/** One order by its card, or what is on its way, of a product or within days. */
export const purchaseShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder, product, period }) {
    if (purchaseOrder) return showRecord("purchaseOrder", purchaseOrder.id);
    const { items } = await tx.purchaseOrders.list(
      {
        states: ["confirmed", "partlyReceived"],
        ...(product && { productId: product.id }),
        ...(period && { dueFrom: period.from, dueTo: period.to }),
      },
      { limit: 50, after: null },
    );
    return showCard(await purchaseList(tx, actor, { kind: "incoming", orders: items, ...(product && { productId: product.id }) }));
  },
});
