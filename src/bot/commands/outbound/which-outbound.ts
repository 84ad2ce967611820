import { scopeOf } from "../../../domain/access/scope";
import type { Outbound } from "../../../domain/orders/outbound";
import type { LineQuantity } from "../../../domain/outbound/pick-outbound";
import { isMore, isPositive, least, less, noQuantity, plus, quantity as toQuantity, type Quantity } from "../../../domain/shared/quantity";
import type { Actor } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { TypedLine, TypedQuantity, ValueByKind } from "../../conversation/arguments";
import { inBaseUnit, productOf, subjectOf } from "../typed-values";

const openStates = ["picking", "ready", "waiting"] as const;

/** The document that was named, or the one of an order that shipped last. */
export async function whichShipped(tx: Tx, actor: Actor, document: ValueByKind["document"]): Promise<Outbound> {
  const { kind, id } = subjectOf(document);
  const order = kind === "salesOrder" ? await tx.orders.find(scopeOf(actor), id) : null;
  const last = order && (await tx.outbounds.shipmentsOfOrder(order.id)).at(-1);
  const outbound = last ? await tx.outbounds.find(last.outboundId) : null;
  return outbound ?? whichOutbound(tx, actor, document);
}

/** The document that was named, or what an order has open: what is being picked before what is ready, then what waits. */
export async function whichOutbound(tx: Tx, actor: Actor, document: ValueByKind["document"] | undefined): Promise<Outbound> {
  if (!document) throw new Refusal("order.which");
  const { kind, id } = subjectOf(document);
  if (kind !== "salesOrder") {
    const outbound = await tx.outbounds.find(id);
    if (!outbound) throw new Refusal("outbound.notFound");
    return outbound;
  }
  const order = await tx.orders.find(scopeOf(actor), id);
  if (!order) throw new Refusal("order.notFound");
  const all = await tx.outbounds.ofOrder(order.id);
  const open = openStates.flatMap((state) => all.filter((each) => each.state === state))[0];
  const outbound = open ?? all.at(-1);
  if (!outbound) throw new Refusal("outbound.nothingToShip", { number: order.number });
  return outbound;
}

/** What is picked now is said; the document counts what has left with it. */
export function withShipped({ lines }: Outbound, picked: readonly LineQuantity[]): LineQuantity[] {
  return picked.map(({ lineNo, quantity }) => {
    const shipped = lines.find((line) => line.lineNo === lineNo)?.shipped ?? noQuantity;
    return { lineNo, quantity: /^\d{1,12}(\.\d{1,6})?$/.test(quantity) ? plus(toQuantity(quantity), shipped) : quantity };
  });
}

/** A quantity without a product means the document's only line. */
export async function ofOnlyLine(tx: Tx, { number, lines }: Outbound, typed: TypedQuantity): Promise<LineQuantity[]> {
  const [line, another] = lines;
  if (!line || another) throw new Refusal("outbound.whichLine", { number });
  return [{ lineNo: line.lineNo, quantity: inBaseUnit(await productOf(tx, line.productId), typed) }];
}

/** Typed goods on the document's lines; a product on several of them fills one after the other. */
export async function onLines(tx: Tx, { number, lines }: Outbound, typed: readonly TypedLine[]): Promise<LineQuantity[]> {
  const byLine = new Map<number, Quantity>();
  for (const { product: named, quantity, plus: more } of typed) {
    const product = await productOf(tx, named.id);
    const fitting = lines.filter((line) => line.productId === product.id);
    const [first] = fitting;
    if (!first) throw new Refusal("outbound.notOnIt", { number, sku: product.sku });
    // Named without a count: all of it that is open.
    let left = quantity.value === "" ? null : inBaseUnit(product, quantity, more);
    for (const [at, line] of fitting.entries()) {
      const given = byLine.get(line.lineNo) ?? noQuantity;
      const open = less(less(line.quantity, line.shipped), given);
      const last = at === fitting.length - 1;
      const part = left === null ? open : last && isMore(left, open) ? left : least(left, open);
      if (left !== null) left = less(left, part);
      if (isPositive(part)) byLine.set(line.lineNo, plus(given, part));
    }
  }
  return [...byLine].map(([lineNo, quantity]) => ({ lineNo, quantity }));
}
