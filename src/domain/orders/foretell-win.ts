import type { ApprovalReason } from "../approvals/approval";
import { scopeOf } from "../access/scope";
import type { Quote } from "../quotes/quote";
import { totalsOf } from "../quotes/quote-pricing";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isZero, type Amount } from "../shared/money";
import { asksPrepayment } from "../shared/payment-terms";
import { Refusal } from "../shared/refusal";
import type { Quantity } from "../shared/quantity";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { acceptedQuote } from "./accepted-quote";
import { creditHold } from "./credit-hold";
import type { OrderLine } from "./order";
import { linesFromQuote } from "./order-from-quote";
import { planOrder } from "./place-order";
import type { WinOpportunity } from "./win-opportunity";

export interface ForetoldWin {
  readonly quote: Quote;
  readonly lines: readonly OrderLine[];
  /** With tax, in the quote's currency. */
  readonly totalAmount: Amount;
  /** Over the customer's credit, so that finance has to let it go first; null: within it, or nothing of it is owed later. */
  readonly hold: ApprovalReason | null;
  readonly deliverBy: CalendarDay | null;
  /** What of each line is not there, by its id, in base units: in the warehouse that the order would ship from. */
  readonly short: ReadonlyMap<Id, Quantity>;
  /** Something is paid before the goods leave. */
  readonly prepaid: boolean;
}

/**
 * The order that winning the deal would make, as things stand; null for a deal that is won already. Changes nothing.
 * Refuses what winning would refuse about the quote.
 */
export async function foretellWin(
  tx: Tx,
  actor: Actor,
  { id, quoteId, deliverBy, warehouseId }: Pick<WinOpportunity, "id" | "quoteId" | "deliverBy" | "warehouseId">,
): Promise<ForetoldWin | null> {
  const deal = await tx.opportunities.find(scopeOf(actor), id);
  if (!deal) throw new Refusal("opportunity.notFound");
  if (deal.state === "won") return null;
  const quote = await acceptedQuote(tx, deal, quoteId);
  const lines = linesFromQuote(quote, await tx.orders.orderedOfQuote(quote.id));
  const { currency, terms } = quote.current;
  const { totalAmount } = totalsOf(lines, currency);
  const customer = await tx.customers.find({ kind: "all" }, deal.customerId);
  if (!customer) throw new Refusal("customer.notFound");
  const today = await todayOf(tx);
  const hold = await creditHold(tx, customer, { currency, terms, totalAmount }, today);
  const { plan } = await planOrder(tx, { lines, warehouseId: warehouseId ?? null }, customer.id, today);
  const day = quote.current.deliverBy ?? deliverBy ?? null;
  return { quote, lines, totalAmount, hold, deliverBy: day, short: plan.short, prepaid: asksPrepayment(terms) && !isZero(totalAmount) };
}
