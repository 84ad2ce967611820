import { approvalListCard } from "../../../../cards/approvals/approval-list.card";
import { documentInWords } from "../../presenters/document-in-words";
import { localMoment, namesOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { requireTeam } from "../require-team";
import { showCard } from "../replies";
import { grammar } from "./approval-list.grammar";

export const approvalList = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { for: whose }) {
    const personId = whose?.id ?? actor.personId;
    await requireTeam(tx, actor, personId);
    const { items } = await tx.approvals.openFor(personId, { limit: 50, after: null });
    const who = await namesOf(
      tx,
      actor,
      items.map((task) => task.request.submittedBy),
    );
    const approvals = [];
    for (const { id, version, request } of items) {
      const document = await documentInWords(tx, actor, { kind: request.subjectKind, id: request.subjectId });
      approvals.push({
        id,
        version,
        number: request.subjectNumber,
        ...document,
        askedBy: who(request.submittedBy),
        askedAt: localMoment(actor, request.submittedAt),
      });
    }
    return showCard(approvalListCard.render({ approvals, next: null }, actor.language));
  },
});
