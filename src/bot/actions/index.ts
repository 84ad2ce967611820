import { afterSalesActions } from "./after-sales.actions";
import { approvalActions } from "./approval.actions";
import { bankActions } from "./bank.actions";
import { configurationActions } from "./configuration.actions";
import { contractActions } from "./contract.actions";
import { customerActions } from "./customer.actions";
import type { Action } from "./define-action";
import { conversationActions } from "./conversation.actions";
import { vocabulary } from "../commands/all-commands";
import { flowActions } from "./flow.actions";
import { fieldActions } from "./field.actions";
import { formActions } from "./form.actions";
import { homeActions } from "./home.actions";
import { leadFormActions } from "./lead-form.actions";
import { importActions } from "./import.actions";
import { leadActions } from "./lead.actions";
import { reportActions } from "./report.actions";
import { mergeActions } from "./merge.actions";
import { messageActions } from "./message.actions";
import { opportunityActions } from "./opportunity.actions";
import { orderActions } from "./order.actions";
import { holdActions } from "./hold.actions";
import { outboundActions } from "./outbound.actions";
import { parkedActions } from "./parked.actions";
import { monthActions } from "./month.actions";
import { paymentActions } from "./payment.actions";
import { purchasingActions } from "./purchasing.actions";
import { quoteActions } from "./quote.actions";
import { requisitionActions } from "./requisition.actions";
import { receivableActions } from "./receivable.actions";
import { webhookActions } from "./webhook.actions";
import { ruleActions } from "./rule.actions";
import { stocktakeActions } from "./stocktake.actions";
import { todoActions } from "./todo.actions";
import { transferActions } from "./transfer.actions";
import { winActions } from "./win.actions";

const all: readonly Action[] = [
  ...afterSalesActions,
  ...approvalActions,
  ...bankActions,
  ...contractActions,
  ...conversationActions(vocabulary),
  ...customerActions,
  ...flowActions,
  ...fieldActions,
  ...formActions,
  ...homeActions,
  ...configurationActions,
  ...importActions,
  ...leadActions,
  ...leadFormActions,
  ...reportActions,
  ...mergeActions,
  ...messageActions,
  ...opportunityActions,
  ...orderActions,
  ...outboundActions,
  ...holdActions,
  ...parkedActions,
  ...monthActions,
  ...paymentActions,
  ...purchasingActions,
  ...quoteActions,
  ...receivableActions,
  ...requisitionActions,
  ...webhookActions,
  ...ruleActions,
  ...stocktakeActions,
  ...todoActions,
  ...transferActions,
  ...winActions,
];

/** What every button does, by the button's name. */
export const actions: ReadonlyMap<string, Action> = new Map(all.map((action) => [action.name, action]));
