import { companyNameKey } from "../../domain/customers/company-name";
import { normalPhone } from "../../domain/customers/reachable";
import type { LeadState } from "../../domain/leads/lead";
import { contractContentHash } from "../../domain/contracts/contract-content-hash";
import { stageOf, stagesOf } from "../../domain/opportunities/stages";
import { quoteApprovalFacts } from "../../domain/quotes/submit-quote";
import { quoteContentHash } from "../../domain/quotes/quote-content-hash";
import type { QuoteState, QuoteVersion } from "../../domain/quotes/quote";
import { approvalPolicyOf, reasonsFor } from "../../domain/approvals/approval-policy";
import { submitForApproval } from "../../domain/approvals/submit-for-approval";
import type { ContractState } from "../../domain/contracts/contract";
import { addDays } from "../../domain/shared/calendar-day";
import { newId } from "../../domain/shared/id";
import { amount, percent, sum } from "../../domain/shared/money";
import { actorOf, idOf, type Loading } from "./loading";
import { pricesOf } from "./prices-of";
import type { World } from "./world";

/** Leads, opportunities, quotes (with those that wait for approval), contracts and to-dos. */
export async function loadDeals(loading: Loading): Promise<void> {
  const { tx, world, ids } = loading;
  for (const each of [...world.leads, ...world.deals, ...world.quotes, ...world.contracts, ...world.todos]) ids.set(each.id, newId());
  for (const lead of world.leads) {
    await tx.leads.add({
      id: idOf(loading, lead.id),
      number: lead.id,
      state: lead.state as LeadState,
      company: lead.company,
      companyKey: companyNameKey(lead.company),
      contactName: lead.contact,
      contactTitle: null,
      phone: normalPhone(lead.phone),
      email: null,
      source: lead.source,
      campaign: null,
      region: null,
      keptUntil: null,
      lastOwnerId: null,
      releasedAt: null,
      interest: null,
      amount: null,
      currency: world.company.baseCurrency,
      ownerId: lead.owner ? idOf(loading, lead.owner) : null,
      customerId: null,
      reason: null,
      assignedAt: lead.owner ? loading.daysAgo(6) : null,
      lastFollowUpAt: lead.state === "contacted" ? loading.daysAgo(2) : null,
      createdAt: loading.daysAgo(9),
      version: 1,
    });
  }
  const stages = await stagesOf(tx);
  for (const deal of world.deals) {
    await tx.opportunities.add({
      id: idOf(loading, deal.id),
      number: deal.id,
      customerId: idOf(loading, deal.customer),
      title: deal.title,
      state: "open",
      stage: deal.stage,
      amount: amount(deal.amount, deal.currency),
      currency: deal.currency,
      probability: stageOf(stages, deal.stage).probability,
      closeDay: loading.day(deal.close),
      nextStep: null,
      nextDay: null,
      nextAt: null,
      ownerId: idOf(loading, deal.owner),
      leadId: null,
      renewsContractId: null,
      lostReason: null,
      lastFollowUpAt: loading.daysAgo(4),
      createdAt: loading.daysAgo(40),
      closedAt: null,
      version: 1,
    });
  }
  for (const quote of world.quotes) await loadQuote(loading, quote);
  for (const contract of world.contracts) await loadContract(loading, contract);
  for (const todo of world.todos) {
    await tx.todos.add({
      id: idOf(loading, todo.id),
      number: todo.id,
      personId: idOf(loading, todo.for),
      title: todo.do,
      priority: "normal",
      dueDay: loading.day(todo.due),
      dueAt: null,
      customerId: null,
      about: null,
      state: "open",
      madeBy: idOf(loading, "P1"),
      onceKey: null,
      createdAt: loading.daysAgo(3),
      doneAt: null,
      version: 1,
    });
  }
}

/** Earlier versions of the world's quotes are not told; they stand as superseded copies. */
async function loadQuote(loading: Loading, quote: World["quotes"][number]): Promise<void> {
  const { tx, world } = loading;
  const customer = world.customers.find((each) => each.id === quote.customer) as World["customers"][number];
  const { currency } = customer;
  const customerId = idOf(loading, quote.customer);
  const today = loading.day(world.now.slice(0, 10));
  const { linesAnew } = await pricesOf(loading, quote);
  const versionOf = (versionNo: number, state: QuoteState): QuoteVersion => {
    const lines = linesAnew();
    const [netAmount, taxAmount] = [
      sum(
        lines.map((line) => line.netAmount),
        currency,
      ),
      sum(
        lines.map((line) => line.taxAmount),
        currency,
      ),
    ];
    const content = {
      currency,
      taxInclusive: true,
      discountPercent: percent("0"),
      validUntil: addDays(today, 30),
      deliverBy: null,
      deliverTo: null,
      terms: { days: customer.terms?.days ?? 0, from: (customer.terms?.from ?? "prepaid") as "prepaid" },
      note: null,
      netAmount,
      taxAmount,
      totalAmount: sum([netAmount, taxAmount], currency),
      lines,
    };
    return {
      ...content,
      id: newId(),
      quoteId: idOf(loading, quote.id),
      versionNo,
      state,
      editedBy: idOf(loading, quote.owner),
      contentHash: quoteContentHash(customerId, content),
      createdAt: loading.daysAgo(5),
      decidedAt: state === "approved" || state === "sent" ? loading.daysAgo(2) : null,
      sentAt: state === "sent" ? loading.daysAgo(1) : null,
    };
  };
  let saved = {
    id: idOf(loading, quote.id),
    number: quote.id,
    customerId,
    opportunityId: idOf(loading, quote.deal),
    ownerId: idOf(loading, quote.owner),
    createdAt: loading.daysAgo(8),
    version: 1,
    current: versionOf(1, quote.version > 1 ? "rejected" : (quote.state as QuoteState)),
  };
  await tx.quotes.add(saved);
  if (quote.version > 1) {
    const previous = { id: saved.current.id, state: "rejected" as const };
    saved = {
      ...saved,
      ...(await tx.quotes.addVersion({ ...saved, current: versionOf(2, quote.state as QuoteState) }, previous)),
    } as typeof saved;
  }
  if (quote.awaits) {
    await submitForApproval(tx, await actorOf(loading, quote.owner), {
      subject: { kind: "quote", id: saved.id },
      number: quote.id,
      hash: saved.current.contentHash,
      editedBy: saved.current.editedBy,
      steps: [{ anyOf: [idOf(loading, quote.awaits)] }],
      reasons: reasonsFor(await approvalPolicyOf(tx), await quoteApprovalFacts(tx, saved.current)),
    });
  }
}

async function loadContract(loading: Loading, contract: World["contracts"][number]): Promise<void> {
  const { tx, world } = loading;
  const customer = world.customers.find((each) => each.id === contract.customer) as World["customers"][number];
  const content = {
    customerId: idOf(loading, contract.customer),
    title: contract.title,
    amount: null,
    currency: customer.currency,
    startDay: addDays(loading.day(contract.end), -364),
    endDay: loading.day(contract.end),
    quoteId: null,
    quoteVersionNo: null,
  };
  await tx.contracts.add({
    ...content,
    id: idOf(loading, contract.id),
    number: contract.id,
    opportunityId: null,
    ownerId: idOf(loading, contract.owner),
    state: contract.state as ContractState,
    signedDay: contract.state === "signed" ? content.startDay : null,
    fileRef: null,
    contentHash: contractContentHash(content),
    editedBy: idOf(loading, contract.owner),
    createdAt: loading.daysAgo(90),
    version: 1,
  });
}
