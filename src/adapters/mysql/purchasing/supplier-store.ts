import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { DueRule } from "../../../domain/shared/payment-terms";
import type { SupplierOffer } from "../../../domain/purchasing/requisition";
import type { SupplierStore } from "../../../domain/purchasing/supplier-store";
import { pageSize } from "../../../domain/shared/page";
import { condition, where } from "../conditions";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const suppliers = table("suppliers", {
  id: column.id,
  number: column.text,
  name: column.text,
  shortName: column.textOrNull,
  nameEn: column.textOrNull,
  currency: column.text,
  email: column.textOrNull,
  terms: column.jsonOrNull<DueRule>(),
  taxInclusive: column.yesNo,
  active: column.yesNo,
  version: column.integer,
});
const supplierProducts = table("supplier_products", {
  supplierId: column.id,
  productId: column.id,
  priority: column.integer,
  price: column.decimalOrNull,
  leadDays: column.integer,
  minQuantity: column.quantity,
  packQuantity: column.quantity,
});
const priceBreaks = table("supplier_price_breaks", {
  supplierId: column.id,
  productId: column.id,
  minQuantity: column.quantity,
  price: column.decimal,
});

export function supplierStore(sql: Sql): SupplierStore {
  return {
    find: async (id) => (await select(sql, suppliers, "WHERE id = ?", [id]))[0] ?? null,
    findMany: async (ids) => (ids.length === 0 ? [] : select(sql, suppliers, "WHERE id IN (?) ORDER BY number", [ids])),
    byNumber: async (number) => (await select(sql, suppliers, "WHERE number = ?", [number]))[0] ?? null,
    alike: (name) => select(sql, suppliers, "WHERE name LIKE CONCAT(?, '%') ORDER BY id LIMIT 50", [name.trim().slice(0, 2)]),
    async list(page) {
      const found = where(page.after !== null && condition("id > ?", page.after));
      const size = pageSize(page);
      const rows = await select(sql, suppliers, `${found.text} ORDER BY id LIMIT ?`, [...found.values, size + 1]);
      const items = rows.slice(0, size);
      return { items, next: rows.length > size ? (items[items.length - 1]?.id ?? null) : null };
    },
    async add(supplier) {
      await insert(sql, suppliers, [{ ...supplier }]);
      await refreshLookup(sql, "supplier", [supplier.id]);
    },
    async save(supplier) {
      if (!(await updateVersioned(sql, suppliers, { ...supplier }))) throw new Refusal("supplier.stale", { number: supplier.number });
      await refreshLookup(sql, "supplier", [supplier.id]);
      return { ...supplier, version: supplier.version + 1 };
    },
    offersFor: (productIds) => offersOf(sql, productIds),
    async offersOf(supplierId) {
      const offers = await select(
        sql,
        supplierProducts,
        "WHERE supplier_id = ? ORDER BY (SELECT p.sku FROM products p WHERE p.id = supplier_products.product_id) LIMIT 100",
        [supplierId],
      );
      return withBreaks(sql, offers);
    },
    offer: async (supplierId, productId) => (await offersOf(sql, [productId])).find((each) => each.supplierId === supplierId) ?? null,
    async putOffer({ supplierId, productId, priority, price, leadDays, minQuantity, packQuantity }) {
      await sql.run(
        `INSERT INTO supplier_products (supplier_id, product_id, priority, price, lead_days, min_quantity, pack_quantity) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE priority = VALUES(priority), price = VALUES(price), lead_days = VALUES(lead_days),
           min_quantity = VALUES(min_quantity), pack_quantity = VALUES(pack_quantity)`,
        [supplierId, productId, priority, price, leadDays, minQuantity, packQuantity],
      );
    },
    async putBreak(supplierId, productId, { minQuantity, price }) {
      await sql.run(
        `INSERT INTO supplier_price_breaks (supplier_id, product_id, min_quantity, price) VALUES (?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE price = VALUES(price)`,
        [supplierId, productId, minQuantity, price],
      );
    },
  };
}

/** What suppliers who are still asked offer for these products, with their breaks; by priority, then price. */
export async function offersOf(sql: Sql, productIds: readonly Id[]): Promise<SupplierOffer[]> {
  if (productIds.length === 0) return [];
  const active = "supplier_id IN (SELECT id FROM suppliers WHERE active = 1)";
  const order = "ORDER BY product_id, priority, price IS NULL, price, supplier_id";
  const offers = await select(sql, supplierProducts, `WHERE product_id IN (?) AND ${active} ${order}`, [productIds]);
  return withBreaks(sql, offers);
}

async function withBreaks(sql: Sql, offers: readonly RowOf<typeof supplierProducts>[]): Promise<SupplierOffer[]> {
  if (offers.length === 0) return [];
  const products = [...new Set(offers.map(({ productId }) => productId))];
  const breaks = await select(sql, priceBreaks, "WHERE product_id IN (?) ORDER BY min_quantity", [products]);
  return offers.map((offer) => ({
    ...offer,
    breaks: breaks
      .filter((each) => each.supplierId === offer.supplierId && each.productId === offer.productId)
      .map(({ minQuantity, price }) => ({ minQuantity, price })),
  }));
}
