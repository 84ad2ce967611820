import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Named } from "../../conversation/arguments";
import { openOnes } from "../../../domain/stock/change-warehouse";
import type { CommandContext } from "../define-command";

/** The named warehouse, else the one the speaker works in. Refuses `stock.whichWarehouse`: none is guessed. */
export async function whichWarehouse({ tx, actor }: CommandContext, named: Named | undefined): Promise<Id> {
  if (named) return named.id;
  const own = (await tx.people.find(actor.personId))?.warehouseId;
  if (own) return own;
  const open = openOnes(await tx.stock.warehouses());
  const [only, another] = open;
  if (only && !another) return only.id;
  throw new Refusal("stock.whichWarehouse", { warehouses: open.map((each) => each.number) });
}
