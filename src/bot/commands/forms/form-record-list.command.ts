import { formRecordListCard, type FormRecordListProps } from "../../../../cards/forms/form-record-list.card";
import type { FieldDefinition } from "../../../domain/fields/field-definition";
import { fieldsInUse, maySee } from "../../../domain/fields/fill-fields";
import { scopeIn } from "../../../domain/forms/find-form-record";
import type { FormDefinition } from "../../../domain/forms/form-definition";
import { formRecordRef, type FormRecord } from "../../../domain/forms/form-record";
import { formOf, mayCreate, maySeeRecords } from "../../../domain/forms/form-rights";
import { labelOf } from "../../../domain/forms/check-form";
import { formKindOf } from "../../../domain/shared/form-kind";
import { Refusal } from "../../../domain/shared/refusal";
import { valueInWords } from "../../fields/field-in-words";
import { stateNamedIn } from "../../forms/state-named";
import { namesOf } from "../../presenters/wording";
import { formTexts } from "../../texts/form-texts";
import { defineCommand, type CommandContext } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./form-record-list.grammar";

/** So many of the form's own fields stand in the list. */
const mostColumns = 3;

/** The records of a form that the asker may see: all, those in a state, one's own. */
export const formRecordList = defineCommand({
  ...grammar,
  async handle(context, { form: named, text = "" }) {
    const { tx, actor } = context;
    const { language } = actor;
    const form = await formOf(tx, named.id);
    const name = form.label[language];
    if (!maySeeRecords(form, actor)) throw new Refusal("form.mayNot", { form: name });
    const about = text.replace(named.typed, " ");
    const state = stateNamedIn(form, about);
    const mine = /我的|我提的|\b(?:my|mine)\b/i.test(about);
    const filter = { ...(state && { states: [state] }), ...(mine && { ownerId: actor.personId }) };
    const found = await tx.formRecords.list(await scopeIn(tx, actor, form), form.id, filter, pageAsked(context));
    const columns = (await fieldsInUse(tx, formKindOf(form.prefix))).filter((field) => maySee(field, actor)).slice(0, mostColumns);
    const who = await namesOf(
      tx,
      actor,
      found.items.map(({ ownerId }) => ownerId),
    );
    const records: FormRecordListProps["records"][number][] = [];
    for (const record of found.items) {
      const { number, ownerId } = record;
      const values = await valuesOf(context, form, record, columns);
      records.push({ number, state: labelOf(form, record.state, language), owner: ownerId === null ? "" : who(ownerId), values });
    }
    const asked = [mine && formTexts[language].mine, state && labelOf(form, state, language)].filter(Boolean).join(" · ");
    return showPage(context, found, (page) =>
      formRecordListCard.render(
        {
          formId: form.id,
          formVersion: form.version,
          form: name,
          asked: asked === "" ? null : asked,
          columns: columns.map(({ label }) => label[language]),
          records,
          page,
          mayCreate: mayCreate(form, actor),
        },
        language,
      ),
    );
  },
});

async function valuesOf({ tx, actor }: CommandContext, form: FormDefinition, record: FormRecord, columns: readonly FieldDefinition[]) {
  const found = columns.length === 0 ? null : await tx.records.read(formRecordRef(form, record), []);
  const values: string[] = [];
  for (const field of columns) values.push(await valueInWords(tx, field, found?.fields[field.name] ?? null, actor.language));
  return values;
}
