import { createContract } from "../../../domain/contracts/create-contract";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./contract-create.grammar";

export const contractCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { quote, start, end }) {
    const contract = await createContract(tx, actor, {
      quoteId: quote.id,
      ...(start && { startDay: start.day }),
      ...(end && { endDay: end.day }),
    });
    return showRecord("contract", contract.id);
  },
  undo: {
    instead: { zh: "请直接改合同草稿，或在卡片上终止。", en: "Please change the draft of the contract, or terminate it on its card." },
  },
});
