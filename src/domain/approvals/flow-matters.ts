import type { FieldDeclaration, Label, RecordType, RecordTypes } from "../conditions/record-type";

/** What can be put before approvers, and what a flow may ask of it besides the record's own fields. */
export interface FlowMatter {
  readonly label: Label;
  /** The record type whose fields it has; null: only the facts. */
  readonly record: string | null;
  readonly facts: Readonly<Record<string, FieldDeclaration>>;
}

const label = (zh: string, en: string): Label => ({ zh, en });
/** What it is worth, tax included, in the base currency: one limit for documents of every currency. */
const baseAmount: FieldDeclaration = { kind: "money", label: label("金额（本位币）", "amount in the base currency") };
const discount: FieldDeclaration = { kind: "number", label: label("折扣（%）", "discount (%)") };
const margin: FieldDeclaration = { kind: "number", label: label("毛利率（%）", "margin (%)") };
const submitter: FieldDeclaration = { kind: "reference", to: "person", label: label("提交人", "submitter") };
const product: FieldDeclaration = { kind: "reference", to: "product", label: label("产品", "product") };
const warehouse: FieldDeclaration = { kind: "reference", to: "warehouse", label: label("仓库", "warehouse") };
const quantity: FieldDeclaration = { kind: "number", label: label("数量", "quantity") };
const customer: FieldDeclaration = { kind: "reference", to: "customer", label: label("客户", "customer") };
const bySystem: FieldDeclaration = { kind: "yesNo", label: label("系统建议", "suggested by the system") };
/** Of a purchase order, what no approved requisition asked for. */
const unrequested: FieldDeclaration = { kind: "money", label: label("无申请金额（本位币）", "amount without a requisition") };
const overLimit: FieldDeclaration = { kind: "money", label: label("超出额度", "amount over the credit limit") };

export const flowMatters: Readonly<Record<string, FlowMatter>> = {
  quote: { label: label("报价", "Quote"), record: "quote", facts: { baseAmount, discount, margin, submitter } },
  contract: { label: label("合同", "Contract"), record: "contract", facts: { baseAmount, submitter } },
  salesOrder: { label: label("订单", "Order"), record: "salesOrder", facts: { baseAmount, discount, margin, submitter } },
  creditRelease: { label: label("信用放行", "Credit release"), record: "salesOrder", facts: { baseAmount, overLimit, submitter } },
  requisition: {
    label: label("采购申请", "Requisition"),
    record: null,
    facts: { baseAmount, quantity, product, warehouse, submitter, bySystem },
  },
  purchaseOrder: {
    label: label("采购订单", "Purchase order"),
    record: null,
    facts: { baseAmount, unrequested, warehouse, submitter },
  },
  return: { label: label("退换货", "Return"), record: null, facts: { baseAmount, quantity, customer, warehouse, submitter } },
  stockDifference: { label: label("库存差异", "Stock difference"), record: null, facts: { baseAmount, warehouse, submitter } },
  writeOff: { label: label("坏账核销", "Write-off"), record: "receivable", facts: { baseAmount, submitter } },
};

/** A matter by its key; the company's own forms are matters too, by the kind of their records. */
export function matterOf(types: RecordTypes, matter: string): FlowMatter | null {
  if (Object.hasOwn(flowMatters, matter)) return flowMatters[matter] ?? null;
  const type = Object.hasOwn(types, matter) ? types[matter] : undefined;
  return type?.own ? { label: type.label, record: matter, facts: { submitter } } : null;
}

/** The record types with the matter's own in its place: what `checkCondition` and `evaluate` are given. */
export function typesFor(types: RecordTypes, matter: string): RecordTypes {
  const known = matterOf(types, matter);
  if (!known) return types;
  const record = known.record === null ? undefined : types[known.record];
  const type: RecordType = {
    kind: matter,
    label: known.label,
    fields: { ...record?.fields, ...known.facts },
    relations: record?.relations ?? {},
  };
  return { ...types, [matter]: type };
}
