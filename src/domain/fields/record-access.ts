import type { Permission } from "../access/permissions";
import type { RecordTypes } from "../conditions/record-type";

export interface RecordAccess {
  readonly see: Permission;
  readonly edit: Permission;
}

/** The kinds of record that take fields of the company's own, and who may see and fill them in. */
const access: Readonly<Record<string, RecordAccess>> = {
  customer: { see: "customer.read", edit: "customer.update" },
  contact: { see: "customer.read", edit: "customer.update" },
  lead: { see: "lead.read", edit: "lead.create" },
  opportunity: { see: "opportunity.read", edit: "opportunity.update" },
  quote: { see: "quote.read", edit: "quote.create" },
  contract: { see: "contract.read", edit: "contract.create" },
  salesOrder: { see: "order.read", edit: "order.create" },
  product: { see: "stock.read", edit: "product.save" },
  supplier: { see: "purchaseOrder.read", edit: "supplier.save" },
  ticket: { see: "ticket.read", edit: "ticket.work" },
};

export const recordsWithFields = Object.keys(access);

/** null for a kind of record that takes none. */
export function accessTo(types: RecordTypes, kind: string): RecordAccess | null {
  return Object.hasOwn(types, kind) && Object.hasOwn(access, kind) ? (access[kind] ?? null) : null;
}
