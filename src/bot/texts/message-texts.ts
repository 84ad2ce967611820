import type { TemplateName } from "../../domain/messages/message-texts";
import type { Language } from "../../domain/shared/actor";

interface Occasion {
  readonly zh: string;
  readonly en: string;
  /** How people speak of it. */
  readonly said: RegExp;
}

/** What each occasion is called; what is said of several is the first one that fits. */
export const occasionNames: Readonly<Record<TemplateName, Occasion>> = {
  orderShippedTracked: {
    zh: "发货（有运单号）",
    en: "Shipment with a tracking number",
    said: /发货|出库|shipment|shipping|shipped|dispatch/i,
  },
  orderShipped: {
    zh: "发货（没有运单号）",
    en: "Shipment without a tracking number",
    said: /没有?运单号|无运单|without (?:a )?tracking|untracked/i,
  },
  quoteSent: { zh: "发报价单", en: "Quote sent", said: /报价|\bquotes?\b/i },
  purchaseOrderPlaced: { zh: "发采购订单", en: "Purchase order placed", said: /采购(?:订)?单|\bpurchase orders?\b|\bpo\b/i },
  orderAwaitsPayment: {
    zh: "订单待付款",
    en: "Order awaits payment",
    said: /待付款|等付款|款到发货|await(?:s|ing)? payment|payment pending|prepaid order/i,
  },
  orderConfirmed: { zh: "订单确认", en: "Order confirmed", said: /订单确认|确认订单|下单|order confirm(?:ed|ation)|confirmation/i },
  paymentOverdue: { zh: "逾期提醒", en: "Payment overdue", said: /逾期|催款|过期未付|overdue|past due|dunning/i },
  paymentDueSoon: { zh: "到期前提醒", en: "Payment due soon", said: /到期|付款提醒|due soon|payment reminder|upcoming payment/i },
  paymentReceived: {
    zh: "收到付款",
    en: "Payment received",
    said: /收款|到账|收到(?:付款|货款|款)|回款|payment received|\bpayments?\b|receipt of payment/i,
  },
  note: { zh: "留言", en: "Note", said: /留言|来信|\bnotes?\b/i },
};

/** What the fields of texts are called where people write them. */
export const fieldNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  customer: { zh: "客户", en: "customer" },
  company: { zh: "公司", en: "company" },
  quote: { zh: "报价单", en: "quote" },
  total: { zh: "总额", en: "total" },
  validUntil: { zh: "有效期", en: "validUntil" },
  owner: { zh: "业务员", en: "owner" },
  order: { zh: "订单", en: "order" },
  due: { zh: "到货日", en: "due" },
  contact: { zh: "联系人", en: "contact" },
  deliverBy: { zh: "交货日", en: "deliverBy" },
  shipment: { zh: "发货单", en: "shipment" },
  carrier: { zh: "物流", en: "carrier" },
  tracking: { zh: "运单号", en: "tracking" },
  amount: { zh: "金额", en: "amount" },
  day: { zh: "日期", en: "day" },
  payment: { zh: "收款单", en: "payment" },
  documents: { zh: "单据", en: "documents" },
  text: { zh: "内容", en: "text" },
};

/** The same with each field by its code: {订单}, {订单号}, {Order} are {order}. What no field is called stays as it was written. */
export function withFieldCodes(text: string): string {
  return text.replaceAll(/[{｛]\s*([^{}｛｝]{1,40}?)\s*[}｝]/g, (whole, said: string) => {
    const plain = said.toLowerCase().replaceAll(/[\s_-]/g, "");
    const found = Object.entries(fieldNames).find(
      ([code, { zh, en }]) =>
        [code.toLowerCase(), zh, en.toLowerCase()].includes(plain) ||
        (plain.length > zh.length && plain.startsWith(zh) && /[号名称]$/.test(plain)),
    );
    return found ? `{${found[0]}}` : whole;
  });
}

/** As the reader writes fields. */
export function withFieldNames(text: string, language: Language): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, code: string) => (fieldNames[code] ? `{${fieldNames[code][language]}}` : whole));
}
