import type { Named, TypedLine, TypedMoney, TypedQuantity } from "./arguments";
import type { Message, Span } from "./read-message";
import type { Reference } from "./references";
import type { Found } from "./recognise/found";

export type Units = ReadonlyMap<string, readonly string[]>;
type Counted = Found & { readonly kind: "quantity" | "number" };

/** The unit of a product that a typed word means; a word the product does not know keeps its plainest meaning. */
export function unitFor(units: readonly string[], product: readonly string[] | undefined): string {
  return units.find((unit) => product?.includes(unit)) ?? units[0] ?? "base";
}

export function quantityOf(span: Counted, product?: readonly string[]): TypedQuantity {
  return { value: span.value, unit: span.kind === "number" ? "base" : unitFor(span.units, product) };
}

/** Further counts of "13 doz + 4", each as a quantity of its own. */
export function furtherParts(span: Counted, product?: readonly string[]): TypedQuantity[] {
  if (span.kind === "number" || !span.parts) return [];
  return span.parts.slice(1).map((part) => ({ value: part.value, unit: part.units.length === 0 ? "base" : unitFor(part.units, product) }));
}

export function isCount(span: Span): span is Counted {
  return span.kind === "quantity" || span.kind === "number";
}

const named = (reference: Reference): Named => ({ typed: reference.typed, id: reference.matches[0]?.id ?? "" });

/** Goods with their quantity and price: rows of a pasted table, lists, or "3 boxes of A100 and 20 C50 at 85". `sumsApart`: a sum behind a comma is not a price. `wholeToo`: goods without a count are all of them. */
export function findLines(
  message: Message,
  units: Units,
  sumsApart = false,
  wholeToo = false,
): { readonly lines: TypedLine[]; readonly used: readonly Span[] } {
  const products = message.spans.filter((span): span is Reference => span.kind === "product");
  const used: Span[] = [];
  const free = (from: number, to: number) =>
    message.spans.filter((span): span is Counted => isCount(span) && span.from >= from && span.to <= to && !used.includes(span));
  const leading = products.some(
    (product) => before(message, product, free) !== undefined && behind(message, product, products, free) === undefined,
  );
  const lines = products.map((product): TypedLine => {
    const known = units.get(product.matches[0]?.id ?? "");
    const count = leading
      ? (before(message, product, free) ?? behind(message, product, products, free))
      : (behind(message, product, products, free) ?? before(message, product, free));
    used.push(product);
    if (!count) return { product: named(product), quantity: { value: "", unit: "base" } };
    used.push(count);
    const price = priceOf(
      message,
      Math.max(product.to, count.to),
      nextStart(product, products, message),
      used,
      sumsApart ? /[,，;；。、]/ : /[,，;；。、]\s*\S/,
    );
    const free0 = /送的|赠送|赠品|免费|\bfree\b|FOC|no charge/i.test(
      message.text.slice(count.to, Math.min(nextStart(product, products, message), count.to + 14)),
    );
    const discount = message.spans.find(
      (span) => span.kind === "percent" && span.off && span.from >= product.to && span.to <= lineEnd(message, product),
    );
    return {
      product: named(product),
      quantity: quantityOf(count, known),
      ...(furtherParts(count, known).length > 0 ? { plus: furtherParts(count, known) } : {}),
      ...(price ? { price } : free0 ? { price: { amount: "0" } } : {}),
      ...(discount?.kind === "percent" && products.length > 1 ? { discountPercent: discount.value } : {}),
    };
  });
  const counted = withLaterPrices(lines, products, message, used).filter((line) => line.quantity.value !== "");
  const [only, another] = products;
  const apart = message.spans.filter((span): span is Counted => span.kind === "quantity" && !used.includes(span));
  // "Grease is nearly gone, request 6 pails": one thing is named and one count.
  if (counted.length === 0 && only && !another && apart[0] && apart.length === 1) {
    used.push(apart[0]);
    counted.push({ product: named(only), quantity: quantityOf(apart[0], units.get(only.matches[0]?.id ?? "")) });
  }
  // Of what is to come on another day nothing goes now.
  const now = (product: Reference) =>
    !message.spans.some((span) => span.kind === "day" && span.from >= product.to && span.from - product.to <= 12);
  if (wholeToo && counted.length === 0 && apart.length === 0)
    counted.push(...products.filter(now).map((product) => ({ product: named(product), quantity: { value: "", unit: "base" } })));
  return { lines: counted, used };
}

/** "20 couplings, …, 联轴器按80算": goods that are named again with a price had their count before. */
function withLaterPrices(lines: readonly TypedLine[], products: readonly Reference[], message: Message, used: Span[]): TypedLine[] {
  return lines.map((line, at) => {
    if (line.quantity.value === "" || line.price !== undefined) return line;
    const again = lines.findIndex((other, later) => later > at && other.product.id === line.product.id && other.quantity.value === "");
    const product = products[again];
    const price = product && priceOf(message, product.to, nextStart(product, products, message), used, /[,，;；。、]/);
    return price ? { ...line, price } : line;
  });
}

type Free = (from: number, to: number) => Counted[];

function before(message: Message, product: Reference, free: Free): Counted | undefined {
  const count = free(Math.max(0, product.from - 24), product.from).at(-1);
  if (!count) return undefined;
  return /^\s*(?:of|x|×|\*|pcs|units|more|的)?\s*(?:the |我们的|你们的)?\s*$/i.test(message.text.slice(count.to, product.from))
    ? count
    : undefined;
}

function behind(message: Message, product: Reference, products: readonly Reference[], free: Free): Counted | undefined {
  const end = Math.min(nextStart(product, products, message), lineEnd(message, product));
  const count = free(product.to, end)[0];
  return count &&
    count.from - product.to <= 16 &&
    !/[。;；@]|单价|价格|按|算|\bat\b|price/i.test(message.text.slice(product.to, count.from))
    ? count
    : undefined;
}

const nextStart = (product: Reference, products: readonly Reference[], message: Message) =>
  products.find((other) => other.from >= product.to)?.from ?? message.text.length;

function lineEnd(message: Message, product: Reference): number {
  const end = message.text.indexOf("\n", product.to);
  return end < 0 ? message.text.length : end;
}

/** A sum, or a bare number behind @, 单价, at, a tab: the price per unit typed. */
function priceOf(message: Message, from: number, until: number, used: Span[], apart: RegExp): TypedMoney | undefined {
  const newline = message.text.indexOf("\n", from);
  const to = Math.min(until, newline < 0 ? message.text.length : newline, from + 30);
  for (const span of message.spans) {
    if (span.from < from || span.to > to || used.includes(span)) continue;
    const between = message.text.slice(from, span.from);
    // 每台2300元, 单价36: whatever stands before it, it is the price of one.
    const each =
      /(?:每\s?\p{Script=Han}{1,2}|一(?:个|只|件|箱|包|盒|米|根|台|套|桶|公斤|千克|打|袋|卷|吨|支|片|条|块|张|瓶)|单价|价格|unit price|\bprice|@)\s*(?:是|为|:|：)?\s*$/iu.test(
        between,
      );
    if (!each && apart.test(between)) return undefined;
    if (span.kind === "money") {
      used.push(span);
      return span.value;
    }
    if (span.kind === "number" && (each || /@|单价|价格?|按|算|\bat\b|price|\t|\||^\s+$/i.test(between))) {
      used.push(span);
      return { amount: span.value };
    }
  }
  return undefined;
}
