import { delegationListCard } from "../../../../cards/approvals/delegation-list.card";
import { delegationLines } from "../../presenters/delegation-lines";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./delegation-list.grammar";

export const delegationList = defineCommand({
  ...grammar,
  handle: async ({ tx, actor }) => showCard(delegationListCard.render(await delegationLines(tx, actor), actor.language)),
});
