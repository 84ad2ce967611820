import { requirePermission } from "../access/scope";
import type { Product } from "../products/product";
import { unitOf } from "../products/units";
import { chooseWarehouse } from "../stock/choose-warehouse";
import type { Actor } from "../shared/actor";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { compare } from "../shared/money";
import { isPositive, total, type Quantity } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { priceFor } from "./choose-offer";
import { factsOf, movePurchaseOrder } from "./move-purchase-order";
import { purchaseLine } from "./price-purchase-line";
import { purchaseOrderRef, type PurchaseOrder, type PurchaseOrderLine } from "./purchase-order";
import type { Supplier } from "./supplier";

export interface WantedLine {
  readonly productId: Id;
  /** In base units. */
  readonly quantity: Quantity;
  /** The unit that the price is of, and that the supplier reads; the base unit where left out. */
  readonly unit?: string;
  /** Of one `unit`; what the supplier asks where left out. */
  readonly price?: string;
  readonly requisitionId?: Id;
}

export interface DraftPurchaseOrder {
  readonly supplierId: Id;
  readonly warehouseId?: Id;
  /** What is left out is reckoned from the supplier's lead times. */
  readonly dueDay?: CalendarDay;
  readonly lines: readonly WantedLine[];
}

/**
 * A draft for the supplier, or more lines on the one that is there for the same warehouse. The price is that of the
 * largest break that the product's quantity on the whole order reaches; lines that were priced so before are priced
 * anew. Refuses `supplier.notFound`, `purchaseOrder.noLines`, `purchaseOrder.badQuantity`, `purchaseOrder.unpriced`,
 * `purchaseOrder.dueBefore`.
 */
export async function draftPurchaseOrder(tx: Tx, actor: Actor, input: DraftPurchaseOrder): Promise<PurchaseOrder> {
  requirePermission(actor, "purchaseOrder.create");
  const supplier = await tx.suppliers.find(input.supplierId);
  if (!supplier?.active) throw new Refusal("supplier.notFound");
  if (input.lines.length === 0) throw new Refusal("purchaseOrder.noLines");
  const today = await todayOf(tx);
  if (input.dueDay !== undefined && input.dueDay < today) throw new Refusal("purchaseOrder.dueBefore", { day: input.dueDay });
  const warehouse = await chooseWarehouse(tx, input.warehouseId);
  const open = await tx.purchaseOrders.lockDraft(supplier.id, warehouse.id);
  const { lines, leadDays } = await priced(tx, supplier, open?.lines ?? [], input.lines);
  const reckoned = addDays(today, leadDays);
  if (open) {
    const later = open.dueDay !== null && open.dueDay > reckoned ? open.dueDay : reckoned;
    return movePurchaseOrder(tx, actor, "change", open, { lines, dueDay: input.dueDay ?? later });
  }
  const order: PurchaseOrder = {
    id: newId(),
    number: await tx.numbers.next("PO"),
    supplierId: supplier.id,
    warehouseId: warehouse.id,
    state: "draft",
    dueDay: input.dueDay ?? reckoned,
    currency: supplier.currency,
    terms: supplier.terms,
    taxInclusive: supplier.taxInclusive,
    draftedBy: actor.personId,
    confirmedBy: null,
    confirmedAt: null,
    reason: null,
    createdAt: tx.now,
    version: 1,
    lines,
  };
  await tx.purchaseOrders.add(order);
  auditCreated(tx, actor, "purchaseOrder.create", purchaseOrderRef(order), order);
  tx.emit({ type: "purchaseOrder.drafted", subject: purchaseOrderRef(order), actorId: actor.personId, data: factsOf(order) });
  return order;
}

async function priced(tx: Tx, supplier: Supplier, known: readonly PurchaseOrderLine[], wanted: readonly WantedLine[]) {
  const productIds = [...new Set([...known, ...wanted].map((line) => line.productId))];
  const products = new Map((await tx.products.findMany(productIds)).map((product) => [product.id, product]));
  const lines: PurchaseOrderLine[] = [];
  let leadDays = 0;
  for (const productId of productIds) {
    const product = products.get(productId);
    if (!product) throw new Refusal("product.notFound");
    const offer = await tx.suppliers.offer(supplier.id, productId);
    leadDays = Math.max(leadDays, offer?.leadDays ?? 0);
    const before = known.filter((line) => line.productId === productId);
    const more = wanted.filter((line) => line.productId === productId);
    const quantityBefore = total(before.map((line) => line.quantity));
    const quantityNow = total([quantityBefore, ...more.map((line) => line.quantity)]);
    const [was, now] = offer ? [priceFor(offer, quantityBefore), priceFor(offer, quantityNow)] : [null, null];
    for (const line of before) {
      const byList = was !== null && now !== null && compare(priceIn(product, line.unit, was), line.unitPrice) === 0;
      lines.push(byList ? { ...repriced(product, line, now, supplier), id: line.id } : line);
    }
    for (const line of more) {
      if (!isPositive(line.quantity)) throw new Refusal("purchaseOrder.badQuantity", { quantity: line.quantity });
      const unit = line.unit ?? "base";
      const price = line.price ?? (now === null ? null : priceIn(product, unit, now));
      if (price === null) throw new Refusal("purchaseOrder.unpriced", { sku: product.sku, supplier: supplier.shortName ?? supplier.name });
      const content = { product, requisitionId: line.requisitionId ?? null, unit, quantity: line.quantity, price };
      lines.push(
        purchaseLine(
          content,
          known.length + lines.filter((each) => !known.some((old) => old.id === each.id)).length + 1,
          supplier.currency,
          supplier.taxInclusive,
        ),
      );
    }
  }
  return { lines: lines.toSorted((a, b) => a.lineNo - b.lineNo), leadDays };
}

/** The price of a base unit as that of a larger one, to 6 places. */
function priceIn(product: Product, unit: string, ofBase: string): string {
  const { numerator, denominator } = unitOf(product, unit);
  return new Dec(ofBase).times(numerator).dividedBy(denominator).toDecimalPlaces(6).toFixed();
}

function repriced(product: Product, line: PurchaseOrderLine, ofBase: string, { currency, taxInclusive }: Supplier): PurchaseOrderLine {
  const { requisitionId, unit, quantity } = line;
  return purchaseLine(
    { product, requisitionId, unit, quantity, price: priceIn(product, unit, ofBase) },
    line.lineNo,
    currency,
    taxInclusive,
  );
}
