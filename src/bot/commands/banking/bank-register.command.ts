import { registerBankLines } from "../../../domain/banking/register-bank-lines";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./bank-register.grammar";

/** All lines whose customer is known become payments, together. */
export const bankRegister = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { file, row }) {
    await registerBankLines(tx, actor, { bankFileId: file.id, ...(row !== undefined && { rowNo: row }) });
    return showRecord("bankFile", file.id);
  },
  undo: { instead: { zh: "请在对应的回款卡片上反核销或作废。", en: "Please un-settle or void the payments on their cards." } },
});
