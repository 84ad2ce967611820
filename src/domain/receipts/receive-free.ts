import { requirePermission } from "../access/scope";
import { chooseWarehouse } from "../stock/choose-warehouse";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { isPositive, type Quantity } from "../shared/quantity";
import { requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { serialsToGive } from "../stock/given-serials";
import type { GivenSerials } from "../stock/serial";
import { lotFor, type LotInput } from "./lot-for";
import { postReceipt } from "./post-receipt";
import type { Receipt, ReceiptLine } from "./receipt";

export interface ReceiveFree {
  readonly supplierId?: Id | null;
  readonly warehouseId?: Id;
  readonly lines: readonly { readonly productId: Id; readonly quantity: Quantity; readonly lot?: LotInput }[];
  /** Of the products that keep serial numbers. */
  readonly serials?: readonly GivenSerials[];
  readonly reason: string;
  readonly day?: CalendarDay;
}

/** Samples, finds, gifts: goods without an order, at no cost of their own. Refuses `text.missing`, `receipt.badQuantity`, and what serial numbers refuse. */
export async function receiveFree(tx: Tx, actor: Actor, input: ReceiveFree): Promise<Receipt> {
  requirePermission(actor, "receipt.create");
  const reason = requireText("reason", input.reason, 500);
  const warehouse = await chooseWarehouse(tx, input.warehouseId);
  const lines: ReceiptLine[] = [];
  const named = new Map<Id, readonly string[]>();
  const pieces = await serialsToGive(
    tx,
    input.serials ?? [],
    input.lines.map((line) => line.productId),
  );
  for (const [index, { productId, quantity, lot }] of input.lines.entries()) {
    const product = await tx.products.find(productId);
    if (!product) throw new Refusal("product.notFound");
    if (!isPositive(quantity)) throw new Refusal("receipt.badQuantity", { quantity });
    const lotId = await lotFor(tx, product, lot);
    const id = newId();
    const numbers = pieces.take(productId, quantity);
    if (numbers) named.set(id, numbers);
    lines.push({ id, lineNo: index + 1, orderLineId: null, productId, lotId, quantity, value: "0" });
  }
  await pieces.requireAllTaken();
  const receipt: Receipt = {
    id: newId(),
    number: await tx.numbers.next("RC"),
    kind: "free",
    purchaseOrderId: null,
    supplierId: input.supplierId ?? null,
    warehouseId: warehouse.id,
    receivedDay: input.day ?? (await todayOf(tx)),
    reason,
    overBy: null,
    receivedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
    lines,
  };
  await postReceipt(tx, actor, receipt, named);
  return receipt;
}
