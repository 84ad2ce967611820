import type { Outbound, OutboundLine } from "../orders/outbound";
import type { Id } from "../shared/id";
import { isPositive, least, less, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { RunAgain } from "../shared/run-again";
import type { Tx } from "../shared/tx";
import { serialsToGive } from "../stock/given-serials";
import type { GivenSerials, Serial } from "../stock/serial";
import type { Reservation } from "../stock/stock";

/** The single pieces of a document by its order lines; a line without any named has no entry. */
export type PiecesByLine = ReadonlyMap<Id, readonly Serial[]>;

export function quantityOfPieces(pieces: readonly Serial[]): Quantity {
  return quantity(pieces.length);
}

/**
 * The named pieces, line by line as far as each is open. Refuses `serial.notHere` for what is not in the document's
 * warehouse, `serial.sold`, `serial.tooManyForIt`.
 */
export async function sharedOut(tx: Tx, outbound: Outbound, given: readonly GivenSerials[]): Promise<PiecesByLine> {
  const shared = new Map<Id, readonly Serial[]>();
  if (given.length === 0) return shared;
  const { lines, warehouseId, number } = outbound;
  const all = await serialsToGive(
    tx,
    given,
    lines.map((line) => line.productId),
  );
  for (const { orderLineId, productId, ...line } of lines) {
    const numbers = all.take(productId, least(less(line.quantity, line.shipped), all.count(productId)));
    if (!numbers || numbers.length === 0) continue;
    const pieces = await tx.serials.find(productId, numbers);
    const away = numbers.find((each) => !pieces.some((piece) => piece.number === each && piece.placeId === warehouseId));
    if (away !== undefined) {
      const names = await tx.stock.namesOf({ productId, warehouseId, lotId: "" });
      const sold = pieces.some((piece) => piece.number === away && piece.state === "sold");
      throw new Refusal(sold ? "serial.sold" : "serial.notHere", { ...names, serial: away });
    }
    shared.set(orderLineId, pieces);
  }
  const more = given.find((each) => each.productId !== null && lines.every((line) => line.productId !== each.productId));
  const over = lines.find((line) => isPositive(all.count(line.productId)));
  if (more || over) throw new Refusal("serial.tooManyForIt", { number });
  return shared;
}

/** What leaves piece by piece: as named, else as picked; and the order lines that were named so. Refuses `serial.pickedElsewhere`. */
export async function piecesOf(
  tx: Tx,
  outbound: Outbound,
  given: readonly GivenSerials[] | undefined,
): Promise<{ readonly pieces: PiecesByLine; readonly named: ReadonlySet<Id> }> {
  const picked = await pickedPieces(tx, outbound);
  if (!given || given.length === 0) return { pieces: picked, named: new Set() };
  const named = await sharedOut(tx, outbound, given);
  await requireUnpicked(tx, outbound, [...named.values()].flat());
  return { pieces: new Map([...picked, ...named]), named: new Set(named.keys()) };
}

async function pickedPieces(tx: Tx, outbound: Outbound): Promise<PiecesByLine> {
  const picked = await tx.serials.picked([outbound.id]);
  const pieces = await tx.serials.findMany(picked.map((each) => each.serialId));
  const byLine = new Map<Id, Serial[]>();
  for (const piece of pieces) {
    const lineId = picked.find((each) => each.serialId === piece.id)?.orderLineId ?? "";
    byLine.set(lineId, [...(byLine.get(lineId) ?? []), piece]);
  }
  return byLine;
}

/** A line that moves names as many pieces as it moves, where it names any. Refuses `serial.countDiffers`. */
export async function requireAsMany(tx: Tx, outbound: Outbound, moving: ReadonlyMap<Id, Quantity>, pieces: PiecesByLine): Promise<void> {
  for (const { orderLineId, productId } of outbound.lines) {
    const [named, wanted] = [pieces.get(orderLineId), moving.get(orderLineId)];
    if (!named || wanted === undefined || quantityOfPieces(named) === wanted) continue;
    const { sku } = await tx.stock.namesOf({ productId, warehouseId: "", lotId: "" });
    throw new Refusal("serial.countDiffers", { sku, quantity: wanted, given: named.length });
  }
}

/** Puts the pieces by that were taken off the shelf. Refuses `serial.countDiffers`, `serial.pickedElsewhere`. */
export async function pickPieces(tx: Tx, outbound: Outbound, lines: readonly OutboundLine[], pieces: PiecesByLine): Promise<void> {
  await requireAsMany(tx, outbound, new Map(lines.map((line) => [line.orderLineId, less(line.picked, line.shipped)])), pieces);
  await requireUnpicked(tx, outbound, [...pieces.values()].flat());
  const all = [...pieces].flatMap(([orderLineId, own]) => own.map(({ id }) => ({ serialId: id, outboundId: outbound.id, orderLineId })));
  if (!(await tx.serials.setPicked(outbound.id, all))) throw new RunAgain("a piece was picked by somebody else");
}

async function requireUnpicked(tx: Tx, outbound: Outbound, pieces: readonly Serial[]): Promise<void> {
  const picks = await tx.serials.pickedAmong(pieces.map(({ id }) => id));
  const elsewhere = picks.find((each) => each.outboundId !== outbound.id);
  if (!elsewhere) return;
  const other = await tx.outbounds.find(elsewhere.outboundId);
  const serial = pieces.find(({ id }) => id === elsewhere.serialId)?.number ?? "";
  throw new Refusal("serial.pickedElsewhere", { serial, number: other?.number ?? "" });
}

/**
 * What leaves a reservation takes the line's pieces of its lot; a piece of a lot that was not promised stays over and is
 * refused with its move. Without pieces for a line its reservations are left as they are.
 */
export function withPieces(
  taken: readonly Reservation[],
  pieces: PiecesByLine,
): readonly (Reservation & { readonly serials?: readonly string[] })[] {
  const left = new Map([...pieces].map(([lineId, own]) => [lineId, [...own]]));
  return taken.map((part) => {
    const own = left.get(part.source.id);
    if (!own) return part;
    const chosen = [...own.filter((piece) => piece.lotId === part.lotId), ...own.filter((piece) => piece.lotId !== part.lotId)].slice(
      0,
      Math.ceil(Number(part.quantity)),
    );
    left.set(
      part.source.id,
      own.filter((piece) => !chosen.includes(piece)),
    );
    return { ...part, serials: chosen.map((piece) => piece.number) };
  });
}
