import { approvalListCard } from "../../../../cards/approvals/approval-list.card";
import { approvalLines } from "../../presenters/approval-lines";
import { defineCommand } from "../define-command";
import { requireTeam } from "../require-team";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./approval-list.grammar";

export const approvalList = defineCommand({
  ...grammar,
  async handle(context, { for: whose }) {
    const { tx, actor } = context;
    const personId = whose?.id ?? actor.personId;
    await requireTeam(tx, actor, personId);
    const found = await approvalLines(tx, actor, personId, pageAsked(context));
    return showPage(context, found, (page) => approvalListCard.render({ approvals: found.items, page }, actor.language));
  },
});
