import { money } from "../../../cards/kit/format";
import type { Tx } from "../../domain/shared/tx";
import { noticeText, type NoticeName } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { fact, ownerOfCustomer, withCard, withSentence } from "./to-people";

/** The customer's owner hears what becomes of the customer's money. */
async function tellOwner(tx: Tx, event: KeptEvent, name: NoticeName, sum: string): Promise<readonly Told[]> {
  const customerId = fact(event, "customerId");
  const customer = customerId === null ? null : await tx.customers.find({ kind: "all" }, customerId);
  const amount = money({ amount: fact(event, sum) ?? "0", currency: fact(event, "currency") ?? "" });
  const params = { number: fact(event, "number") ?? "", customer: customer?.shortName ?? customer?.name ?? "", amount };
  return withSentence(tx, [customer?.ownerId ?? null], (language) => noticeText(name, { ...params, what: settledWhat(event) }, language));
}

/** "AR-3, AR-4": what was settled. */
function settledWhat(event: KeptEvent): string {
  const settled = (event.data["receivables"] ?? []) as readonly { readonly number?: string }[];
  return settled.flatMap((each) => (each.number ? [each.number] : [])).join(", ");
}

export const paymentNotices: readonly Notice[] = [
  defineNotice({
    on: "payment.registered",
    tell: async (tx, event) => withCard(tx, [await ownerOfCustomer(tx, fact(event, "customerId"))], "payment", event.subject),
  }),
  defineNotice({ on: "payment.settled", tell: (tx, event) => tellOwner(tx, event, "paymentSettled", "settled") }),
  defineNotice({ on: "payment.voided", tell: (tx, event) => tellOwner(tx, event, "paymentVoided", "amount") }),
];
