import type { Finding } from "../../../domain/returns/inspect-return";
import type { Return } from "../../../domain/returns/return";
import type { Id } from "../../../domain/shared/id";
import { quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import { serialsToGive } from "../../../domain/stock/given-serials";
import { serialNumbers } from "../../../domain/stock/serial-numbers";
import type { GivenSerials } from "../../../domain/stock/serial";

/** The one order that all these pieces left with; undefined when they did not. Refuses `serial.unknown`. */
export async function orderOfPieces(tx: Tx, given: readonly GivenSerials[]): Promise<Id | undefined> {
  const orders = new Set<Id>();
  for (const { productId, numbers } of given) {
    for (const number of serialNumbers(numbers)) {
      const known = (await tx.serials.byNumber(number)).filter((piece) => productId === null || piece.productId === productId);
      if (known.length === 0) throw new Refusal("serial.unknown", { serial: number });
      const traces = await tx.serials.traces(known.map(({ id }) => id));
      const left = traces.findLast((each) => each.kind === "shipment" && !each.came);
      const shipment = left && (await tx.outbounds.shipment(left.source.id));
      if (!shipment) throw new Refusal("serial.notSold", { sku: await skuOf(tx, known[0]?.productId), serial: number });
      orders.add(shipment.salesOrderId);
    }
  }
  const [only, another] = [...orders];
  return another === undefined ? only : undefined;
}

async function skuOf(tx: Tx, productId: Id | undefined): Promise<string> {
  return (await tx.stock.namesOf({ productId: productId ?? "", warehouseId: "", lotId: "" })).sku;
}

/** What was found of these pieces of a return, line by line. Refuses `serial.notOnReturn`. */
export async function linesOfPieces(
  tx: Tx,
  given: Return,
  typed: readonly GivenSerials[],
): Promise<Pick<Finding, "lineNo" | "quantity" | "serials">[]> {
  const pieces = await serialsToGive(
    tx,
    typed,
    given.lines.map((line) => line.productId),
  );
  const came = await tx.returns.serialsOf([given.id]);
  const found: Pick<Finding, "lineNo" | "quantity" | "serials">[] = [];
  for (const productId of new Set(given.lines.map((line) => line.productId))) {
    const numbers = pieces.take(productId, pieces.count(productId)) ?? [];
    const known = await tx.serials.find(productId, numbers);
    for (const { id, lineNo } of given.lines.filter((line) => line.productId === productId)) {
      const own = known.filter((piece) => came.some((each) => each.returnLineId === id && each.serialId === piece.id));
      if (own.length > 0) found.push({ lineNo, quantity: quantity(own.length), serials: own.map((piece) => piece.number) });
    }
    const all = new Set(found.flatMap((each) => each.serials ?? []));
    const foreign = numbers.find((number) => !all.has(number));
    if (foreign !== undefined) throw new Refusal("serial.notOnReturn", { serial: foreign, number: given.number });
  }
  return found;
}
