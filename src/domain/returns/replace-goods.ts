import { lockCustomer } from "../customers/lock-customer";
import type { OrderLine, SalesOrder } from "../orders/order";
import { placeOrder } from "../orders/place-order";
import type { Actor } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { percent, unitPrice, zero } from "../shared/money";
import { noQuantity, plus, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { noteReturn } from "./move-return";
import type { Return } from "./return";

/**
 * New goods for what came back, on an order of their own that costs nothing and is linked to the return. Once for each return; null
 * where nothing is to be replaced.
 */
export async function replaceGoods(tx: Tx, actor: Actor, returnId: Id): Promise<SalesOrder | null> {
  const seen = await tx.returns.find({ kind: "all" }, returnId);
  const original = seen && (await tx.orders.lock(seen.salesOrderId));
  const given = original && (await tx.returns.lock(returnId));
  if (!given || !original || given.replacementOrderId !== null) return null;
  const lines = replacementLines(given, original);
  if (lines.length === 0) return null;
  const customer = await lockCustomer(tx, actor, { id: original.customerId });
  const none = zero(original.currency);
  const draft: SalesOrder = {
    ...original,
    id: newId(),
    number: await tx.numbers.next("SO"),
    opportunityId: null,
    quoteId: null,
    quoteVersionNo: null,
    state: "draft",
    terms: { days: 0, from: "order" },
    netAmount: none,
    taxAmount: none,
    totalAmount: none,
    deliverBy: null,
    contentHash: contentHash({ replaces: given.id, lines: lines.map(({ productId, quantity }) => ({ productId, quantity })) }),
    editedBy: given.requestedBy,
    cancelReason: null,
    createdAt: tx.now,
    completedAt: null,
    version: 1,
    lines,
  };
  const linked = await tx.returns.save({ ...given, replacementOrderId: draft.id });
  noteReturn(tx, actor, "linkReplacement", given, linked, { order: draft.number, replacementOrderId: draft.id });
  return (await placeOrder(tx, actor, customer, draft, { verb: () => "confirm", isNew: true, credit: { releasedTo: null } })).order;
}

function replacementLines(given: Return, original: SalesOrder): OrderLine[] {
  const wanted = new Map<Id, Quantity>();
  for (const line of given.lines) {
    for (const { quantity } of line.outcomes.filter((each) => each.remedy === "replace")) {
      wanted.set(line.orderLineId, plus(wanted.get(line.orderLineId) ?? noQuantity, quantity));
    }
  }
  const none = zero(original.currency);
  return original.lines
    .filter((line) => wanted.has(line.id))
    .map((line, index): OrderLine => {
      const quantity = wanted.get(line.id) as Quantity;
      const typed = new Dec(line.typedQuantity).times(quantity).dividedBy(line.quantity).toDecimalPlaces(6).toFixed();
      return {
        ...line,
        id: newId(),
        lineNo: index + 1,
        quoteLineId: null,
        typedQuantity: typed,
        quantity,
        reserved: noQuantity,
        backordered: noQuantity,
        shipped: noQuantity,
        returned: noQuantity,
        invoiced: noQuantity,
        cancelled: noQuantity,
        unitPrice: unitPrice("0", original.currency),
        discountPercent: percent("0"),
        netAmount: none,
        taxAmount: none,
      };
    });
}
