import { money, quantity } from "../../../cards/kit/format";
import { foretellWin } from "../../domain/orders/foretell-win";
import { stockOfLines } from "../../domain/quotes/quote-evidence";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { isPositive } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";
import { freeStock } from "./free-stock";
import { productName, sumOf } from "./wording";

/** So many goods are named one by one. */
const named = 6;

/** What winning a deal will make: the order's lines and amount, and what is short. null: it is won already, nothing is made. */
export async function winInWords(tx: Tx, viewer: Actor, deal: { readonly id: Id; readonly quoteId?: Id }): Promise<string | null> {
  const win = await foretellWin(tx, viewer, deal);
  if (!win) return null;
  const { language } = viewer;
  const say = words[language];
  const { quote, lines } = win;
  const ids = lines.map(({ productId }) => productId);
  const products = new Map((await tx.products.findMany(ids)).map((product) => [product.id, product]));
  const called = (id: Id) => {
    const product = products.get(id);
    return product ? `${product.sku} ${productName(product, viewer)}` : id;
  };
  const baseUnit = (id: Id) => products.get(id)?.baseUnit ?? "pcs";
  const goods = lines.map(
    ({ productId, typedQuantity, unit }) => `${called(productId)} × ${quantity({ value: typedQuantity, unit }, language)}`,
  );
  const short = stockOfLines(lines, await freeStock(tx, ids)).flatMap(({ lineId, short: missing }) => {
    const line = lines.find(({ id }) => id === lineId);
    return line && isPositive(missing)
      ? [`${products.get(line.productId)?.sku ?? ""} ${quantity({ value: missing, unit: baseUnit(line.productId) }, language)}`]
      : [];
  });
  const total = money(sumOf(win.totalAmount, quote.current.currency));
  const listed = say.list(goods.slice(0, named), goods.length);
  return [say.order(quote.number, listed, total), short.length === 0 ? say.inStock : say.short(short.join(say.comma))].join(say.between);
}

const words = {
  zh: {
    comma: "、",
    between: "",
    list: (some: readonly string[], all: number) => some.join("、") + (all > some.length ? ` 等 ${all} 行` : ""),
    order: (quote: string, goods: string, total: string) => `会按 ${quote} 生成销售订单：${goods}，合计 ${total}。`,
    inStock: "现货都够，会立即预占并通知仓库。",
    short: (goods: string) => `现货不足：缺 ${goods}。有货的先预占，缺的记为缺货并建议采购。`,
  },
  en: {
    comma: ", ",
    between: " ",
    list: (some: readonly string[], all: number) => some.join(", ") + (all > some.length ? ` … ${all} lines in all` : ""),
    order: (quote: string, goods: string, total: string) => `Makes a sales order from ${quote}: ${goods}; ${total} in all.`,
    inStock: "All of it is in stock and will be reserved at once; the warehouse is told.",
    short: (goods: string) => `Short of stock: ${goods}. What is there is reserved, the rest is backordered and put up for purchase.`,
  },
} as const;
