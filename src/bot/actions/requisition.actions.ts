import { withdrawApproval } from "../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../domain/flows/approval-subjects";
import type { Requisition } from "../../domain/purchasing/requisition";
import { cancelRequisition, submitRequisition } from "../../domain/purchasing/submit-requisition";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, done, isAnswered, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

async function requisitionOf({ tx }: CommandContext, tap: Tap): Promise<Requisition> {
  const requisition = await tx.requisitions.find(tap.id);
  if (!requisition) throw new Refusal("requisition.notFound");
  return requisition;
}

export const requisitionActions: readonly Action[] = [
  defineAction({
    name: "requisition.submit",
    permission: "requisition.create",
    async handle(context, { id, version }) {
      const { number, state } = await submitRequisition(context.tx, context.actor, { id, version });
      return done(context, state === "approved" ? "requisitionApprovedAtOnce" : "requisitionSubmitted", { number });
    },
  }),
  defineAction({
    name: "requisition.withdraw",
    permission: "requisition.create",
    async handle(context, tap) {
      const requisition = await requisitionOf(context, tap);
      requireVersion("requisition", requisition, tap.version);
      await withdrawApproval(context.tx, context.actor, approvalSubjects, { subject: { kind: "requisition", id: tap.id } });
      return done(context, "approvalWithdrawn", { number: requisition.number });
    },
  }),
  defineAction({
    name: "requisition.cancel",
    permission: "requisition.create",
    async handle(context, tap) {
      const requisition = await requisitionOf(context, tap);
      const { number, productId } = requisition;
      if (!isAnswered(tap)) {
        const product = await context.tx.products.find(productId);
        const about = [number, product?.sku].filter(Boolean).join(" ");
        return askFor(context, tap, { form: "cancelRequisition", action: "requisition.cancel", number, about, fields: [reasonField] });
      }
      const { id, version } = tap;
      await cancelRequisition(context.tx, context.actor, { id, version, reason: answer(tap, "reason") ?? "" });
      return done(context, "requisitionCancelled", { number });
    },
  }),
];
