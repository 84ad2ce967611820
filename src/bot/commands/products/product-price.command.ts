import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { readPriceChange } from "../../goods/read-product";
import { withoutDays } from "../../settings/without-days";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { productOf } from "../typed-values";
import { putPrices } from "./said-prices";
import { grammar } from "./product-price.grammar";

/** Everybody's prices or one customer's own, from now on or from a day to come; several breaks at once. */
export const productPrice = defineCommand({
  ...grammar,
  async handle(context, { product: named, customer: whose, from, price, text = "" }) {
    const { tx, actor } = context;
    const product = await productOf(tx, named.id);
    const customer = whose && (await tx.customers.find(scopeOf(actor), whose.id));
    if (whose && !customer) throw new Refusal("customer.notFound");
    const read = readPriceChange(from ? withoutDays(text, actor, tx.now) : text, [named.typed, ...(whose ? [whose.typed] : [])]);
    const said = read.length > 0 || !price ? read : [{ amount: price.amount, currency: price.currency ?? null, unit: null, from: null }];
    if (said.length === 0) throw new Refusal("product.priceMissing", { sku: product.sku });
    await putPrices(context, product, said, {
      ...(from && { from: from.day }),
      ...(customer && { customerId: customer.id, currency: customer.currency }),
    });
    return showRecord("product", product.id);
  },
  undo: { instead: { zh: "请再说一次正确的价格。", en: "Please say the right price once more." } },
});
