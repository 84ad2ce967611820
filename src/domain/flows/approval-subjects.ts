import type { ApprovalSubjects } from "../approvals/approval-subject";
import { contractApproval } from "../contracts/contract-approval";
import { formRecordApproval } from "../forms/form-approval";
import { orderApproval } from "../orders/order-approval";
import { purchaseOrderApproval } from "../purchasing/approve-purchase-order";
import { requisitionApproval } from "../purchasing/submit-requisition";
import { writeOffApproval } from "../receivables/ask-write-off";
import { returnApproval } from "../returns/return-approval";
import { stocktakeApproval } from "../stocktakes/post-stocktake";
import { quoteApproval } from "../quotes/quote-approval";

/** What a decision does, by the kind of document that was put before its approvers. */
export const approvalSubjects: ApprovalSubjects = {
  quote: quoteApproval,
  contract: contractApproval,
  salesOrder: orderApproval,
  requisition: requisitionApproval,
  purchaseOrder: purchaseOrderApproval,
  return: returnApproval,
  receivable: writeOffApproval,
  stocktake: stocktakeApproval,
  formRecord: formRecordApproval,
};
