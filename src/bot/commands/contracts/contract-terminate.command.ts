import { terminateContract } from "../../../domain/contracts/terminate-contract";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./contract-terminate.grammar";

export const contractTerminate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { contract, reason = null }) {
    const { id } = await terminateContract(tx, actor, { id: contract.id, reason });
    return showRecord("contract", id);
  },
});
