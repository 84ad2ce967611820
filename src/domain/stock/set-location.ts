import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { optionalText } from "../shared/record-change";
import type { Tx } from "../shared/tx";
import type { StockPlace } from "./stock";

export interface SetLocation extends StockPlace {
  /** "A-03-2"; null or blank: it has no place of its own. */
  readonly location: string | null;
}

/** Where a product lies in a warehouse, as pick documents show it. Gives what was there before. Refuses `text.tooLong`. */
export async function setLocation(tx: Tx, actor: Actor, { productId, warehouseId, ...given }: SetLocation): Promise<string | null> {
  requirePermission(actor, "stock.setLocation");
  const location = optionalText("location", given.location, 40);
  const before = (await tx.stock.locations([productId])).find((each) => each.warehouseId === warehouseId)?.location ?? null;
  if (before === location) return before;
  await tx.stock.putLocation({ productId, warehouseId, location });
  const common = {
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "stock.setLocation",
    subject: { kind: "stock", id: productId },
  };
  tx.audit({ ...common, before: { warehouseId, location: before }, after: { warehouseId, location } });
  return before;
}
