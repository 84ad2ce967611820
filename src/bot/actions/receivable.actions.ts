import { readStatement } from "../../domain/payments/customer-statement";
import { readStatementKey } from "../presenters/statement-card";
import { statementFile } from "../documents/statement-file";
import { defineAction, type Action } from "./define-action";

const download = (name: string, format: "pdf" | "xlsx"): Action =>
  defineAction({
    name,
    permission: "receivable.read",
    async handle({ tx, actor }, { id }) {
      const asked = readStatementKey(id);
      // Who may not see it is told at once, not by a file that never comes.
      const { to } = await readStatement(tx, actor, asked);
      return { parts: [statementFile({ ...asked, to }, format)] };
    },
  });

export const receivableActions: readonly Action[] = [download("statement.pdf", "pdf"), download("statement.workbook", "xlsx")];
