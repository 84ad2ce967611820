import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { assignLead } from "../../../domain/leads/assign-lead";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./lead-assign.grammar";

export const leadAssign = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { lead, to }) {
    const was = await tx.leads.find(scopeOf(actor), lead.id);
    if (!was) throw new Refusal("lead.notFound");
    const { id, version } = await assignLead(tx, actor, { id: lead.id, toId: to.id });
    // Only from one owner to another: a lead that was nobody's, or talked to already, does not become so again.
    if (was.state !== "assigned" || was.ownerId === null) return showRecord("lead", id);
    return { ...showRecord("lead", id), undo: { subject: { kind: "lead", id }, version, before: { ownerId: was.ownerId } } };
  },
  undo: {
    inverse: takenBackBy<{ ownerId: string }>(({ tx, actor }, { id, version, before }) =>
      assignLead(tx, actor, { id, version, toId: before.ownerId }),
    ),
    instead: { zh: "请把这条线索再分给别人。", en: "Please assign the lead to somebody else." },
  },
});
