import { handoverCard } from "../../../../cards/people/handover.card";
import { nameOf } from "../../../domain/access/person";
import { approvalSubjects } from "../../../domain/flows/approval-subjects";
import { handOver } from "../../../domain/handovers/hand-over";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./person-hand-over.grammar";

export const personHandOver = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { from, to, leaves }) {
    const done = await handOver(tx, actor, approvalSubjects, { fromId: from.id, toId: to.id, leaves: leaves === "yes" });
    const { counts, turns, left } = done;
    const { language } = actor;
    return showCard(
      handoverCard.render({ from: nameOf(done.from, language), to: nameOf(done.to, language), left, counts, turns }, language),
    );
  },
  undo: { instead: { zh: "请反过来移交一次，或逐条分配。", en: "Please hand it over the other way round, or assign records one by one." } },
});
