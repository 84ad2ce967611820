import { supplierListCard, type SupplierListProps } from "../../../../cards/purchasing/supplier-list.card";
import { productsById, supplierName } from "../../presenters/purchasing-words";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./supplier-list.grammar";

/** So many SKUs beside a supplier's name; its own card has them all. */
const shownOffers = 3;

export const supplierList = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const found = await tx.suppliers.list(pageAsked(context));
    const suppliers: SupplierListProps["suppliers"][number][] = [];
    for (const supplier of found.items) {
      const offers = await tx.suppliers.offersOf(supplier.id);
      const first = offers.slice(0, shownOffers).map(({ productId }) => productId);
      const products = await productsById(tx, first);
      suppliers.push({
        number: supplier.number,
        name: supplierName(supplier, actor),
        offers: first.flatMap((id) => products.get(id)?.sku ?? []),
        count: offers.length,
        email: supplier.email,
        active: supplier.active,
      });
    }
    return showPage(context, found, (page) => supplierListCard.render({ suppliers, page }, actor.language));
  },
});
