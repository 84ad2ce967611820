import { voidPayable } from "../../../domain/payables/void-payable";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./bill-void.grammar";

export const billVoid = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { payable, reason }) {
    const { id } = await voidPayable(tx, actor, { id: payable.id, reason });
    return showRecord("payable", id);
  },
});
