import { keepSerials } from "../../../domain/products/keep-serials";
import { defineCommand, takenBackBy } from "../define-command";
import { showStock } from "./show-stock";
import { grammar } from "./stock-keep-serials.grammar";

/** From now on each piece goes by its number; what lies on the shelves already is named with it. */
export const stockKeepSerials = defineCommand({
  ...grammar,
  async handle(context, { product: named, mode, serials }) {
    const { tx, actor } = context;
    const keep = mode === "on";
    const onHand = serials?.flatMap((each) => each.numbers) ?? [];
    const product = await keepSerials(tx, actor, { productId: named.id, keep, onHand });
    return {
      ...(await showStock(context, [product])),
      undo: { subject: { kind: "product", id: product.id }, version: product.version, before: { keep: !keep } },
    };
  },
  undo: {
    inverse: takenBackBy<{ readonly keep: boolean }>(({ tx, actor }, { id, version, before: { keep } }) =>
      keepSerials(tx, actor, { productId: id, version, keep }),
    ),
  },
});
