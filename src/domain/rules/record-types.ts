import type { FieldDeclaration, Label, RecordType, RecordTypes, RelationDeclaration } from "../conditions/record-type";
import { intents } from "../customers/customer";
import { standardStages } from "../opportunities/stages";
import { stateLabels } from "../shared/state-labels";
import { documentNames } from "../shared/verb-labels";
import type { TicketKind, TicketPriority } from "../tickets/ticket";
import { stageOptions } from "./company-words";

const text = (zh: string, en: string): FieldDeclaration => ({ kind: "text", label: { zh, en } });
const number = (zh: string, en: string): FieldDeclaration => ({ kind: "number", label: { zh, en } });
const money = (zh: string, en: string): FieldDeclaration => ({ kind: "money", label: { zh, en } });
const day = (zh: string, en: string): FieldDeclaration => ({ kind: "day", label: { zh, en } });
const instant = (zh: string, en: string): FieldDeclaration => ({ kind: "instant", label: { zh, en } });
const reference = (to: string, zh: string, en: string): FieldDeclaration => ({ kind: "reference", to, label: { zh, en } });
const state = (document: keyof typeof stateLabels): FieldDeclaration => ({
  kind: "word",
  label: { zh: "状态", en: "state" },
  options: stateLabels[document],
});
const relation = (of: string, zh: string, en: string): RelationDeclaration => ({ of, label: { zh, en } });

const numberField = text("编号", "number");
const owner = reference("person", "负责人", "owner");
const customer = reference("customer", "客户", "customer");
const currency = text("币种", "currency");
const created = instant("创建时间", "created");
const intentLabels: Readonly<Record<(typeof intents)[number], Label>> = {
  strong: { zh: "强", en: "strong" },
  medium: { zh: "中", en: "medium" },
  weak: { zh: "弱", en: "weak" },
};

const ticketKindLabels: Readonly<Record<TicketKind, Label>> = {
  complaint: { zh: "投诉", en: "complaint" },
  repair: { zh: "报修", en: "repair" },
  visit: { zh: "上门", en: "visit" },
  request: { zh: "需求", en: "request" },
};
const ticketPriorityLabels: Readonly<Record<TicketPriority, Label>> = {
  high: { zh: "紧急", en: "urgent" },
  normal: { zh: "普通", en: "normal" },
};

function recordType(
  kind: string,
  label: Label | undefined,
  fields: Readonly<Record<string, FieldDeclaration>>,
  relations: Readonly<Record<string, RelationDeclaration>> = {},
): RecordType {
  return { kind, label: label ?? { zh: kind, en: kind }, fields, relations };
}

const declared: readonly RecordType[] = [
  recordType(
    "customer",
    { zh: "客户", en: "Customer" },
    {
      number: numberField,
      name: text("名称", "name"),
      owner,
      prospect: { kind: "yesNo", label: { zh: "潜在客户", en: "prospect" } },
      intent: { kind: "word", label: { zh: "意向", en: "intent" }, options: intentLabels },
      currency,
      creditLimit: money("信用额度", "credit limit"),
      // Never followed up: counted from the assignment, or from when the customer was made.
      lastFollowUp: instant("最近跟进", "last follow-up"),
      created,
    },
    {
      openDeals: relation("opportunity", "进行中的商机", "open deals"),
      orders: relation("salesOrder", "销售订单", "sales orders"),
      receivables: relation("receivable", "应收", "receivables"),
    },
  ),
  recordType(
    "contact",
    { zh: "联系人", en: "Contact" },
    {
      name: text("姓名", "name"),
      customer,
      owner,
      title: text("职务", "title"),
      phone: text("电话", "phone"),
      email: text("邮箱", "e-mail"),
    },
  ),
  recordType(
    "product",
    { zh: "产品", en: "Product" },
    {
      number: text("产品编号", "SKU"),
      name: text("名称", "name"),
      taxRate: number("税率", "tax rate"),
      active: { kind: "yesNo", label: { zh: "在售", en: "on sale" } },
    },
  ),
  recordType("supplier", { zh: "供应商", en: "Supplier" }, { number: numberField, name: text("名称", "name"), currency }),
  recordType("ticket", documentNames["ticket"], {
    number: numberField,
    title: text("标题", "title"),
    kind: { kind: "word", label: { zh: "类型", en: "kind" }, options: ticketKindLabels },
    priority: { kind: "word", label: { zh: "优先级", en: "priority" }, options: ticketPriorityLabels },
    customer,
    owner,
    state: state("ticket"),
    due: instant("截止时间", "due"),
    resolution: text("处理结果", "outcome"),
    created,
  }),
  recordType("lead", documentNames["lead"], {
    number: numberField,
    company: text("公司", "company"),
    state: state("lead"),
    owner,
    source: text("来源", "source"),
    campaign: text("活动", "campaign"),
    region: text("地区", "region"),
    interest: text("需求", "interest"),
    amount: money("金额", "amount"),
    lastFollowUp: instant("最近跟进", "last follow-up"),
    assigned: instant("分配时间", "assigned"),
    created,
  }),
  recordType("opportunity", documentNames["opportunity"], {
    number: numberField,
    title: text("标题", "title"),
    customer,
    owner,
    state: state("opportunity"),
    stage: { kind: "word", label: { zh: "阶段", en: "stage" }, options: stageOptions(standardStages) },
    amount: money("金额", "amount"),
    currency,
    probability: number("成交概率", "probability"),
    closeDay: day("预计成交", "close date"),
    nextDay: day("下一步日期", "next step date"),
    lastFollowUp: instant("最近跟进", "last follow-up"),
    lostReason: text("输单原因", "reason lost"),
    created,
  }),
  recordType("quote", documentNames["quote"], {
    number: numberField,
    customer,
    owner,
    state: state("quote"),
    total: money("总额", "total"),
    currency,
    validUntil: day("有效期至", "valid until"),
    sent: instant("发送时间", "sent"),
    created,
  }),
  recordType("contract", documentNames["contract"], {
    number: numberField,
    title: text("标题", "title"),
    customer,
    owner,
    state: state("contract"),
    amount: money("金额", "amount"),
    currency,
    startDay: day("开始日期", "start date"),
    endDay: day("到期日", "end date"),
    created,
  }),
  recordType(
    "salesOrder",
    documentNames["salesOrder"],
    {
      number: numberField,
      customer,
      owner,
      state: state("salesOrder"),
      total: money("总额", "total"),
      currency,
      deliverBy: day("要求到货", "deliver by"),
      created,
    },
    { paidOrdersOfCustomer: relation("salesOrder", "该客户已付款的订单", "paid orders of its customer") },
  ),
  recordType(
    "stockLevel",
    { zh: "库存", en: "Stock" },
    {
      product: reference("product", "产品", "product"),
      warehouse: reference("warehouse", "仓库", "warehouse"),
      onHand: number("在库", "on hand"),
      reserved: number("预占", "reserved"),
      // What lies in expired lots and nobody holds: on hand, and not available.
      expired: number("已过期", "expired"),
      available: number("可用", "available"),
      safetyStock: number("安全库存", "safety stock"),
      // Above nothing when the level is under its threshold; empty where no threshold is set.
      gap: number("缺口", "gap"),
    },
  ),
  recordType("receivable", documentNames["receivable"], {
    number: numberField,
    customer,
    owner,
    amount: money("金额", "amount"),
    outstanding: money("未收", "outstanding"),
    currency,
    dueDay: day("到期日", "due date"),
  }),
  recordType("payment", documentNames["payment"], {
    number: numberField,
    customer,
    owner,
    state: state("payment"),
    amount: money("金额", "amount"),
    currency,
    receivedDay: day("到账日", "received"),
  }),
];

/** What rules can ask of each kind of record. */
export const recordTypes: RecordTypes = Object.fromEntries(declared.map((each) => [each.kind, each]));
