import { between, count, differs, keepers, look, manager, pick, service, type Desk, type Work } from "../desk";
import { openPart, type ModelReturn } from "../model/books";
import { arrive, returnable, skusOf } from "../model/goods";
import { completeIfDone, creditOrder, worthOf } from "../model/money";
import { mustBeDone, mustHaveMade } from "../office";

/** A customer sends something back: asked for, approved, received, looked at, closed; a step at a time. */
export const returnGoods: Work = {
  name: "move a return on",
  perOrder: 0.3,
  async do(desk) {
    const open = pick(desk, desk.books.returns.values(), (each) => each.state !== "closed");
    return open && desk.random() < 0.75 ? step(desk, open) : ask(desk);
  },
};

async function ask(desk: Desk): Promise<boolean> {
  const { books } = desk;
  const order = pick(
    desk,
    books.orders.values(),
    (each) =>
      ["shipped", "completed"].includes(each.state) &&
      skusOf(each).length === each.lines.length &&
      Number(each.number.split("-")[1]) > 20 &&
      each.lines.some((line) => returnable(books, each, line) > 0),
  );
  const line = order?.lines.find((each) => returnable(books, order, each) > 0);
  if (!order || !line) return false;
  const quantity = between(desk.random, 1, Math.min(5, returnable(books, order, line)));
  const fate = desk.random() < 0.7 ? "restock" : "scrap";
  const unit = { G15: "kg", H20: "m" }[line.sku] ?? "pcs";
  const text = `${order.number} return ${quantity} ${unit} ${line.sku}, ${fate} and refund, reason: not needed`;
  const id = mustHaveMade(text, await desk.office.say(service, text), "return");
  const { number } = await look(desk, "return", { id });
  books.returns.set(number, { number, order, lines: [{ line, quantity }], fate, state: "requested" });
  return count(desk, "returns requested");
}

async function step(desk: Desk, given: ModelReturn): Promise<boolean> {
  const { number, order, lines } = given;
  const tap = async (who: string, verb: string) =>
    mustBeDone(`${number} ${verb}`, await desk.office.tap(who, `return.${verb}`, await look(desk, "return", { number })));
  const keeper = keepers[order.place ?? ""] ?? "P4";
  switch (given.state) {
    case "requested":
      await tap(manager, "approve");
      given.state = "approved";
      break;
    case "approved":
      await tap(keeper, "receive");
      for (const { line, quantity } of lines) line.returned += quantity;
      given.state = "received";
      break;
    case "received":
      await tap(keeper, "inspect");
      inspect(desk, given);
      given.state = "inspected";
      break;
    case "inspected":
    case "closed":
      await tap(keeper, "close");
      given.state = "closed";
      break;
  }
  differs(desk, `${number} of ${order.number}`, given.state, (await look(desk, "return", { number })).state);
  differs(desk, `${order.number} with ${number} ${given.state}`, order.state, (await look(desk, "salesOrder", order)).state);
  return count(desk, `returns ${given.state}`);
}

/** The customer owes that much less, never more than is owed; goods go back to stock, or nowhere. */
function inspect(desk: Desk, { order, lines, fate }: ModelReturn): void {
  const worth = lines.reduce((sum, { line, quantity }) => sum + worthOf(line, quantity), 0);
  for (const { line, quantity } of lines) line.refunded += quantity;
  const left = order.parts.reduce((sum, part) => sum + openPart(part) + part.settled, 0);
  creditOrder(desk.books, order, Math.min(worth, left));
  if (fate === "restock") for (const { line, quantity } of lines) arrive(desk.books, line.sku, order.place ?? "", quantity);
  completeIfDone(order);
}
