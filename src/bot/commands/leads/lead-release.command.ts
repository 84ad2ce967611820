import { releaseLead } from "../../../domain/leads/release-lead";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-release.grammar";

export const leadRelease = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead }) {
    const { id } = await releaseLead(tx, actor, { id: lead.id });
    return showRecord("lead", id);
  },
  undo: {
    instead: {
      zh: "冷却期过后可以再领，或请主管分给你。",
      en: "Claim it again after the cooling-off time, or ask your manager to assign it.",
    },
  },
});
