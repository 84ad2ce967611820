import { keepLead } from "../../../domain/leads/keep-lead";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-keep.grammar";

export const leadKeep = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead }) {
    const { id } = await keepLead(tx, actor, { id: lead.id });
    return showRecord("lead", id);
  },
  undo: { instead: { zh: "不想留就放回公海。", en: "If you do not want to keep it, release it." } },
});
