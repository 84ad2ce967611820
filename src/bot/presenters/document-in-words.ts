import type { MoneyValue } from "../../../cards/kit/format";
import type { Actor } from "../../domain/shared/actor";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { totalOf } from "../../domain/purchasing/purchase-order";
import { worthAsSold } from "../../domain/returns/return-approval";
import { supplierName, warehouseName } from "./purchasing-words";
import { formOfRecord } from "./form-evidence";
import { customerName, customersByKey, productName, sumOf } from "./wording";

export interface DocumentInWords {
  /** Whose it is, or what is to be bought. */
  readonly about: string;
  readonly amount: MoneyValue | null;
}

const all = { kind: "all" } as const;
const nothing: DocumentInWords = { about: "", amount: null };

/** A document that waits for an approval, in a few words for a list or a question. */
export async function documentInWords(tx: Tx, viewer: Actor, { kind, id }: SubjectRef): Promise<DocumentInWords> {
  if (kind === "quote") {
    const quote = await tx.quotes.find(all, id);
    return quote
      ? { about: await whose(tx, viewer, quote.customerId), amount: sumOf(quote.current.totalAmount, quote.current.currency) }
      : nothing;
  }
  if (kind === "contract") {
    const contract = await tx.contracts.find(all, id);
    if (!contract) return nothing;
    const amount = contract.amount && sumOf(contract.amount, contract.currency);
    return { about: await whose(tx, viewer, contract.customerId), amount };
  }
  if (kind === "salesOrder") {
    const order = await tx.orders.find(all, id);
    return order ? { about: await whose(tx, viewer, order.customerId), amount: sumOf(order.totalAmount, order.currency) } : nothing;
  }
  if (kind === "stocktake") {
    const stocktake = await tx.stocktakes.find(id);
    return stocktake ? { about: (await warehouseName(tx, stocktake.warehouseId, viewer)) ?? "", amount: null } : nothing;
  }
  if (kind === "return") {
    const given = await tx.returns.find(all, id);
    const order = given && (await tx.orders.find(all, given.salesOrderId));
    return given && order
      ? { about: await whose(tx, viewer, given.customerId), amount: sumOf(worthAsSold(given, order), given.currency) }
      : nothing;
  }
  if (kind === "purchaseOrder") {
    const order = await tx.purchaseOrders.find(id);
    if (!order) return nothing;
    const supplier = supplierName(await tx.suppliers.find(order.supplierId), viewer);
    return { about: supplier, amount: viewer.permissions.has("cost.read") ? sumOf(totalOf(order), order.currency) : null };
  }
  if (isFormKind(kind)) return { about: (await formOfRecord(tx, id))?.label[viewer.language] ?? "", amount: null };
  const requisition = kind === "requisition" ? await tx.requisitions.find(id) : null;
  const product = requisition && (await tx.products.find(requisition.productId));
  return product ? { about: `${product.sku} ${productName(product, viewer)}`, amount: null } : nothing;
}

async function whose(tx: Tx, viewer: Actor, customerId: Id): Promise<string> {
  const customer = (await customersByKey(tx, [customerId])).get(customerId);
  return customer ? customerName(customer, viewer) : "";
}
