import { contentHash } from "../shared/content-hash";
import { Dec } from "../shared/decimal";
import type { Contract } from "./contract";

/** What an approval of a contract holds for: with whom, what for, how much, how long. */
export function contractContentHash(
  contract: Pick<Contract, "customerId" | "quoteId" | "quoteVersionNo" | "title" | "amount" | "currency" | "startDay" | "endDay">,
): string {
  return contentHash({
    customerId: contract.customerId,
    quoteId: contract.quoteId,
    quoteVersionNo: contract.quoteVersionNo,
    title: contract.title,
    amount: contract.amount === null ? null : new Dec(contract.amount).toFixed(),
    currency: contract.currency,
    startDay: contract.startDay,
    endDay: contract.endDay,
  });
}
