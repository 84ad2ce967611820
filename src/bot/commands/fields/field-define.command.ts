import { archiveField, defineField } from "../../../domain/fields/define-field";
import { asNewField, readField } from "../../fields/read-field";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./field-define.grammar";
import { recordMeant } from "./record-options";

/** The field is there at once: on cards, in forms, in lists and rules. */
export const fieldDefine = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { text, record, name }) {
    const said = readField(text ?? `字段 ${name}`, await tx.records.types());
    const { id, version } = await defineField(tx, actor, asNewField(said, { recordKind: await recordMeant(tx, record), label: name }));
    return { ...showRecord("field", id), undo: { subject: { kind: "field", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy<null>(({ tx, actor }, { id, version }) => archiveField(tx, actor, { fieldId: id, version })) },
});
