import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./bank-show.grammar";

/** The statement that was named, else the newest one with something to do. */
export const bankShow = defineCommand({
  ...grammar,
  async handle({ tx }, { file }) {
    const found = file ? await tx.bank.find(file.id) : await tx.bank.latest();
    if (!found) throw new Refusal("bankFile.notFound");
    return showRecord("bankFile", found.id);
  },
});
