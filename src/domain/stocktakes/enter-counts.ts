import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isMore, noQuantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { keyOf } from "../stock/plan-reservation";
import { lockStocktake, moveStocktake, type StocktakeRef } from "./move-stocktake";
import { keyOfLine, type Stocktake, type StocktakeLine } from "./stocktake";
import { stocktakeMachine } from "./stocktake.machine";

export interface EnteredCount {
  readonly productId: Id;
  /** Left out: the product's only line. */
  readonly lotNumber?: string;
  /** In base units; nothing there is "0". */
  readonly counted: Quantity;
  /** The pieces that were found, of a product that keeps serial numbers. */
  readonly serials?: readonly string[];
}

export interface EnterCounts extends StocktakeRef {
  readonly counts: readonly EnteredCount[];
}

/**
 * What was found; a line that was counted before is counted anew. Each remembers where its ledger stands now, and is posted
 * against that. Refuses `stock.badQuantity`, `stocktake.notOnIt`, `stocktake.whichLot`, `stocktake.noCounts`,
 * `serial.countDiffers`.
 */
export async function enterCounts(tx: Tx, actor: Actor, input: EnterCounts): Promise<Stocktake> {
  const stocktake = await lockStocktake(tx, input);
  // Who may not, and what is over, is told before any quantity is looked at.
  applyTransition(actor, stocktakeMachine, "count", stocktake, null);
  if (input.counts.length === 0) throw new Refusal("stocktake.noCounts", { number: stocktake.number });
  const found = new Map<Id, EnteredCount>();
  for (const count of input.counts) {
    if (isMore(noQuantity, count.counted)) throw new Refusal("stock.badQuantity", { quantity: count.counted });
    await requireAsManyPieces(tx, count);
    found.set((await lineFor(tx, stocktake, count)).id, count);
  }
  const counted = stocktake.lines.filter((line) => found.has(line.id));
  const standings = new Map(
    (await tx.stock.standings(counted.map((line) => keyOfLine(stocktake, line)))).map((each) => [keyOf(each), each]),
  );
  const lines = stocktake.lines.map((line) => {
    const entered = found.get(line.id);
    if (entered === undefined) return line;
    const standing = standings.get(keyOf(keyOfLine(stocktake, line)));
    const { counted: now, serials } = entered;
    const books = { position: standing?.position ?? 0, onHandThen: standing?.onHand ?? noQuantity };
    const count = { counted: now, ...books, ...(serials && { serials }) };
    return { ...line, count };
  });
  return moveStocktake(tx, actor, "count", stocktake, { lines, countedBy: actor.personId });
}

/** A product that keeps serial numbers is counted by them where it differs; here they only have to be as many. */
async function requireAsManyPieces(tx: Tx, { productId, counted, serials }: EnteredCount): Promise<void> {
  if (!serials || serials.length === Number(counted)) return;
  const sku = (await tx.products.find(productId))?.sku ?? "";
  throw new Refusal("serial.countDiffers", { sku, quantity: counted, given: serials.length });
}

async function lineFor(tx: Tx, { number, lines }: Stocktake, { productId, lotNumber }: EnteredCount): Promise<StocktakeLine> {
  const own = lines.filter((line) => line.productId === productId);
  const sku = (await tx.products.find(productId))?.sku ?? "";
  const lot = lotNumber === undefined ? null : await tx.stock.findLot(productId, lotNumber);
  const fitting = lotNumber === undefined ? own : own.filter((line) => line.lotId === lot?.id);
  const [line, another] = fitting;
  if (!line) throw new Refusal("stocktake.notOnIt", { number, sku: lotNumber === undefined ? sku : `${sku} ${lotNumber}` });
  if (another) throw new Refusal("stocktake.whichLot", { number, sku });
  return line;
}
