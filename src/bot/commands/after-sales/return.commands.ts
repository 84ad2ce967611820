import { decideQuarantine } from "../../../domain/returns/decide-quarantine";
import { inspectReturn, type Finding } from "../../../domain/returns/inspect-return";
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
import { linesOfPieces, orderOfPieces } from "./pieces-meant";
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
  async handle({ tx, actor }, { return: named, move, lines = [], serials, disposition, amount, reason = "" }) {
    const { id } = named;
    const given = await tx.returns.find(scopeOf(actor), id);
    if (!given) throw new Refusal("return.notFound");
    const typed = await returnLines(tx, given, lines);
    const moves: Readonly<Record<string, () => Promise<unknown>>> = {
      approve: () => approveReturn(tx, actor, { id }),
      reject: () => rejectReturn(tx, actor, { id, reason }),
      cancel: () => cancelReturn(tx, actor, { id }),
      close: () => closeReturn(tx, actor, { id }),
      receive: () => receiveReturn(tx, actor, { id, lines: typed, ...(serials && { serials }) }),
      inspect: async () =>
        inspectReturn(tx, actor, { id, ...findingsOf(given, serials ? await linesOfPieces(tx, given, serials) : typed, disposition) }),
      restockHeld: () => decideQuarantine(tx, actor, { id, fate: "restock" }),
      scrapHeld: () => decideQuarantine(tx, actor, { id, fate: "scrap" }),
      refund: () => refundReturn(tx, actor, { id, ...(amount && { amount: amountIn(amount, given.currency) }) }),
    };
    await moves[move]?.();
    return showRecord("return", id);
  },
});

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

/** What was named is found so; the rest as the customer asked. */
function findingsOf(
  given: Return,
  named: readonly Pick<Finding, "lineNo" | "quantity" | "serials">[],
  disposition: string | undefined,
): { readonly findings?: readonly Finding[] } {
  const fate = fates.find((each) => each === disposition);
  if (!fate) return {};
  const { wantedRemedy: remedy } = given;
  const kind = remedy === "repair" ? "none" : remedy;
  if (named.length === 0) return { findings: given.lines.map(({ lineNo }) => ({ lineNo, fate, remedy: kind })) };
  const usual = given.wantedFate ?? (remedy === "repair" ? "handBack" : remedy === "replace" ? "scrap" : "restock");
  return {
    findings: [
      ...named.map((each) => ({ ...each, fate, remedy: kind })),
      ...given.lines.map(({ lineNo }) => ({ lineNo, fate: usual, remedy })),
    ],
  };
}
