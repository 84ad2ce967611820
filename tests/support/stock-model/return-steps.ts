import { change, putOrder, type ModelLine, type ModelOrder, type StockModel } from "./model";

/** What inspection finds, and with it what the customer gets: money, new goods for scrapped ones, its own mended. */
export type Found = "restock" | "scrap" | "quarantine" | "handBack";

/** Pieces of an order's first line that come back. */
export interface ModelReturn {
  readonly order: ModelOrder;
  readonly line: ModelLine;
  readonly quantity: number;
  received: number;
  found: Found | null;
  replaced: boolean;
  state: "requested" | "approved" | "received" | "inspected";
}

export type ReturnStep =
  | { readonly do: "askBack" | "takeIn"; readonly which: number; readonly quantity: number }
  | { readonly do: "approveReturn" | "replace"; readonly which: number }
  | { readonly do: "inspect"; readonly which: number; readonly found: Found }
  | { readonly do: "decide"; readonly which: number; readonly found: "restock" | "scrap" };

export const remedyOf = { restock: "refund", scrap: "replace", quarantine: "none", handBack: "repair" } as const;

export function passReturn(model: StockModel, step: ReturnStep): boolean {
  if (step.do === "askBack") return askBack(model, model.orders[step.which], step.quantity);
  const given = model.returns[step.which];
  switch (step.do) {
    case "approveReturn":
      if (given?.state !== "requested") return false;
      given.state = "approved";
      return true;
    case "takeIn":
      if (given?.state !== "approved" || step.quantity > given.quantity) return false;
      given.state = "received";
      given.received = step.quantity;
      given.line.returned += step.quantity;
      return true;
    case "inspect":
      if (given?.state !== "received") return false;
      Object.assign(given, { state: "inspected", found: step.found });
      if (step.found === "handBack") given.line.returned -= given.received;
      if (step.found === "restock") change(model, given.line.product, given.order.place, given.received);
      return true;
    case "decide":
      if (given?.found !== "quarantine") return false;
      given.found = step.found;
      // What was held apart was not to be replaced.
      given.replaced = true;
      if (step.found === "restock") change(model, given.line.product, given.order.place, given.received);
      return true;
    case "replace":
      // Once; where there is nothing to replace, nothing happens.
      if (given?.found === "scrap" && !given.replaced) {
        given.replaced = true;
        putOrder(model, given.order.place, [{ product: given.line.product, quantity: given.received }]);
      }
      return true;
  }
}

function askBack(model: StockModel, order: ModelOrder | undefined, quantity: number): boolean {
  const line = order?.lines[0];
  if (!order || !line) return false;
  const coming = model.returns.filter((each) => each.line === line && (each.state === "requested" || each.state === "approved"));
  if (quantity > line.shipped - line.returned - coming.reduce((sum, each) => sum + each.quantity, 0)) return false;
  model.returns.push({ order, line, quantity, received: 0, found: null, replaced: false, state: "requested" });
  return true;
}
