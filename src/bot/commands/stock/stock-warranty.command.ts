import { setWarranty } from "../../../domain/products/keep-serials";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showStock } from "./show-stock";
import { productOf } from "../typed-values";
import { grammar } from "./stock-warranty.grammar";

/** How long we answer for a piece, from its shipment on. */
export const stockWarranty = defineCommand({
  ...grammar,
  async handle(context, { product: named, term }) {
    const { tx, actor } = context;
    const { warrantyMonths: before } = await productOf(tx, named.id);
    const product = await setWarranty(tx, actor, { productId: named.id, months: monthsOf(term) });
    return {
      ...(await showStock(context, [product])),
      undo: { subject: { kind: "product", id: product.id }, version: product.version, before: { months: before } },
    };
  },
  undo: {
    inverse: takenBackBy<{ readonly months: number | null }>(({ tx, actor }, { id, version, before: { months } }) =>
      setWarranty(tx, actor, { productId: id, version, months }),
    ),
  },
});

/** "12个月", "2 years", "无". Refuses `product.badWarranty` for anything else. */
function monthsOf(term: string): number | null {
  if (/^(?:无|没有|不保修|取消|none|no|off)$/i.test(term.trim())) return null;
  const [, count, unit] = /^(\d{1,4})\s*(个?月|年|months?|years?|mo|y)?$/i.exec(term.trim()) ?? [];
  if (count === undefined) throw new Refusal("product.badWarranty", { months: term.slice(0, 40) });
  return Number(count) * (/^(?:年|y)/i.test(unit ?? "") ? 12 : 1);
}
