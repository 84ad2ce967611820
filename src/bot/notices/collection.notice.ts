import { money } from "../../../cards/kit/format";
import { actorFor } from "../../domain/access/identify-actor";
import { amount as amountIn, minus, type Amount } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import { collectionsDigest } from "../presenters/collections-digest";
import { noticeText, type NoticeName } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { financePeople } from "./money.notice";
import { aboveOf, fact, withSentence } from "./to-people";

/** The customer's owner, and whoever must hear of it beside. */
async function tellAbout(tx: Tx, event: KeptEvent, name: NoticeName, also: "above" | "finance"): Promise<readonly Told[]> {
  const sums = promisedSums(event);
  const customer = await tx.customers.find({ kind: "all" }, fact(event, "customerId") ?? "");
  if (!customer) return [];
  const others = also === "above" ? await aboveOf(tx, customer.ownerId) : await financePeople(tx);
  const receivables = (event.data["receivables"] ?? []) as readonly string[];
  return withSentence(tx, [customer.ownerId, ...others], (language) => {
    const called = language === "zh" ? (customer.shortName ?? customer.name) : (customer.nameEn ?? customer.name);
    const what = receivables.join(language === "zh" ? "、" : ", ");
    return noticeText(name, { customer: called, what, day: fact(event, "promisedDay") ?? "", ...sums }, language);
  });
}

/** What was promised, what came and what is missing of it, where the promise named a sum. */
function promisedSums(event: KeptEvent): Record<"amount" | "received" | "missing", string> | null {
  const [promised, came, currency] = [fact(event, "amount"), fact(event, "received"), fact(event, "currency")];
  if (promised === null || came === null || currency === null) return null;
  const [whole, received] = [amountIn(promised, currency), amountIn(came, currency)];
  const inWords = (amount: Amount) => money({ amount, currency });
  return { amount: inWords(whole), received: inWords(received), missing: inWords(minus(whole, received, currency)) };
}

export const collectionNotices: readonly Notice[] = [
  defineNotice({ on: "customer.escalated", tell: (tx, event) => tellAbout(tx, event, "customerEscalated", "above") }),
  defineNotice({
    on: "promise.broken",
    tell: (tx, event) => tellAbout(tx, event, promisedSums(event) === null ? "promiseBroken" : "promiseShort", "finance"),
  }),
  defineNotice({
    on: "collections.dayBegan",
    async tell(tx) {
      const told: Told[] = [];
      for (const person of await tx.people.activeWithRole("finance")) {
        const card = await collectionsDigest(tx, await actorFor(tx, person, null));
        told.push({ personId: person.id, part: { kind: "card", card } });
      }
      return told;
    },
  }),
];
