import { customerName } from "../../presenters/wording";
import { requirePermission, scopeOf } from "../../../domain/access/scope";
import { invoicedNotPaid, shippedNotInvoiced } from "../../../domain/invoices/invoice-lists";
import { invoiceStates } from "../../../domain/invoices/invoice";
import { returnStates } from "../../../domain/returns/return";
import { Refusal } from "../../../domain/shared/refusal";
import { todayOf } from "../../../domain/shared/settings";
import { ticketStates } from "../../../domain/tickets/ticket";
import { stateText } from "../../../../cards/kit/state-tag";
import type { Named } from "../../conversation/arguments";
import {
  invoicesListed,
  messagesListed,
  payablesListed,
  returnsListed,
  ticketsListed,
  uninvoicedListed,
  unpaidListed,
} from "../../presenters/desk-lists";
import { defineCommand, type CommandContext } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar as invoices } from "./invoice-list.grammar";
import { grammar as messages } from "./message-list.grammar";
import { grammar as payables } from "./payable-list.grammar";
import { grammar as returns } from "./return-list.grammar";
import { grammar as tickets } from "./ticket-list.grammar";
import { grammar as uninvoiced } from "./uninvoiced-list.grammar";
import { grammar as unpaid } from "./unpaid-invoice-list.grammar";

async function askedOf({ tx, actor }: CommandContext, named: Named | undefined, ...said: readonly (string | undefined)[]) {
  const customer = named ? await tx.customers.find(scopeOf(actor), named.id) : null;
  if (named && !customer) throw new Refusal("customer.notFound");
  const words = [customer && customerName(customer, actor), ...said].filter(Boolean);
  const of = customer ? { customerId: customer.id } : {};
  return { of, shown: { tx, viewer: actor, today: await todayOf(tx), asked: words.length === 0 ? null : words.join(" · ") } };
}

export const invoiceList = defineCommand({
  ...invoices,
  async handle(context, { customer, state: word }) {
    const { tx, actor } = context;
    const state = invoiceStates.find((each) => each === word);
    const { of, shown } = await askedOf(context, customer, state && stateText("invoice", state, actor.language));
    const found = await tx.invoices.list(scopeOf(actor), { ...of, ...(state && { states: [state] }) }, pageAsked(context));
    return showPage(context, found, (page) => invoicesListed({ ...shown, items: found.items, page }));
  },
});

export const uninvoicedList = defineCommand({
  ...uninvoiced,
  async handle(context, { customer }) {
    const { of, shown } = await askedOf(context, customer);
    const found = await shippedNotInvoiced(context.tx, context.actor, of, pageAsked(context));
    return showPage(context, found, (page) => uninvoicedListed({ ...shown, items: found.items, page }));
  },
});

export const unpaidInvoiceList = defineCommand({
  ...unpaid,
  async handle(context, { customer }) {
    const { of, shown } = await askedOf(context, customer);
    const found = await invoicedNotPaid(context.tx, context.actor, of, pageAsked(context));
    return showPage(context, found, (page) => unpaidListed({ ...shown, items: found.items, page }));
  },
});

export const returnList = defineCommand({
  ...returns,
  async handle(context, { customer, state: word }) {
    const { tx, actor } = context;
    const state = returnStates.find((each) => each === word);
    const { of, shown } = await askedOf(context, customer, state && stateText("return", state, actor.language));
    const found = await tx.returns.list(scopeOf(actor), { ...of, ...(state && { states: [state] }) }, pageAsked(context));
    return showPage(context, found, (page) => returnsListed({ ...shown, items: found.items, page }));
  },
});

/** Those still to be done, unless a state is named; what is due first stands first. */
export const ticketList = defineCommand({
  ...tickets,
  async handle(context, { customer, state: word, owner }) {
    const { tx, actor } = context;
    const state = ticketStates.find((each) => each === word);
    const { of, shown } = await askedOf(context, customer, state && stateText("ticket", state, actor.language));
    const states = state ? [state] : word === "all" ? ticketStates : (["open", "inProgress", "waiting"] as const);
    const found = await tx.tickets.list(scopeOf(actor), { ...of, states, ...(owner && { ownerId: owner.id }) }, pageAsked(context));
    return showPage(context, found, (page) => ticketsListed({ ...shown, items: found.items, page }));
  },
});

export const messageList = defineCommand({
  ...messages,
  async handle(context, { customer }) {
    const { tx, actor } = context;
    const { of, shown } = await askedOf(context, customer);
    const to = { customers: actor.permissions.has("message.read"), suppliers: actor.permissions.has("payable.read") };
    const found = await tx.messages.list(scopeOf(actor), { ...of, to }, pageAsked(context));
    return showPage(context, found, (page) => messagesListed({ ...shown, items: found.items, page }));
  },
});

/** What suppliers are owed, the first due first. */
export const payableList = defineCommand({
  ...payables,
  async handle(context, { supplier }) {
    const { tx, actor } = context;
    requirePermission(actor, "payable.read");
    const { shown } = await askedOf(context, undefined, supplier?.typed);
    const found = await tx.payables.due(supplier ? { supplierId: supplier.id } : {}, pageAsked(context));
    return showPage(context, found, (page) => payablesListed({ ...shown, items: found.items, page }));
  },
});
