import { archiveField, changeField, restoreField, type SettingsGiven } from "../../../domain/fields/define-field";
import type { FieldDefinition } from "../../../domain/fields/field-definition";
import { recordNamedIn } from "../../fields/field-words";
import { fieldNamedIn, readWish } from "../../fields/read-change";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./field-change.grammar";
import { recordMeant } from "./record-options";

export const fieldChange = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { record, text = "" }) {
    const types = await tx.records.types();
    const before = fieldNamedIn(text, await tx.fields.list(), (await recordMeant(tx, record)) ?? recordNamedIn(text, types));
    const fieldId = before.id;
    const wish = readWish(text, before, types);
    const { version } =
      wish.do === "archive"
        ? await archiveField(tx, actor, { fieldId })
        : wish.do === "restore"
          ? await restoreField(tx, actor, { fieldId })
          : await changeField(tx, actor, { fieldId, ...wish });
    return { ...showRecord("field", fieldId), undo: { subject: { kind: "field", id: fieldId }, version, before } };
  },
  undo: {
    inverse: takenBackBy<FieldDefinition>(async ({ tx, actor }, { id, version, before }) => {
      const now = (await tx.fields.list()).find((field) => field.id === id);
      if (now?.state !== before.state) {
        await (before.state === "on" ? restoreField : archiveField)(tx, actor, { fieldId: id, version });
        return;
      }
      await changeField(tx, actor, {
        fieldId: id,
        version,
        label: before.label,
        position: before.position,
        settings: settingsAgain(before),
      });
    }),
  },
});

function settingsAgain({ settings }: FieldDefinition): SettingsGiven {
  return { ...settings, options: settings.options.map(({ label }) => label) };
}
