import { stockHoldListCard } from "../../../../cards/stock/stock-hold-list.card";
import { scopeOf } from "../../../domain/access/scope";
import { customerName, customersByKey, localMoment, namesOf, productName } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./hold-list.grammar";

/** What is held now, what ends first on top. */
export const holdList = defineCommand({
  ...grammar,
  async handle(context, { customer, product: named }) {
    const { tx, actor } = context;
    const found = await tx.stockHolds.list(
      scopeOf(actor),
      { states: ["held"], ...(customer && { customerId: customer.id }), ...(named && { productId: named.id }) },
      pageAsked(context),
    );
    const { items } = found;
    const customers = await customersByKey(
      tx,
      items.flatMap((hold) => hold.customerId ?? []),
    );
    const products = new Map((await tx.products.findMany(items.map((hold) => hold.productId))).map((each) => [each.id, each]));
    const who = await namesOf(
      tx,
      actor,
      items.map((hold) => hold.ownerId),
    );
    const holds = items.map((hold) => {
      const product = products.get(hold.productId);
      const held = hold.customerId === null ? undefined : customers.get(hold.customerId);
      return {
        number: hold.number,
        customer: held ? customerName(held, actor) : "",
        product: product ? `${product.sku} ${productName(product, actor)}` : "",
        held: { value: hold.held, unit: product?.baseUnit ?? "" },
        until: hold.expiresAt === null ? "" : localMoment(actor, hold.expiresAt),
        owner: who(hold.ownerId),
      };
    });
    const asked = [customer?.typed, named?.typed].filter(Boolean).join(" · ");
    return showPage(context, found, (page) =>
      stockHoldListCard.render({ asked: asked === "" ? null : asked, holds, page }, actor.language),
    );
  },
});
