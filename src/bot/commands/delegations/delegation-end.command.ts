import { delegationListCard } from "../../../../cards/approvals/delegation-list.card";
import { endDelegations } from "../../../domain/approvals/delegate";
import { delegationLines } from "../../presenters/delegation-lines";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./delegation-end.grammar";

export const delegationEnd = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    await endDelegations(tx, actor);
    return showCard(delegationListCard.render(await delegationLines(tx, actor), actor.language));
  },
  undo: { instead: { zh: "要再请人代批，就再说一次“审批给 …”。", en: "To have somebody stand in again, say so again: “approvals to …”." } },
});
