import { customerCard } from "../../../cards/customers/customer.card";
import { scopeOf } from "../../domain/access/scope";
import type { Customer } from "../../domain/customers/customer";
import { creditPosition } from "../../domain/receivables/credit-position";
import { compare } from "../../domain/shared/money";
import { firstPage } from "../../domain/shared/page";
import type { Tx } from "../../domain/shared/tx";
import type { Actor } from "../../domain/shared/actor";
import { daysOverdue } from "./days-overdue";
import { definePresenter } from "./define-presenter";
import { customerName, localMoment, namesOf, sumOf } from "./wording";

export const customerPresenter = definePresenter({
  card: "customer",
  async present(tx, viewer, subject) {
    const customer = await tx.customers.find(scopeOf(viewer), subject.id);
    return customer && customerCard.render(await propsOf(tx, viewer, customer), viewer.language);
  },
});

async function propsOf(tx: Tx, viewer: Actor, customer: Customer) {
  const contacts = await tx.customers.contactsOf(customer.id);
  const { items: followUps } = await tx.followUps.ofCustomer(customer.id, { limit: 1, after: null });
  const [last] = followUps;
  const who = await namesOf(tx, viewer, [customer.ownerId, last?.authorId ?? null]);
  const position = viewer.permissions.has("receivable.read") ? await creditPosition(tx, customer) : null;
  const positive = (amount: string) => compare(amount, "0") > 0;
  return {
    id: customer.id,
    version: customer.version,
    number: customer.number,
    name: customer.name,
    shortName: customerName({ ...customer, name: customer.shortName ?? customer.name }, viewer),
    prospect: customer.prospect,
    owner: customer.ownerId === null ? null : who(customer.ownerId),
    terms: customer.terms,
    owed: position && sumOf(position.outstanding, position.currency),
    overdue: position && positive(position.overdue) ? sumOf(position.overdue, position.currency) : null,
    overdueDays: position ? await daysOverdue(tx, customer.id) : 0,
    credit:
      position && positive(position.limit)
        ? { limit: sumOf(position.limit, position.currency), left: sumOf(position.free, position.currency) }
        : null,
    paidAhead: position && positive(position.credit) ? sumOf(position.credit, position.currency) : null,
    address: customer.address,
    taxId: customer.creditCode,
    intent: customer.intent,
    tags: await tx.tags.of({ kind: "customer", id: customer.id }),
    contacts: contacts.map(({ name, called, title, phone, email }) => ({ name, called, title, phone, email })),
    open: await openDocuments(tx, viewer, customer),
    lastFollowUp: last ? { at: localMoment(viewer, last.happenedAt), by: who(last.authorId), note: last.note } : null,
    nextStep:
      last?.nextStep && last.nextDay ? { on: last.nextAt ? localMoment(viewer, last.nextAt) : last.nextDay, what: last.nextStep } : null,
    mayFollowUp: viewer.permissions.has("followUp.log"),
    mayQuote: viewer.permissions.has("quote.create"),
  };
}

async function openDocuments(tx: Tx, viewer: Actor, customer: Customer) {
  const scope = scopeOf(viewer);
  const { items: deals } = await tx.opportunities.list(scope, { customerId: customer.id, states: ["open"] }, firstPage);
  const { items: quotes } = await tx.quotes.list(
    scope,
    { customerId: customer.id, states: ["draft", "pendingApproval", "approved", "sent"] },
    firstPage,
  );
  return [
    ...deals.map((deal) => ({ number: deal.number, what: deal.title, amount: deal.amount ? sumOf(deal.amount, deal.currency) : null })),
    ...quotes.map((quote) => ({
      number: quote.number,
      what: `v${quote.current.versionNo}`,
      amount: sumOf(quote.current.totalAmount, quote.current.currency),
    })),
  ];
}
