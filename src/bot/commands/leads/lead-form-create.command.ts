import { createLeadForm } from "../../../domain/leads/change-lead-form";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-form-create.grammar";

export const leadFormCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { name, source, owner }) {
    const form = await createLeadForm(tx, actor, {
      name,
      ...(source !== undefined && { source }),
      ...(owner && { ownerId: owner.id }),
    });
    return showRecord("leadForm", form.id);
  },
  undo: { instead: { zh: "请关闭这个表单：关闭后不再收线索。", en: "Please close the form: it takes no leads any more." } },
});
