import { deskListCard, type DeskCell, type DeskList } from "../../../cards/finance/desk-list.card";
import { quantity } from "../../../cards/kit/format";
import type { ListPage } from "../../../cards/kit/list-view";
import type { Card } from "../../../cards/kit/nodes";
import type { Customer } from "../../domain/customers/customer";
import type { Uninvoiced, UnpaidInvoice } from "../../domain/invoices/invoice-lists";
import type { Invoice } from "../../domain/invoices/invoice";
import type { CustomerMessage } from "../../domain/messages/message";
import { outstandingOf, type Payable } from "../../domain/payables/payable";
import type { Return } from "../../domain/returns/return";
import type { Actor } from "../../domain/shared/actor";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import type { Ticket } from "../../domain/tickets/ticket";
import { customerName, customersByKey, localMoment, sumOf } from "./wording";

/** What a list is drawn from: how it was asked for, its records, and where on the list they stand. */
export interface Listed<Record> {
  readonly tx: Tx;
  readonly viewer: Actor;
  readonly today: CalendarDay;
  readonly asked: string | null;
  readonly items: readonly Record[];
  readonly page: ListPage;
}

/** How much of a message a list shows. */
const mostSigns = 40;

function cardOf<Record>(list: DeskList, { viewer, asked, items, page }: Listed<Record>, row: (item: Record) => DeskCell[]): Card {
  return deskListCard.render({ list, asked, rows: items.map(row), page }, viewer.language);
}

async function namesOf<Record>({ tx, viewer, items }: Listed<Record>, idOf: (item: Record) => Id): Promise<(id: Id) => string> {
  const customers: ReadonlyMap<Id, Customer> = await customersByKey(tx, items.map(idOf));
  return (id) => {
    const customer = customers.get(id);
    return customer ? customerName(customer, viewer) : "";
  };
}

const invoiceNumber = ({ number, issuedNumber }: Invoice) => (issuedNumber === null ? number : `${number} (${issuedNumber})`);

export async function invoicesListed(listed: Listed<Invoice>): Promise<Card> {
  const nameOf = await namesOf(listed, ({ customerId }) => customerId);
  return cardOf("invoices", listed, (invoice) => [
    invoiceNumber(invoice),
    nameOf(invoice.customerId),
    { document: "invoice", state: invoice.state },
    { sum: sumOf(invoice.totalAmount, invoice.currency) },
    invoice.issuedDay === null ? "" : { day: invoice.issuedDay },
  ]);
}

export async function uninvoicedListed(listed: Listed<Uninvoiced>): Promise<Card> {
  const { tx, viewer, items } = listed;
  const nameOf = await namesOf(listed, ({ order }) => order.customerId);
  const ids = items.flatMap(({ lines }) => lines.map(({ line }) => line.productId));
  const products = new Map((await tx.products.findMany([...new Set(ids)])).map((each) => [each.id, each]));
  return cardOf("uninvoiced", listed, ({ order, lines, amount }) => {
    const goods = lines.map(({ line, quantity: value }) => {
      const product = products.get(line.productId);
      return `${product?.sku ?? ""} × ${quantity({ value, unit: product?.baseUnit ?? "" }, viewer.language)}`;
    });
    return [
      order.number,
      nameOf(order.customerId),
      goods.join(viewer.language === "zh" ? "、" : ", "),
      { sum: sumOf(amount, order.currency) },
    ];
  });
}

export async function unpaidListed(listed: Listed<UnpaidInvoice>): Promise<Card> {
  const nameOf = await namesOf(listed, ({ invoice }) => invoice.customerId);
  return cardOf("unpaidInvoices", listed, ({ invoice, unpaid, dueDay }) => [
    invoiceNumber(invoice),
    nameOf(invoice.customerId),
    { sum: sumOf(unpaid, invoice.currency) },
    { day: dueDay, late: dueDay !== null && dueDay < listed.today },
  ]);
}

export async function returnsListed(listed: Listed<Return>): Promise<Card> {
  const nameOf = await namesOf(listed, ({ customerId }) => customerId);
  const orders = new Map<Id, string>();
  for (const { salesOrderId } of listed.items) {
    const order = orders.has(salesOrderId) ? null : await listed.tx.orders.find({ kind: "all" }, salesOrderId);
    if (order) orders.set(salesOrderId, order.number);
  }
  return cardOf("returns", listed, (given) => [
    given.number,
    nameOf(given.customerId),
    orders.get(given.salesOrderId) ?? "",
    { document: "return", state: given.state },
    given.reason,
  ]);
}

export async function ticketsListed(listed: Listed<Ticket>): Promise<Card> {
  const { tx, viewer } = listed;
  const nameOf = await namesOf(listed, ({ customerId }) => customerId);
  return cardOf("tickets", listed, (ticket) => [
    ticket.number,
    nameOf(ticket.customerId),
    ticket.title,
    { document: "ticket", state: ticket.state },
    ticket.dueAt === null ? "" : { moment: localMoment(viewer, ticket.dueAt), late: ticket.dueAt < tx.now },
  ]);
}

export async function messagesListed(listed: Listed<CustomerMessage>): Promise<Card> {
  return cardOf("messages", listed, (message) => [
    message.number,
    message.recipientName,
    shortened(message.body),
    { document: "message", state: message.state },
    { moment: localMoment(listed.viewer, message.sentAt ?? message.createdAt) },
  ]);
}

function shortened(text: string): string {
  const signs = Array.from(text);
  return signs.length > mostSigns ? `${signs.slice(0, mostSigns).join("")}…` : text;
}

export async function payablesListed(listed: Listed<Payable>): Promise<Card> {
  const { tx, viewer, items, today } = listed;
  const suppliers = new Map(
    (await tx.suppliers.findMany([...new Set(items.map((each) => each.supplierId))])).map((each) => [each.id, each]),
  );
  return cardOf("payables", listed, (payable) => {
    const supplier = suppliers.get(payable.supplierId);
    const called = viewer.language === "en" ? (supplier?.nameEn ?? supplier?.name) : (supplier?.shortName ?? supplier?.name);
    return [
      payable.billNumber === null ? payable.number : `${payable.number} (${payable.billNumber})`,
      called ?? "",
      { sum: sumOf(outstandingOf(payable), payable.currency) },
      { day: payable.dueDay, late: payable.dueDay < today },
    ];
  });
}
