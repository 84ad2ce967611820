import type { Id } from "../../domain/shared/id";
import type { Quantity } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";

/** What is free of each product at this moment, over all warehouses, in base units; what has no stock kept is left out. */
export async function freeStock(_tx: Tx, _productIds: readonly Id[]): Promise<ReadonlyMap<Id, Quantity>> {
  return new Map();
}
