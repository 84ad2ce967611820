import { day } from "../../../cards/kit/format";
import { claimProspect, keepProspect, releaseProspect } from "../../domain/leads/prospect-pool";
import { scopeOf } from "../../domain/access/scope";
import type { Customer } from "../../domain/customers/customer";
import { logFollowUp } from "../../domain/customers/log-follow-up";
import { Refusal } from "../../domain/shared/refusal";
import { createTodo } from "../../domain/todos/create-todo";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, dayAnswer, done, isAnswered } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";
import { followUpFields, followUpOf } from "./follow-up-form";
import { quoteFromForm } from "./quote-form";

async function customerOf({ tx, actor }: CommandContext, tap: Tap): Promise<Customer> {
  const customer = await tx.customers.find(scopeOf(actor), tap.id);
  if (!customer) throw new Refusal("customer.notFound");
  return customer;
}

export const customerActions: readonly Action[] = [
  defineAction({
    name: "customer.followUp",
    permission: "followUp.log",
    async handle(context, tap) {
      const { number, name } = await customerOf(context, tap);
      if (!isAnswered(tap)) {
        const fields = followUpFields(context.actor.language);
        return askFor(context, tap, { form: "followUp", action: "customer.followUp", number, about: `${number} ${name}`, fields });
      }
      await logFollowUp(context.tx, context.actor, { customerId: tap.id, ...followUpOf(tap) });
      return done(context, "followUpLogged");
    },
  }),
  defineAction({
    name: "prospect.claim",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number } = await claimProspect(context.tx, context.actor, { id, version });
      return done(context, "leadClaimed", { number });
    },
  }),
  defineAction({
    name: "prospect.keep",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number, keptUntil } = await keepProspect(context.tx, context.actor, { id, version });
      return done(context, "leadKept", { number, day: day(keptUntil, context.actor.language) });
    },
  }),
  defineAction({
    name: "prospect.release",
    permission: "lead.claim",
    async handle(context, { id, version }) {
      const { number } = await releaseProspect(context.tx, context.actor, { id, version });
      return done(context, "leadReleased", { number });
    },
  }),
  defineAction({
    name: "customer.quote",
    permission: "quote.create",
    async handle(context, tap) {
      const { id, number, name } = await customerOf(context, tap);
      return quoteFromForm(context, tap, { action: "customer.quote", number, about: `${number} ${name}`, customerId: id });
    },
  }),
  defineAction({
    name: "followUp.setNext",
    permission: "todo.create",
    async handle(context, tap) {
      const followUp = await context.tx.followUps.find(tap.id);
      const customer = followUp?.customerId ? await context.tx.customers.find(scopeOf(context.actor), followUp.customerId) : null;
      if (!followUp || (followUp.customerId !== null && !customer)) throw new Refusal("customer.notFound");
      if (!isAnswered(tap)) {
        return askFor(context, tap, {
          form: "nextStep",
          action: "followUp.setNext",
          number: customer?.number ?? "",
          about: customer?.name ?? followUp.note.slice(0, 100),
          fields: [
            { input: "text", maxLength: 500, name: "nextStep", required: true },
            { input: "day", name: "nextDay", required: true },
          ],
        });
      }
      const dueDay = dayAnswer(tap, "nextDay");
      const todo = await createTodo(context.tx, context.actor, {
        title: answer(tap, "nextStep") ?? "",
        about: { kind: followUp.subjectKind, id: followUp.subjectId },
        onceKey: `next:${followUp.id}`,
        ...(dueDay !== null && { dueDay }),
        ...(followUp.customerId !== null && { customerId: followUp.customerId }),
      });
      return done(context, "todoMade", { number: todo.number });
    },
  }),
];
