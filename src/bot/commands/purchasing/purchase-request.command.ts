import { createRequisition } from "../../../domain/purchasing/create-requisition";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./purchase-request.grammar";

/** A requisition a product; one that is open already is topped up. */
export const purchaseRequest = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lines, needBy, priority, deal: named }) {
    const own = (await tx.people.find(actor.personId))?.warehouseId;
    const deal = named ? await tx.opportunities.find({ kind: "all" }, named.id) : null;
    const urgent = priority === "high" ? (actor.language === "zh" ? "急" : "urgent") : null;
    const note = [urgent, deal?.number].filter(Boolean).join(" ");
    const ids = new Set<string>();
    for (const { product: typed, quantity, plus } of lines) {
      const product = await productOf(tx, typed.id);
      const [offer] = await tx.requisitions.offers([product.id]);
      const { id } = await createRequisition(tx, actor, {
        productId: product.id,
        quantity: inBaseUnit(product, quantity, plus),
        supplierId: offer?.supplierId ?? null,
        ...(own && { warehouseId: own }),
        ...(needBy && { needBy: needBy.day }),
        ...(note !== "" && { note }),
      });
      ids.add(id);
    }
    return { parts: [...ids].map((id) => liveCardOf({ kind: "requisition", id })) };
  },
  undo: { instead: { zh: "请在采购申请的卡片上取消它。", en: "Please cancel the requisition on its card." } },
});
