import type { SubmittedContent } from "../approvals/approval";
import { listTotal } from "../quotes/quote-evidence";
import { discountOffList, quoteMargin } from "../quotes/quote-figures";
import type { QuoteVersion } from "../quotes/quote";
import type { Rates } from "../shared/exchange-rates";
import type { SalesOrder } from "./order";

/** The figures that an order is submitted with: its margin at the cost and the rates of this day, its discount against the list. */
export function orderContent(
  { totalAmount, currency, deliverBy }: Pick<SalesOrder, "totalAmount" | "currency" | "deliverBy">,
  priced: Pick<QuoteVersion, "lines" | "currency" | "taxInclusive" | "netAmount" | "totalAmount">,
  rates: Rates,
): Required<Pick<SubmittedContent, "discount" | "margin">> & SubmittedContent {
  return {
    amount: totalAmount,
    currency,
    deliverBy,
    discount: discountOffList(priced),
    margin: quoteMargin(priced, rates).percent,
    listTotal: listTotal(priced),
  };
}
