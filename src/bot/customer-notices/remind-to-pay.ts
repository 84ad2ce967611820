import { day, money } from "../../../cards/kit/format";
import { dueOf } from "../../domain/collections/collect";
import { collectionsSetting } from "../../domain/collections/reminder-stage";
import { defineFlow } from "../../domain/flows/define-flow";
import { openAmount, type Receivable } from "../../domain/receivables/receivable";
import { addDays } from "../../domain/shared/calendar-day";
import type { Language } from "../../domain/shared/actor";
import { compare, sum, type Currency } from "../../domain/shared/money";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { tellCustomer } from "./tell-customer";

/**
 * One message about all that is due, read from the ledger at this moment: who has paid meanwhile, or promised a day, hears
 * nothing. What came in and is not settled yet counts as paid.
 */
export const whenReminderDue = defineFlow({
  on: "customer.reminderDue",
  async start(tx, event) {
    const customerId = event.subject.id;
    const today = await todayOf(tx);
    const asked = event.data["asked"] === true;
    if (!asked && (await tx.collections.openPromiseOf(customerId))) return;
    const until = asked ? today : addDays(today, -Math.min(0, ...(await collectionsSetting(tx)).stages));
    const owed = await notPaid(tx, customerId, await dueOf(tx, customerId, until));
    if (owed.length === 0) return;
    const late = owed.some(({ dueDay }) => dueDay !== null && dueDay < today);
    await tellCustomer(tx, null, {
      onceKey: `reminder:${event.id}`,
      customerId,
      template: late ? "paymentOverdue" : "paymentDueSoon",
      about: event.subject,
      fields: (language) => ({ total: totalText(owed), documents: documentsText(owed, language) }),
    });
  },
});

/** The oldest due are taken as paid first by what is unallocated. */
async function notPaid(tx: Tx, customerId: string, due: readonly Receivable[]): Promise<readonly Receivable[]> {
  const totals = await tx.receivables.totalsOf(customerId, await todayOf(tx));
  const covered = (currency: Currency) => {
    const credit = totals.find((each) => each.currency === currency)?.credit;
    const owed = sum(due.filter((each) => each.currency === currency).map(openAmount), currency);
    return credit !== undefined && compare(credit, owed) >= 0;
  };
  return due.filter(({ currency }) => !covered(currency));
}

function totalText(owed: readonly Receivable[]): string {
  const currencies = [...new Set(owed.map(({ currency }) => currency))];
  return currencies
    .map((currency) => money({ amount: sum(owed.filter((each) => each.currency === currency).map(openAmount), currency), currency }))
    .join(" + ");
}

/** As many as a message holds; the rest is counted. */
const mostNamed = 5;

function documentsText(owed: readonly Receivable[], language: Language): string {
  const named = owed.slice(0, mostNamed).map((each) => {
    const due =
      each.dueDay === null ? "" : ({ zh: `，${day(each.dueDay, "zh")}到期`, en: `, due ${day(each.dueDay, "en")}` }[language] ?? "");
    return `${each.reference ?? each.number} ${money({ amount: openAmount(each), currency: each.currency })}${due}`;
  });
  const rest = owed.length - named.length;
  if (rest > 0) named.push({ zh: `另有 ${rest} 笔`, en: `and ${rest} more` }[language]);
  return named.join({ zh: "；", en: "; " }[language]);
}
