import { scopeOf } from "../access/scope";
import type { PricedRow, Product } from "../products/product";
import { quantityOf } from "../products/units";
import type { Actor } from "../shared/actor";
import { Dec } from "../shared/decimal";
import type { Id } from "../shared/id";
import { quantity as toQuantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { serialNumbers, serialsIn } from "../stock/serial-numbers";
import type { ImportRow, RowProblem } from "./import-file";

/** What rows of goods are held against before anything is made of them. */
interface Goods {
  readonly products: ReadonlyMap<string, Product>;
  /** By number and by either name, lower case. */
  readonly warehouses: ReadonlyMap<string, Id>;
  readonly customers: ReadonlyMap<string, Id>;
}

/**
 * Prices and opening stock name products, warehouses and customers that must be there: a row that names another is a fault.
 * What stands so already is known: the same price, or stock in that place.
 */
export async function withGoods(tx: Tx, actor: Actor, kind: "price" | "stock", rows: readonly ImportRow[]): Promise<ImportRow[]> {
  const goods = await goodsOf(tx, actor, rows);
  const products = [...goods.products.values()].map(({ id }) => id);
  const priced = kind === "price" ? await tx.prices.ofProducts(products) : [];
  const levels = kind === "stock" ? await tx.stock.levels(products) : [];
  const { baseCurrency } = await companyOf(tx);
  const above = new Map<string, number>();
  return rows.map((row): ImportRow => {
    if (row.outcome !== "new") return row;
    const read = kind === "price" ? priceRow(row, goods, baseCurrency) : stockRow(row, goods);
    if ("problem" in read) return { ...row, outcome: "fault", fields: {}, ...read };
    const key = keyOf(kind, read.fields);
    const earlier = above.get(key);
    above.set(key, row.rowNo);
    if (earlier !== undefined) return { ...row, outcome: "fault", fields: {}, problem: "twice", said: `#${earlier}` };
    const knownAs =
      kind === "price"
        ? priced.some((each) => isSamePrice(each, read.fields))
          ? (read.fields["price"] ?? "")
          : null
        : (levels.find(
            (level) =>
              level.productId === read.fields["productId"] &&
              level.warehouseId === read.fields["warehouseId"] &&
              (level.lotNumber ?? "") === (read.fields["lot"] ?? "") &&
              !new Dec(level.onHand).isZero(),
          )?.onHand ?? (new Dec(read.fields["quantity"] ?? "0").isZero() ? "0" : null));
    return knownAs === null ? { ...row, fields: read.fields } : { ...row, fields: read.fields, outcome: "known", knownAs };
  });
}

type Read = { readonly fields: Readonly<Record<string, string>> } | { readonly problem: RowProblem; readonly said: string };
const fault = (problem: RowProblem, said: string | undefined): Read => ({ problem, said: (said ?? "").slice(0, 60) });

function priceRow({ fields }: ImportRow, { products, customers }: Goods, baseCurrency: string): Read {
  const product = products.get(fields["sku"] ?? "");
  if (!product) return fault("unknownSku", fields["sku"]);
  if (fields["price"] === undefined) return fault("badPrice", "");
  const unit = fields["unit"] ?? product.baseUnit;
  if (!product.units.some((each) => each.unit === unit)) return fault("badUnit", unit);
  const customerId = fields["customer"] === undefined ? undefined : customers.get(numberIn(fields["customer"]));
  if (fields["customer"] !== undefined && customerId === undefined) return fault("unknownCustomer", fields["customer"]);
  return {
    fields: { ...fields, unit, currency: fields["currency"] ?? baseCurrency, productId: product.id, ...(customerId && { customerId }) },
  };
}

function stockRow({ fields }: ImportRow, { products, warehouses }: Goods): Read {
  const product = products.get(fields["sku"] ?? "");
  if (!product) return fault("unknownSku", fields["sku"]);
  if (!product.tracksStock) return fault("noStockKept", fields["sku"]);
  const warehouseId = warehouses.get((fields["warehouse"] ?? "").toLowerCase());
  if (warehouseId === undefined) return fault("unknownWarehouse", fields["warehouse"]);
  if (fields["quantity"] === undefined) return fault("badQuantity", "");
  const unit = fields["unit"] ?? product.baseUnit;
  if (!product.units.some((each) => each.unit === unit)) return fault("badUnit", unit);
  if (product.tracksLots && fields["lot"] === undefined) return fault("needsLot", fields["sku"]);
  if (product.tracksSerials) return withPieces(product, { ...fields, unit, productId: product.id, warehouseId });
  return { fields: { ...fields, unit, productId: product.id, warehouseId } };
}

/** A product that goes by serial numbers is opened with as many as there are pieces. */
function withPieces(product: Product, fields: Readonly<Record<string, string>>): Read {
  const { sku, quantity = "", unit = "base", serials = "" } = fields;
  if (new Dec(quantity).isZero()) return { fields };
  if (serials === "") return fault("needsSerials", sku);
  const pieces = countOf(serials);
  if (pieces === null) return fault("badSerials", serials);
  return quantityOf(product, quantity, unit) === toQuantity(pieces) ? { fields } : fault("serialsDiffer", `${quantity} ≠ ${pieces}`);
}

function countOf(serials: string): number | null {
  try {
    return serialNumbers(serialsIn(serials)).length;
  } catch (refused) {
    if (refused instanceof Refusal) return null;
    throw refused;
  }
}

/** "C001 华强", as it is exported, is C001. */
const numberIn = (text: string): string => /^C\d+/i.exec(text.trim())?.[0].toUpperCase() ?? text.trim();

function keyOf(kind: "price" | "stock", fields: Readonly<Record<string, string>>): string {
  const parts = kind === "price" ? ["productId", "customerId", "unit", "currency", "minQuantity"] : ["productId", "warehouseId", "lot"];
  return parts.map((part) => fields[part] ?? "").join(" ");
}

function isSamePrice(listed: PricedRow, fields: Readonly<Record<string, string>>): boolean {
  const same = (one: string, other: string | undefined) => new Dec(one).equals(other ?? "0");
  return (
    listed.productId === fields["productId"] &&
    listed.customerId === (fields["customerId"] ?? null) &&
    listed.currency === fields["currency"] &&
    listed.unit === fields["unit"] &&
    same(listed.minQuantity, fields["minQuantity"]) &&
    same(listed.price, fields["price"]) &&
    same(listed.discountPercent, fields["discount"])
  );
}

async function goodsOf(tx: Tx, actor: Actor, rows: readonly ImportRow[]): Promise<Goods> {
  const said = (name: string) => [...new Set(rows.flatMap(({ fields }) => fields[name] ?? []))];
  const products = new Map((await tx.products.bySkus(said("sku"))).map((product) => [product.sku, product]));
  const warehouses = new Map(
    (await tx.stock.warehouses())
      .filter(({ closed }) => !closed)
      .flatMap(({ id, number, nameZh, nameEn }) => [number, nameZh, nameEn].map((name) => [name.toLowerCase(), id] as const)),
  );
  const customers = new Map<string, Id>();
  for (const number of new Set(said("customer").map(numberIn))) {
    const customer = await tx.customers.byNumber(scopeOf(actor), number);
    if (customer) customers.set(number, customer.id);
  }
  return { products, warehouses, customers };
}
