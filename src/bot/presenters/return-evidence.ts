import { worthAsSold } from "../../domain/returns/return-approval";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import type { Round } from "./approval-evidence";
import { inUnit, productLabel, productsById, warehouseName } from "./purchasing-words";
import { nameOfCustomer, sumOf } from "./wording";

/** What is to come back of which order, why, and what it was sold for. */
export async function returnEvidence(tx: Tx, viewer: Actor, { request }: Round) {
  const given = await tx.returns.find({ kind: "all" }, request.subjectId);
  const order = given && (await tx.orders.find({ kind: "all" }, given.salesOrderId));
  if (!given || !order) return {};
  const products = await productsById(
    tx,
    given.lines.map((line) => line.productId),
  );
  return {
    about: await nameOfCustomer(tx, viewer, given.customerId),
    amount: sumOf(worthAsSold(given, order), given.currency),
    lines: given.lines.map((line) => {
      const product = products.get(line.productId);
      const quantity = inUnit(product, "base", line.quantity);
      return { product: productLabel(product, viewer), quantity, price: null, lastPrice: null, available: null, short: null };
    }),
    details: { because: `${given.reason} (${order.number})`, warehouse: await warehouseName(tx, given.warehouseId, viewer) },
  };
}
