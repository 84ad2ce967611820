import { archiveField, defineField, restoreField } from "../../domain/fields/define-field";
import { fillFields, mayEdit, sheetOf } from "../../domain/fields/fill-fields";
import { fieldKinds } from "../../domain/fields/field-definition";
import { Refusal } from "../../domain/shared/refusal";
import { fillForm, inputName } from "../fields/fill-form";
import { recordWordsWith } from "../fields/field-words";
import { optionsIn } from "../fields/read-field";
import { calledIn } from "../fields/own-fields";
import { readValue } from "../fields/read-value";
import { kindNames } from "../texts/fields";
import { answer, askFor, done, isAnswered, liveCard } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** The button names the record by its kind and key: "customer:01J…". */
function recordOf(tap: Tap): { readonly kind: string; readonly id: string } {
  const [kind = "", id = ""] = tap.id.split(":");
  return { kind, id };
}

export const fieldActions: readonly Action[] = [
  defineAction({
    name: "record.fillIn",
    permission: null,
    async handle(context, tap) {
      const { tx, actor } = context;
      const record = recordOf(tap);
      const sheet = await sheetOf(tx, actor, record, "edit");
      const number = calledIn(sheet.found.fields);
      if (!isAnswered(tap)) {
        return askFor(context, tap, {
          form: "fillIn",
          action: "record.fillIn",
          number,
          about: number,
          fields: await fillForm(tx, actor, sheet),
        });
      }
      const answers: Record<string, string | null> = {};
      for (const field of sheet.fields) {
        const written = tap.values[inputName(field)];
        if (written === undefined || !mayEdit(field, actor)) continue;
        answers[field.name] = await readValue(context, field, written);
      }
      await fillFields(tx, actor, { record, answers, version: tap.version, whole: true });
      return done(context, "recordChanged", { number });
    },
  }),
  defineAction({
    name: "field.define",
    permission: "field.manage",
    async handle(context, tap) {
      const { tx, actor } = context;
      const { language } = actor;
      if (!isAnswered(tap)) {
        const types = await tx.records.types();
        return askFor(context, tap, {
          form: "defineField",
          action: "field.define",
          number: "",
          about: "",
          fields: [
            {
              input: "choice",
              name: "record",
              required: true,
              options: recordWordsWith(types).map(({ means }) => ({ value: means, label: types[means]?.label[language] ?? means })),
            },
            { input: "text", name: "labelZh", required: language === "zh", maxLength: 40 },
            { input: "text", name: "labelEn", required: language === "en", maxLength: 40 },
            {
              input: "choice",
              name: "fieldKind",
              required: true,
              options: fieldKinds.map((kind) => ({ value: kind, label: kindNames[kind][language] })),
            },
            { input: "text", lines: "many", name: "options", required: false, maxLength: 2000 },
            { input: "text", name: "formula", required: false, maxLength: 300 },
            { input: "yesNo", name: "mustFill", required: false },
          ],
        });
      }
      const [zh, en] = [answer(tap, "labelZh"), answer(tap, "labelEn")];
      const kind = fieldKinds.find((each) => each === tap.values["fieldKind"]);
      if (kind === undefined) throw new Refusal("field.whichKind");
      const formula = answer(tap, "formula");
      const options = optionsIn((answer(tap, "options") ?? "").replaceAll("\n", "/"));
      const field = await defineField(tx, actor, {
        recordKind: answer(tap, "record") ?? "",
        label: { zh: zh ?? en ?? "", en: en ?? zh ?? "" },
        kind,
        settings: {
          required: tap.values["mustFill"] === "yes",
          ...(options.length > 0 && { options }),
          ...(formula !== null && { formula }),
        },
      });
      return done(context, "fieldDefined", { field: field.label[language] }, [liveCard("field", { kind: "field", id: field.id })]);
    },
  }),
  defineAction({
    name: "field.archive",
    permission: "field.manage",
    async handle(context, { id, version }) {
      const { label } = await archiveField(context.tx, context.actor, { fieldId: id, version });
      return done(context, "fieldArchived", { field: label[context.actor.language] });
    },
  }),
  defineAction({
    name: "field.restore",
    permission: "field.manage",
    async handle(context, { id, version }) {
      const { label } = await restoreField(context.tx, context.actor, { fieldId: id, version });
      return done(context, "fieldRestored", { field: label[context.actor.language] });
    },
  }),
];
