/**
 * The company as plain whole numbers in memory: pieces, and cents. Written from the words of the domain, not from the
 * product's code, so that the two can disagree. Goods are named by SKU, warehouses, customers and documents by number.
 */
export interface ModelLine {
  readonly sku: string;
  readonly quantity: number;
  /** With tax. */
  readonly gross: number;
  readonly net: number;
  reserved: number;
  backordered: number;
  shipped: number;
  cancelled: number;
  returned: number;
  /** Of what came back, credited. */
  refunded: number;
}

export type OrderState = "pendingApproval" | "pendingPayment" | "pendingShipment" | "shipped" | "completed" | "cancelled";

export interface ModelPart {
  amount: number;
  settled: number;
  credited: number;
  readonly from: string;
  readonly days: number;
  due: string | null;
  readonly born: number;
}

export interface ModelOrder {
  readonly number: string;
  readonly customer: string;
  place: string | null;
  state: OrderState;
  readonly lines: ModelLine[];
  readonly parts: ModelPart[];
  /** For each shipment, whether the customer has it. */
  readonly shipments: boolean[];
  /** All of its outbound document has left. */
  outboundGone: boolean;
  /** Up to what exposure it was let go, in cents; null where nobody had to. */
  releasedTo: number | null;
  invoiced: boolean;
}

export interface ModelCustomer {
  readonly number: string;
  readonly short: string;
  readonly english: string | null;
  readonly owner: string;
  readonly currency: "CNY" | "USD";
  readonly terms: { readonly from: string; readonly days: number };
  readonly limit: number;
  /** Paid and not settled. */
  credit: number;
  received: number;
}

export interface ModelRequisition {
  quantity: number;
  state: "suggested" | "pendingApproval" | "approved" | "ordered" | "received";
  readonly place: string;
  readonly sku: string;
  /** Whether the next shortage tops it up. */
  keyed: boolean;
}

export interface ModelPurchaseLine {
  readonly sku: string;
  readonly quantity: number;
  readonly gross: number;
  readonly requisition: ModelRequisition | null;
  received: number;
  billed: number;
}

export interface ModelPurchase {
  readonly number: string;
  readonly supplier: string;
  readonly place: string;
  state: string;
  due: string;
  readonly lines: ModelPurchaseLine[];
}

export interface ModelOffer {
  readonly supplier: string;
  readonly minimum: number;
  readonly pack: number;
  /** In cents, of one piece. */
  readonly price: number;
  readonly leadDays: number;
}

export interface ModelReturn {
  readonly number: string;
  readonly order: ModelOrder;
  readonly lines: readonly { readonly line: ModelLine; readonly quantity: number }[];
  readonly fate: "restock" | "scrap";
  state: "requested" | "approved" | "received" | "inspected" | "closed";
}

export interface Books {
  /** In the company's own order. */
  readonly places: readonly string[];
  readonly skus: readonly string[];
  /** By "sku@place". */
  readonly onHand: Map<string, number>;
  readonly safety: Map<string, { readonly threshold: number; readonly target: number }>;
  /** Where the warning was given, and holds until there is enough again. */
  readonly warned: Set<string>;
  readonly customers: Map<string, ModelCustomer>;
  /** In the order in which they were made. */
  readonly orders: Map<string, ModelOrder>;
  readonly offers: Map<string, ModelOffer>;
  readonly requisitions: ModelRequisition[];
  readonly purchases: Map<string, ModelPurchase>;
  readonly payables: Map<string, { readonly amount: number; paid: number }>;
  readonly returns: Map<string, ModelReturn>;
}

export const at = (sku: string, place: string): string => `${sku}@${place}`;

export function onHandOf(books: Books, sku: string, place: string): number {
  return books.onHand.get(at(sku, place)) ?? 0;
}

/** Reserved, and waited for, over all open orders. */
export function promisedOf(books: Books, sku: string, place: string): { readonly reserved: number; readonly backordered: number } {
  let [reserved, backordered] = [0, 0];
  for (const order of books.orders.values()) {
    if (order.place !== place) continue;
    for (const line of order.lines) {
      if (line.sku !== sku) continue;
      reserved += line.reserved;
      backordered += line.backordered;
    }
  }
  return { reserved, backordered };
}

export function availableOf(books: Books, sku: string, place: string): number {
  return onHandOf(books, sku, place) - promisedOf(books, sku, place).reserved;
}

export function openOf(line: ModelLine): number {
  return line.quantity - line.shipped - line.cancelled;
}

export function openSum(order: ModelOrder): number {
  return order.parts.reduce((sum, part) => sum + openPart(part), 0);
}

export function openPart(part: ModelPart): number {
  return part.amount - part.settled - part.credited;
}
