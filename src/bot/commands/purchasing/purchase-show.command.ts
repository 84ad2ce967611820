import { purchaseList } from "../../presenters/purchase-list";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { showRecord } from "../replies";
import { grammar } from "./purchase-show.grammar";

/** One order by its card, or what is on its way, of a product or within days. */
export const purchaseShow = defineCommand({
  ...grammar,
  async handle(context, { purchaseOrder, product, period }) {
    const { tx, actor } = context;
    if (purchaseOrder) return showRecord("purchaseOrder", purchaseOrder.id);
    const found = await tx.purchaseOrders.list(
      {
        states: ["confirmed", "partlyReceived"],
        soonestFirst: true,
        ...(product && { productId: product.id }),
        ...(period && { dueFrom: period.from, dueTo: period.to }),
      },
      pageAsked(context),
    );
    const of = product && { productId: product.id };
    return showPage(context, found, (page) => purchaseList(tx, actor, { kind: "incoming", orders: found.items, page, ...of }));
  },
});
