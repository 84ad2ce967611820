import { firstWhoTakesWork } from "../access/require-takes-work";
import type { Actor } from "../shared/actor";
import { companyNameKey } from "../customers/company-name";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { createLead } from "./create-lead";
import type { LeadForm, LeadSubmission, SubmissionAnswers } from "./lead-form";

/**
 * What a visitor sent becomes a lead with the form's source and campaign. Somebody whose phone or e-mail an open lead has
 * asked again: that lead's owner is told, and no second lead is made. A customer's goes to who looks after the customer.
 */
export async function leadFromSubmission(tx: Tx, actor: Actor, submissionId: Id): Promise<void> {
  const submission = await tx.leadForms.lockSubmission(submissionId);
  if (submission?.state !== "received") return;
  const form = await tx.leadForms.find(submission.leadFormId);
  if (!form) return;
  const { answers } = submission;
  const hints = {
    phones: answers.phone === null ? [] : [answers.phone],
    emails: answers.email === null ? [] : [answers.email],
    creditCode: null,
    nameKey: answers.company === null ? null : companyNameKey(answers.company),
  };
  const known = (await tx.leads.duplicates(hints)).find(({ by }) => by !== "name");
  if (known) return askedAgain(tx, actor, form, submission, known);
  const customer = (await tx.customers.duplicates(hints))[0];
  const lead = await createLead(tx, actor, {
    company: answers.company ?? answers.name,
    contactName: answers.name,
    phone: answers.phone,
    email: answers.email,
    interest: answers.interest,
    source: form.source,
    campaign: form.name,
    toId: (await firstWhoTakesWork(tx, [customer?.ownerId ?? null, form.ownerId]))?.id ?? null,
    evenIfAlike: true,
  });
  await tx.leadForms.saveSubmission({ ...submission, state: "taken", leadId: lead.id });
}

async function askedAgain(
  tx: Tx,
  actor: Actor,
  form: LeadForm,
  submission: LeadSubmission,
  lead: { readonly id: Id; readonly number: string; readonly ownerId: Id | null },
): Promise<void> {
  await tx.leadForms.saveSubmission({ ...submission, state: "taken", leadId: lead.id });
  const { name, interest }: SubmissionAnswers = submission.answers;
  tx.emit({
    type: "lead.askedAgain",
    subject: { kind: "lead", id: lead.id },
    actorId: actor.personId,
    data: { number: lead.number, ownerId: lead.ownerId, form: form.name, name, interest },
  });
}
