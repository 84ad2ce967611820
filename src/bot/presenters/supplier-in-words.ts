import type { Card } from "../../../cards/kit/nodes";
import { supplierCard } from "../../../cards/purchasing/supplier.card";
import { usualTerms, type Supplier } from "../../domain/purchasing/supplier";
import type { Actor } from "../../domain/shared/actor";
import { unitPrice } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import { productLabel, productsById, supplierName } from "./purchasing-words";

/** A supplier with what it offers; prices and terms for who may see them. */
export async function supplierInWords(tx: Tx, viewer: Actor, supplier: Supplier): Promise<Card> {
  const { number, email, currency, shortName, active } = supplier;
  const seesCost = viewer.permissions.has("cost.read");
  const offers = await tx.suppliers.offersOf(supplier.id);
  const products = await productsById(
    tx,
    offers.map(({ productId }) => productId),
  );
  return supplierCard.render(
    {
      number,
      name: supplierName(supplier, viewer),
      email,
      terms: seesCost ? (supplier.terms ?? usualTerms) : null,
      usual: supplier.terms === null,
      currency,
      shortName,
      active,
      offers: offers.map(({ productId, price, minQuantity, leadDays }) => ({
        product: productLabel(products.get(productId), viewer),
        price: price === null || !seesCost ? null : { amount: unitPrice(price, currency), currency },
        minimum: { value: minQuantity, unit: products.get(productId)?.baseUnit ?? "pcs" },
        leadDays,
      })),
    },
    viewer.language,
  );
}
