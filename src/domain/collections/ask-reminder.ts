import { requireInScope, requirePermission, scopeOf } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Customer } from "../customers/customer";
import { dueOf, stillOwed } from "./still-owed";

/**
 * A person wants a customer to be reminded now, of all that is due. Refuses `reminder.nothingDue`, `reminder.moneyCame` where
 * what came in and is not settled pays all of it, and `reminder.today` where the customer was reminded today, by hand or by itself.
 */
export async function askReminder(tx: Tx, actor: Actor, input: { readonly customerId: Id }): Promise<Customer> {
  requirePermission(actor, "receivable.remind");
  const customer = requireInScope("customer", actor, await tx.customers.find(scopeOf(actor), input.customerId));
  const day = await todayOf(tx);
  const due = await dueOf(tx, customer.id, day);
  if (due.length === 0) throw new Refusal("reminder.nothingDue", { customer: customer.number });
  const owed = await stillOwed(tx, customer.id, day);
  if (owed.length === 0) throw new Refusal("reminder.moneyCame", { customer: customer.number });
  const told = (await tx.collections.happened([toldToday(customer.id, day)])).size > 0;
  if (told || !(await tx.collections.claimOccasion(`asked/${customer.id}/${day}`, customer.id, tx.now))) {
    throw new Refusal("reminder.today", { customer: customer.number });
  }
  const subject = { kind: "customer", id: customer.id };
  const data = { customerId: customer.id, receivables: owed.map(({ receivable }) => receivable.number), asked: true };
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "customer.remind", subject, before: null, after: data });
  tx.emit({ type: "customer.reminderDue", subject, actorId: actor.personId, data });
  return customer;
}

/** The occasion that a customer was sent a reminder on a day. */
export const toldToday = (customerId: Id, day: CalendarDay): string => `told/${customerId}/${day}`;
