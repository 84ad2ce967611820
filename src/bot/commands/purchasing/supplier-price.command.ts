import { supplierPriceCard } from "../../../../cards/purchasing/supplier-price.card";
import { setSupplierPrice } from "../../../domain/purchasing/set-supplier-price";
import { unitPrice } from "../../../domain/shared/money";
import { isMore, isPositive } from "../../../domain/shared/quantity";
import { productLabel, supplierName } from "../../presenters/purchasing-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { amountIn, inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./supplier-price.grammar";
import { supplierOf } from "./which-purchase-order";

/** What a supplier asks for one base unit of a product; "from" so many on makes it a price break. */
export const supplierPrice = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { supplier: named, product: typed, price, from, minimum, pack, leadDays }) {
    const supplier = await supplierOf(tx, named.id);
    const product = await productOf(tx, typed.id);
    const offer = await setSupplierPrice(tx, actor, {
      supplierId: supplier.id,
      productId: product.id,
      ...(price && { price: amountIn(price, supplier.currency) }),
      ...(from && { from: inBaseUnit(product, from) }),
      ...(minimum && { minQuantity: inBaseUnit(product, minimum) }),
      ...(pack && { packQuantity: inBaseUnit(product, pack) }),
      ...(leadDays !== undefined && { leadDays }),
    });
    const unit = product.baseUnit;
    const { currency } = supplier;
    const money = (each: string) => ({ amount: unitPrice(each, currency), currency });
    const props = {
      supplier: supplierName(supplier, actor),
      product: productLabel(product, actor),
      unit,
      price: offer.price === null ? null : money(offer.price),
      breaks: offer.breaks.map((each) => ({ from: { value: each.minQuantity, unit }, price: money(each.price) })),
      minimum: isPositive(offer.minQuantity) ? { value: offer.minQuantity, unit } : null,
      pack: isMore(offer.packQuantity, "1") ? { value: offer.packQuantity, unit } : null,
      leadDays: offer.leadDays,
      priority: offer.priority,
    };
    return showCard(supplierPriceCard.render(props, actor.language));
  },
  undo: { instead: { zh: "请再登记一次正确的价格。", en: "Please enter the right price once more." } },
});
