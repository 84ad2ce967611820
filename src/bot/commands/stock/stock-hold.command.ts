import { askForStock } from "../../../domain/holds/ask-for-stock";
import { letHoldGo } from "../../../domain/holds/end-hold";
import { holdStock } from "../../../domain/holds/hold-stock";
import { defineCommand, takenBackBy } from "../define-command";
import { inBaseUnit, productOf, untilOf } from "../typed-values";
import { showRecord } from "../replies";
import { grammar } from "./stock-hold.grammar";

/** Holds stock for a customer, until the day that was said or as long as the company holds. */
export const stockHold = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer, product: named, quantity, until, warehouse }) {
    const product = await productOf(tx, named.id);
    const asked = await askForStock(tx, actor, {
      productId: product.id,
      quantity: inBaseUnit(product, quantity),
      byDay: null,
      customerId: customer.id,
    });
    const end = await untilOf(tx, until);
    const { id, version } = await holdStock(tx, actor, {
      id: asked.id,
      ...(end && { until: end }),
      ...(warehouse && { warehouseId: warehouse.id }),
    });
    return { ...showRecord("stockHold", id), undo: { subject: { kind: "stockHold", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => letHoldGo(tx, actor, { id, version })) },
});
