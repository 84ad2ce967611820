import { dayOf } from "../shared/calendar-day";
import { Dec } from "../shared/decimal";
import { inBase, ratesOn, type Rates } from "../shared/exchange-rates";
import type { Id } from "../shared/id";
import { amount, compare, minus, sum, zero, type Amount, type Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";

/** What the check needs to know of a customer. */
export interface CreditHolder {
  readonly id: Id;
  readonly number: string;
  readonly currency: Currency;
  /** In the customer's currency; 0: everything is prepaid. */
  readonly creditLimit: Amount;
}

/** All in the customer's currency; sums in others are turned into it at the day's rates. */
export interface CreditPosition {
  readonly currency: Currency;
  readonly limit: Amount;
  /** Owed and unpaid, without what must be paid before the goods leave. */
  readonly outstanding: Amount;
  readonly prepaid: Amount;
  readonly overdue: Amount;
  /** Paid and not settled against anything. */
  readonly credit: Amount;
  /** outstanding − credit. Receivables arise with the order, so orders not invoiced are in `outstanding`. */
  readonly exposure: Amount;
  /** limit − exposure; negative when over. */
  readonly free: Amount;
}

export async function creditPosition(tx: Tx, customer: CreditHolder): Promise<CreditPosition> {
  const company = await companyOf(tx);
  const today = dayOf(tx.now, company.timeZone);
  const all = await tx.receivables.totalsOf(customer.id, today);
  const currencies = [...new Set([customer.currency, ...all.map((each) => each.currency)])];
  const known = currencies.length > 1 ? await tx.rates.on(currencies, today) : new Map<Currency, string>();
  const rates = ratesOn(company.baseCurrency, today, known);
  const total = (value: (each: (typeof all)[number]) => Amount) =>
    sum(
      all.map((each) => converted(value(each), each.currency, customer.currency, rates)),
      customer.currency,
    );
  const prepaid = total((each) => each.prepaid);
  const outstanding = minus(
    total((each) => each.outstanding),
    prepaid,
    customer.currency,
  );
  const credit = total((each) => each.credit);
  const exposure = minus(outstanding, credit, customer.currency);
  return {
    currency: customer.currency,
    limit: customer.creditLimit,
    outstanding,
    prepaid,
    overdue: total((each) => each.overdue),
    credit,
    exposure,
    free: minus(customer.creditLimit, exposure, customer.currency),
  };
}

/** The position, and what the exposure would be with so much more, in the customer's currency at the day's rate. */
export async function creditWith(
  tx: Tx,
  customer: CreditHolder,
  added: { readonly amount: Amount; readonly currency: Currency },
): Promise<{ readonly position: CreditPosition; readonly added: Amount; readonly exposureWith: Amount }> {
  const position = await creditPosition(tx, customer);
  const more = await addition(tx, customer, added);
  return { position, added: more, exposureWith: sum([position.exposure, more], customer.currency) };
}

/**
 * Asked at the order (with what it adds beyond its prepaid part), at shipment and at any reopening (with nothing
 * added). `releasedTo` is the exposure that somebody approved for this order beyond the limit. Throws
 * `credit.overLimit` with what is free; an addition of nothing is refused only while over the limit, so do not ask for
 * what is wholly prepaid. The caller locks the customer first: two orders at once see each other.
 */
export async function requireCredit(
  tx: Tx,
  customer: CreditHolder,
  adding: { readonly amount: Amount; readonly currency: Currency } = { amount: zero(customer.currency), currency: customer.currency },
  releasedTo: Amount | null = null,
): Promise<CreditPosition> {
  const { position, added, exposureWith } = await creditWith(tx, customer, adding);
  const within = compare(exposureWith, position.limit) <= 0 || (releasedTo !== null && compare(exposureWith, releasedTo) <= 0);
  if (!within) {
    throw new Refusal("credit.overLimit", {
      customer: customer.number,
      currency: customer.currency,
      limit: position.limit,
      exposure: position.exposure,
      free: position.free,
      added,
    });
  }
  return position;
}

async function addition(tx: Tx, customer: CreditHolder, added: { amount: Amount; currency: Currency }): Promise<Amount> {
  if (added.currency === customer.currency) return added.amount;
  const company = await companyOf(tx);
  const today = dayOf(tx.now, company.timeZone);
  const rates = ratesOn(company.baseCurrency, today, await tx.rates.on([added.currency, customer.currency], today));
  return converted(added.amount, added.currency, customer.currency, rates);
}

function converted(value: Amount, from: Currency, to: Currency, rates: Rates): Amount {
  if (from === to) return value;
  return amount(new Dec(inBase(value, from, rates)).dividedBy(rates.of(to)), to);
}
