import { Dec } from "../../../domain/shared/decimal";
import type { PricedRow, Product } from "../../../domain/products/product";
import { includes, scopeOf } from "../../../domain/access/scope";
import { minorDigits } from "../../../domain/shared/money";
import { companyOf } from "../../../domain/shared/settings";
import type { StockLevel } from "../../../domain/stock/stock";
import { placeName } from "../../presenters/stock-of-products";
import { customersByKey } from "../../presenters/wording";
import { allOf, column, dated, figure, sheetOf, type ExportAsked, type ExportedList } from "./exported-list";
import { ownColumns } from "./own-columns";

const figureOf = (value: string | undefined) => (value === undefined ? null : figure(value));
const allProducts = ({ tx }: ExportAsked): Promise<readonly Product[]> => allOf((page) => tx.products.list({}, page));
const idsOf = (products: readonly Product[]) => products.map(({ id }) => id);

export const productsList: ExportedList = {
  title: { zh: "产品", en: "Products" },
  permission: "stock.read",
  byDay: null,
  async sheets(asked) {
    const { tx } = asked;
    const products = await allProducts(asked);
    const { baseCurrency } = await companyOf(tx);
    const listed = new Map<string, PricedRow>();
    for (const price of await tx.prices.ofProducts(idsOf(products))) {
      if (price.customerId === null && price.currency === baseCurrency && !listed.has(price.productId)) listed.set(price.productId, price);
    }
    return [
      sheetOf(asked, this.title, products, [
        column("料号", "SKU", ({ sku }) => sku),
        column("产品名称", "Chinese name", ({ nameZh }) => nameZh),
        column("英文名称", "English name", ({ nameEn }) => nameEn),
        column("单位", "Unit", ({ baseUnit }) => baseUnit),
        column("换算", "Other units", ({ units, baseUnit }) =>
          units
            .filter(({ unit }) => unit !== baseUnit)
            .map(({ unit, numerator, denominator }) => `${unit}=${denominator === "1" ? numerator : `${numerator}/${denominator}`}`)
            .join(", "),
        ),
        column("销售价", "List price", ({ id }) => figureOf(listed.get(id)?.price)),
        column("币种", "Currency", ({ id }) => (listed.has(id) ? baseCurrency : null)),
        column("税率", "Tax rate %", ({ taxRate }) => figure(taxRate)),
        column("成本", "Cost", ({ cost }) => figure(cost), "cost.read"),
        column("成本币种", "Cost currency", ({ costCurrency }) => costCurrency, "cost.read"),
        column("管批次", "Lots", ({ tracksLots }) => (tracksLots ? "✓" : null)),
        column("在用", "In use", ({ active }) => (active ? "✓" : null)),
        ...(await ownColumns(asked, "product", products)),
      ]),
    ];
  },
};

/** Every break of every list; what single customers pay is shown of customers that the viewer may see. */
export const pricesList: ExportedList = {
  title: { zh: "价格", en: "Prices" },
  permission: "quote.read",
  byDay: null,
  async sheets(asked) {
    const { tx, viewer } = asked;
    const products = new Map((await allProducts(asked)).map((product) => [product.id, product]));
    const rows = await tx.prices.ofProducts([...products.keys()]);
    const customers = await customersByKey(
      tx,
      rows.flatMap(({ customerId }) => customerId ?? []),
    );
    const scope = scopeOf(viewer);
    const seen = rows.filter(({ customerId }) => customerId === null || includes(scope, customers.get(customerId)?.ownerId ?? null));
    return [
      sheetOf(asked, this.title, seen, [
        column("料号", "SKU", ({ productId }) => products.get(productId)?.sku ?? null),
        column("产品名称", "Name", ({ productId }) => products.get(productId)?.[viewer.language === "zh" ? "nameZh" : "nameEn"] ?? null),
        column(
          "客户",
          "Customer",
          ({ customerId }) => customerId && `${customers.get(customerId)?.number} ${customers.get(customerId)?.name}`,
        ),
        column("单位", "Unit", ({ unit }) => unit),
        column("起订量", "From quantity", ({ minQuantity }) => figure(minQuantity)),
        column("单价", "Price", ({ price }) => figure(price)),
        column("币种", "Currency", ({ currency }) => currency),
        column("折扣%", "Discount %", ({ discountPercent }) => figure(discountPercent)),
        column("生效", "Valid from", ({ validFrom }) => dated(validFrom)),
        column("失效", "Valid to", ({ validTo }) => dated(validTo)),
      ]),
    ];
  },
};

export const stockList: ExportedList = {
  title: { zh: "库存", en: "Stock" },
  permission: "stock.read",
  byDay: null,
  async sheets(asked) {
    const { tx, viewer } = asked;
    const products = new Map((await allProducts(asked)).map((product) => [product.id, product]));
    const ids = [...products.keys()];
    const levels = await tx.stock.levels(ids);
    const places = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, viewer)]));
    const key = ({ productId, warehouseId }: { productId: string; warehouseId: string }) => `${productId} ${warehouseId}`;
    const located = new Map((await tx.stock.locations(ids)).map((each) => [key(each), each.location]));
    const { baseCurrency } = await companyOf(tx);
    const unitWorth = new Map(
      (await tx.stock.worths(ids)).flatMap((each) =>
        new Dec(each.quantity).isZero() ? [] : [[key(each), new Dec(each.value).dividedBy(each.quantity)]],
      ),
    );
    const worth = (level: StockLevel) => unitWorth.get(key(level));
    return [
      sheetOf(asked, this.title, levels, [
        column("料号", "SKU", ({ productId }) => products.get(productId)?.sku ?? null),
        column("产品名称", "Name", ({ productId }) => products.get(productId)?.[viewer.language === "zh" ? "nameZh" : "nameEn"] ?? null),
        column("仓库", "Warehouse", ({ warehouseId }) => places.get(warehouseId) ?? null),
        column("批次", "Lot", ({ lotNumber }) => lotNumber),
        column("有效期", "Expiry", ({ expiryDay }) => dated(expiryDay)),
        column("库位", "Location", (level) => located.get(key(level)) ?? null),
        column("单位", "Unit", ({ productId }) => products.get(productId)?.baseUnit ?? null),
        column("在库", "On hand", ({ onHand }) => figure(onHand)),
        column("预占", "Reserved", ({ reserved }) => figure(reserved)),
        column("可用", "Available", ({ available }) => figure(available)),
        column("单位成本", "Unit cost", (level) => figureOf(worth(level)?.toDecimalPlaces(6).toFixed()), "cost.read"),
        column("库存金额", "Value", (level) => figureOf(worth(level)?.times(level.onHand).toFixed(minorDigits(baseCurrency))), "cost.read"),
      ]),
    ];
  },
};
