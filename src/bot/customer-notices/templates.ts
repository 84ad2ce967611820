import type { MessageContent } from "../../domain/messages/message";
import { messageFields, type MessageText, type OwnMessageTexts, type TemplateName } from "../../domain/messages/message-texts";
import type { Language } from "../../domain/shared/actor";

type Template = Readonly<Record<Language, MessageText>>;

/** What customers are usually told, in their language; SMS gateways in China know each template by a code of their own. */
const templates = {
  quoteSent: {
    zh: {
      title: "{company}报价单 {quote}",
      body: "{customer}，您好！\n{company}为您准备了报价单 {quote}，总价 {total}，有效期至{validUntil}，详见附件。\n如有问题请联系 {owner}。",
    },
    en: {
      title: "Quote {quote} from {company}",
      body: "Dear {customer},\n\nPlease find attached our quote {quote} for {total}, valid until {validUntil}.\nFor any questions please contact {owner}.\n\n{company}",
    },
  },
  purchaseOrderPlaced: {
    zh: {
      title: "{company}采购订单 {order}",
      body: "{customer}，您好！\n附件是{company}的采购订单 {order}，金额 {total}，要求到货：{due}。\n请确认交期；如有问题请联系 {contact}。",
    },
    en: {
      title: "Purchase order {order} from {company}",
      body: "Dear {customer},\n\nPlease find attached our purchase order {order} for {total}, delivery by {due}.\nPlease confirm the delivery day. For any questions please contact {contact}.\n\n{company}",
    },
  },
  orderConfirmed: {
    zh: {
      title: "订单 {order} 已确认",
      body: "{customer}，您好！您的订单 {order}（{total}）已确认，预计交货：{deliverBy}。{company}",
    },
    en: {
      title: "Order {order} is confirmed",
      body: "Dear {customer}, your order {order} ({total}) is confirmed. Expected delivery: {deliverBy}. {company}",
    },
  },
  orderAwaitsPayment: {
    zh: {
      title: "订单 {order} 已确认，待付款",
      body: "{customer}，您好！您的订单 {order}（{total}）已确认，收到货款后即安排发货。{company}",
    },
    en: {
      title: "Order {order} is confirmed, payment pending",
      body: "Dear {customer}, your order {order} ({total}) is confirmed; it ships as soon as your payment has arrived. {company}",
    },
  },
  orderShipped: {
    zh: { title: "订单 {order} 已发货", body: "{customer}，您好！您的订单 {order} 已发货（发货单 {shipment}），请留意查收。{company}" },
    en: { title: "Order {order} has shipped", body: "Dear {customer}, your order {order} has shipped ({shipment}). {company}" },
  },
  orderShippedTracked: {
    zh: {
      title: "订单 {order} 已发货，{carrier} {tracking}",
      body: "{customer}，您好！您的订单 {order} 已由{carrier}发出，运单号 {tracking}，请留意查收。{company}",
    },
    en: {
      title: "Order {order} has shipped with {carrier}",
      body: "Dear {customer}, your order {order} has shipped with {carrier}, tracking number {tracking}. {company}",
    },
  },
  paymentReceived: {
    zh: { title: "已收到您的付款 {amount}", body: "{customer}，您好！{company}已于 {day} 收到您的付款 {amount}（{payment}），谢谢！" },
    en: {
      title: "We received your payment of {amount}",
      body: "Dear {customer}, we received your payment of {amount} on {day} ({payment}). Thank you! {company}",
    },
  },
  paymentDueSoon: {
    zh: {
      title: "付款提醒：{total} 即将到期",
      body: "{customer}，您好！以下款项即将到期，共 {total}：{documents}。请按期安排付款，如已付款请忽略。{company}",
    },
    en: {
      title: "A reminder: {total} is due soon",
      body: "Dear {customer}, these amounts are due soon, {total} in all: {documents}. Please arrange payment in time; if you have paid already, please ignore this. {company}",
    },
  },
  paymentOverdue: {
    zh: {
      title: "付款提醒：{total} 已到期",
      body: "{customer}，您好！以下款项已到期未付，共 {total}：{documents}。请尽快安排付款，如已付款请忽略。{company}",
    },
    en: {
      title: "A reminder: {total} is overdue",
      body: "Dear {customer}, these amounts are overdue, {total} in all: {documents}. Please arrange payment soon; if you have paid already, please ignore this. {company}",
    },
  },
  /** What a colleague wrote, or a rule says. */
  note: {
    zh: { title: "{company}来信", body: "{text}\n{company}" },
    en: { title: "A message from {company}", body: "{text}\n{company}" },
  },
} as const satisfies Readonly<Record<TemplateName, Template>>;

/** The words for an occasion: the company's own where it has some, else the usual ones. */
export function textFor(name: TemplateName, language: Language, own: OwnMessageTexts): MessageText & { readonly isOwn: boolean } {
  const said = own[name]?.[language];
  return { ...templates[name][language], ...said, isOwn: said !== undefined };
}

/** The words of a template with its fields filled in. Throws for a field that was left out: nobody is sent a gap. */
export function fillTemplate(
  name: TemplateName,
  given: Readonly<Record<string, string | undefined>>,
  language: Language,
  own: OwnMessageTexts,
): MessageContent {
  const fields = Object.fromEntries(
    messageFields[name].map((field) => {
      const value = given[field];
      if (value === undefined) throw new Error(`the template ${name} lacks its field ${field}`);
      return [field, value];
    }),
  );
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? "");
  const { title, body } = textFor(name, language, own);
  return { template: name, fields, title: fill(title), body: fill(body) };
}
