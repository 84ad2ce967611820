import { receiveFree } from "../../../domain/receipts/receive-free";
import { receivePurchase } from "../../../domain/receipts/receive-purchase";
import type { Language } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import { quantity as quantityText } from "../../../../cards/kit/format";
import type { ArgumentValues, TypedQuantity } from "../../conversation/arguments";
import { defineCommand, type CommandContext } from "../define-command";
import { liveCardOf } from "../replies";
import { inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./purchase-receive.grammar";
import { ofOnlyOrderLine, onOrderLines, whichPurchaseOrder } from "./which-purchase-order";

type Asked = ArgumentValues<typeof grammar.args>;

/** Goods of a purchase order, all that is open or just what was named; without one, with a reason. */
export const purchaseReceive = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    if (!asked.purchaseOrder && !asked.supplier && asked.lines) return withoutOrder(context, asked);
    const order = await whichPurchaseOrder(tx, asked);
    const { lines, quantity, warehouse, serials } = asked;
    const counted = lines ? await onOrderLines(tx, order, lines) : quantity ? await ofOnlyOrderLine(tx, order, quantity) : null;
    const note = noteOf(asked, actor.language);
    const { receipt } = await receivePurchase(tx, actor, {
      id: order.id,
      ...(counted && { lines: counted }),
      ...lotOf(asked),
      ...(serials && { serials }),
      ...(warehouse && { warehouseId: warehouse.id }),
      ...(note !== "" && { note }),
      acceptOver: asked.over === "accept",
    });
    return { parts: [liveCardOf({ kind: "receipt", id: receipt.id })] };
  },
  undo: { instead: { zh: "货已入库，请登记退货给供应商。", en: "The goods are in; please enter a return to the supplier." } },
});

async function withoutOrder({ tx, actor }: CommandContext, asked: Asked) {
  if (!asked.reason) throw new Refusal("receipt.noReason");
  const own = asked.warehouse?.id ?? (await tx.people.find(actor.personId))?.warehouseId ?? undefined;
  const lines = [];
  for (const { product: named, quantity, plus } of asked.lines ?? []) {
    const product = await productOf(tx, named.id);
    lines.push({ productId: product.id, quantity: inBaseUnit(product, quantity, plus), ...lotOf(asked) });
  }
  const receipt = await receiveFree(tx, actor, {
    lines,
    reason: asked.reason,
    ...(asked.serials && { serials: asked.serials }),
    ...(own && { warehouseId: own }),
  });
  return { parts: [liveCardOf({ kind: "receipt", id: receipt.id })] };
}

function lotOf({ lot, expiry }: Asked) {
  return lot === undefined ? {} : { lot: { number: lot, ...(expiry && { expiryDay: expiry.day }) } };
}

/** What the warehouse says beside the count: short, refused, why. */
function noteOf({ short, rejected, reason }: Asked, language: Language): string {
  const said = (typed: TypedQuantity) => (typed.unit === "base" ? typed.value : quantityText(typed, language));
  const parts = [
    short && (language === "zh" ? `少 ${said(short)}` : `${said(short)} short`),
    rejected && (language === "zh" ? `拒收 ${said(rejected)}` : `${said(rejected)} refused`),
    reason,
  ];
  return parts.filter(Boolean).join(language === "zh" ? "，" : ", ");
}
