import type { Outbound, OutboundLine } from "../../domain/orders/outbound";
import { lineSource } from "../../domain/orders/place-order";
import type { Product } from "../../domain/products/product";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Quantity } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";
import { keyOf } from "../../domain/stock/plan-reservation";

/** A line of a pick document with where its goods lie and which lots are promised to it. */
export interface GoodsToPick {
  readonly line: OutboundLine;
  readonly product: Product | undefined;
  readonly location: string | null;
  /** Earliest expiry first; empty where the product keeps no lots or nothing is reserved. */
  readonly lots: readonly { readonly number: string; readonly expiryDay: CalendarDay | null; readonly quantity: Quantity }[];
}

export async function goodsToPick(tx: Tx, outbound: Outbound): Promise<GoodsToPick[]> {
  const ids = [...new Set(outbound.lines.map((line) => line.productId))];
  const products = new Map((await tx.products.findMany(ids)).map((each) => [each.id, each]));
  const locations = (await tx.stock.locations(ids)).filter((each) => each.warehouseId === outbound.warehouseId);
  const levels = await tx.stock.levels(ids);
  const held = await tx.stock.reservationsOf(
    lineSource,
    outbound.lines.map((line) => line.orderLineId),
  );
  return outbound.lines.map((line) => {
    const own = held.filter((each) => each.source.id === line.orderLineId && each.warehouseId === outbound.warehouseId);
    return {
      line,
      product: products.get(line.productId),
      location: locations.find((each) => each.productId === line.productId)?.location ?? null,
      // The levels' order is that of the lots.
      lots: levels.flatMap(({ lotNumber, expiryDay, ...key }) => {
        const promised = own.find((each) => keyOf(each) === keyOf(key));
        return promised && lotNumber !== null ? [{ number: lotNumber, expiryDay, quantity: promised.quantity }] : [];
      }),
    };
  });
}
