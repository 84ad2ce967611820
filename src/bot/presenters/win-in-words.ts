import { day, money, quantity } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import type { ApprovalReason } from "../../domain/approvals/approval";
import type { ForetoldWin } from "../../domain/orders/foretell-win";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { isPositive } from "../../domain/shared/quantity";
import type { Tx } from "../../domain/shared/tx";
import { productName, sumOf } from "./wording";

/** So many goods are named one by one. */
const named = 6;

/** What winning a deal will make: the order's lines and amount, how and when it is due, whose word it waits for, and what is short. */
export async function winInWords(tx: Tx, viewer: Actor, win: ForetoldWin): Promise<string> {
  const { language } = viewer;
  const say = words[language];
  const { quote, lines, hold, prepaid, deliverBy } = win;
  const { currency, terms } = quote.current;
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
  const short = lines.flatMap(({ id, productId }) => {
    const missing = win.short.get(id);
    return missing !== undefined && isPositive(missing)
      ? [`${products.get(productId)?.sku ?? ""} ${quantity({ value: missing, unit: baseUnit(productId) }, language)}`]
      : [];
  });
  const total = money(sumOf(win.totalAmount, currency));
  const listed = say.list(goods.slice(0, named), goods.length);
  const then = hold ? "held" : prepaid ? "prepaid" : "now";
  return [
    say.order(quote.number, listed, total),
    say.terms(termsText(terms, language), deliverBy && day(deliverBy, language)),
    ...(hold ? [say.hold(holdSum(hold.value, hold), holdSum(hold.limit, hold))] : []),
    short.length === 0 ? say.inStock[then] : `${say.short(short.join(say.comma))}${say.between}${say.shortThen[then]}`,
  ].join(say.between);
}

function holdSum(value: string | undefined, { currency }: ApprovalReason): string {
  return value === undefined || currency === undefined ? "" : money({ amount: value, currency });
}

const words = {
  zh: {
    comma: "、",
    between: "",
    list: (some: readonly string[], all: number) => some.join("、") + (all > some.length ? ` 等 ${all} 行` : ""),
    order: (quote: string, goods: string, total: string) => `会按 ${quote} 生成销售订单：${goods}，合计 ${total}。`,
    terms: (terms: string, deliverBy: string | null) =>
      `付款方式：${terms}；${deliverBy === null ? "没有约定交期" : `交期 ${deliverBy}`}。`,
    hold: (exposure: string, limit: string) => `会超出信用额度：加上这单共欠 ${exposure}，额度 ${limit}，要先等财务放行。`,
    inStock: {
      now: "现货都够，会立即预占并通知仓库。",
      prepaid: "现货都够，会立即预占；收到预付款后通知仓库。",
      held: "现货都够，放行后预占并通知仓库。",
    },
    short: (goods: string) => `现货不足：缺 ${goods}。`,
    shortThen: {
      now: "有货的先预占，缺的记为缺货并建议采购。",
      prepaid: "有货的先预占，缺的记为缺货并建议采购。",
      held: "放行后有货的先预占，缺的记为缺货并建议采购。",
    },
  },
  en: {
    comma: ", ",
    between: " ",
    list: (some: readonly string[], all: number) => some.join(", ") + (all > some.length ? ` … ${all} lines in all` : ""),
    order: (quote: string, goods: string, total: string) => `Makes a sales order from ${quote}: ${goods}; ${total} in all.`,
    terms: (terms: string, deliverBy: string | null) =>
      `Payment: ${terms}; ${deliverBy === null ? "no delivery date agreed" : `to be delivered by ${deliverBy}`}.`,
    hold: (exposure: string, limit: string) =>
      `Over the credit limit: with it they would owe ${exposure}, the limit is ${limit}; finance has to let it go first.`,
    inStock: {
      now: "All of it is in stock and will be reserved at once; the warehouse is told.",
      prepaid: "All of it is in stock and will be reserved at once; the warehouse is told when the prepayment is in.",
      held: "All of it is in stock; it is reserved and the warehouse told once finance lets it go.",
    },
    short: (goods: string) => `Short of stock: ${goods}.`,
    shortThen: {
      now: "What is there is reserved, the rest is backordered and put up for purchase.",
      prepaid: "What is there is reserved, the rest is backordered and put up for purchase.",
      held: "Once finance lets it go, what is there is reserved, the rest is backordered and put up for purchase.",
    },
  },
} as const;
