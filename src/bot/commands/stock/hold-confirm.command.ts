import { letHoldGo } from "../../../domain/holds/end-hold";
import { holdStock } from "../../../domain/holds/hold-stock";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf, untilOf } from "../typed-values";
import { grammar } from "./hold-confirm.grammar";

/** Holds what an answer said could be had, as far as it lies there now. */
export const holdConfirm = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { hold, customer, until }) {
    const end = await untilOf(tx, until);
    const { id, version } = await holdStock(tx, actor, {
      id: subjectOf(hold).id,
      asFarAsItGoes: true,
      ...(customer && { customerId: customer.id }),
      ...(end && { until: end }),
    });
    return { ...showRecord("stockHold", id), undo: { subject: { kind: "stockHold", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => letHoldGo(tx, actor, { id, version })) },
});
