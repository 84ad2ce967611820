import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { Named } from "../../conversation/arguments";
import type { CommandContext } from "../define-command";

/** The named warehouse, else the one the speaker works in. Refuses `stock.whichWarehouse`: none is guessed. */
export async function whichWarehouse({ tx, actor }: CommandContext, named: Named | undefined): Promise<Id> {
  if (named) return named.id;
  const own = (await tx.people.find(actor.personId))?.warehouseId;
  if (own) return own;
  const [only, another] = await tx.stock.warehouses();
  if (only && !another) return only.id;
  throw new Refusal("stock.whichWarehouse", { warehouses: (await tx.stock.warehouses()).map((each) => each.number) });
}
