import type { ListedPrice } from "../../../domain/products/product";
import type { PriceStore } from "../../../domain/products/product-store";
import { unitPrice } from "../../../domain/shared/money";
import type { Sql } from "../sql";
import { column, insert, select, table } from "../table";

export const priceLists = table("price_lists", {
  id: column.id,
  name: column.text,
  currency: column.text,
  customerId: column.textOrNull,
  validFrom: column.dayOrNull,
  validTo: column.dayOrNull,
});

export const prices = table("prices", {
  id: column.id,
  priceListId: column.id,
  productId: column.id,
  unit: column.text,
  minQuantity: column.quantity,
  price: column.decimal,
  discountPercent: column.percent,
});

export function priceStore(sql: Sql): PriceStore {
  return {
    addList: (list) => insert(sql, priceLists, [{ ...list }]),
    async findList(currency, customerId, validFrom) {
      const [row] = await select(
        sql,
        priceLists,
        "WHERE currency = ? AND customer_id <=> ? AND valid_from <=> ? AND valid_to IS NULL ORDER BY id DESC LIMIT 1",
        [currency, customerId, validFrom],
      );
      return row ?? null;
    },
    async put(price) {
      await sql.run(
        `INSERT INTO prices (id, price_list_id, product_id, unit, min_quantity, price, discount_percent) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE price = VALUES(price), discount_percent = VALUES(discount_percent)`,
        [price.id, price.priceListId, price.productId, price.unit, price.minQuantity, price.price, price.discountPercent],
      );
    },
    async forProducts(productIds, currency, customerId, day): Promise<ListedPrice[]> {
      if (productIds.length === 0) return [];
      const lists = await select(
        sql,
        priceLists,
        `WHERE currency = ? AND (customer_id IS NULL OR customer_id = ?)
         AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to >= ?)`,
        [currency, customerId, day, day],
      );
      if (lists.length === 0) return [];
      const rows = await select(sql, prices, "WHERE price_list_id IN (?) AND product_id IN (?) ORDER BY id", [
        lists.map((list) => list.id),
        productIds,
      ]);
      const listOf = new Map(lists.map((list) => [list.id, list]));
      return rows.map((row) => ({
        ...row,
        price: unitPrice(row.price, currency),
        currency,
        forCustomer: (listOf.get(row.priceListId)?.customerId ?? null) !== null,
        validFrom: listOf.get(row.priceListId)?.validFrom ?? null,
      }));
    },
    async ofProducts(productIds) {
      if (productIds.length === 0) return [];
      const lists = new Map((await select(sql, priceLists, "")).map((list) => [list.id, list]));
      const rows = await select(sql, prices, "WHERE product_id IN (?) ORDER BY product_id, min_quantity, id", [[...productIds]]);
      return rows
        .flatMap((row) => {
          const list = lists.get(row.priceListId);
          if (!list) return [];
          const { currency, customerId, validFrom, validTo } = list;
          return [{ ...row, price: unitPrice(row.price, currency), currency, customerId, validFrom, validTo }];
        })
        .toSorted((one, other) =>
          one.productId === other.productId ? Number(one.customerId !== null) - Number(other.customerId !== null) : 0,
        );
    },
  };
}
