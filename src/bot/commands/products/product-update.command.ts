import { setWarranty } from "../../../domain/products/keep-serials";
import type { Product } from "../../../domain/products/product";
import { updateProduct, type UpdateProduct } from "../../../domain/products/save-product";
import { Refusal } from "../../../domain/shared/refusal";
import { readProductChange, unitsSaid, type SaidChange } from "../../goods/read-product";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { productOf } from "../typed-values";
import { putPrices } from "./said-prices";
import { grammar } from "./product-update.grammar";

type Restored = Pick<UpdateProduct, "nameZh" | "nameEn" | "cost" | "taxRate" | "active" | "tracksLots">;

/** Changes all that was said; a unit that was added stays, since something may be counted in it already. */
export const productUpdate = defineCommand({
  ...grammar,
  async handle(context, { product: named, text = "" }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const said = readProductChange(text, named.typed);
    const change = changeOf(product, said);
    const { warrantyMonths, prices } = said;
    const isSaid = Object.keys(change).length > 0 || prices.length > 0 || warrantyMonths !== undefined;
    if (!isSaid) throw new Refusal("product.nothingSaid", { sku: product.sku });
    const saved = Object.keys(change).length > 0 ? await updateProduct(tx, actor, { id: product.id, ...change }) : product;
    if (warrantyMonths !== undefined) await setWarranty(tx, actor, { productId: product.id, months: warrantyMonths });
    await putPrices(context, saved, prices, {});
    const shown = showRecord("product", product.id);
    if (change.addUnits !== undefined || prices.length > 0 || warrantyMonths !== undefined) return shown;
    const { nameZh, nameEn, cost, taxRate, active, tracksLots } = product;
    const before: Restored = { nameZh, nameEn, cost, taxRate, active, tracksLots };
    return { ...shown, undo: { subject: { kind: "product", id: product.id }, version: saved.version, before } };
  },
  undo: {
    inverse: takenBackBy<Restored>(({ tx, actor }, { id, version, before }) => updateProduct(tx, actor, { id, version, ...before })),
    instead: { zh: "请把产品资料直接改回来。", en: "Please change the product back." },
  },
});

function changeOf(product: Product, { name, nameZh, nameEn, cost, taxRate, active, tracksLots, conversions }: SaidChange) {
  const known = product.units.map(({ unit }) => unit);
  const again = conversions.find(({ big }) => known.includes(big));
  if (again) throw new Refusal("product.unitTaken", { sku: product.sku, unit: again.big });
  return {
    ...(name && { nameZh: name.zh, nameEn: name.en }),
    ...(nameZh !== undefined && { nameZh }),
    ...(nameEn !== undefined && { nameEn }),
    ...(cost !== undefined && { cost }),
    ...(taxRate !== undefined && { taxRate }),
    ...(active !== undefined && { active }),
    ...(tracksLots !== undefined && { tracksLots }),
    ...(conversions.length > 0 && { addUnits: unitsSaid(conversions, product.baseUnit, product.units) }),
  };
}
