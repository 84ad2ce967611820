import { findFormRecord } from "../../../domain/forms/find-form-record";
import { movesFor, moveFormRecord, takeBackMove } from "../../../domain/forms/move-form-record";
import { labelOf, labels } from "../../../domain/forms/check-form";
import { Refusal } from "../../../domain/shared/refusal";
import { stateNamedIn } from "../../forms/state-named";
import { defineCommand, takenBackBy } from "../define-command";
import { liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./form-record-move.grammar";

export const formRecordMove = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { record: named, text = "" }) {
    const found = await findFormRecord(tx, actor, named.id);
    if (!found) throw new Refusal("formRecord.notFound");
    const { form, record } = found;
    const to = stateNamedIn(form, text);
    if (to === undefined) {
      const next = movesFor(found, actor)[0]?.to ?? record.state;
      const states = labels(form, actor.language);
      throw new Refusal("formRecord.whichState", { number: record.number, states, example: labelOf(form, next, actor.language) });
    }
    const { version } = await moveFormRecord(tx, actor, { id: record.id, to });
    const subject = subjectOf(named);
    return { parts: [liveCardOf(subject)], undo: { subject, version, before: record.state } };
  },
  undo: { inverse: takenBackBy<string>(({ tx, actor }, { id, version, before }) => takeBackMove(tx, actor, { id, version, to: before })) },
});
