import type { RecordType } from "../conditions/record-type";
import { contractMachine } from "../contracts/contract.machine";
import { ownedKinds } from "../handovers/handover-store";
import { leadMachine } from "../leads/lead.machine";
import { mergeKinds } from "../merges/merge";
import { opportunityMachine } from "../opportunities/opportunity.machine";
import { orderMachine } from "../orders/order.machine";
import { paymentMachine } from "../payments/payment.machine";
import { quoteMachine } from "../quotes/quote.machine";
import { ticketMachine } from "../tickets/ticket.machine";

const told = ({ transitions }: { readonly transitions: readonly { readonly emits?: string }[] }) =>
  transitions.flatMap(({ emits }) => (emits === undefined ? [] : [emits]));

/** What happens to the built-in records, as it is told with them as its subject: what their states tell, and the rest of it. */
const builtIn: Readonly<Record<string, readonly string[]>> = {
  customer: [
    "customer.created",
    "customer.changed",
    "customer.kept",
    "customer.released",
    "customer.aboutToFall",
    "customer.reminderDue",
    "customer.escalated",
    "message.optedOut",
    "message.optedIn",
    "followUp.logged",
    "followUp.withdrawn",
  ],
  product: ["product.created", "product.changed", "price.set"],
  supplier: ["supplier.created", "supplier.changed"],
  lead: [...told(leadMachine), "lead.created", "lead.askedAgain", "lead.kept", "followUp.logged"],
  opportunity: [...told(opportunityMachine), "opportunity.created", "followUp.logged"],
  quote: [...told(quoteMachine), "quote.created"],
  contract: [...told(contractMachine), "contract.created"],
  salesOrder: [...told(orderMachine), "order.backorderServed", "receivable.allSettled", "receivable.prepaidSettled"],
  receivable: ["receivable.raised", "receivable.credited"],
  payment: [...told(paymentMachine), "payment.registered", "payment.settled", "payment.unsettled", "payment.refunded", "payment.voided"],
  ticket: [...told(ticketMachine), "ticket.created", "ticket.late"],
};

const ofForms = ["created", "moved", "submitted", "approved", "rejected", "withdrawn"].map((verb) => `formRecord.${verb}`);

/** Everything that a rule on records of a kind may wait for: another event never comes. */
export function eventsOfRecord({ kind, own }: Pick<RecordType, "kind" | "own">): readonly string[] {
  if (own) return [...ofForms, "record.filledIn"];
  const events = Object.hasOwn(builtIn, kind) ? (builtIn[kind] ?? []) : [];
  return [
    ...new Set([
      ...events,
      "record.filledIn",
      ...(ownedKinds.some((each) => each === kind) ? [`${kind}.handedOver`] : []),
      ...(mergeKinds.some((each) => each === kind) ? [`${kind}.merged`, `${kind}.mergedAway`, `${kind}.unmerged`] : []),
    ]),
  ];
}
