import type { PermissionName, Role } from "../shared/actor";

const sales = ["salesRep", "salesManager", "operationsLead"] as const;
const everyone = [
  "salesRep",
  "salesManager",
  "warehouse",
  "purchaser",
  "purchasingManager",
  "finance",
  "service",
  "operationsLead",
] as const;

/** Verb on noun → the roles that have it. The one table; the pipeline and `applyTransition` both read it. */
export const permissions = {
  "lead.create": [...sales, "service"],
  "lead.assign": ["salesManager", "operationsLead"],
  "lead.claim": sales,
  "lead.qualify": sales,
  "lead.read": [...sales, "service"],
  "customer.create": [...sales, "service", "finance"],
  "customer.update": [...sales, "service", "finance"],
  "customer.setCredit": ["finance", "operationsLead"],
  "customer.read": everyone,
  "followUp.log": [...sales, "service"],
  "opportunity.create": sales,
  "opportunity.update": sales,
  "opportunity.win": sales,
  "opportunity.lose": sales,
  "opportunity.read": [...sales, "finance", "service"],
  "quote.create": sales,
  "quote.submit": sales,
  "quote.send": sales,
  "quote.read": [...sales, "finance"],
  "contract.create": sales,
  "contract.sign": sales,
  "contract.read": [...sales, "finance"],
  "order.create": sales,
  "order.cancel": [...sales, "finance"],
  "order.read": everyone,
  "outbound.pick": ["warehouse", "operationsLead"],
  "outbound.ship": ["warehouse", "operationsLead"],
  "outbound.read": everyone,
  "stock.read": everyone,
  "stock.count": ["warehouse", "operationsLead"],
  "stock.adjust": ["warehouse", "operationsLead"],
  "stock.transfer": ["warehouse", "operationsLead"],
  "stock.setThreshold": ["purchaser", "purchasingManager", "warehouse", "operationsLead"],
  "requisition.create": ["warehouse", "purchaser", "purchasingManager", "salesManager", "operationsLead"],
  "requisition.read": ["warehouse", "purchaser", "purchasingManager", "salesManager", "operationsLead"],
  "supplier.save": ["purchaser", "purchasingManager", "operationsLead"],
  "purchaseOrder.create": ["purchaser", "purchasingManager", "operationsLead"],
  "purchaseOrder.approve": ["purchasingManager", "operationsLead"],
  "purchaseOrder.exceed": ["purchasingManager", "operationsLead"],
  "purchaseOrder.read": ["warehouse", "purchaser", "purchasingManager", "finance", "salesManager", "operationsLead"],
  "receipt.create": ["warehouse", "operationsLead"],
  "receipt.return": ["warehouse", "purchasingManager", "operationsLead"],
  "payable.register": ["finance", "operationsLead"],
  "payable.pay": ["finance", "operationsLead"],
  "payable.read": ["finance", "purchaser", "purchasingManager", "operationsLead"],
  "receivable.read": [...sales, "finance"],
  "receivable.writeOff": ["finance", "operationsLead"],
  "payment.register": ["finance", "operationsLead"],
  "payment.settle": ["finance", "operationsLead"],
  "payment.void": ["finance", "operationsLead"],
  "payment.refund": ["finance", "operationsLead"],
  "payment.read": [...sales, "finance"],
  "message.send": [...sales, "service", "finance"],
  "message.read": [...sales, "service", "finance", "warehouse"],
  "message.handle": [...sales, "service", "finance"],
  "approval.decide": ["salesManager", "purchasingManager", "finance", "operationsLead"],
  "approval.submit": everyone,
  "todo.create": everyone,
  "todo.read": everyone,
  "cost.read": ["salesManager", "finance", "purchaser", "purchasingManager", "operationsLead"],
  "margin.read": ["salesManager", "finance", "operationsLead", "salesRep"],
  "product.save": ["purchasingManager", "operationsLead"],
  "price.set": ["salesManager", "operationsLead"],
  "person.manage": ["operationsLead"],
  "rule.manage": ["operationsLead"],
  "rule.read": everyone,
  "parked.handle": ["operationsLead"],
  "audit.read": ["operationsLead", "finance"],
} as const satisfies Record<PermissionName, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** All that these roles allow together. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<PermissionName> {
  const all = new Set<PermissionName>();
  for (const [name, allowed] of Object.entries(permissions) as [Permission, readonly Role[]][]) {
    if (held.some((role) => allowed.includes(role))) all.add(name);
  }
  return all;
}
