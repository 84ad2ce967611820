import type { MessageContent } from "../../domain/messages/message";
import type { Language } from "../../domain/shared/actor";

interface TemplateText {
  readonly title: string;
  readonly body: string;
}
interface Template extends Readonly<Record<Language, TemplateText>> {
  /** In this order an SMS gateway gets them. */
  readonly fields: readonly string[];
}

/** What customers are told, in their language; SMS gateways in China know each template by a code of their own. */
const templates = {
  quoteSent: {
    fields: ["customer", "company", "quote", "total", "validUntil", "owner"],
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
    fields: ["customer", "company", "order", "total", "due", "contact"],
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
    fields: ["customer", "company", "order", "total", "deliverBy"],
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
    fields: ["customer", "company", "order", "total"],
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
    fields: ["customer", "company", "order", "shipment"],
    zh: { title: "订单 {order} 已发货", body: "{customer}，您好！您的订单 {order} 已发货（发货单 {shipment}），请留意查收。{company}" },
    en: { title: "Order {order} has shipped", body: "Dear {customer}, your order {order} has shipped ({shipment}). {company}" },
  },
  orderShippedTracked: {
    fields: ["customer", "company", "order", "carrier", "tracking"],
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
    fields: ["customer", "company", "amount", "day", "payment"],
    zh: { title: "已收到您的付款 {amount}", body: "{customer}，您好！{company}已于 {day} 收到您的付款 {amount}（{payment}），谢谢！" },
    en: {
      title: "We received your payment of {amount}",
      body: "Dear {customer}, we received your payment of {amount} on {day} ({payment}). Thank you! {company}",
    },
  },
  paymentDueSoon: {
    fields: ["customer", "company", "total", "documents"],
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
    fields: ["customer", "company", "total", "documents"],
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
    fields: ["text", "company"],
    zh: { title: "{company}来信", body: "{text}\n{company}" },
    en: { title: "A message from {company}", body: "{text}\n{company}" },
  },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as readonly TemplateName[];

/** The words of a template with its fields filled in. Throws for a field that was left out: nobody is sent a gap. */
export function fillTemplate(name: TemplateName, given: Readonly<Record<string, string | undefined>>, language: Language): MessageContent {
  const template: Template = templates[name];
  const fields = Object.fromEntries(
    template.fields.map((field) => {
      const value = given[field];
      if (value === undefined) throw new Error(`the template ${name} lacks its field ${field}`);
      return [field, value];
    }),
  );
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, field: string) => fields[field] ?? "");
  return { template: name, fields, title: fill(template[language].title), body: fill(template[language].body) };
}
