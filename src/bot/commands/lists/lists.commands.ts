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
import { showCard } from "../replies";
import { grammar as invoices } from "./invoice-list.grammar";
import { grammar as messages } from "./message-list.grammar";
import { grammar as payables } from "./payable-list.grammar";
import { grammar as returns } from "./return-list.grammar";
import { grammar as tickets } from "./ticket-list.grammar";
import { grammar as uninvoiced } from "./uninvoiced-list.grammar";
import { grammar as unpaid } from "./unpaid-invoice-list.grammar";

/** So many are listed; where one more is there, the list says so. */
const listed = 50;
const page = { limit: listed, after: null };

async function askedOf({ tx, actor }: CommandContext, named: Named | undefined, ...said: readonly (string | undefined)[]) {
  const customer = named ? await tx.customers.find(scopeOf(actor), named.id) : null;
  if (named && !customer) throw new Refusal("customer.notFound");
  const words = [customer && customerName(customer, actor), ...said].filter(Boolean);
  const of = customer ? { customerId: customer.id } : {};
  return { of, shown: { tx, viewer: actor, today: await todayOf(tx), asked: words.length === 0 ? null : words.join(" · ") } };
}

function upTo<T>(found: readonly T[]): { readonly items: readonly T[]; readonly more: boolean } {
  return { items: found.slice(0, listed), more: found.length > listed };
}

export const invoiceList = defineCommand({
  ...invoices,
  async handle(context, { customer, state: word }) {
    const { tx, actor } = context;
    const state = invoiceStates.find((each) => each === word);
    const { of, shown } = await askedOf(context, customer, state && stateText("invoice", state, actor.language));
    const { items, next } = await tx.invoices.list(scopeOf(actor), { ...of, ...(state && { states: [state] }) }, page);
    return showCard(await invoicesListed({ ...shown, items, more: next !== null }));
  },
});

export const uninvoicedList = defineCommand({
  ...uninvoiced,
  async handle(context, { customer }) {
    const { of, shown } = await askedOf(context, customer);
    return showCard(
      await uninvoicedListed({ ...shown, ...upTo(await shippedNotInvoiced(context.tx, context.actor, { ...of, limit: listed + 1 })) }),
    );
  },
});

export const unpaidInvoiceList = defineCommand({
  ...unpaid,
  async handle(context, { customer }) {
    const { of, shown } = await askedOf(context, customer);
    return showCard(
      await unpaidListed({ ...shown, ...upTo(await invoicedNotPaid(context.tx, context.actor, { ...of, limit: listed + 1 })) }),
    );
  },
});

export const returnList = defineCommand({
  ...returns,
  async handle(context, { customer, state: word }) {
    const { tx, actor } = context;
    const state = returnStates.find((each) => each === word);
    const { of, shown } = await askedOf(context, customer, state && stateText("return", state, actor.language));
    const { items, next } = await tx.returns.list(scopeOf(actor), { ...of, ...(state && { states: [state] }) }, page);
    return showCard(await returnsListed({ ...shown, items, more: next !== null }));
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
    const { items, next } = await tx.tickets.list(scopeOf(actor), { ...of, states, ...(owner && { ownerId: owner.id }) }, page);
    return showCard(await ticketsListed({ ...shown, items, more: next !== null }));
  },
});

export const messageList = defineCommand({
  ...messages,
  async handle(context, { customer }) {
    const { tx, actor } = context;
    const { of, shown } = await askedOf(context, customer);
    const { items, next } = await tx.messages.list(scopeOf(actor), of, page);
    return showCard(await messagesListed({ ...shown, items, more: next !== null }));
  },
});

/** What suppliers are owed, the first due first. */
export const payableList = defineCommand({
  ...payables,
  async handle(context, { supplier }) {
    const { tx, actor } = context;
    requirePermission(actor, "payable.read");
    const { shown } = await askedOf(context, undefined, supplier?.typed);
    const found = await tx.payables.due(supplier ? { supplierId: supplier.id } : {}, listed + 1);
    return showCard(await payablesListed({ ...shown, ...upTo(found) }));
  },
});
