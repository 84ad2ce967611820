import { scopeOf } from "../../../domain/access/scope";
import { createOpportunity } from "../../../domain/opportunities/create-opportunity";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn, productOf } from "../typed-values";
import { grammar } from "./deal-create.grammar";

export const dealCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, title, product, amount, probability, closeDate }) {
    const customer = await tx.customers.find(scopeOf(actor), named.id);
    if (!customer) throw new Refusal("customer.notFound");
    const sku = product ? (await productOf(tx, product.id)).sku : null;
    const saysProduct = sku === null || title.includes(sku) || (product !== undefined && title.includes(product.typed));
    const deal = await createOpportunity(tx, actor, {
      customerId: customer.id,
      title: saysProduct ? title : `${title} ${sku}`,
      ...(amount && { amount: amountIn(amount, customer.currency) }),
      ...(probability !== undefined && { probability }),
      ...(closeDate && { closeDay: closeDate.day }),
    });
    return showRecord("opportunity", deal.id);
  },
  undo: { instead: { zh: "请把这个商机标成输单，或直接改它的内容。", en: "Please mark the deal as lost, or change it." } },
});
