import { keepSerials, setWarranty } from "../../../domain/products/keep-serials";
import { createProduct } from "../../../domain/products/save-product";
import { setSafetyStock } from "../../../domain/stock/set-safety-stock";
import { baseUnitSaid, readNewProduct, unitsSaid } from "../../goods/read-product";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { whichWarehouse } from "../stock/which-warehouse";
import { countIn, putPrices } from "./said-prices";
import { grammar } from "./product-create.grammar";

/** "safety stock 100 in MAIN": the place is read by its name. */
function withoutPlace(text: string, place: string | undefined): string {
  const at = place === undefined ? -1 : text.toLowerCase().lastIndexOf(place.toLowerCase());
  if (place === undefined || at < 0) return text;
  const before = text.slice(0, at).replace(/(?:\b(?:in|at|for)\s+(?:the\s+)?|在)$/i, "");
  return `${before} ${text.slice(at + place.length).replace(/^\s*(?:warehouse|仓库|仓)/i, "")}`;
}

/** All that is said of a new product at once: what is refused of it refuses the whole. */
export const productCreate = defineCommand({
  ...grammar,
  async handle(context, { text = "", warehouse }) {
    const { tx, actor } = context;
    const said = readNewProduct(withoutPlace(text, warehouse?.typed));
    const baseUnit = baseUnitSaid(said);
    const { taxRate, tracksLots, tracksStock, cost } = said;
    const product = await createProduct(tx, actor, {
      sku: said.sku,
      nameZh: said.name.zh,
      nameEn: said.name.en,
      baseUnit,
      units: unitsSaid(said.conversions, baseUnit),
      evenIfAlike: said.evenIfAlike,
      ...(cost !== undefined && { cost }),
      ...(taxRate !== undefined && { taxRate }),
      ...(tracksLots !== undefined && { tracksLots }),
      ...(tracksStock !== undefined && { tracksStock }),
    });
    const { id } = product;
    await putPrices(context, product, said.prices, {});
    if (said.safety) {
      const warehouseId = await whichWarehouse(context, warehouse);
      await setSafetyStock(tx, actor, { productId: id, warehouseId, threshold: countIn(product, said.safety), target: null });
    }
    if (said.tracksSerials) await keepSerials(tx, actor, { productId: id, keep: true });
    if (said.warrantyMonths !== undefined) await setWarranty(tx, actor, { productId: id, months: said.warrantyMonths });
    return showRecord("product", id);
  },
  undo: {
    instead: {
      zh: "产品可以直接改，例如“A300 改名为 …”“A300 单价 92”；不要的就说“停用 A300”。",
      en: "Change the product itself, as in “rename A300 to …”, “A300 price 92”; one not wanted: “discontinue A300”.",
    },
  },
});
