import { archiveForm, changeForm, restoreForm } from "../../../domain/forms/define-form";
import type { FormDefinition } from "../../../domain/forms/form-definition";
import { formNamedIn } from "../../forms/named-form";
import { readFormChange } from "../../forms/read-form-change";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./form-change.grammar";

export const formChange = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { form, text = "" }) {
    const before = await formNamedIn(tx, text, form?.id);
    const { id } = before;
    const wish = readFormChange(text, before);
    const { version } =
      wish.do === "archive"
        ? await archiveForm(tx, actor, { id })
        : wish.do === "restore"
          ? await restoreForm(tx, actor, { id })
          : await changeForm(tx, actor, { id, ...wish });
    return { ...showRecord("form", id), undo: { subject: { kind: "form", id }, version, before } };
  },
  undo: {
    inverse: takenBackBy<FormDefinition>(async ({ tx, actor }, { id, version, before }) => {
      const now = (await tx.forms.list()).find((form) => form.id === id);
      if (now?.state !== before.state) {
        await (before.state === "on" ? restoreForm : archiveForm)(tx, actor, { id, version });
        return;
      }
      const { states, moves, access } = before.settings;
      await changeForm(tx, actor, { id, version, label: before.label, states: states.map(({ label }) => label), moves, access });
    }),
  },
});
