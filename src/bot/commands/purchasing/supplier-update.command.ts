import { supplierCard } from "../../../../cards/purchasing/supplier.card";
import { updateSupplier, type UpdateSupplier } from "../../../domain/purchasing/save-supplier";
import { usualTerms } from "../../../domain/purchasing/supplier";
import { Refusal } from "../../../domain/shared/refusal";
import { supplierName } from "../../presenters/purchasing-words";
import { defineCommand, takenBackBy } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./supplier-update.grammar";
import { supplierOf } from "./which-purchase-order";

/** Where a supplier's orders go and when its bills are due; with nothing to change, what there is. */
export const supplierUpdate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { supplier: named, email, terms }) {
    const before = await supplierOf(tx, named.id);
    // Each bill is due on one day: parts in per cent are for what customers owe.
    if (terms?.from === "instalments") throw new Refusal("supplier.oneDueDay");
    const changes = email !== undefined || terms !== undefined;
    const supplier = changes
      ? await updateSupplier(tx, actor, { id: before.id, ...(email !== undefined && { email }), ...(terms && { terms }) })
      : before;
    const props = {
      number: supplier.number,
      name: supplierName(supplier, actor),
      email: supplier.email,
      terms: actor.permissions.has("cost.read") ? (supplier.terms ?? usualTerms) : null,
      usual: supplier.terms === null,
      currency: supplier.currency,
    };
    const undo = {
      subject: { kind: "supplier", id: supplier.id },
      version: supplier.version,
      before: { email: before.email, terms: before.terms },
    };
    return { ...showCard(supplierCard.render(props, actor.language)), ...(changes && { undo }) };
  },
  undo: {
    inverse: takenBackBy<Pick<UpdateSupplier, "email" | "terms">>(({ tx, actor }, { id, version, before }) =>
      updateSupplier(tx, actor, { id, version, ...before }),
    ),
  },
});
