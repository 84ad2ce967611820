import { labelOf } from "../../domain/forms/check-form";
import { blankSheet, createFormRecord, requireMayCreate } from "../../domain/forms/create-form-record";
import { archiveForm, restoreForm } from "../../domain/forms/define-form";
import { findFormRecord } from "../../domain/forms/find-form-record";
import { formRecordRef } from "../../domain/forms/form-record";
import { formOf } from "../../domain/forms/form-rights";
import { closeFormPage, openFormPage } from "../../domain/forms/open-form-page";
import { moveFormRecord, movesFor } from "../../domain/forms/move-form-record";
import { submitFormRecord } from "../../domain/forms/submit-form-record";
import { mayEdit } from "../../domain/fields/fill-fields";
import { Refusal } from "../../domain/shared/refusal";
import { inputName } from "../fields/fill-form";
import { readValue } from "../fields/read-value";
import { recordForm } from "../forms/new-record";
import { liveCardOf } from "../commands/replies";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, done, isAnswered } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

export const formActions: readonly Action[] = [
  defineAction({ name: "formRecord.create", permission: null, handle: create }),
  defineAction({ name: "formRecord.move", permission: null, handle: move }),
  defineAction({
    name: "formRecord.submit",
    permission: "approval.submit",
    async handle(context, { id, version }) {
      const { number, approval } = await submitFormRecord(context.tx, context.actor, { id, version });
      return done(context, approval === "pending" ? "formRecordSubmitted" : "formRecordApprovedAtOnce", { number });
    },
  }),
  defineAction({
    name: "form.archive",
    permission: "form.manage",
    async handle(context, { id, version }) {
      const { label } = await archiveForm(context.tx, context.actor, { id, version });
      return done(context, "formArchived", { form: label[context.actor.language] });
    },
  }),
  defineAction({
    name: "form.restore",
    permission: "form.manage",
    async handle(context, { id, version }) {
      const { label } = await restoreForm(context.tx, context.actor, { id, version });
      return done(context, "formRestored", { form: label[context.actor.language] });
    },
  }),
  ...(["form.publish", "form.unpublish"] as const).map((name) =>
    defineAction({
      name,
      permission: "form.manage",
      async handle(context, { id }) {
        const { tx, actor } = context;
        const opens = name === "form.publish";
        await (opens ? openFormPage : closeFormPage)(tx, actor, id);
        return done(context, opens ? "formPublished" : "formUnpublished", { form: (await formOf(tx, id)).label[actor.language] });
      },
    }),
  ),
];

/** Asked by a form with all the fields; a form that has none is made at once. */
async function create(context: CommandContext, tap: Tap): Promise<ChatReply> {
  const { tx, actor } = context;
  const form = await formOf(tx, tap.id);
  requireMayCreate(form, actor);
  const sheet = await blankSheet(tx, actor, form);
  const open = sheet.fields.filter((field) => mayEdit(field, actor));
  if (!isAnswered(tap) && open.length > 0) return recordForm(context, form, sheet);
  const answers: Record<string, string | null> = {};
  for (const field of open) {
    const written = tap.values[inputName(field)];
    if (written !== undefined) answers[field.name] = await readValue(context, field, written);
  }
  const record = await createFormRecord(tx, actor, { formId: form.id, answers });
  return done(context, "formRecordMade", { number: record.number }, [liveCardOf(formRecordRef(form, record))]);
}

/** The button names the record and the state, "01J…:lent"; by itself the record, where the state is chosen from a list. */
async function move(context: CommandContext, tap: Tap): Promise<ChatReply> {
  const { tx, actor } = context;
  const { language } = actor;
  const [id = "", told] = tap.id.split(":");
  const found = await findFormRecord(tx, actor, id);
  if (!found) throw new Refusal("formRecord.notFound");
  const { form, record } = found;
  const to = told ?? answer(tap, "state");
  if (to === null) {
    const options = movesFor(found, actor).map((each) => ({ value: each.to, label: labelOf(form, each.to, language) }));
    return askFor(context, tap, {
      form: "moveFormRecord",
      action: "formRecord.move",
      number: record.number,
      about: `${form.label[language]} ${record.number}`,
      fields: [{ input: "choice", name: "state", required: true, options }],
    });
  }
  const moved = await moveFormRecord(tx, actor, { id, version: tap.version, to });
  return done(context, "formRecordMoved", { number: moved.number, state: labelOf(form, moved.state, language) });
}
