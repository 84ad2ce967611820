import { day, money } from "../../../cards/kit/format";
import { toldToday } from "../../domain/collections/ask-reminder";
import { collectionsSetting } from "../../domain/collections/reminder-stage";
import { stillOwed, type StillOwed } from "../../domain/collections/still-owed";
import { defineFlow } from "../../domain/flows/define-flow";
import { addDays } from "../../domain/shared/calendar-day";
import type { Language } from "../../domain/shared/actor";
import { sum } from "../../domain/shared/money";
import { todayOf } from "../../domain/shared/settings";
import { tellCustomer } from "./tell-customer";

/**
 * One message about all that is due, read from the ledger at this moment: who has paid meanwhile, or promised a day, hears
 * nothing. What came in and is not settled yet counts as paid, the oldest due first.
 */
export const whenReminderDue = defineFlow({
  on: "customer.reminderDue",
  async start(tx, event) {
    const customerId = event.subject.id;
    const today = await todayOf(tx);
    const asked = event.data["asked"] === true;
    if (!asked && (await tx.collections.openPromiseOf(customerId))) return;
    const until = asked ? today : addDays(today, -Math.min(0, ...(await collectionsSetting(tx)).stages));
    const owed = await stillOwed(tx, customerId, until);
    if (owed.length === 0) return;
    // A morning that was missed is made up for on the next, which has its own: both say all that is due, so one is enough.
    const first = await tx.collections.claimOccasion(toldToday(customerId, today), customerId, tx.now);
    if (!first && !asked) return;
    const late = owed.some(({ receivable: { dueDay } }) => dueDay !== null && dueDay < today);
    await tellCustomer(tx, null, {
      onceKey: `reminder:${event.id}`,
      customerId,
      template: late ? "paymentOverdue" : "paymentDueSoon",
      about: event.subject,
      fields: (language) => ({ total: totalText(owed), documents: documentsText(owed, language) }),
    });
  },
});

function totalText(owed: readonly StillOwed[]): string {
  const currencies = [...new Set(owed.map(({ receivable }) => receivable.currency))];
  const owedIn = (currency: string) => owed.filter(({ receivable }) => receivable.currency === currency).map(({ amount }) => amount);
  return currencies.map((currency) => money({ amount: sum(owedIn(currency), currency), currency })).join(" + ");
}

/** As many as a message holds; the rest is counted. */
const mostNamed = 5;

function documentsText(owed: readonly StillOwed[], language: Language): string {
  const named = owed.slice(0, mostNamed).map(({ receivable: { reference, number, dueDay, currency }, amount }) => {
    const due = dueDay === null ? "" : ({ zh: `，${day(dueDay, "zh")}到期`, en: `, due ${day(dueDay, "en")}` }[language] ?? "");
    return `${reference ?? number} ${money({ amount, currency })}${due}`;
  });
  const rest = owed.length - named.length;
  if (rest > 0) named.push({ zh: `另有 ${rest} 笔`, en: `and ${rest} more` }[language]);
  return named.join({ zh: "；", en: "; " }[language]);
}
