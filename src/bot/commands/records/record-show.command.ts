import { presenters } from "../../presenters";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { cardOf, liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./record-show.grammar";

/** Any numbered record by its own card; who may not see it gets the same answer as for a number that does not exist. */
export const recordShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { record }) {
    const subject = subjectOf(record);
    const card = await presenters.get(cardOf(subject.kind))?.present(tx, actor, subject);
    if (!card) throw new Refusal("record.notFound", { number: record.typed });
    return { parts: [liveCardOf(subject)] };
  },
});
