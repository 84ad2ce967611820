import { moveLeadForm } from "../../../domain/leads/change-lead-form";
import type { LeadFormVerb } from "../../../domain/leads/lead-form.machine";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-form-switch.grammar";

export const leadFormSwitch = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { form, to }) {
    const verb: LeadFormVerb = to === "close" ? "close" : "reopen";
    const { id, version } = await moveLeadForm(tx, actor, verb, { id: form.id });
    const before: LeadFormVerb = verb === "close" ? "reopen" : "close";
    return { ...showRecord("leadForm", id), undo: { subject: { kind: "leadForm", id }, version, before } };
  },
  undo: {
    inverse: takenBackBy<LeadFormVerb>(({ tx, actor }, { id, version, before }) => moveLeadForm(tx, actor, before, { id, version })),
  },
});
