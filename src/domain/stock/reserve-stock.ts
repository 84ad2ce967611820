import { newId } from "../shared/id";
import { noQuantity, plus, type Quantity } from "../shared/quantity";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { keyOf, type PlannedReservation } from "./plan-reservation";
import type { KeyedQuantity, StockKey } from "./stock";

/**
 * Takes what a plan reserved: one conditional UPDATE of all keys, sorted, each key once. The plan was made without a lock;
 * where somebody was quicker, the whole closure runs again and plans anew. Call it last in the transaction: these rows
 * are the ones that others wait for.
 */
export async function reserveStock(tx: Tx, sourceKind: string, planned: readonly PlannedReservation[]): Promise<void> {
  await tx.stock.addReservations(
    planned.map(({ sourceId, ...rest }) => ({ ...rest, id: newId(), source: { kind: sourceKind, id: sourceId }, createdAt: tx.now })),
  );
  if (!(await tx.stock.reserveIfAvailable(sumByKey(planned)))) throw new RunAgain("stock was taken by somebody else");
}

/** Each key once with its sum, in one fixed order, so that two transactions never wait for each other crosswise. */
export function sumByKey(rows: readonly (StockKey & { readonly quantity: Quantity })[]): KeyedQuantity[] {
  const sums = new Map<string, KeyedQuantity>();
  for (const row of rows) {
    const { productId, warehouseId, lotId } = row;
    const name = keyOf(row);
    sums.set(name, { key: { productId, warehouseId, lotId }, quantity: plus(sums.get(name)?.quantity ?? noQuantity, row.quantity) });
  }
  return [...sums].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, sum]) => sum);
}
