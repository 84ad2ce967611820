import { approvalActions } from "./approval.actions";
import { contractActions } from "./contract.actions";
import { customerActions } from "./customer.actions";
import type { Action } from "./define-action";
import { leadActions } from "./lead.actions";
import { opportunityActions } from "./opportunity.actions";
import { paymentActions } from "./payment.actions";
import { quoteActions } from "./quote.actions";
import { todoActions } from "./todo.actions";

const all: readonly Action[] = [
  ...approvalActions,
  ...contractActions,
  ...customerActions,
  ...leadActions,
  ...opportunityActions,
  ...paymentActions,
  ...quoteActions,
  ...todoActions,
];

/** What every button does, by the button's name. */
export const actions: ReadonlyMap<string, Action> = new Map(all.map((action) => [action.name, action]));
