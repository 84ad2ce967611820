import type { ApprovalCardProps } from "../../../cards/approvals/approval.card";
import type { ApprovalRequest } from "../../domain/approvals/approval";
import type { Customer } from "../../domain/customers/customer";
import type { Product } from "../../domain/products/product";
import { ratesOfVersion } from "../../domain/quotes/price-version";
import type { QuoteVersion } from "../../domain/quotes/quote";
import { changesBetween, listTotal, stockOfLines } from "../../domain/quotes/quote-evidence";
import { discountOffList, quoteMargin } from "../../domain/quotes/quote-figures";
import { creditPosition } from "../../domain/receivables/credit-position";
import type { Actor } from "../../domain/shared/actor";
import { isFormKind } from "../../domain/shared/form-kind";
import type { Id } from "../../domain/shared/id";
import { compare, type Amount } from "../../domain/shared/money";
import { isPositive, total, type Quantity } from "../../domain/shared/quantity";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { freeOf } from "../../domain/stock/free-of";
import { changeWords, changesSince } from "../texts/changes";
import { daysOverdue } from "./days-overdue";
import { formEvidence } from "./form-evidence";
import { freeStock } from "./free-stock";
import { becauseOf } from "./requisition.presenter";
import { customerName, customersByKey, productName, sumOf } from "./wording";
import { purchaseOrderEvidence } from "./purchase-order-evidence";
import { returnEvidence } from "./return-evidence";
import { stocktakeEvidence } from "./stocktake-evidence";
import { writeOffEvidence } from "./write-off-evidence";

/** What an approver must know of the document itself; the request adds who asks, why, and how far it is. */
export type Evidence = Pick<
  ApprovalCardProps,
  "versionNo" | "about" | "amount" | "discountPercent" | "listTotal" | "marginPercent" | "lines" | "credit" | "changes" | "details"
>;

const noEvidence: Evidence = {
  versionNo: null,
  about: "",
  amount: null,
  discountPercent: null,
  listTotal: null,
  marginPercent: null,
  lines: [],
  credit: null,
  changes: [],
  details: {},
};

/** The request that is looked at, and the one about the same document before it, if there was one. */
export interface Round {
  readonly request: ApprovalRequest;
  readonly before: ApprovalRequest | null;
}

type ReadEvidence = (tx: Tx, viewer: Actor, round: Round) => Promise<Evidence>;

const evidenceBy: Readonly<Record<string, ReadEvidence>> = {
  quote: quoteEvidence,
  contract: contractEvidence,
  salesOrder: orderEvidence,
  requisition: requisitionEvidence,
  purchaseOrder: async (tx, viewer, round) => ({ ...noEvidence, ...(await purchaseOrderEvidence(tx, viewer, round)) }),
  return: async (tx, viewer, round) => ({ ...noEvidence, ...(await returnEvidence(tx, viewer, round)) }),
  stocktake: async (tx, viewer, round) => ({ ...noEvidence, ...(await stocktakeEvidence(tx, viewer, round)) }),
  receivable: async (tx, viewer, round) => ({ ...noEvidence, ...(await writeOffEvidence(tx, viewer, round)) }),
};

export async function evidenceFor(tx: Tx, viewer: Actor, round: Round): Promise<Evidence> {
  if (isFormKind(round.request.subjectKind)) return { ...noEvidence, ...(await formEvidence(tx, viewer, round)) };
  return (await evidenceBy[round.request.subjectKind]?.(tx, viewer, round)) ?? noEvidence;
}

async function quoteEvidence(tx: Tx, viewer: Actor, { request }: Round): Promise<Evidence> {
  const quote = await tx.quotes.find({ kind: "all" }, request.subjectId);
  if (!quote) return noEvidence;
  const { current } = quote;
  const before = (await tx.quotes.versionsOf(quote.id)).find((each) => each.versionNo < current.versionNo && each.state !== "draft");
  const products = await productsOf(tx, current.lines);
  const sku = (productId: Id) => products.get(productId)?.sku ?? "";
  return {
    ...(await aboutCustomer(tx, viewer, quote.customerId)),
    ...(await offerFigures(tx, viewer, current)),
    versionNo: current.versionNo,
    lines: await offerLines(tx, viewer, current, before),
    changes: before ? changesBetween(before, current).map((change) => changeWords(change, sku, viewer.language)) : [],
    details: { terms: current.terms, deliverBy: current.deliverBy },
  };
}

/** A contract stands for the quote it was drawn from: what that earns and whether the goods are there. */
async function contractEvidence(tx: Tx, viewer: Actor, { request, before }: Round): Promise<Evidence> {
  const contract = await tx.contracts.find({ kind: "all" }, request.subjectId);
  if (!contract) return noEvidence;
  const quote = contract.quoteId === null ? null : await tx.quotes.find({ kind: "all" }, contract.quoteId);
  const versions = quote ? [quote.current, ...(await tx.quotes.versionsOf(quote.id))] : [];
  const offer = versions.find((each) => each.versionNo === contract.quoteVersionNo);
  return {
    ...noEvidence,
    ...(await aboutCustomer(tx, viewer, contract.customerId)),
    ...(offer && (await offerFigures(tx, viewer, offer))),
    amount: contract.amount ? sumOf(contract.amount, contract.currency) : null,
    lines: offer ? await offerLines(tx, viewer, offer) : [],
    changes: changesSince(before?.content, request.content, viewer.language),
    details: {
      quote: quote && offer ? `${quote.number} v${offer.versionNo}` : null,
      terms: offer?.terms ?? null,
      startDay: contract.startDay,
      endDay: contract.endDay,
    },
  };
}

/** Margin and discount are those of the submission; stock and credit are of this moment, until the order holds its own. */
async function orderEvidence(tx: Tx, viewer: Actor, { request, before }: Round): Promise<Evidence> {
  const order = await tx.orders.find({ kind: "all" }, request.subjectId);
  if (!order) return noEvidence;
  const { content } = request;
  const waits = order.state === "pendingApproval" || order.state === "draft";
  const rows = await goodsRows(tx, viewer, order.lines, order.currency);
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === order.warehouseId);
  const list = content?.listTotal;
  return {
    ...noEvidence,
    ...(await aboutCustomer(tx, viewer, order.customerId)),
    amount: sumOf(order.totalAmount, order.currency),
    discountPercent: content?.discount ?? null,
    listTotal: list ? sumOf(list as Amount, order.currency) : null,
    marginPercent: viewer.permissions.has("margin.read") ? (content?.margin ?? null) : null,
    lines: waits
      ? rows
      : rows.map((row, index) => ({ ...row, available: null, short: quantityOrNull(order.lines[index]?.backordered, row.unit) })),
    changes: changesSince(before?.content, content, viewer.language),
    details: {
      terms: order.terms,
      deliverBy: order.deliverBy,
      customerPo: order.customerPo,
      warehouse: (viewer.language === "zh" ? warehouse?.nameZh : warehouse?.nameEn) ?? null,
    },
  };
}

/** Why these goods, how many are there and on their way, and who waits for them. */
async function requisitionEvidence(tx: Tx, viewer: Actor, { request, before }: Round): Promise<Evidence> {
  const requisition = await tx.requisitions.find(request.subjectId);
  const product = requisition && (await tx.products.find(requisition.productId));
  if (!requisition || !product) return noEvidence;
  const { productId, warehouseId } = requisition;
  const unit = product.baseUnit;
  const here = (await tx.stock.levels([productId])).filter((level) => level.warehouseId === warehouseId);
  const coming = (await tx.requisitions.onItsWay([productId])).filter((each) => (each.warehouseId ?? warehouseId) === warehouseId);
  const safety = (await tx.stock.safetyStocks([productId])).find((each) => each.warehouseId === warehouseId);
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === warehouseId);
  const [offer] = await tx.requisitions.offers([productId]);
  const { content } = request;
  const label = `${product.sku} ${productName(product, viewer)}`;
  return {
    ...noEvidence,
    about: label,
    amount:
      viewer.permissions.has("cost.read") && content?.amount && content.currency ? sumOf(content.amount as Amount, content.currency) : null,
    lines: [
      {
        product: label,
        quantity: { value: requisition.quantity, unit },
        price: null,
        lastPrice: null,
        available: { value: freeOf(here, await todayOf(tx)), unit },
        short: quantityOrNull(await tx.requisitions.backordered(productId, warehouseId), unit),
      },
    ],
    changes: changesSince(before?.content, content, viewer.language, unit),
    details: {
      because: await becauseOf(tx, viewer, requisition),
      safety: safety ? { value: safety.threshold, unit } : null,
      onItsWay: quantityOrNull(total(coming.map((each) => each.quantity)), unit),
      leadDays: offer?.leadDays ?? null,
      needBy: requisition.needBy,
      warehouse: (viewer.language === "zh" ? warehouse?.nameZh : warehouse?.nameEn) ?? null,
    },
  };
}

function quantityOrNull(value: Quantity | undefined, unit: string) {
  return value !== undefined && isPositive(value) ? { value, unit } : null;
}

async function aboutCustomer(tx: Tx, viewer: Actor, id: Id): Promise<Pick<Evidence, "about" | "credit">> {
  const customer = (await customersByKey(tx, [id])).get(id);
  return customer ? { about: customerName(customer, viewer), credit: await creditOf(tx, customer) } : { about: "", credit: null };
}

async function creditOf(tx: Tx, customer: Customer): Promise<Evidence["credit"]> {
  const position = await creditPosition(tx, customer);
  const { currency } = position;
  return {
    limit: sumOf(position.limit, currency),
    exposure: sumOf(position.exposure, currency),
    overdue: compare(position.overdue, "0") > 0 ? sumOf(position.overdue, currency) : null,
    overdueDays: await daysOverdue(tx, customer.id),
  };
}

async function offerFigures(tx: Tx, viewer: Actor, offer: QuoteVersion) {
  return {
    amount: sumOf(offer.totalAmount, offer.currency),
    discountPercent: discountOffList(offer),
    listTotal: sumOf(listTotal(offer), offer.currency),
    marginPercent: viewer.permissions.has("margin.read") ? quoteMargin(offer, await ratesOfVersion(tx, offer)).percent : null,
  };
}

async function offerLines(tx: Tx, viewer: Actor, offer: QuoteVersion, before?: QuoteVersion): Promise<Evidence["lines"]> {
  const rows = await goodsRows(tx, viewer, offer.lines, offer.currency);
  return rows.map((row, index) => {
    const line = offer.lines[index];
    const was = before?.lines.find((each) => each.productId === line?.productId)?.unitPrice;
    const differs = was !== undefined && line !== undefined && compare(was, line.unitPrice) !== 0;
    return { ...row, lastPrice: differs ? { amount: was, currency: offer.currency } : null };
  });
}

interface GoodsLine {
  readonly id: Id;
  readonly productId: Id;
  readonly typedQuantity: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly unitPrice: string;
}

/** Each line with what is free of its product now; lines of one product share it. `unit` is the base unit. */
async function goodsRows(tx: Tx, viewer: Actor, lines: readonly GoodsLine[], currency: string) {
  const products = await productsOf(tx, lines);
  const free = await freeStock(tx, [...products.keys()]);
  const stock = stockOfLines(lines, free);
  return lines.map((line, index) => {
    const product = products.get(line.productId);
    const beside = stock[index];
    const unit = product?.baseUnit ?? line.unit;
    return {
      product: product ? `${product.sku} ${productName(product, viewer)}` : "",
      unit,
      quantity: { value: line.typedQuantity, unit: line.unit },
      price: { amount: line.unitPrice, currency },
      lastPrice: null,
      available: beside?.available ? { value: beside.available, unit } : null,
      short: quantityOrNull(beside?.short, unit),
    };
  });
}

async function productsOf(tx: Tx, lines: readonly { readonly productId: Id }[]): Promise<ReadonlyMap<Id, Product>> {
  const products = await tx.products.findMany([...new Set(lines.map((line) => line.productId))]);
  return new Map(products.map((product) => [product.id, product]));
}
