import { signContract } from "../../../domain/contracts/sign-contract";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./contract-sign.grammar";

export const contractSign = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { contract, signedOn, file }) {
    const { id } = await signContract(tx, actor, {
      id: contract.id,
      ...(signedOn && { signedDay: signedOn.day }),
      ...(file !== undefined && { fileRef: file }),
    });
    return showRecord("contract", id);
  },
  undo: { instead: { zh: "已签的合同请在卡片上终止。", en: "Please terminate the signed contract on its card." } },
});
