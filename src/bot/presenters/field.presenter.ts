import { fieldCard } from "../../../cards/fields/field.card";
import { maySee } from "../../domain/fields/fill-fields";
import { kindInWords, rulesInWords } from "../fields/field-in-words";
import { definePresenter } from "./define-presenter";

export const fieldPresenter = definePresenter({
  card: "field",
  async present(tx, viewer, { id }) {
    if (!viewer.permissions.has("field.read")) return null;
    const field = (await tx.fields.list()).find((each) => each.id === id);
    if (!field || !maySee(field, viewer)) return null;
    const types = await tx.records.types();
    const { language } = viewer;
    const other = field.label[language === "zh" ? "en" : "zh"];
    return fieldCard.render(
      {
        id,
        version: field.version,
        state: field.state,
        record: types[field.recordKind]?.label[language] ?? field.recordKind,
        label: field.label[language],
        otherLabel: other === field.label[language] ? null : other,
        kind: kindInWords(field.kind, language),
        rules: rulesInWords(field, types, language),
        filledIn: await tx.fields.filledIn(field),
        mayManage: viewer.permissions.has("field.manage"),
      },
      language,
    );
  },
});
