import { scopeOf } from "../../domain/access/scope";
import { withdrawApproval } from "../../domain/approvals/withdraw-approval";
import { approvalSubjects } from "../../domain/flows/approval-subjects";
import { acceptQuote } from "../../domain/quotes/accept-quote";
import { declineQuote } from "../../domain/quotes/decline-quote";
import type { Quote } from "../../domain/quotes/quote";
import { sendQuote } from "../../domain/quotes/send-quote";
import { submitQuote } from "../../domain/quotes/submit-quote";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, done, isAnswered, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { reviseFromForm } from "./revise-form";

async function quoteOf({ tx, actor }: CommandContext, tap: Tap): Promise<Quote> {
  const quote = await tx.quotes.find(scopeOf(actor), tap.id);
  if (!quote) throw new Refusal("quote.notFound");
  return quote;
}

/** Whose quote it is: number and customer. */
async function aboutOf({ tx }: CommandContext, quote: Quote): Promise<string> {
  const customer = await tx.customers.find({ kind: "all" }, quote.customerId);
  return [quote.number, customer?.name].filter(Boolean).join(" ");
}

export const quoteActions: readonly Action[] = [
  defineAction({
    name: "quote.submit",
    permission: "quote.submit",
    async handle(context, { id, version }) {
      const { quote, reasons } = await submitQuote(context.tx, context.actor, { id, version });
      return done(context, reasons.length === 0 ? "quoteApprovedAtOnce" : "quoteSubmitted", { number: quote.number });
    },
  }),
  defineAction({
    name: "quote.send",
    permission: "quote.send",
    async handle(context, { id, version }) {
      const { number } = await sendQuote(context.tx, context.actor, { id, version });
      return done(context, "quoteSent", { number });
    },
  }),
  defineAction({
    name: "quote.accept",
    permission: "quote.send",
    async handle(context, { id, version }) {
      const { number } = await acceptQuote(context.tx, context.actor, { id, version });
      return done(context, "quoteAccepted", { number });
    },
  }),
  defineAction({
    name: "quote.decline",
    permission: "quote.send",
    async handle(context, tap) {
      const quote = await quoteOf(context, tap);
      const { number } = quote;
      if (!isAnswered(tap)) {
        const about = await aboutOf(context, quote);
        return askFor(context, tap, { form: "declineQuote", action: "quote.decline", number, about, fields: [reasonField] });
      }
      await declineQuote(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") });
      return done(context, "quoteDeclined", { number });
    },
  }),
  defineAction({
    name: "quote.withdraw",
    permission: "quote.submit",
    async handle(context, tap) {
      const quote = await quoteOf(context, tap);
      requireVersion("quote", quote, tap.version);
      await withdrawApproval(context.tx, context.actor, approvalSubjects, { subject: { kind: "quote", id: tap.id } });
      return done(context, "approvalWithdrawn", { number: quote.number });
    },
  }),
  defineAction({
    name: "quote.revise",
    permission: "quote.create",
    async handle(context, tap) {
      const quote = await quoteOf(context, tap);
      return reviseFromForm(context, tap, quote, await aboutOf(context, quote));
    },
  }),
];
