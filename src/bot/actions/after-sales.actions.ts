import type { Permission } from "../../domain/access/permissions";
import { creditInvoice } from "../../domain/invoices/credit-invoice";
import { cancelInvoice, issueInvoice } from "../../domain/invoices/issue-invoice";
import { dropMessage, resendMessage } from "../../domain/messages/move-message";
import { decideQuarantine } from "../../domain/returns/decide-quarantine";
import { inspectReturn } from "../../domain/returns/inspect-return";
import { approveReturn, cancelReturn, rejectReturn } from "../../domain/returns/decide-return";
import { closeReturn } from "../../domain/returns/move-return";
import { receiveReturn } from "../../domain/returns/receive-return";
import { refundReturn } from "../../domain/returns/refund-return";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { moveTicket } from "../../domain/tickets/move-ticket";
import type { FormName } from "../texts/forms";
import { answer, askFor, done, isAnswered, reasonField } from "./answers";
import { defineAction, type Action } from "./define-action";
import { inspectByForm } from "./inspect-return.action";

interface Ref {
  readonly id: Id;
  readonly version: number;
}
type Numbered = { readonly number: string };

/** A button that needs no more words. */
function at(name: string, permission: Permission, use: (tx: Tx, actor: Actor, ref: Ref) => Promise<Numbered>): Action {
  return defineAction({
    name,
    permission,
    async handle(context, { id, version }) {
      const { number } = await use(context.tx, context.actor, { id, version });
      return done(context, "recordChanged", { number });
    },
  });
}

/** A button that asks for the reason first. */
function withReason(
  name: string,
  permission: Permission,
  form: FormName,
  numberOf: (tx: Tx, id: Id) => Promise<Numbered | null>,
  use: (tx: Tx, actor: Actor, ref: Ref & { readonly reason: string }) => Promise<unknown>,
): Action {
  return defineAction({
    name,
    permission,
    async handle(context, tap) {
      const { id, version } = tap;
      const number = (await numberOf(context.tx, id))?.number ?? "";
      if (!isAnswered(tap)) return askFor(context, tap, { form, action: name, number, about: number, fields: [reasonField] });
      await use(context.tx, context.actor, { id, version, reason: answer(tap, "reason") ?? "" });
      return done(context, "recordChanged", { number });
    },
  });
}

const all = { kind: "all" } as const;
const verbs = ["start", "wait", "resume", "close", "reopen"] as const;

export const afterSalesActions: readonly Action[] = [
  at("invoice.issue", "invoice.issue", issueInvoice),
  at("invoice.cancel", "invoice.request", cancelInvoice),
  withReason("invoice.credit", "invoice.credit", "creditInvoice", (tx, id) => tx.invoices.find(all, id), creditInvoice),
  at("return.approve", "return.approve", approveReturn),
  withReason("return.reject", "return.approve", "rejectReturn", (tx, id) => tx.returns.find(all, id), rejectReturn),
  at("return.receive", "return.receive", receiveReturn),
  inspectByForm,
  at("return.inspect", "return.inspect", inspectReturn),
  at("return.restockHeld", "return.inspect", (tx, actor, ref) => decideQuarantine(tx, actor, { ...ref, fate: "restock" })),
  at("return.scrapHeld", "return.inspect", (tx, actor, ref) => decideQuarantine(tx, actor, { ...ref, fate: "scrap" })),
  at("return.refund", "return.refund", refundReturn),
  at("return.close", "return.inspect", closeReturn),
  at("return.cancel", "return.request", cancelReturn),
  ...verbs.map((verb) => at(`ticket.${verb}`, "ticket.work", (tx, actor, ref) => moveTicket(tx, actor, { ...ref, verb }))),
  withReason(
    "ticket.resolve",
    "ticket.work",
    "resolveTicket",
    (tx, id) => tx.tickets.find(all, id),
    (tx, actor, { reason, ...ref }) => moveTicket(tx, actor, { ...ref, verb: "resolve", note: reason }),
  ),
  at("message.resend", "message.handle", resendMessage),
  at("message.drop", "message.handle", dropMessage),
];
