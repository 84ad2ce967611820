import { decisionReasonCard } from "../../../cards/approvals/decision-reason.card";
import type { ApprovalWithTasks } from "../../domain/approvals/approval-store";
import { approveBatch } from "../../domain/approvals/approve-batch";
import { decideTask, type Decision } from "../../domain/approvals/decide-task";
import { withdrawApproval } from "../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../domain/flows/approval-subjects";
import type { Actor } from "../../domain/shared/actor";
import { isFormKind } from "../../domain/shared/form-kind";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";
import { documentInWords } from "../presenters/document-in-words";
import { refusalSentence } from "../texts/refusals";
import { answer, done, isAnswered, liveCard } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** An approver's card names his task, everybody else's the request. */
async function runOf(tx: Tx, id: string): Promise<ApprovalWithTasks> {
  const task = await tx.approvals.task(id);
  const run = await tx.approvals.find(task?.requestId ?? id);
  if (!run) throw new Refusal("approval.notFound");
  return run;
}

async function decide(context: CommandContext, tap: Tap, decision: Decision): Promise<ChatReply> {
  const { tx, actor } = context;
  const comment = answer(tap, "reason");
  const run = await decideTask(tx, actor, approvalSubjects, { taskId: tap.id, version: tap.version, decision, comment });
  const params = { number: run.request.subjectNumber };
  if (decision === "reject") return done(context, "approvalRejected", params);
  if (decision === "return") return done(context, "approvalReturned", params);
  return done(context, run.request.state === "approved" ? "approvalApproved" : "approvalStepApproved", params);
}

/** A no owes its reason: asked for first, decided when it comes. */
function refusing(decision: "reject" | "return"): Action {
  return defineAction({
    name: `approval.${decision}`,
    permission: "approval.decide",
    async handle(context, tap) {
      if (isAnswered(tap)) return decide(context, tap, decision);
      const { request } = await runOf(context.tx, tap.id);
      const { id, version } = tap;
      const props = {
        id,
        version,
        decision,
        number: request.subjectNumber,
        about: await aboutOf(context.tx, context.actor, request.subjectKind, request.subjectId),
      };
      return { parts: [{ kind: "card", card: decisionReasonCard.render(props, context.actor.language) }] };
    },
  });
}

/** Whose document it is: the customer's name; what is to be bought: the product. */
async function aboutOf(tx: Tx, actor: Actor, kind: string, id: string): Promise<string> {
  const all = { kind: "all" } as const;
  if (kind === "requisition") {
    const requisition = await tx.requisitions.find(id);
    return (requisition && (await tx.products.find(requisition.productId)))?.sku ?? "";
  }
  if (kind === "purchaseOrder" || kind === "return" || isFormKind(kind)) return (await documentInWords(tx, actor, { kind, id })).about;
  const finder = { quote: tx.quotes, contract: tx.contracts, salesOrder: tx.orders }[kind];
  const record = await finder?.find(all, id);
  const customer = record && (await tx.customers.find(all, record.customerId));
  return customer?.name ?? "";
}

/** What was not approved with the others, each with its reason. */
function leftOver({ actor }: CommandContext, outcomes: Awaited<ReturnType<typeof approveBatch>>): readonly ReplyPart[] {
  return outcomes.flatMap(({ refused }) => (refused ? [{ kind: "text", text: refusalSentence(refused, actor.language) } as const] : []));
}

export const approvalActions: readonly Action[] = [
  defineAction({ name: "approval.approve", permission: "approval.decide", handle: (context, tap) => decide(context, tap, "approve") }),
  defineAction({
    name: "approval.approveBatch",
    permission: "approval.decide",
    async handle(context, { id }) {
      const outcomes = await approveBatch(context.tx, context.actor, approvalSubjects, id);
      const approved = outcomes.filter(({ refused }) => refused === null).length;
      return done(context, "approvalsApproved", { count: approved }, leftOver(context, outcomes));
    },
  }),
  refusing("reject"),
  refusing("return"),
  defineAction({
    name: "approval.withdraw",
    permission: "approval.submit",
    async handle(context, tap) {
      const { request, tasks } = await runOf(context.tx, tap.id);
      const { version } = tasks.find(({ id }) => id === tap.id) ?? request;
      requireVersion("approval", { number: request.subjectNumber, version }, tap.version);
      const subject = { kind: request.subjectKind, id: request.subjectId };
      await withdrawApproval(context.tx, context.actor, approvalSubjects, { subject });
      return done(context, "approvalWithdrawn", { number: request.subjectNumber });
    },
  }),
  defineAction({
    name: "approval.show",
    permission: null,
    async handle({ tx }, tap) {
      const { request } = await runOf(tx, tap.id);
      return { parts: [liveCard("approval", { kind: "approval", id: request.id })] };
    },
  }),
];
