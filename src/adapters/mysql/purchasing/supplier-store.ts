import type { Id } from "../../../domain/shared/id";
import { Refusal } from "../../../domain/shared/refusal";
import type { DueRule } from "../../../domain/shared/payment-terms";
import type { SupplierOffer } from "../../../domain/purchasing/requisition";
import type { SupplierStore } from "../../../domain/purchasing/supplier-store";
import type { Sql } from "../sql";
import { column, select, table, updateVersioned } from "../table";

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
    async save(supplier) {
      if (!(await updateVersioned(sql, suppliers, { ...supplier }))) throw new Refusal("supplier.stale", { number: supplier.number });
      return { ...supplier, version: supplier.version + 1 };
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
  const breaks = await select(sql, priceBreaks, "WHERE product_id IN (?) ORDER BY min_quantity", [productIds]);
  return offers.map((offer) => ({
    ...offer,
    breaks: breaks
      .filter((each) => each.supplierId === offer.supplierId && each.productId === offer.productId)
      .map(({ minQuantity, price }) => ({ minQuantity, price })),
  }));
}
