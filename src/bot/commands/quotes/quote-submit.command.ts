import { withdrawApproval } from "../../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { submitContract } from "../../../domain/contracts/submit-contract";
import { submitOrder } from "../../../domain/orders/submit-order";
import { submitRequisition } from "../../../domain/purchasing/submit-requisition";
import { submitQuote } from "../../../domain/quotes/submit-quote";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./quote-submit.grammar";

/** Puts a quote, contract, order or requisition before its approvers; its card says at once whether anybody was asked. */
export const quoteSubmit = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc }) {
    const subject = subjectOf(doc);
    if (subject.kind === "quote") await submitQuote(tx, actor, { id: subject.id });
    else if (subject.kind === "contract") await submitContract(tx, actor, { id: subject.id });
    else if (subject.kind === "salesOrder") await submitOrder(tx, actor, { id: subject.id });
    else if (subject.kind === "requisition") await submitRequisition(tx, actor, { id: subject.id });
    else throw new Refusal("approval.notSubmittable", { number: doc.typed });
    return { parts: [liveCardOf(subject)], undo: { subject, version: null, before: null } };
  },
  undo: { inverse: ({ tx, actor }, { subject }) => withdrawApproval(tx, actor, approvalSubjects, { subject }) },
});
