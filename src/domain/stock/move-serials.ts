import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { keyOf } from "./plan-reservation";
import type { Serial, SerialState } from "./serial";
import type { MoveKind, StockKey, StockMove } from "./stock";

/** One move of the ledger with the pieces it is about, where somebody named them. */
export interface MovedPieces {
  readonly move: StockMove;
  readonly numbers: readonly string[] | undefined;
  readonly lineId: Id | undefined;
}

/**
 * The pieces follow their quantities: of a product that keeps serial numbers each move names as many as it moves, a piece
 * leaves only from where it is, and comes only when it is in no place. Where all that lies somewhere leaves, nobody has to
 * name it. The levels' rows are held. Refuses `serial.needed`, `serial.countDiffers`, `serial.notKept`, `serial.notHere`,
 * `serial.alreadyHere`, `serial.sold`, `serial.notSold`.
 */
export async function moveSerials(tx: Tx, kind: MoveKind, all: readonly MovedPieces[]): Promise<void> {
  const kept = await tx.serials.keptBy([...new Set(all.map(({ move }) => move.productId))]);
  for (const { move, numbers } of all) {
    if (numbers !== undefined && numbers.length > 0 && !kept.has(move.productId)) {
      throw new Refusal("serial.notKept", { sku: (await tx.stock.namesOf(move)).sku });
    }
  }
  const own = all.filter(({ move }) => kept.has(move.productId));
  const unnamed = new Map<string, Dec>();
  for (const { move, numbers } of own) {
    if (numbers === undefined && move.quantity.startsWith("-")) unnamed.set(keyOf(move), sumFor(unnamed, move).plus(move.quantity));
  }
  for (const { move, numbers, lineId } of own) {
    const pieces = move.quantity.startsWith("-")
      ? await leaving(tx, kind, move, numbers, sumFor(unnamed, move).negated())
      : await coming(tx, kind, move, numbers);
    if (numbers === undefined) unnamed.set(keyOf(move), sumFor(unnamed, move).minus(move.quantity));
    await tx.serials.addMoves(pieces.map(({ id }) => ({ moveId: move.id, serialId: id, lineId: lineId ?? null })));
  }
}

function sumFor(sums: ReadonlyMap<string, Dec>, key: StockKey): Dec {
  return sums.get(keyOf(key)) ?? new Dec(0);
}

async function leaving(
  tx: Tx,
  kind: MoveKind,
  move: StockMove,
  numbers: readonly string[] | undefined,
  unnamed: Dec,
): Promise<readonly Serial[]> {
  const wanted = new Dec(move.quantity).negated();
  let pieces: readonly Serial[];
  if (numbers === undefined) {
    const there = await tx.serials.lockAt(move);
    if (!unnamed.equals(there.length)) throw await needed(tx, move, wanted);
    pieces = there.slice(0, wanted.toNumber());
  } else {
    await requireCount(tx, move, wanted, numbers);
    pieces = await tx.serials.lock(move.productId, numbers);
    const missing = numbers.find((number) => !pieces.some((piece) => piece.number === number && isAt(piece, move)));
    if (missing !== undefined) throw await notHere(tx, move, missing, pieces);
  }
  const ids = pieces.map(({ id }) => id);
  await tx.serials.unpick(ids);
  await tx.serials.put(ids, { state: kind === "shipment" ? "sold" : "gone", placeId: null, lotId: "" });
  return pieces;
}

async function coming(tx: Tx, kind: MoveKind, move: StockMove, numbers: readonly string[] | undefined): Promise<readonly Serial[]> {
  const wanted = new Dec(move.quantity);
  if (numbers === undefined) throw await needed(tx, move, wanted);
  await requireCount(tx, move, wanted, numbers);
  const known = await tx.serials.lock(move.productId, numbers);
  const from = comesFrom(kind);
  for (const piece of known) if (piece.state !== from) throw await wrongState(tx, move, piece);
  const fresh = numbers.filter((number) => known.every((piece) => piece.number !== number));
  if (from === "sold" && fresh[0] !== undefined) {
    throw new Refusal("serial.notSold", { sku: (await tx.stock.namesOf(move)).sku, serial: fresh[0] });
  }
  const { productId, warehouseId: placeId, lotId } = move;
  const made = fresh.map((number): Serial => ({ id: newId(), productId, number, state: "inStock", placeId, lotId, createdAt: tx.now }));
  if (!(await tx.serials.add(made))) throw new RunAgain("a serial number was entered by somebody else");
  await tx.serials.put(
    known.map(({ id }) => id),
    { state: "inStock", placeId, lotId },
  );
  return [...known, ...made];
}

/** What a customer has comes back as a return, or because it never left; everything else brings what nobody has. */
function comesFrom(kind: MoveKind): SerialState {
  return kind === "return" || kind === "shipment" ? "sold" : "gone";
}

function isAt(piece: Serial, { warehouseId, lotId }: StockKey): boolean {
  return piece.state === "inStock" && piece.placeId === warehouseId && piece.lotId === lotId;
}

async function needed(tx: Tx, move: StockMove, wanted: Dec): Promise<Refusal> {
  return new Refusal("serial.needed", { ...(await tx.stock.namesOf(move)), quantity: wanted.toFixed() });
}

async function requireCount(tx: Tx, move: StockMove, wanted: Dec, numbers: readonly string[]): Promise<void> {
  if (wanted.equals(numbers.length)) return;
  const { sku } = await tx.stock.namesOf(move);
  throw new Refusal("serial.countDiffers", { sku, quantity: wanted.toFixed(), given: numbers.length });
}

async function notHere(tx: Tx, move: StockMove, serial: string, pieces: readonly Serial[]): Promise<Refusal> {
  const names = await tx.stock.namesOf(move);
  const piece = pieces.find((each) => each.number === serial);
  if (piece?.state === "sold") return new Refusal("serial.sold", { sku: names.sku, serial });
  return new Refusal("serial.notHere", { ...names, serial });
}

async function wrongState(tx: Tx, move: StockMove, piece: Serial): Promise<Refusal> {
  const { sku } = await tx.stock.namesOf(move);
  if (piece.state === "sold") return new Refusal("serial.sold", { sku, serial: piece.number });
  if (piece.state === "gone") return new Refusal("serial.notSold", { sku, serial: piece.number });
  const place = piece.placeId === null ? "" : (await tx.stock.namesOf({ ...move, warehouseId: piece.placeId })).warehouse;
  return new Refusal("serial.alreadyHere", { sku, serial: piece.number, warehouse: place });
}
