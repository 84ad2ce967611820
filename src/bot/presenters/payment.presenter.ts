import { paymentCard, type PaymentMove } from "../../../cards/payments/payment.card";
import { scopeOf } from "../../domain/access/scope";
import { openAmount } from "../../domain/receivables/receivable";
import { suggestShares } from "../../domain/payments/suggest-shares";
import { unallocated as leftOf } from "../../domain/receivables/payment-balance";
import { accountName } from "../../domain/payments/bank-accounts";
import type { Allocation, Receivable } from "../../domain/receivables/receivable";
import { amount, isZero, sum } from "../../domain/shared/money";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, namesOf, sumOf } from "./wording";

export const paymentPresenter = definePresenter({
  card: "payment",
  async present(tx, viewer, subject) {
    const payment = await tx.payments.find(scopeOf(viewer), subject.id);
    if (!payment) return null;
    const { currency } = payment;
    const customer = (await customersByKey(tx, [payment.customerId])).get(payment.customerId);
    const who = await namesOf(tx, viewer, [payment.registeredBy]);
    const shares = await tx.receivables.allocationsOfPayment(payment.id);
    const receivables = new Map((await tx.receivables.findMany(shares.map((share) => share.receivableId))).map((each) => [each.id, each]));
    const orders = await orderNumbers(tx, [...receivables.values()]);
    const unallocated = leftOf(payment);
    const moves: PaymentMove[] = [];
    const settles = !isZero(unallocated) && viewer.permissions.has("payment.settle");
    const owed = settles ? await tx.receivables.find({ kind: "all" }, { customerId: payment.customerId, open: true, limit: 200 }) : [];
    const inCurrency = owed.filter((each) => each.currency === currency);
    const suggestion = suggestShares(unallocated, payment.reference, inCurrency);
    if (settles)
      moves.push(...(suggestion && suggestion.reason !== "oldestDue" ? (["settleSuggested"] as const) : []), "settleOldest", "settle");
    if (payment.state !== "voided" && shares.length > 0 && viewer.permissions.has("payment.settle")) moves.push("unsettle");
    if (payment.state !== "voided" && viewer.permissions.has("payment.void")) moves.push("void");
    return paymentCard.render(
      {
        id: payment.id,
        version: payment.version,
        number: payment.number,
        state: payment.state,
        customer: customer ? customerName(customer, viewer) : "",
        amount: sumOf(payment.amount, currency),
        receivedDay: payment.receivedDay,
        account: await accountName(tx, payment.account, viewer.language),
        method: payment.method,
        reference: payment.reference,
        registeredBy: who(payment.registeredBy),
        allocations: shares.map((share) => {
          const receivable = receivables.get(share.receivableId);
          const owedIn = receivable?.currency ?? currency;
          return {
            receivable: receivable
              ? [...new Set([receivable.reference ?? receivable.number, orders.get(receivable.source.id)])].filter(Boolean).join(" · ")
              : "",
            amount: sumOf(share.amount, owedIn),
            openAfter: sumOf(receivable ? openAmount(receivable) : share.amount, owedIn),
            exchange: share.rate === null ? null : { taken: sumOf(share.paymentAmount, currency), rate: share.rate },
          };
        }),
        exchangeDifference: await differenceOf(tx, shares),
        unallocated: sumOf(unallocated, currency),
        suggestion: suggestion && {
          reason: suggestion.reason,
          parts: suggestion.shares.map(({ receivable, amount: part }) => ({
            receivable: receivable.reference ?? receivable.number,
            amount: sumOf(part, currency),
          })),
        },
        refunded: isZero(payment.refunded) ? null : sumOf(payment.refunded, currency),
        voidReason: payment.voidReason,
        twin: null,
        moves,
      },
      viewer.language,
    );
  },
});

/** What the change of rates came to in all, in the base currency; null where it came to nothing or is not known. */
async function differenceOf(tx: Tx, shares: readonly Allocation[]) {
  const { baseCurrency } = await companyOf(tx);
  const known = shares.flatMap(({ exchangeDifference }) => (exchangeDifference === null ? [] : [amount(exchangeDifference, baseCurrency)]));
  const whole = sum(known, baseCurrency);
  return isZero(whole) ? null : sumOf(whole, baseCurrency);
}

/** What somebody pays for is known by its order. */
async function orderNumbers(tx: Tx, receivables: readonly Receivable[]): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const { source } of receivables) {
    const order = source.kind === "salesOrder" && !numbers.has(source.id) ? await tx.orders.find({ kind: "all" }, source.id) : null;
    if (order) numbers.set(source.id, order.number);
  }
  return numbers;
}
