import { noteEdit } from "../forms/note-edit";
import { isFormKind } from "../shared/form-kind";
import { defineFlow } from "./define-flow";

/** What stands in a form's record is what its approval is about. */
export const whenFormRecordWritten = defineFlow({
  on: "record.filledIn",
  async start(tx, { subject, actorId }) {
    if (isFormKind(subject.kind)) await noteEdit(tx, subject, actorId);
  },
});
