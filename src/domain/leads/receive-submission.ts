import { ifGiven, normalEmail, normalPhone } from "../customers/reachable";
import { systemId } from "../access/identify-actor";
import type { Language } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { newId } from "../shared/id";
import { optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { LeadForm, LeadSubmission } from "./lead-form";

export interface ReceiveSubmission {
  /** The form's code, from the page's address. */
  readonly code: string;
  /** What marks this page among all that were handed out. */
  readonly pageMark: string;
  /** Where it came from; kept only as a hash. */
  readonly address: string;
  /** A machine filled in what people do not see. */
  readonly looksLikeSpam: boolean;
  readonly name: string;
  readonly company?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly interest?: string | null;
  readonly language: Language;
}

/** Setting "leadForms": how much one form takes in an hour. A stand at a fair is one address with many visitors. */
export interface LeadFormLimits {
  readonly mostFromOneAddress: number;
  readonly mostFromAll: number;
}
const usualLimits: LeadFormLimits = { mostFromOneAddress: 30, mostFromAll: 600 };
const hour = 60 * 60 * 1000;

export async function leadFormLimitsOf(tx: Tx): Promise<LeadFormLimits> {
  return { ...usualLimits, ...(await tx.settings.read<Partial<LeadFormLimits>>("leadForms")) };
}

/**
 * Keeps what a visitor sent; it becomes a lead a moment later (`leadFromSubmission`), so that nothing a visitor was
 * thanked for is lost. The same page again changes nothing. Refuses `leadForm.closed`, `leadForm.tooMany`,
 * `leadForm.reachNeeded` (neither phone nor e-mail), `contact.*`, `text.*`.
 */
export async function receiveSubmission(tx: Tx, input: ReceiveSubmission): Promise<void> {
  const form = await tx.leadForms.byCode(input.code);
  if (!form) throw new Refusal("leadForm.notFound");
  const onceKey = contentHash([form.id, input.pageMark]);
  if (await tx.leadForms.hasSubmission(onceKey)) return;
  if (form.state !== "open") throw new Refusal("leadForm.closed", { name: form.name });
  const addressHash = contentHash([form.secret, input.address]);
  await refuseTooMany(tx, form, addressHash);
  const phone = ifGiven(input.phone, normalPhone);
  const email = ifGiven(input.email, normalEmail);
  if (phone === null && email === null) throw new Refusal("leadForm.reachNeeded");
  const submission: LeadSubmission = {
    id: newId(),
    leadFormId: form.id,
    onceKey,
    addressHash,
    answers: {
      name: requireText("contact", input.name, 200),
      company: optionalText("company", input.company, 200),
      phone,
      email,
      interest: optionalText("interest", input.interest, 1000),
      language: input.language,
    },
    state: input.looksLikeSpam ? "spam" : "received",
    leadId: null,
    receivedAt: tx.now,
  };
  if (!(await tx.leadForms.addSubmission(submission)) || submission.state === "spam") return;
  const subject = { kind: "leadSubmission", id: submission.id };
  tx.emit({ type: "leadSubmission.received", subject, actorId: systemId, data: { leadFormId: form.id, number: form.number } });
}

async function refuseTooMany(tx: Tx, form: LeadForm, addressHash: string): Promise<void> {
  const limits = await leadFormLimitsOf(tx);
  const since = new Date(tx.now.getTime() - hour);
  const full =
    (await tx.leadForms.submissionsSince(form.id, addressHash, since)) >= limits.mostFromOneAddress ||
    (await tx.leadForms.submissionsSince(form.id, null, since)) >= limits.mostFromAll;
  if (full) throw new Refusal("leadForm.tooMany");
}
