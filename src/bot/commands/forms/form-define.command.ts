import { archiveForm, defineForm } from "../../../domain/forms/define-form";
import { readForm } from "../../forms/read-form";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./form-define.grammar";

/** The form is there at once: its records can be made, listed, filled in and asked about by its name. */
export const formDefine = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { name, text = "" }) {
    const { id, version } = await defineForm(tx, actor, readForm(text, name));
    return { ...showRecord("form", id), undo: { subject: { kind: "form", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy<null>(({ tx, actor }, { id, version }) => archiveForm(tx, actor, { id, version })) },
});
