import { customerCard, type CustomerCardProps } from "../../../cards/customers/customer.card";
import { scopeOf } from "../../domain/access/scope";
import type { Customer } from "../../domain/customers/customer";
import { creditPosition } from "../../domain/receivables/credit-position";
import { compare } from "../../domain/shared/money";
import { poolPolicyOf } from "../../domain/leads/pool-policy";
import { prospectDayOf } from "../../domain/leads/prospect-pool";
import { addDays } from "../../domain/shared/calendar-day";
import { companyOf, todayOf } from "../../domain/shared/settings";
import { firstPage } from "../../domain/shared/page";
import type { Tx } from "../../domain/shared/tx";
import type { Actor } from "../../domain/shared/actor";
import { daysOverdue } from "./days-overdue";
import { definePresenter } from "./define-presenter";
import { customerName, localMoment, namesOf, sumOf } from "./wording";

export const customerPresenter = definePresenter({
  card: "customer",
  async present(tx, viewer, subject) {
    const customer = (await tx.customers.find(scopeOf(viewer), subject.id)) ?? (await pooledFor(tx, viewer, subject.id));
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
    ...(await poolOf(tx, viewer, customer)),
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

/** A prospect that nobody owns is everybody's to claim. */
async function pooledFor(tx: Tx, viewer: Actor, id: string): Promise<Customer | null> {
  if (!viewer.permissions.has("lead.claim")) return null;
  const customer = await tx.customers.find({ kind: "all" }, id);
  return customer?.prospect && customer.ownerId === null ? customer : null;
}

async function poolOf(tx: Tx, viewer: Actor, customer: Customer): Promise<Pick<CustomerCardProps, "pool">> {
  if (!customer.prospect || !viewer.permissions.has("lead.claim")) return {};
  if (customer.ownerId === null) return { pool: { day: null, moves: ["claim"] } };
  const policy = await poolPolicyOf(tx);
  if (policy.prospectDays === 0) return {};
  const pooled = await tx.prospects.of(customer.id);
  const due = prospectDayOf(customer, pooled, policy, (await companyOf(tx)).timeZone);
  const near = due !== null && due <= addDays(await todayOf(tx), policy.warnDays) ? due : null;
  const own = customer.ownerId === viewer.personId;
  return {
    pool: {
      day: near,
      moves: own ? [...(near !== null && pooled.keptUntil === null ? (["keep"] as const) : []), "release"] : [],
    },
  };
}
