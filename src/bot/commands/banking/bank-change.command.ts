import { changeBankLine } from "../../../domain/banking/change-bank-line";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./bank-change.grammar";

/** Whose a line is, or that it is nobody's and left out. */
export const bankChange = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { file, row, customer, leaveOut }) {
    // A name that nobody knows is no wish to leave the line out.
    if (!customer && !leaveOut) throw new Refusal("bankLine.whichCustomer", { name: file.typed });
    const before = (await tx.bank.linesOf(file.id)).find((line) => line.rowNo === row);
    if (!before) throw new Refusal("bankLine.notFound", { number: file.typed, row });
    const { id, version } = await changeBankLine(tx, actor, { bankFileId: file.id, rowNo: row, customerId: customer?.id ?? null });
    const { customerId } = before;
    return { ...showRecord("bankFile", id), undo: { subject: { kind: "bankFile", id }, version, before: { rowNo: row, customerId } } };
  },
  undo: {
    inverse: takenBackBy<{ readonly rowNo: number; readonly customerId: string | null }>(({ tx, actor }, { id, version, before }) =>
      changeBankLine(tx, actor, { bankFileId: id, version, ...before }),
    ),
  },
});
