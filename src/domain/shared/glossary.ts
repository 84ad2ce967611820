import type { Language } from "./actor";

/** One word with one meaning, as the screens and the code say it. */
export interface Term extends Readonly<Record<Language, string>> {
  /** How the code names it: types first, then the plain words. */
  readonly code: readonly string[];
  /** Words that would say the same or be taken for it; no identifier may hold one of them. In camel case, as in code. */
  readonly not: readonly string[];
}

/** The words of the business. A test holds the code's identifiers to it. */
export const glossary: readonly Term[] = [
  { zh: "线索", en: "lead", code: ["Lead"], not: ["clue", "suspect"] },
  { zh: "公海", en: "lead pool", code: ["pool"], not: ["highSea", "openSea", "publicSea"] },
  { zh: "客户", en: "customer", code: ["Customer"], not: ["clientCompany", "buyer", "purchaserCompany"] },
  { zh: "联系人", en: "contact", code: ["Contact"], not: ["contactPerson", "liaison"] },
  { zh: "跟进", en: "follow-up", code: ["FollowUp"], not: ["touchpoint", "followThrough", "callLog"] },
  { zh: "商机", en: "opportunity (deal)", code: ["Opportunity"], not: ["oppty", "businessChance", "chance"] },
  { zh: "报价", en: "quote", code: ["Quote"], not: ["bid", "priceOffer"] },
  { zh: "合同", en: "contract", code: ["Contract"], not: ["agreement", "pact"] },
  { zh: "销售订单", en: "sales order", code: ["SalesOrder"], not: ["saleOrder", "sellOrder", "customerOrder"] },
  { zh: "预占", en: "reserved", code: ["reserved"], not: ["preoccupied", "earmarked", "booked"] },
  { zh: "留货", en: "hold", code: ["StockHold"], not: ["setAside", "keepAside", "softReservation"] },
  { zh: "可用", en: "available", code: ["available"], not: ["freeToUse", "atp", "unreserved"] },
  { zh: "出库单", en: "outbound (pick) document", code: ["Outbound"], not: ["deliveryNote", "goodsIssue", "outStock", "outbond"] },
  { zh: "入库单", en: "receipt", code: ["Receipt"], not: ["stockIn", "goodsIn", "goodsReceipt"] },
  { zh: "盘点", en: "stocktake", code: ["Stocktake"], not: ["inventoryCount", "stockCounting"] },
  { zh: "调拨", en: "transfer", code: ["Transfer"], not: ["allot", "stockMovement", "relocation"] },
  { zh: "安全库存", en: "safety stock", code: ["safetyStock"], not: ["bufferStock", "minStock", "saveStock"] },
  { zh: "采购申请", en: "requisition", code: ["Requisition"], not: ["purchaseApplication", "purchaseAdvice", "buyRequest"] },
  { zh: "采购订单", en: "purchase order", code: ["PurchaseOrder"], not: ["buyOrder", "supplierOrder", "procurementOrder"] },
  { zh: "应收", en: "receivable", code: ["Receivable"], not: ["shouldReceive", "debtor"] },
  { zh: "应付", en: "payable", code: ["Payable"], not: ["shouldPay", "creditor"] },
  { zh: "回款", en: "payment", code: ["Payment"], not: ["returnedMoney", "remittance", "backPayment"] },
  { zh: "核销", en: "settlement", code: ["Allocation"], not: ["verificationAmount", "clearing", "cancelAfterVerification"] },
  { zh: "发票", en: "invoice", code: ["Invoice"], not: ["fapiao", "taxBill"] },
  { zh: "红字", en: "credit note", code: ["CreditNote"], not: ["redInvoice", "redLetter", "creditMemo"] },
  { zh: "退换货", en: "return / exchange", code: ["Return"], not: ["rma", "refundGoods", "sendBack"] },
  { zh: "工单", en: "ticket", code: ["Ticket"], not: ["workOrder", "helpdeskCase"] },
  { zh: "待办", en: "to-do", code: ["Todo"], not: ["backlogItem", "toDo", "chore"] },
  {
    zh: "审批流",
    en: "approval flow",
    code: ["ApprovalFlow", "ApprovalRequest", "ApprovalTask"],
    not: ["workflow", "examination", "signOff"],
  },
  { zh: "规则", en: "rule", code: ["Rule", "RuleRun"], not: ["automation", "ruleLog"] },
  { zh: "字段", en: "field", code: ["FieldDefinition"], not: ["customAttribute", "udf"] },
  { zh: "表单", en: "form", code: ["FormDefinition", "FormRecord"], not: ["questionnaire", "sheetForm"] },
  { zh: "同事", en: "colleague", code: ["Person"], not: ["employee", "staff", "staffMember", "coworker"] },
  { zh: "操作人", en: "who acts", code: ["Actor"], not: ["operatorUser", "currentUser", "loginUser"] },
  { zh: "聊天账号", en: "chat user", code: ["ChatUser"], not: ["imUser", "platformUser", "botUser"] },
  { zh: "聊天消息", en: "what chat sends", code: ["ChatEvent"], not: ["webhookEvent", "incomingMessage"] },
];
