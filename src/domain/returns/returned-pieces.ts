import type { SalesOrder } from "../orders/order";
import type { Id } from "../shared/id";
import { isPositive, quantity, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { serialsToGive } from "../stock/given-serials";
import type { GivenSerials, Serial } from "../stock/serial";
import type { Return, ReturnLine, ReturnOutcome } from "./return";

/** A piece that a return is about: asked for, or come. */
export interface ReturnSerial {
  readonly returnId: Id;
  readonly returnLineId: Id;
  readonly serialId: Id;
  readonly came: boolean;
}

/** The order lines that these pieces left with last. Refuses `serial.notSold`, `serial.otherOrder`. */
export async function soldOn(tx: Tx, order: SalesOrder, given: readonly GivenSerials[]): Promise<ReadonlyMap<Id, readonly Serial[]>> {
  const all = await serialsToGive(
    tx,
    given,
    order.lines.map((line) => line.productId),
  );
  const byLine = new Map<Id, Serial[]>();
  for (const productId of new Set(order.lines.map((line) => line.productId))) {
    const numbers = all.take(productId, all.count(productId)) ?? [];
    const pieces = await tx.serials.find(productId, numbers);
    const traces = await tx.serials.traces(pieces.map(({ id }) => id));
    for (const number of numbers) {
      const piece = pieces.find((each) => each.number === number);
      if (piece?.state !== "sold") throw new Refusal("serial.notSold", { sku: await skuOf(tx, productId), serial: number });
      const left = traces.findLast((each) => each.serialId === piece.id && each.kind === "shipment" && !each.came);
      const line = order.lines.find((each) => each.id === left?.lineId);
      if (!line) throw new Refusal("serial.otherOrder", { order: order.number, serial: number });
      byLine.set(line.id, [...(byLine.get(line.id) ?? []), piece]);
    }
  }
  await all.requireAllTaken();
  return byLine;
}

/** Notes the pieces of a new return's lines. Refuses `serial.onReturn` for one that another return is to bring. */
export async function notePieces(tx: Tx, given: Return, byOrderLine: ReadonlyMap<Id, readonly Serial[]>): Promise<void> {
  const rows = given.lines.flatMap((line) =>
    (byOrderLine.get(line.orderLineId) ?? []).map(({ id }) => ({ returnId: given.id, returnLineId: line.id, serialId: id, came: false })),
  );
  await requireNotComing(
    tx,
    given,
    rows.map((row) => row.serialId),
  );
  await tx.returns.putSerials(given.id, rows);
}

async function requireNotComing(tx: Tx, given: Return, serialIds: readonly Id[]): Promise<void> {
  const other = (await tx.returns.bringing(serialIds)).find((each) => each.returnId !== given.id);
  if (!other) return;
  const [piece] = await tx.serials.findMany([other.serialId]);
  throw new Refusal("serial.onReturn", { serial: piece?.number ?? "", number: other.number });
}

/** How many of each line came, by the pieces that were named. */
export function countedByPieces(given: Return, byOrderLine: ReadonlyMap<Id, readonly Serial[]>): { lineNo: number; quantity: Quantity }[] {
  return given.lines.flatMap(({ lineNo, orderLineId }) => {
    const pieces = byOrderLine.get(orderLineId);
    return pieces ? [{ lineNo, quantity: quantity(pieces.length) }] : [];
  });
}

/**
 * Notes which pieces came: those named, those asked for where all of them came, else all that the customer has of the line.
 * Refuses `serial.needed`, `serial.countDiffers`, `serial.onReturn`.
 */
export async function notePiecesThatCame(
  tx: Tx,
  given: Return,
  order: SalesOrder,
  lines: readonly ReturnLine[],
  named: ReadonlyMap<Id, readonly Serial[]>,
): Promise<void> {
  const kept = await tx.serials.keptBy(lines.map((line) => line.productId));
  const asked = await tx.returns.serialsOf([given.id]);
  const rows: ReturnSerial[] = [];
  for (const line of lines.filter((each) => kept.has(each.productId) && isPositive(each.received))) {
    const wanted = asked.filter((each) => each.returnLineId === line.id).map((each) => each.serialId);
    const ids =
      named.get(line.orderLineId)?.map(({ id }) => id) ?? (wanted.length > 0 ? wanted : await withCustomer(tx, order, line.orderLineId));
    if (ids.length !== Number(line.received)) {
      const params = { sku: await skuOf(tx, line.productId), quantity: line.received };
      throw named.has(line.orderLineId)
        ? new Refusal("serial.countDiffers", { ...params, given: ids.length })
        : new Refusal("serial.needed", { ...params, warehouse: (await tx.stock.namesOf({ ...line, ...given, lotId: "" })).warehouse });
    }
    rows.push(...ids.map((serialId) => ({ returnId: given.id, returnLineId: line.id, serialId, came: true })));
  }
  await requireNotComing(
    tx,
    given,
    rows.map((row) => row.serialId),
  );
  await tx.returns.putSerials(given.id, rows);
}

async function withCustomer(tx: Tx, order: SalesOrder, orderLineId: Id): Promise<Id[]> {
  const shipments = await tx.outbounds.shipmentsOfOrder(order.id);
  const left = await tx.serials.ofSources(
    "shipment",
    shipments.map((each) => each.id),
    false,
  );
  const pieces = [...left.values()].flat().filter((piece) => piece.state === "sold");
  const traces = await tx.serials.traces(pieces.map(({ id }) => id));
  const ids = pieces.map(({ id }) => id);
  return [...new Set(ids)].filter((id) => traces.findLast((each) => each.serialId === id && !each.came)?.lineId === orderLineId);
}

/**
 * What was found of a line, with the pieces it was found of: those named, and for one finding that names none, the others.
 * Refuses `serial.needed` where several findings share pieces that nobody named, `serial.countDiffers`, `serial.notOnReturn`.
 */
export async function withPiecesFound(
  tx: Tx,
  given: Return,
  line: ReturnLine,
  outcomes: readonly (ReturnOutcome & { readonly serials?: readonly string[] })[],
): Promise<readonly ReturnOutcome[]> {
  const came = (await tx.returns.serialsOf([given.id])).filter((each) => each.returnLineId === line.id && each.came);
  if (came.length === 0) return outcomes;
  const numbers = (await tx.serials.findMany(came.map((each) => each.serialId))).map((piece) => piece.number);
  const named = outcomes.flatMap((each) => each.serials ?? []);
  const foreign = named.find((number) => !numbers.includes(number));
  if (foreign !== undefined) throw new Refusal("serial.notOnReturn", { serial: foreign, number: given.number });
  const others = numbers.filter((number) => !named.includes(number));
  const open = outcomes.filter((each) => each.serials === undefined);
  const sku = await skuOf(tx, line.productId);
  if (open.length > 1) throw new Refusal("serial.needed", { sku, quantity: quantity(others.length), warehouse: given.number });
  return outcomes.map((outcome) => {
    const serials = outcome.serials ?? others;
    if (serials.length === Number(outcome.quantity)) return { ...outcome, serials };
    throw new Refusal("serial.countDiffers", { sku, quantity: outcome.quantity, given: serials.length });
  });
}

async function skuOf(tx: Tx, productId: Id): Promise<string> {
  return (await tx.stock.namesOf({ productId, warehouseId: "", lotId: "" })).sku;
}
