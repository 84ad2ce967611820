import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { negated, quantity as toQuantity, type Quantity } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { tellArrival } from "../stock/adjust-stock";
import { postMoves } from "../stock/post-moves";
import { returnRef, type Return, type ReturnLine, type ReturnOutcome } from "./return";
import { lotsThatLeft } from "./returned-lots";

export interface DecidedGoods {
  readonly line: ReturnLine;
  readonly outcome: ReturnOutcome;
}

/**
 * The ledger follows what was decided: restocked goods are on hand again, scrapped ones come in and are written off, so that the
 * books tell of them. What is held apart or goes back is never on hand. These are the transaction's last writes.
 */
export async function postReturned(tx: Tx, actor: Actor, given: Return, decided: readonly DecidedGoods[]): Promise<void> {
  const products = new Map((await tx.products.findMany(given.lines.map((line) => line.productId))).map((each) => [each.id, each]));
  const moves: (LotPart & { readonly fate: "restock" | "scrap"; readonly productId: Id })[] = [];
  for (const { line, outcome } of decided) {
    if (!products.get(line.productId)?.tracksStock) continue;
    if (outcome.fate !== "restock" && outcome.fate !== "scrap") continue;
    for (const part of await lotsOf(tx, given, line, outcome)) {
      moves.push({ fate: outcome.fate, productId: line.productId, ...part });
    }
  }
  const { warehouseId, reason, number } = given;
  const source = returnRef(given);
  for (const { fate, productId, lotId, quantity } of moves) {
    if (fate === "restock") tellArrival(tx, actor, { productId, warehouseId, lotId, quantity });
  }
  if (moves.length === 0) return;
  await tx.flush();
  await postMoves(tx, actor, {
    kind: "return",
    source,
    moves: moves.map(({ fate: _fate, ...move }) => ({ ...move, warehouseId })),
    reason,
  });
  const scrapped = moves.filter((each) => each.fate === "scrap");
  if (scrapped.length === 0) return;
  await postMoves(tx, actor, {
    kind: "adjustment",
    source,
    moves: scrapped.map(({ fate: _fate, ...move }) => ({ ...move, warehouseId, quantity: negated(move.quantity) })),
    reason: number,
  });
}

interface LotPart {
  readonly lotId: Id;
  readonly quantity: Quantity;
  readonly serials?: readonly string[];
}

/** Into the lots that inspection found them to be of. */
async function lotsOf(tx: Tx, given: Return, line: ReturnLine, { lotId, quantity, serials }: ReturnOutcome): Promise<LotPart[]> {
  if (serials) return lotsOfPieces(tx, line, serials);
  if (lotId !== undefined) return [{ lotId, quantity }];
  // Held apart before inspection kept the lot.
  const [first] = (await lotsThatLeft(tx, given)).get(line.orderLineId)?.keys() ?? [];
  return [{ lotId: first ?? "", quantity }];
}

/** Each piece into the lot that it left from. */
async function lotsOfPieces(tx: Tx, { productId }: ReturnLine, numbers: readonly string[]): Promise<LotPart[]> {
  const pieces = await tx.serials.find(productId, numbers);
  const traces = await tx.serials.traces(pieces.map(({ id }) => id));
  const byLot = new Map<Id, string[]>();
  for (const piece of pieces) {
    const lotId = traces.findLast((each) => each.serialId === piece.id && !each.came)?.lotId ?? "";
    byLot.set(lotId, [...(byLot.get(lotId) ?? []), piece.number]);
  }
  return [...byLot].map(([lotId, serials]) => ({ lotId, quantity: toQuantity(serials.length), serials }));
}
