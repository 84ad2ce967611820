/** Plain numbers in memory: what the stock rooms promise, said as simply as it can be. Goods and places are named by index. */
import type { ModelReturn, ReturnStep } from "./return-steps";

export interface ModelLine {
  readonly product: number;
  readonly quantity: number;
  reserved: number;
  backordered: number;
  shipped: number;
  cancelled: number;
  returned: number;
}

export interface ModelOrder {
  readonly place: number;
  state: "pendingShipment" | "shipped" | "cancelled";
  readonly lines: ModelLine[];
}

export interface ModelTransfer {
  readonly product: number;
  readonly from: number;
  /** On its way; nothing once it is over. */
  open: number;
  arrived: number;
  state: "draft" | "sent" | "partlyReceived" | "received";
}

export interface StockModel {
  /** By product, then place. */
  readonly onHand: number[][];
  /** Oldest first. */
  readonly orders: ModelOrder[];
  /** Those that were sent, the oldest first. */
  readonly transfers: ModelTransfer[];
  readonly returns: ModelReturn[];
}

export type StockStep =
  | { readonly do: "order"; readonly place: number; readonly lines: readonly { readonly product: number; readonly quantity: number }[] }
  | { readonly do: "ship"; readonly which: number }
  | { readonly do: "cancel"; readonly which: number }
  | { readonly do: "shipPart"; readonly which: number; readonly quantity: number }
  | { readonly do: "receive" | "lose" | "send" | "count"; readonly product: number; readonly place: number; readonly quantity: number }
  | { readonly do: "arrive"; readonly which: number; readonly quantity: number }
  | { readonly do: "writeOff" | "recall"; readonly which: number }
  | { readonly do: "allocate"; readonly product: number; readonly place: number }
  | ReturnStep;

export function emptyModel(products: number, places: number): StockModel {
  return {
    onHand: Array.from({ length: products }, () => Array.from({ length: places }, () => 0)),
    orders: [],
    transfers: [],
    returns: [],
  };
}

export function reservedOf(model: StockModel, product: number, place: number): number {
  return linesOf(model, product, place).reduce((sum, line) => sum + line.reserved, 0);
}

export function linesOf({ orders }: StockModel, product: number, place: number): ModelLine[] {
  return orders.filter((order) => order.place === place).flatMap((order) => order.lines.filter((line) => line.product === product));
}

export const onHandOf = (model: StockModel, product: number, place: number) => model.onHand[product]?.[place] ?? 0;
export const freeOf = (model: StockModel, product: number, place: number) =>
  onHandOf(model, product, place) - reservedOf(model, product, place);

export function change(model: StockModel, product: number, place: number, by: number): void {
  const places = model.onHand[product];
  if (places) places[place] = (places[place] ?? 0) + by;
}

export const openOf = (line: ModelLine) => line.quantity - line.shipped - line.cancelled;

/** An order: reserved as far as there is enough, the rest waits. */
export function putOrder(model: StockModel, at: number, wanted: readonly { readonly product: number; readonly quantity: number }[]): void {
  const order: ModelOrder = { place: at, state: "pendingShipment", lines: [] };
  model.orders.push(order);
  for (const { product, quantity } of wanted) {
    const reserved = Math.min(Math.max(freeOf(model, product, at), 0), quantity);
    order.lines.push({ product, quantity, reserved, backordered: quantity - reserved, shipped: 0, cancelled: 0, returned: 0 });
  }
}
