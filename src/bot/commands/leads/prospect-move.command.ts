import { claimProspect, keepProspect, releaseProspect } from "../../../domain/leads/prospect-pool";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./prospect-move.grammar";

export const prospectMove = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: { id }, to }) {
    await (to === "release" ? releaseProspect : to === "keep" ? keepProspect : claimProspect)(tx, actor, { id });
    return showRecord("customer", id);
  },
  undo: {
    instead: {
      zh: "领错了可以放回公海；放回的，冷却期过后可以再领，或请主管分给你。",
      en: "Release what was claimed by mistake; claim what was released again after the cooling-off time, or ask your manager.",
    },
  },
});
