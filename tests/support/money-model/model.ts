/** Plain whole cents and pieces in memory: what the money rooms promise, said as simply as it can be. Documents are named by index. */
export interface ModelLine {
  readonly quantity: number;
  readonly net: number;
  readonly tax: number;
  shipped: number;
  cancelled: number;
  returned: number;
  invoiced: number;
  /** Came back, and is not owed any more. */
  refunded: number;
}

export interface ModelPart {
  readonly amount: number;
  /** Days from the order to its due day. */
  readonly due: number;
  settled: number;
  credited: number;
  writtenOff: number;
}

export interface ModelOrder {
  state: "pendingShipment" | "shipped" | "cancelled";
  readonly lines: ModelLine[];
  readonly parts: ModelPart[];
}

export interface ModelPayment {
  readonly amount: number;
  allocated: number;
  refunded: number;
  voided: boolean;
}

/** In the order in which they were made; what is left of one that was taken back in part is made anew. */
export interface ModelAllocation {
  readonly payment: ModelPayment;
  readonly part: ModelPart;
  readonly amount: number;
}

export interface ModelInvoiceLine {
  readonly line: ModelLine;
  readonly quantity: number;
  readonly net: number;
  readonly tax: number;
  /** By quantity, then off the price. */
  credited: { quantity: number; net: number; tax: number };
  conceded: { net: number; tax: number };
}

export interface ModelInvoice {
  readonly order: ModelOrder;
  state: "requested" | "issued" | "partlyCredited" | "credited" | "cancelled";
  readonly lines: ModelInvoiceLine[];
}

export interface ModelReturn {
  readonly order: ModelOrder;
  readonly line: ModelLine;
  readonly quantity: number;
  readonly remedy: "refund" | "repair" | "none";
  state: "requested" | "approved" | "received" | "inspected" | "closed" | "cancelled";
  received: number;
  credited: number;
  released: number;
  refunded: number;
}

export interface MoneyModel {
  readonly orders: ModelOrder[];
  readonly payments: ModelPayment[];
  allocations: ModelAllocation[];
  readonly invoices: ModelInvoice[];
  readonly returns: ModelReturn[];
}

export type MoneyStep =
  | { readonly do: "order"; readonly lines: readonly { readonly quantity: number; readonly mills: number }[]; readonly halves: boolean }
  | { readonly do: "ship" | "cancel" | "request"; readonly which: number }
  | { readonly do: "shipPart" | "requestPart"; readonly which: number; readonly quantity: number }
  | { readonly do: "issue" | "withdraw" | "creditAll"; readonly which: number }
  | { readonly do: "creditPart"; readonly which: number; readonly quantity: number }
  | { readonly do: "concede"; readonly which: number; readonly cents: number }
  | { readonly do: "pay"; readonly cents: number }
  | { readonly do: "settle" | "unsettle" | "void"; readonly which: number }
  | { readonly do: "settleOrder"; readonly which: number; readonly order: number }
  | { readonly do: "refund" | "writeOff"; readonly which: number; readonly cents: number }
  | { readonly do: "askBack"; readonly which: number; readonly quantity: number; readonly remedy: ModelReturn["remedy"] }
  | { readonly do: "approve" | "cancelReturn" | "inspect" | "payBack"; readonly which: number }
  | { readonly do: "receive"; readonly which: number; readonly quantity: number };

export const emptyMoney = (): MoneyModel => ({ orders: [], payments: [], allocations: [], invoices: [], returns: [] });

/** Half up, of whole numbers that are not negative. */
export const share = (whole: number, part: number, of: number) => Math.floor((2 * whole * part + of) / (2 * of));
export const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

export const openOf = (part: ModelPart) => part.amount - part.settled - part.credited - part.writtenOff;
export const leftOf = (payment: ModelPayment) => (payment.voided ? 0 : payment.amount - payment.allocated - payment.refunded);
export const kept = (line: ModelLine) => line.quantity - line.cancelled - line.refunded;
/** What so many pieces of a line come to, on an invoice and as a debt. */
export const worth = (line: ModelLine, pieces: number) => share(line.net, pieces, line.quantity) + share(line.tax, pieces, line.quantity);
export const totalOf = (invoice: ModelInvoice) => total(invoice.lines.map((each) => each.net + each.tax));
export const creditedOf = (invoice: ModelInvoice) =>
  total(invoice.lines.map(({ credited, conceded }) => credited.net + credited.tax + conceded.net + conceded.tax));
