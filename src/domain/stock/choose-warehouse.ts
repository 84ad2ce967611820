import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { openOnes } from "./change-warehouse";
import type { Warehouse } from "./stock";

/** The named warehouse, or the first. Refuses `stock.unknownWarehouse`, `stock.noWarehouse`. */
export async function chooseWarehouse(tx: Tx, id: Id | null | undefined): Promise<Warehouse> {
  const all = openOnes(await tx.stock.warehouses());
  const chosen = id ? all.find((each) => each.id === id) : all[0];
  if (chosen) return chosen;
  if (all.length === 0) throw new Refusal("stock.noWarehouse");
  throw new Refusal("stock.unknownWarehouse", { warehouses: all.map((each) => each.number) });
}
