import { updateSupplier, type UpdateSupplier } from "../../../domain/purchasing/save-supplier";
import { Refusal } from "../../../domain/shared/refusal";
import { supplierInWords } from "../../presenters/supplier-in-words";
import { defineCommand, takenBackBy } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./supplier-update.grammar";
import { supplierOf } from "./which-purchase-order";

type Change = Omit<UpdateSupplier, "id" | "version">;

/** What a supplier is called, where its orders go and when its bills are due; with nothing to change, what there is. */
export const supplierUpdate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { supplier: named, email, terms, name, short, nameEn, use }) {
    const { id, ...was } = await supplierOf(tx, named.id);
    // Each bill is due on one day: parts in per cent are for what customers owe.
    if (terms?.from === "instalments") throw new Refusal("supplier.oneDueDay");
    const change: Change = {
      ...(email !== undefined && { email }),
      ...(terms && { terms }),
      ...(name !== undefined && { name }),
      ...(short !== undefined && { shortName: short }),
      ...(nameEn !== undefined && { nameEn }),
      ...(use !== undefined && { active: use === "on" }),
    };
    const changed = Object.keys(change) as (keyof Change)[];
    const supplier = changed.length > 0 ? await updateSupplier(tx, actor, { id, ...change }) : { id, ...was };
    const before = Object.fromEntries(changed.map((part) => [part, was[part]]));
    const undo = { subject: { kind: "supplier", id }, version: supplier.version, before };
    return { ...showCard(await supplierInWords(tx, actor, supplier)), ...(changed.length > 0 && { undo }) };
  },
  undo: {
    inverse: takenBackBy<Change>(({ tx, actor }, { id, version, before }) => updateSupplier(tx, actor, { id, version, ...before })),
  },
});
