import { fieldListCard } from "../../../../cards/fields/field-list.card";
import { maySee } from "../../../domain/fields/fill-fields";
import { kindInWords, rulesInWords } from "../../fields/field-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./field-list.grammar";
import { recordMeant } from "./record-options";

export const fieldList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { record }) {
    const kind = await recordMeant(tx, record);
    const types = await tx.records.types();
    const { language } = actor;
    const fields = (await tx.fields.list()).filter(
      (field) => field.state === "on" && (kind === undefined || field.recordKind === kind) && maySee(field, actor),
    );
    return showCard(
      fieldListCard.render(
        {
          record: kind === undefined ? null : (types[kind]?.label[language] ?? kind),
          fields: fields.map((field) => ({
            record: types[field.recordKind]?.label[language] ?? field.recordKind,
            label: field.label[language],
            kind: kindInWords(field.kind, language),
            rules: rulesInWords(field, types, language).join(language === "zh" ? "；" : "; "),
          })),
          mayManage: actor.permissions.has("field.manage"),
        },
        language,
      ),
    );
  },
});
