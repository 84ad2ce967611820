import { afterSalesPresenters } from "./after-sales.presenters";
import { withOwnFieldsOn } from "../fields/own-fields";
import { cardOf } from "../commands/replies";
import { approvalPresenter } from "./approval.presenter";
import { bankFilePresenter } from "./bank-file.presenter";
import { configurationFilePresenter } from "./configuration-file.presenter";
import { contractPresenter } from "./contract.presenter";
import { customerPresenter } from "./customer.presenter";
import type { Presenter } from "./define-presenter";
import { flowPresenter } from "./flow.presenter";
import { formPresenters } from "./form.presenters";
import { fieldPresenter } from "./field.presenter";
import { homePresenter } from "./home.presenter";
import { linkCodePresenter } from "./link-code.presenter";
import { leadFormPresenter } from "./lead-form.presenter";
import { importPresenter } from "./import.presenter";
import { leadPresenter } from "./lead.presenter";
import { mergePresenter } from "./merge.presenter";
import { opportunityPresenter } from "./opportunity.presenter";
import { orderPresenter } from "./order.presenter";
import { outboundPresenter } from "./outbound.presenter";
import { parkedPresenter } from "./parked.presenter";
import { payablePresenter } from "./payable.presenter";
import { paymentPresenter } from "./payment.presenter";
import { productPresenter } from "./product.presenter";
import { purchaseOrderPresenter } from "./purchase-order.presenter";
import { receiptPresenter } from "./receipt.presenter";
import { quotePresenter } from "./quote.presenter";
import { receivablePresenter } from "./receivable.presenter";
import { requisitionPresenter } from "./requisition.presenter";
import { rulePresenter } from "./rule.presenter";
import { stockHoldPresenter } from "./stock-hold.presenter";
import { stocktakePresenter } from "./stocktake.presenter";
import { todoPresenter } from "./todo.presenter";
import { transferPresenter } from "./transfer.presenter";
import { webhookPresenters } from "./webhook.presenters";

const all: readonly Presenter[] = [
  ...afterSalesPresenters,
  approvalPresenter,
  bankFilePresenter,
  contractPresenter,
  customerPresenter,
  flowPresenter,
  fieldPresenter,
  ...formPresenters,
  homePresenter,
  leadFormPresenter,
  importPresenter,
  leadPresenter,
  linkCodePresenter,
  mergePresenter,
  opportunityPresenter,
  orderPresenter,
  outboundPresenter,
  parkedPresenter,
  payablePresenter,
  paymentPresenter,
  productPresenter,
  purchaseOrderPresenter,
  quotePresenter,
  receiptPresenter,
  receivablePresenter,
  requisitionPresenter,
  rulePresenter,
  configurationFilePresenter,
  stockHoldPresenter,
  stocktakePresenter,
  todoPresenter,
  transferPresenter,
  ...webhookPresenters,
];

/** The card of a record ends with the fields that the company gave to records of its kind. */
function withOwnFields(presenter: Presenter): Presenter {
  const { card } = presenter;
  return {
    card,
    async present(tx, viewer, subject) {
      const shown = await presenter.present(tx, viewer, subject);
      return shown && cardOf(subject.kind) === card ? withOwnFieldsOn(tx, viewer, subject, shown) : shown;
    },
  };
}

/** Who draws each live card. */
export const presenters: ReadonlyMap<string, Presenter> = new Map(all.map((presenter) => [presenter.card, withOwnFields(presenter)]));
