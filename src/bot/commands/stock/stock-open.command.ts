import { Dec } from "../../../domain/shared/decimal";
import { openStock } from "../../../domain/imports/open-stock";
import { newId } from "../../../domain/shared/id";
import { companyOf } from "../../../domain/shared/settings";
import { toBase } from "../../../domain/shared/quantity";
import { unitOf } from "../../../domain/products/units";
import { defineCommand } from "../define-command";
import { amountIn, inBaseUnit, productOf } from "../typed-values";
import { showStock } from "./show-stock";
import { grammar } from "./stock-open.grammar";
import { whichWarehouse } from "./which-warehouse";

/** What lies there on the first day, at what it cost where that is said; goods that were moved already are counted or adjusted. */
export const stockOpen = defineCommand({
  ...grammar,
  async handle(context, { lines, warehouse, lot, expiry }) {
    const { tx, actor } = context;
    const warehouseId = await whichWarehouse(context, warehouse);
    const { baseCurrency } = await companyOf(tx);
    const products = [];
    for (const { product: named, quantity, plus, price } of lines) {
      const product = await productOf(tx, named.id);
      const size = toBase("1", unitOf(product, quantity.unit));
      await openStock(tx, actor, {
        productId: product.id,
        warehouseId,
        quantity: inBaseUnit(product, quantity, plus),
        unit: "base",
        lot: lot === undefined ? null : { number: lot, expiryDay: expiry?.day ?? null },
        // Said of the unit that was counted: 61 a piece, 3,600 a carton.
        unitCost: price ? new Dec(amountIn(price, baseCurrency)).dividedBy(size).toDecimalPlaces(6).toFixed() : null,
        source: { kind: "opening", id: newId() },
      });
      products.push(product);
    }
    return showStock(context, products, warehouseId);
  },
  undo: { instead: { zh: "数量不对就盘点或调整库存，写明原因。", en: "Where the count is wrong, count or adjust the stock and say why." } },
});
