import { createSupplier } from "../../../domain/purchasing/save-supplier";
import { Refusal } from "../../../domain/shared/refusal";
import { supplierInWords } from "../../presenters/supplier-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./supplier-create.grammar";

export const supplierCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { name, short, nameEn, email, terms, currency }) {
    // Each bill is due on one day: parts in per cent are for what customers owe.
    if (terms?.from === "instalments") throw new Refusal("supplier.oneDueDay");
    const supplier = await createSupplier(tx, actor, {
      name,
      ...(short !== undefined && { shortName: short }),
      ...(nameEn !== undefined && { nameEn }),
      ...(email !== undefined && { email }),
      ...(terms && { terms }),
      ...(currency !== undefined && { currency }),
    });
    return showCard(await supplierInWords(tx, actor, supplier));
  },
  undo: {
    instead: {
      zh: "供应商资料可以直接改；不用的就说“停用供应商 …”。",
      en: "Change the supplier's data; one not wanted: “stop using supplier …”.",
    },
  },
});
