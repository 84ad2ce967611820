import type { Language } from "../../domain/shared/actor";
import { money } from "../../../cards/kit/format";
import type { Tx } from "../../domain/shared/tx";
import { noticeText, type NoticeName } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { isNews, isSameMoment } from "./payment-news";
import { fact, withCard, withSentence, inOwnersChannels } from "./to-people";

/** The customer's owner hears what becomes of the customer's money, and so does the owner's channel. */
async function tellOwner(tx: Tx, event: KeptEvent, name: NoticeName, sum: string): Promise<readonly Told[]> {
  const { ownerId, say } = await sentence(tx, event, name, sum, settledBy(event));
  return [...(await withSentence(tx, [ownerId], say)), ...(await inOwnersChannels(tx, ownerId, say))];
}

async function sentence(tx: Tx, event: KeptEvent, name: NoticeName, sum: string, what: string) {
  const customerId = fact(event, "customerId");
  const customer = customerId === null ? null : await tx.customers.find({ kind: "all" }, customerId);
  const amount = money({ amount: fact(event, sum) ?? "0", currency: fact(event, "currency") ?? "" });
  const params = { number: fact(event, "number") ?? "", customer: customer?.shortName ?? customer?.name ?? "", amount, what };
  const say = (language: Language) => noticeText(name, params, language);
  return { ownerId: customer?.ownerId ?? null, say };
}

/** "AR-3, AR-4": what was settled. */
function settledBy(event: KeptEvent): string {
  const settled = (event.data["receivables"] ?? []) as readonly { readonly number?: string }[];
  return settled.flatMap((each) => (each.number ? [each.number] : [])).join(", ");
}

/** What a payment settled in the moment it was registered; "" where nothing. */
async function settledAtOnce(tx: Tx, event: KeptEvent): Promise<string> {
  const shares = await tx.receivables.allocationsOfPayment(event.subject.id);
  const then = shares.filter(({ createdAt }) => isSameMoment(createdAt, event.happenedAt));
  return (await tx.receivables.findMany(then.map((each) => each.receivableId))).map(({ number }) => number).join(", ");
}

export const paymentNotices: readonly Notice[] = [
  defineNotice({
    on: "payment.registered",
    async tell(tx, event) {
      const what = await settledAtOnce(tx, event);
      const { ownerId, say } = await sentence(tx, event, what === "" ? "paymentCame" : "paymentCameFor", "amount", what);
      return [...(await withCard(tx, [ownerId], "payment", event.subject)), ...(await inOwnersChannels(tx, ownerId, say))];
    },
  }),
  defineNotice({
    on: "payment.settled",
    // One message for one payment: the owner sees it on the card that has just come, the group was told with the payment.
    async tell(tx, event) {
      const payment = await tx.payments.find({ kind: "all" }, event.subject.id);
      if (!payment) return [];
      const { ownerId, say } = await sentence(tx, event, "paymentSettled", "settled", settledBy(event));
      return [
        ...(isNews(payment, event) ? [] : await withSentence(tx, [ownerId], say)),
        ...(isSameMoment(payment.createdAt, event.happenedAt) ? [] : await inOwnersChannels(tx, ownerId, say)),
      ];
    },
  }),
  defineNotice({ on: "payment.voided", tell: (tx, event) => tellOwner(tx, event, "paymentVoided", "amount") }),
];
