import { submitFormRecord } from "../../../domain/forms/submit-form-record";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./form-record-submit.grammar";

export const formRecordSubmit = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { record }) {
    await submitFormRecord(tx, actor, { id: record.id });
    return { parts: [liveCardOf(subjectOf(record))] };
  },
  undo: { instead: { zh: "请撤回审批：发送“撤回”加编号。", en: "Withdraw it from approval: “withdraw” and its number." } },
});
