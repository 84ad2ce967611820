import { decideQuarantine } from "../../../domain/returns/decide-quarantine";
import { inspectReturn } from "../../../domain/returns/inspect-return";
import { approveReturn, cancelReturn, rejectReturn } from "../../../domain/returns/decide-return";
import { closeReturn } from "../../../domain/returns/move-return";
import { receiveReturn } from "../../../domain/returns/receive-return";
import { refundReturn } from "../../../domain/returns/refund-return";
import { requestReturn } from "../../../domain/returns/request-return";
import type { GoodsFate, Remedy, Return } from "../../../domain/returns/return";
import { returnable } from "../../../domain/returns/returnable";
import { scopeOf } from "../../../domain/access/scope";
import type { Quantity } from "../../../domain/shared/quantity";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { TypedLine } from "../../conversation/arguments";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { amountIn, inBaseUnit, productOf } from "../typed-values";
import { orderOfPieces } from "./pieces-meant";
import { findingsSaid } from "./findings-said";
import { orderLines } from "./order-lines";
import { grammar as create } from "./return-create.grammar";
import { grammar as update } from "./return-update.grammar";

const fates: readonly GoodsFate[] = ["restock", "quarantine", "scrap"];
const remedyOf: Readonly<Record<string, Remedy>> = { replace: "replace", repair: "repair" };

export const returnCreate = defineCommand({
  ...create,
  async handle({ tx, actor }, { order: named, lines, serials, disposition, refund, reason, warehouse }) {
    const orderId = named?.id ?? (serials && (await orderOfPieces(tx, serials)));
    if (orderId === undefined) throw new Refusal("return.noOrder");
    const order = await tx.orders.find(scopeOf(actor), orderId);
    if (!order) throw new Refusal("order.notFound");
    const others = await tx.returns.ofOrder(order.id);
    const typed = lines && (await orderLines(tx, order, lines, (line) => returnable(line, others), "return.noSuchLine"));
    const remedy = (refund ? "refund" : remedyOf[disposition ?? ""]) ?? "refund";
    const { id, version } = await requestReturn(tx, actor, {
      salesOrderId: order.id,
      reason,
      remedy,
      fate: fates.find((each) => each === disposition) ?? null,
      ...(typed && { lines: typed }),
      ...(serials && { serials }),
      ...(warehouse && { warehouseId: warehouse.id }),
    });
    return { ...showRecord("return", id), undo: { subject: { kind: "return", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => cancelReturn(tx, actor, { id, version })) },
});

export const returnUpdate = defineCommand({
  ...update,
  async handle({ tx, actor }, { return: named, move, lines = [], product, quantity, serials, findings, amount, reason = "" }) {
    const { id } = named;
    const given = await tx.returns.find(scopeOf(actor), id);
    if (!given) throw new Refusal("return.notFound");
    const came = () =>
      returnLines(tx, given, quantity && lines.length === 0 ? [{ product: product ?? onlyProduct(given), quantity }] : lines);
    const moves: Readonly<Record<string, () => Promise<unknown>>> = {
      approve: () => approveReturn(tx, actor, { id }),
      reject: () => rejectReturn(tx, actor, { id, reason }),
      cancel: () => cancelReturn(tx, actor, { id }),
      close: () => closeReturn(tx, actor, { id }),
      receive: async () => receiveReturn(tx, actor, { id, lines: await came(), ...(serials && { serials }) }),
      inspect: async () => inspectReturn(tx, actor, { id, ...(findings && { findings: await findingsSaid(tx, given, findings) }) }),
      restockHeld: () => decideQuarantine(tx, actor, { id, fate: "restock" }),
      scrapHeld: () => decideQuarantine(tx, actor, { id, fate: "scrap" }),
      refund: () => refundReturn(tx, actor, { id, ...(amount && { amount: amountIn(amount, given.currency) }) }),
    };
    await moves[move]?.();
    return showRecord("return", id);
  },
});

/** A count without a product is of the only one there is. Refuses `return.whichOf`. */
function onlyProduct({ lines, number }: Return): TypedLine["product"] {
  const [id, another] = new Set(lines.map((line) => line.productId));
  if (id === undefined || another !== undefined) throw new Refusal("return.whichOf", { number });
  return { typed: "", id };
}

async function returnLines(tx: Tx, given: Return, lines: readonly TypedLine[]) {
  const found: { lineNo: number; quantity: Quantity }[] = [];
  for (const { product: named, quantity, plus } of lines) {
    const product = await productOf(tx, named.id);
    const line = given.lines.find((each) => each.productId === product.id);
    if (!line) throw new Refusal("return.noSuchLine", { order: given.number });
    found.push({ lineNo: line.lineNo, quantity: inBaseUnit(product, quantity, plus) });
  }
  return found;
}
