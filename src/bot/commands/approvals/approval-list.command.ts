import { approvalListCard } from "../../../../cards/approvals/approval-list.card";
import { approvalLines } from "../../presenters/approval-lines";
import { defineCommand } from "../define-command";
import { requireTeam } from "../require-team";
import { showCard } from "../replies";
import { grammar } from "./approval-list.grammar";

export const approvalList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { for: whose }) {
    const personId = whose?.id ?? actor.personId;
    await requireTeam(tx, actor, personId);
    return showCard(approvalListCard.render(await approvalLines(tx, actor, personId), actor.language));
  },
});
