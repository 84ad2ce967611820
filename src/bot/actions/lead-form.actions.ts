import { moveLeadForm } from "../../domain/leads/change-lead-form";
import type { LeadFormVerb } from "../../domain/leads/lead-form.machine";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

const moving = (verb: LeadFormVerb, toast: "leadFormClosed" | "leadFormReopened") =>
  defineAction({
    name: `leadForm.${verb}`,
    permission: "leadForm.manage",
    async handle(context, { id, version }) {
      const { number } = await moveLeadForm(context.tx, context.actor, verb, { id, version });
      return done(context, toast, { number });
    },
  });

export const leadFormActions: readonly Action[] = [moving("close", "leadFormClosed"), moving("reopen", "leadFormReopened")];
