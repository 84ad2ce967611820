import type { Role } from "../../domain/shared/actor";
import type { Bilingual } from "../commands/define-command";

/** A room of the help: what people call it, and the nouns of the commands that stand in it. */
export interface HelpRoom {
  readonly label: Bilingual;
  readonly nouns: readonly string[];
}

/** In the order of the work: what sells, what is owed, what is shipped, bought and paid, then what the company is made of. */
export const helpRooms: readonly HelpRoom[] = [
  { label: { zh: "线索", en: "Leads" }, nouns: ["lead", "leadForm", "pool"] },
  { label: { zh: "客户", en: "Customers" }, nouns: ["customer", "contact", "prospect", "followup", "duplicate", "merge", "message"] },
  { label: { zh: "商机", en: "Deals" }, nouns: ["deal"] },
  { label: { zh: "报价", en: "Quotes" }, nouns: ["quote"] },
  { label: { zh: "合同", en: "Contracts" }, nouns: ["contract"] },
  { label: { zh: "订单", en: "Orders" }, nouns: ["order"] },
  { label: { zh: "审批", en: "Approvals" }, nouns: ["approval", "delegation"] },
  { label: { zh: "待办", en: "To-dos" }, nouns: ["todo"] },
  { label: { zh: "库存", en: "Stock" }, nouns: ["stock", "hold", "stocktake", "transfer"] },
  { label: { zh: "出库", en: "Picking and shipping" }, nouns: ["outbound", "shipment"] },
  { label: { zh: "采购", en: "Purchasing" }, nouns: ["requisition", "purchase", "receipt", "supplier"] },
  { label: { zh: "账单与应付", en: "Bills" }, nouns: ["bill", "payable"] },
  { label: { zh: "回款", en: "Payments" }, nouns: ["payment", "bank"] },
  { label: { zh: "应收", en: "Receivables" }, nouns: ["receivable", "statement"] },
  { label: { zh: "发票", en: "Invoices" }, nouns: ["invoice"] },
  { label: { zh: "月结", en: "Month close" }, nouns: ["month"] },
  { label: { zh: "售后", en: "After-sales" }, nouns: ["return", "ticket"] },
  { label: { zh: "产品", en: "Products" }, nouns: ["product"] },
  { label: { zh: "报表与查找", en: "Reports and looking up" }, nouns: ["report", "why", "record", "list"] },
  { label: { zh: "导入导出", en: "Import and export" }, nouns: ["import", "data"] },
  { label: { zh: "规则", en: "Rules" }, nouns: ["rule", "webhook"] },
  { label: { zh: "审批流", en: "Approval flows" }, nouns: ["flow"] },
  { label: { zh: "自定义字段", en: "Custom fields" }, nouns: ["field"] },
  { label: { zh: "自定义表单", en: "Forms" }, nouns: ["form", "formRecord"] },
  { label: { zh: "公司设置", en: "Company settings" }, nouns: ["settings", "config"] },
  { label: { zh: "同事与账号", en: "Colleagues and accounts" }, nouns: ["person", "account", "language", "parked", "help"] },
];

/** What each role does most: the first thing that a newcomer of it may try. */
export const firstOfRole: Readonly<Record<Role, readonly string[]>> = {
  salesRep: ["quote.create", "followup.log", "stock.query"],
  salesManager: ["approval.list", "deal.list", "report.show"],
  warehouse: ["outbound.list", "order.ship", "purchase.receive"],
  purchaser: ["purchase.request", "purchase.order", "purchase.show"],
  purchasingManager: ["approval.list", "purchase.order", "purchase.late"],
  finance: ["payment.register", "receivable.list", "month.check"],
  service: ["ticket.create", "return.create", "customer.show"],
  operationsLead: ["settings.show", "rule.create", "field.define"],
};
