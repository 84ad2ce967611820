import { cancelRequisition } from "../../../domain/purchasing/submit-requisition";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./requisition-cancel.grammar";

export const requisitionCancel = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { requisition, reason }) {
    const { id } = await cancelRequisition(tx, actor, { id: requisition.id, reason });
    return showRecord("requisition", id);
  },
});
