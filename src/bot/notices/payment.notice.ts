import type { Language } from "../../domain/shared/actor";
import { money } from "../../../cards/kit/format";
import type { Tx } from "../../domain/shared/tx";
import { noticeText, type NoticeName } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { fact, withCard, withSentence, inOwnersChannels } from "./to-people";

/** The customer's owner hears what becomes of the customer's money, and so does the owner's channel. */
async function tellOwner(tx: Tx, event: KeptEvent, name: NoticeName, sum: string): Promise<readonly Told[]> {
  const { ownerId, say } = await sentence(tx, event, name, sum);
  return [...(await withSentence(tx, [ownerId], say)), ...(await inOwnersChannels(tx, ownerId, say))];
}

async function sentence(tx: Tx, event: KeptEvent, name: NoticeName, sum: string) {
  const customerId = fact(event, "customerId");
  const customer = customerId === null ? null : await tx.customers.find({ kind: "all" }, customerId);
  const amount = money({ amount: fact(event, sum) ?? "0", currency: fact(event, "currency") ?? "" });
  const params = { number: fact(event, "number") ?? "", customer: customer?.shortName ?? customer?.name ?? "", amount };
  const say = (language: Language) => noticeText(name, { ...params, what: settledWhat(event) }, language);
  return { ownerId: customer?.ownerId ?? null, say };
}

/** "AR-3, AR-4": what was settled. */
function settledWhat(event: KeptEvent): string {
  const settled = (event.data["receivables"] ?? []) as readonly { readonly number?: string }[];
  return settled.flatMap((each) => (each.number ? [each.number] : [])).join(", ");
}

export const paymentNotices: readonly Notice[] = [
  defineNotice({
    on: "payment.registered",
    async tell(tx, event) {
      const { ownerId, say } = await sentence(tx, event, "paymentCame", "amount");
      return [...(await withCard(tx, [ownerId], "payment", event.subject)), ...(await inOwnersChannels(tx, ownerId, say))];
    },
  }),
  defineNotice({ on: "payment.settled", tell: (tx, event) => tellOwner(tx, event, "paymentSettled", "settled") }),
  defineNotice({ on: "payment.voided", tell: (tx, event) => tellOwner(tx, event, "paymentVoided", "amount") }),
];
