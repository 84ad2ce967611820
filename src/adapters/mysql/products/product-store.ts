import type { Product, ProductUnit } from "../../../domain/products/product";
import type { ProductStore } from "../../../domain/products/product-store";
import { pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, where } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { selectTree } from "../select-tree";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const products = table("products", {
  id: column.id,
  sku: column.text,
  nameZh: column.text,
  nameEn: column.text,
  baseUnit: column.text,
  cost: column.price("cost_currency"),
  costCurrency: column.text,
  taxRate: column.percent,
  tracksLots: column.yesNo,
  tracksStock: column.yesNo,
  tracksSerials: column.yesNo,
  warrantyMonths: column.integerOrNull,
  active: column.yesNo,
  version: column.integer,
});

export const productUnits = table("product_units", {
  productId: column.id,
  unit: column.text,
  numerator: column.decimal,
  denominator: column.decimal,
});

export function productStore(sql: Sql): ProductStore {
  const read = (rest: string, values: readonly unknown[]) => readProducts(sql, rest, values);
  return {
    find: async (id) => (await read("WHERE products.id = ?", [id]))[0] ?? null,
    findMany: async (ids) => (ids.length === 0 ? [] : read("WHERE products.id IN (?)", [ids])),
    bySku: async (sku) => (await read("WHERE products.sku = ?", [sku]))[0] ?? null,
    bySkus: async (skus) => (skus.length === 0 ? [] : read("WHERE products.sku IN (?)", [[...skus]])),
    byName: (name) => read("WHERE products.name_zh = ? OR products.name_en = ?", [name, name]),
    async countedIn(unit) {
      const rows = await sql.rows<{ sku: string }>(
        `SELECT p.sku FROM products p JOIN product_units u ON u.product_id = p.id WHERE u.unit = ? AND p.active = 1 ORDER BY p.sku LIMIT 10`,
        [unit],
      );
      return rows.map(({ sku }) => sku);
    },
    async list(filter, page) {
      const found = where(
        filter.active !== undefined && condition("active = ?", filter.active ? 1 : 0),
        page.after !== null && condition("sku > (SELECT other.sku FROM products other WHERE other.id = ?)", page.after),
      );
      const size = pageSize(page);
      const rows = await withUnits(sql, await select(sql, products, `${found.text} ORDER BY sku LIMIT ?`, [...found.values, size + 1]));
      const items = rows.slice(0, size);
      return { items, next: rows.length > size ? (items[items.length - 1]?.id ?? null) : null };
    },
    async add({ units, ...row }) {
      await insert(sql, products, [row]);
      await refreshLookup(sql, "product", [row.id]);
      await insert(
        sql,
        productUnits,
        units.map((unit) => ({ ...unit, productId: row.id })),
      );
    },
    async save(product) {
      const { units, ...row } = product;
      if (!(await updateVersioned(sql, products, row))) throw new Refusal("product.stale", { number: product.sku });
      await refreshLookup(sql, "product", [product.id]);
      await sql.run("DELETE FROM product_units WHERE product_id = ?", [product.id]);
      await insert(
        sql,
        productUnits,
        units.map((unit) => ({ ...unit, productId: row.id })),
      );
      return { ...product, version: product.version + 1 };
    },
  };
}

/** Products with their units in one statement. */
async function readProducts(sql: Sql, which: string, values: readonly unknown[]): Promise<Product[]> {
  const found = await selectTree(
    sql,
    products,
    [productUnits],
    `LEFT JOIN product_units ON product_units.product_id = products.id
     ${which} ORDER BY products.id, product_units.numerator / product_units.denominator, product_units.unit`,
    values,
  );
  return found.map(({ row, under }) => ({ ...row, units: under(productUnits).map(unitFrom) }));
}

function unitFrom({ unit, numerator, denominator }: RowOf<typeof productUnits>): ProductUnit {
  return { unit, numerator, denominator };
}

async function withUnits(sql: Sql, rows: readonly RowOf<typeof products>[]): Promise<Product[]> {
  if (rows.length === 0) return [];
  const units = await select(sql, productUnits, "WHERE product_id IN (?) ORDER BY numerator / denominator, unit", [
    rows.map((row) => row.id),
  ]);
  return rows.map((row) => ({
    ...row,
    units: units.filter((unit) => unit.productId === row.id).map(unitFrom),
  }));
}
