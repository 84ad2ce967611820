import { requirePermission } from "../access/scope";
import { moveRequisition } from "../purchasing/move-requisition";
import { lockPurchaseOrder, movePurchaseOrder, type PurchaseOrderRef } from "../purchasing/move-purchase-order";
import { allReceived, openOf, type PurchaseOrder, type PurchaseOrderLine } from "../purchasing/purchase-order";
import { accepting, allowExcess, purchasePolicyOf } from "../purchasing/purchase-policy";
import { applyTransition } from "../shared/state-machine";
import { purchaseOrderMachine } from "../purchasing/purchase-order.machine";
import { chooseWarehouse } from "../stock/choose-warehouse";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { ratesOn } from "../shared/exchange-rates";
import { newId, type Id } from "../shared/id";
import { isPositive, least, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { serialsToGive, type SerialsToGive } from "../stock/given-serials";
import type { GivenSerials } from "../stock/serial";
import { lotFor, type LotInput } from "./lot-for";
import { postReceipt } from "./post-receipt";
import type { Receipt, ReceiptLine } from "./receipt";

export interface ReceivedLine {
  readonly lineNo: number;
  /** In base units. */
  readonly quantity: Quantity;
  readonly lot?: LotInput;
}

export interface ReceivePurchase extends PurchaseOrderRef {
  /** Left out: all that is open. */
  readonly lines?: readonly ReceivedLine[];
  /** For all lines that name none. */
  readonly lot?: LotInput;
  /** Of the products that keep serial numbers; where no lines are named, just these pieces came. */
  readonly serials?: readonly GivenSerials[];
  /** Where the order names no warehouse, or they came elsewhere. */
  readonly warehouseId?: Id;
  readonly day?: CalendarDay;
  readonly note?: string | null;
  /** Said by somebody who may: more than was ordered stays here. */
  readonly acceptOver?: boolean;
}

export interface Received {
  readonly receipt: Receipt;
  readonly order: PurchaseOrder;
}

/**
 * Goods of a purchase order came in, all or a part. Who has waited longest is served from `stock.arrived`. Refuses
 * `access.notAllowed` for who may neither receive nor, of what is more than ordered, accept it, `receipt.nothingOpen`, `receipt.noSuchLine`, `receipt.badQuantity`, `receipt.tooMuch` above the tolerance unless
 * somebody who may accepts it, and what lots and serial numbers refuse.
 */
export async function receivePurchase(tx: Tx, who: Actor, input: ReceivePurchase): Promise<Received> {
  const actor = accepting(who, input.acceptOver === true, "receipt.create");
  const order = await lockPurchaseOrder(tx, input);
  // Who may not, and what is too late, is told before any quantity is looked at.
  applyTransition(actor, purchaseOrderMachine, "receive", order, null);
  const warehouse = await chooseWarehouse(tx, input.warehouseId ?? order.warehouseId ?? undefined);
  const pieces = await serialsToGive(
    tx,
    input.serials ?? [],
    order.lines.map((line) => line.productId),
  );
  const wanted = wantedLines(order, input, pieces);
  const over = await checkExcess(tx, actor, order, wanted, input.acceptOver === true);
  if (!over) requirePermission(who, "receipt.create");
  const lines = await receiptLines(tx, order, wanted, input);
  const named = new Map<Id, readonly string[]>();
  for (const line of lines) {
    const numbers = pieces.take(line.productId, line.quantity);
    if (numbers) named.set(line.id, numbers);
  }
  await pieces.requireAllTaken();
  const came = (line: PurchaseOrderLine) => total(wanted.filter((each) => each.line.id === line.id).map((each) => each.quantity));
  const next = { lines: order.lines.map((line) => ({ ...line, received: plus(line.received, came(line)) })) };
  const verb = allReceived({ ...order, ...next }) ? "receive" : "receivePart";
  const receipt: Receipt = {
    id: newId(),
    number: await tx.numbers.next("RC"),
    kind: "purchase",
    purchaseOrderId: order.id,
    supplierId: order.supplierId,
    warehouseId: warehouse.id,
    receivedDay: input.day ?? (await todayOf(tx)),
    reason: input.note ?? null,
    overBy: over ? actor.personId : null,
    receivedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
    lines,
  };
  const saved = await movePurchaseOrder(tx, actor, verb, order, next, { receipt: receipt.number, receiptId: receipt.id });
  await finishRequisitions(tx, actor, saved);
  await postReceipt(tx, actor, receipt, named);
  return { receipt, order: saved };
}

interface Wanted {
  readonly line: PurchaseOrderLine;
  readonly quantity: Quantity;
  readonly lot: LotInput | undefined;
}

function wantedLines(order: PurchaseOrder, { lines, lot, serials }: ReceivePurchase, pieces: SerialsToGive): Wanted[] {
  const open = order.lines.filter((line) => isPositive(openOf(line)));
  // Pieces that are named come beside the lines that are.
  const counted = serials ? byPieces(withoutLines(open, lines ?? []), pieces) : [];
  const all = lines
    ? [...lines, ...counted]
    : serials
      ? counted
      : open.map((line) => ({ lineNo: line.lineNo, quantity: openOf(line), lot }));
  if (all.length === 0) throw new Refusal("receipt.nothingOpen", { number: order.number });
  return all.map((asked) => {
    const line = order.lines.find((each) => each.lineNo === asked.lineNo);
    if (!line) throw new Refusal("receipt.noSuchLine", { number: order.number, line: asked.lineNo });
    if (!isPositive(asked.quantity)) throw new Refusal("receipt.badQuantity", { quantity: asked.quantity });
    return { line, quantity: asked.quantity, lot: asked.lot ?? lot };
  });
}

/** What the named lines say nothing of. */
function withoutLines(open: readonly PurchaseOrderLine[], lines: readonly ReceivedLine[]): PurchaseOrderLine[] {
  const named = new Set(open.filter((line) => lines.some((each) => each.lineNo === line.lineNo)).map((line) => line.productId));
  return open.filter((line) => !named.has(line.productId));
}

/** As many as there are numbers, line by line; what is more than was ordered is the last line's. */
function byPieces(open: readonly PurchaseOrderLine[], pieces: SerialsToGive): ReceivedLine[] {
  const left = new Map(open.map(({ productId }) => [productId, pieces.count(productId)]));
  return open.flatMap((line, index) => {
    const { lineNo, productId } = line;
    const rest = left.get(productId) ?? noQuantity;
    const isLast = !open.slice(index + 1).some((each) => each.productId === productId);
    const came = isLast ? rest : least(rest, openOf(line));
    left.set(productId, less(rest, came));
    return isPositive(came) ? [{ lineNo, quantity: came }] : [];
  });
}

async function checkExcess(tx: Tx, actor: Actor, order: PurchaseOrder, wanted: readonly Wanted[], said: boolean): Promise<boolean> {
  const policy = await purchasePolicyOf(tx);
  let over = false;
  for (const line of order.lines) {
    const now = total(wanted.filter((each) => each.line.id === line.id).map((each) => each.quantity));
    if (!isPositive(now)) continue;
    const allowed = less(line.quantity, line.cancelled);
    const product = await tx.products.find(line.productId);
    const facts = { number: order.number, sku: product?.sku ?? "", open: openOf(line), wanted: now };
    const refusal = new Refusal("receipt.tooMuch", facts);
    if (allowExcess(actor, policy, { allowed, wanted: plus(line.received, now) }, said, refusal)) over = true;
  }
  return over;
}

async function receiptLines(tx: Tx, order: PurchaseOrder, wanted: readonly Wanted[], { day }: ReceivePurchase): Promise<ReceiptLine[]> {
  const { baseCurrency } = await companyOf(tx);
  const on = day ?? (await todayOf(tx));
  const rate = ratesOn(baseCurrency, on, await tx.rates.on([order.currency], on)).of(order.currency);
  const lines: ReceiptLine[] = [];
  for (const [index, { line, quantity, lot }] of wanted.entries()) {
    const product = await tx.products.find(line.productId);
    if (!product) throw new Refusal("product.notFound");
    const lotId = product.tracksStock ? await lotFor(tx, product, lot) : "";
    // What was free of charge comes in at no cost; a price that nobody knows does not.
    const known = isPositive(line.netAmount);
    const value = new Dec(line.netAmount).times(rate).times(quantity).dividedBy(line.quantity).toDecimalPlaces(6).toFixed();
    lines.push({
      id: newId(),
      lineNo: index + 1,
      orderLineId: line.id,
      productId: line.productId,
      lotId,
      quantity,
      value: known ? value : null,
    });
  }
  return lines;
}

/** A requisition is received once all of its line is here, or not wanted any more. */
async function finishRequisitions(tx: Tx, actor: Actor, order: PurchaseOrder): Promise<void> {
  for (const { requisitionId } of order.lines.filter((line) => line.requisitionId !== null && !isPositive(openOf(line)))) {
    const requisition = await tx.requisitions.lock(requisitionId as Id);
    if (requisition?.state === "ordered") await moveRequisition(tx, actor, "receive", requisition);
  }
}
