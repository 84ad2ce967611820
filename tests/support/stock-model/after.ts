import { change, freeOf, linesOf, onHandOf, openOf, putOrder, reservedOf, type StockModel, type StockStep } from "./model";
import { passReturn } from "./return-steps";

/** What is there after the step, and whether it was done; what is refused changes nothing. */
export function after(before: StockModel, step: StockStep): { readonly model: StockModel; readonly done: boolean } {
  const model = structuredClone(before);
  return { model, done: perform(model, step) };
}

function perform(model: StockModel, step: StockStep): boolean {
  switch (step.do) {
    case "order":
      putOrder(model, step.place, step.lines);
      return true;
    case "askBack":
    case "approveReturn":
    case "takeIn":
    case "inspect":
    case "decide":
    case "replace":
      return passReturn(model, step);
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
