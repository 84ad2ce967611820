import { unitOf } from "../products/units";
import type { Product } from "../products/product";
import { newId, type Id } from "../shared/id";
import { lineAmount, lineTax, percent, unitPrice, type Currency } from "../shared/money";
import { fromBase, noQuantity, type Quantity } from "../shared/quantity";
import type { PurchaseOrderLine } from "./purchase-order";

export interface PurchaseLineContent {
  readonly product: Product;
  readonly requisitionId: Id | null;
  /** A unit's code of the product, or "base". */
  readonly unit: string;
  /** In base units. */
  readonly quantity: Quantity;
  /** Of one `unit`, plain decimal text. */
  readonly price: string;
}

/** The line with its money: the quantity in the unit it was ordered in × the price of that unit, tax as the supplier's prices have it. */
export function purchaseLine(content: PurchaseLineContent, lineNo: number, currency: Currency, taxInclusive: boolean): PurchaseOrderLine {
  const { product, requisitionId, unit, quantity } = content;
  const price = unitPrice(content.price, currency);
  const line = lineAmount(fromBase(quantity, unitOf(product, unit)), price, percent("0"), currency);
  const { net, tax } = lineTax(line, product.taxRate, taxInclusive, currency);
  return {
    id: newId(),
    lineNo,
    productId: product.id,
    requisitionId,
    unit,
    quantity,
    received: noQuantity,
    returned: noQuantity,
    cancelled: noQuantity,
    billed: noQuantity,
    unitPrice: price,
    taxRate: product.taxRate,
    netAmount: net,
    taxAmount: tax,
  };
}
