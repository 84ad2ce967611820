import { systemActor } from "../access/identify-actor";
import type { FieldValue } from "../conditions/record-type";
import { isVisible, missingIn } from "../fields/fill-fields";
import { readFieldValue } from "../fields/field-value";
import { leadFormLimitsOf } from "../leads/receive-submission";
import type { Actor, Language } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { newId } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { blankSheet, createFormRecord } from "./create-form-record";
import type { FormDefinition } from "./form-definition";
import { isPublic, type FormPage } from "./form-page";
import { formOf } from "./form-rights";

export interface ReceiveFormPage {
  /** The page's code, from its address. */
  readonly code: string;
  /** What marks this page among all that were handed out. */
  readonly pageMark: string;
  /** Where it came from; kept only as a hash. */
  readonly address: string;
  /** A machine filled in what people do not see. */
  readonly looksLikeSpam: boolean;
  /** By the field's name. */
  readonly answers: Readonly<Record<string, string>>;
  readonly language: Language;
}

const hour = 60 * 60 * 1000;

/**
 * What a stranger sent becomes a record of the form, owned by who put the page on the web. The same page again changes nothing.
 * Refuses `form.pageClosed`, `form.tooManySent`, `field.required`, and what values refuse.
 */
export async function receiveFormPage(tx: Tx, input: ReceiveFormPage): Promise<void> {
  const page = await tx.formPages.byCode(input.code);
  if (!page) throw new Refusal("form.notFound");
  const form = await formOf(tx, page.formId);
  if (page.state !== "open" || form.state !== "on") throw new Refusal("form.pageClosed", { form: form.label[input.language] });
  const addressHash = contentHash([page.secret, input.address]);
  await refuseTooMany(tx, page, addressHash);
  const actor = { ...systemActor("web form", (await companyOf(tx)).timeZone), language: input.language };
  const answers = input.looksLikeSpam ? {} : await publicAnswers(tx, actor, form, input.answers);
  const onceKey = contentHash([page.id, input.pageMark]);
  const submission = { id: newId(), formPageId: page.id, onceKey, addressHash, recordId: null, receivedAt: tx.now };
  if (!(await tx.formPages.addSubmission(submission)) || input.looksLikeSpam) return;
  const record = await createFormRecord(tx, actor, { formId: form.id, answers, ownerId: page.ownerId, complete: false });
  await tx.formPages.setRecord(submission.id, record.id);
}

/** Those that strangers are asked for, as far as they have their place; what of these is required has to be there. */
async function publicAnswers(
  tx: Tx,
  actor: Actor,
  form: FormDefinition,
  sent: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const blank = await blankSheet(tx, actor, form);
  const asked = { ...blank, fields: blank.fields.filter(isPublic) };
  const values: Record<string, FieldValue> = {};
  for (const field of asked.fields) values[field.name] = readFieldValue(field, sent[field.name] ?? null, actor.language);
  const found = { ...blank.found, fields: { ...blank.found.fields, ...values } };
  const missing = missingIn(asked, actor, found);
  if (missing.length > 0) throw new Refusal("field.required", { fields: missing.map(({ label }) => label[actor.language]) });
  const shown = asked.fields.filter((field) => values[field.name] !== null && isVisible(asked, field, found));
  return Object.fromEntries(shown.map(({ name }) => [name, sent[name] ?? ""]));
}

async function refuseTooMany(tx: Tx, page: FormPage, addressHash: string): Promise<void> {
  // What lead forms take in an hour, these pages take too.
  const limits = await leadFormLimitsOf(tx);
  const since = new Date(tx.now.getTime() - hour);
  const full =
    (await tx.formPages.submissionsSince(page.id, addressHash, since)) >= limits.mostFromOneAddress ||
    (await tx.formPages.submissionsSince(page.id, null, since)) >= limits.mostFromAll;
  if (full) throw new Refusal("form.tooManySent");
}
