import type { Role } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { openOnes } from "./change-warehouse";

/**
 * Where somebody works: in the warehouse that was said, else, for people of the warehouse, in the only open one; null: in none that
 * is known. Refuses `stock.unknownWarehouse` for one that is not there or is closed.
 */
export async function workplaceOf(tx: Tx, said: Id | undefined, roles: readonly Role[]): Promise<Id | null> {
  const open = openOnes(await tx.stock.warehouses());
  if (said !== undefined) {
    if (!open.some(({ id }) => id === said)) throw new Refusal("stock.unknownWarehouse", { warehouses: open.map(({ number }) => number) });
    return said;
  }
  const [only, another] = open;
  return roles.includes("warehouse") && only && !another ? only.id : null;
}
