import type { Role } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";

/** Where people of these roles work while nothing is said: in the only open warehouse, if the warehouse is their trade and there is one. */
export async function usualWarehouse(tx: Tx, roles: readonly Role[]): Promise<Id | null> {
  if (!roles.includes("warehouse")) return null;
  const [only, another] = await openWarehouses(tx);
  return only && !another ? only.id : null;
}

/** Refuses `stock.unknownWarehouse` for one that is not there or is closed. */
export async function requireWorkplace(tx: Tx, warehouseId: Id | null): Promise<void> {
  if (warehouseId === null) return;
  const open = await openWarehouses(tx);
  if (!open.some(({ id }) => id === warehouseId)) {
    throw new Refusal("stock.unknownWarehouse", { warehouses: open.map(({ number }) => number) });
  }
}

async function openWarehouses(tx: Tx) {
  return (await tx.stock.warehouses()).filter(({ closed }) => !closed);
}
