import { createFormRecord } from "../../../domain/forms/create-form-record";
import { formRecordRef } from "../../../domain/forms/form-record";
import { formOf } from "../../../domain/forms/form-rights";
import { saidRecord } from "../../forms/new-record";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./form-record-create.grammar";

/** Made at once where all that is required was said; else the form comes back with what was understood. */
export const formRecordCreate = defineCommand({
  ...grammar,
  async handle(context, { form: named, text = "" }) {
    const { tx, actor } = context;
    const form = await formOf(tx, named.id);
    const { answers, form: asked } = await saidRecord(context, form, text);
    if (asked) return asked;
    const record = await createFormRecord(tx, actor, { formId: form.id, answers });
    return { parts: [liveCardOf(formRecordRef(form, record))] };
  },
  undo: {
    instead: {
      zh: "记录不会删除：请把它流转到合适的状态，或改它的字段。",
      en: "Records are not deleted: move it to the state that fits, or change its fields.",
    },
  },
});
