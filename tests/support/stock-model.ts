/** Plain numbers in memory: what the stock rooms promise, said as simply as it can be. Goods and places are named by index. */
export interface ModelLine {
  readonly product: number;
  readonly quantity: number;
  reserved: number;
  backordered: number;
  shipped: number;
  cancelled: number;
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
}

export type StockStep =
  | { readonly do: "order"; readonly place: number; readonly lines: readonly { readonly product: number; readonly quantity: number }[] }
  | { readonly do: "ship"; readonly which: number }
  | { readonly do: "cancel"; readonly which: number }
  | { readonly do: "shipPart"; readonly which: number; readonly quantity: number }
  | { readonly do: "receive" | "lose" | "send" | "count"; readonly product: number; readonly place: number; readonly quantity: number }
  | { readonly do: "arrive"; readonly which: number; readonly quantity: number }
  | { readonly do: "writeOff" | "recall"; readonly which: number }
  | { readonly do: "allocate"; readonly product: number; readonly place: number };

export function emptyModel(products: number, places: number): StockModel {
  return { onHand: Array.from({ length: products }, () => Array.from({ length: places }, () => 0)), orders: [], transfers: [] };
}

export function reservedOf(model: StockModel, product: number, place: number): number {
  return linesOf(model, product, place).reduce((sum, line) => sum + line.reserved, 0);
}

function linesOf({ orders }: StockModel, product: number, place: number): ModelLine[] {
  return orders.filter((order) => order.place === place).flatMap((order) => order.lines.filter((line) => line.product === product));
}

const onHandOf = (model: StockModel, product: number, place: number) => model.onHand[product]?.[place] ?? 0;
const freeOf = (model: StockModel, product: number, place: number) => onHandOf(model, product, place) - reservedOf(model, product, place);

function change(model: StockModel, product: number, place: number, by: number): void {
  const places = model.onHand[product];
  if (places) places[place] = (places[place] ?? 0) + by;
}

const openOf = (line: ModelLine) => line.quantity - line.shipped - line.cancelled;

/** What is there after the step, and whether it was done; what is refused changes nothing. */
export function after(before: StockModel, step: StockStep): { readonly model: StockModel; readonly done: boolean } {
  const model = structuredClone(before);
  return { model, done: perform(model, step) };
}

function perform(model: StockModel, step: StockStep): boolean {
  switch (step.do) {
    case "order": {
      const order: ModelOrder = { place: step.place, state: "pendingShipment", lines: [] };
      model.orders.push(order);
      for (const { product, quantity } of step.lines) {
        const reserved = Math.min(Math.max(freeOf(model, product, step.place), 0), quantity);
        order.lines.push({ product, quantity, reserved, backordered: quantity - reserved, shipped: 0, cancelled: 0 });
      }
      return true;
    }
    case "ship":
    case "shipPart":
      return ship(model, step.which, step.do === "shipPart" ? step.quantity : null);
    case "cancel":
      return cancel(model, step.which);
    case "receive":
      change(model, step.product, step.place, step.quantity);
      return true;
    case "lose":
    case "send":
      if (freeOf(model, step.product, step.place) < step.quantity) return false;
      change(model, step.product, step.place, -step.quantity);
      if (step.do === "send") {
        model.transfers.push({ product: step.product, from: step.place, open: step.quantity, arrived: 0, state: "sent" });
      }
      return true;
    case "count":
      if (step.quantity < reservedOf(model, step.product, step.place)) return false;
      change(model, step.product, step.place, step.quantity - onHandOf(model, step.product, step.place));
      return true;
    case "arrive":
    case "writeOff":
    case "recall":
      return passTransfer(model, step);
    case "allocate":
      for (const line of linesOf(model, step.product, step.place)) {
        const got = Math.min(line.backordered, freeOf(model, step.product, step.place));
        line.reserved += got;
        line.backordered -= got;
      }
      return true;
  }
}

/** All that is reserved, or so much of the first line. */
function ship(model: StockModel, which: number, part: number | null): boolean {
  const order = model.orders[which];
  if (order?.state !== "pendingShipment") return false;
  const leaving = order.lines.map((line, index) => (part === null ? line.reserved : index === 0 ? part : 0));
  if (leaving.every((quantity) => quantity === 0) || order.lines.some((line, index) => (leaving[index] ?? 0) > line.reserved)) return false;
  for (const [index, line] of order.lines.entries()) {
    const quantity = leaving[index] ?? 0;
    line.reserved -= quantity;
    line.shipped += quantity;
    change(model, line.product, order.place, -quantity);
  }
  if (order.lines.every((line) => openOf(line) === 0)) order.state = "shipped";
  return true;
}

function passTransfer(model: StockModel, step: Extract<StockStep, { readonly do: "arrive" | "writeOff" | "recall" }>): boolean {
  const transfer = model.transfers[step.which];
  if (!transfer || (transfer.state !== "sent" && (transfer.state !== "partlyReceived" || step.do === "recall"))) return false;
  if (step.do === "recall") {
    change(model, transfer.product, transfer.from, transfer.open);
    Object.assign(transfer, { open: 0, state: "draft" });
    return true;
  }
  if (step.do === "arrive") {
    if (step.quantity > transfer.open) return false;
    change(model, transfer.product, 1 - transfer.from, step.quantity);
    transfer.arrived += step.quantity;
    transfer.open -= step.quantity;
  } else {
    transfer.open = 0;
  }
  transfer.state = transfer.open === 0 ? "received" : "partlyReceived";
  return true;
}

function cancel(model: StockModel, which: number): boolean {
  const order = model.orders[which];
  if (order?.state !== "pendingShipment") return false;
  order.state = order.lines.some((line) => line.shipped > 0) ? "shipped" : "cancelled";
  for (const line of order.lines) {
    line.cancelled += openOf(line);
    line.reserved = 0;
    line.backordered = 0;
  }
  return true;
}
