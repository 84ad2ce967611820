import type { Outbound, OutboundLine } from "../../domain/orders/outbound";
import { finishPicking, startPicking, type LineQuantity } from "../../domain/outbound/pick-outbound";
import type { Product } from "../../domain/products/product";
import { isMore, less } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import type { GivenSerials } from "../../domain/stock/serial";
import { serialsIn } from "../../domain/stock/serial-numbers";
import type { CommandContext } from "../commands/define-command";
import { withShipped } from "../commands/outbound/which-outbound";
import { productName } from "../presenters/wording";
import { answer, askFor, done, isAnswered, numberAnswer, type AskedField } from "./answers";
import { defineAction, type Tap } from "./define-action";

/** So many lines make a form; what a longer document lacks is said by message. */
const mostLines = 8;

interface PickLine {
  readonly line: OutboundLine;
  readonly product: Product | undefined;
}

async function toPick({ tx }: CommandContext, { lines }: Outbound): Promise<PickLine[]> {
  const products = new Map((await tx.products.findMany(lines.map((line) => line.productId))).map((each) => [each.id, each]));
  return lines
    .filter((line) => isMore(line.quantity, line.shipped))
    .slice(0, mostLines)
    .map((line) => ({ line, product: products.get(line.productId) }));
}

/** How many were found, filled in with all of them: with gloves on only what is short is changed. Pieces by their numbers. */
function fieldsOf({ actor }: CommandContext, lines: readonly PickLine[]): AskedField[] {
  const zh = actor.language === "zh";
  return lines.flatMap(({ line, product }): AskedField[] => {
    const name = product ? `${product.sku} ${productName(product, actor)}` : String(line.lineNo);
    const open = less(line.quantity, line.shipped);
    const label = `${name} · ${zh ? "应拣" : "to pick"} ${open}`;
    if (product?.tracksSerials) {
      const numbers = `${name} · ${zh ? `应拣 ${open}，序列号` : `to pick ${open}, serial numbers`}`;
      return [{ input: "text", lines: "many", maxLength: 2000, name: `serials${line.lineNo}`, label: numbers, required: false }];
    }
    return [{ input: "number", name: `line${line.lineNo}`, label, required: false, value: open }];
  });
}

/** Left blank: all of the line was found. */
function pickedOf(tap: Tap, lines: readonly PickLine[]): { readonly picked: LineQuantity[]; readonly serials: GivenSerials[] } {
  const picked: LineQuantity[] = [];
  const serials: GivenSerials[] = [];
  for (const { line, product } of lines) {
    const numbers = answer(tap, `serials${line.lineNo}`);
    if (numbers !== null && product) serials.push({ productId: product.id, numbers: serialsIn(numbers) });
    const typed = numberAnswer(tap, `line${line.lineNo}`);
    if (typed !== null) picked.push({ lineNo: line.lineNo, quantity: typed });
  }
  return { picked, serials };
}

/** Less was found than the document asks for, or the pieces have to be named: a field a line. */
export const shortPick = defineAction({
  name: "outbound.shortPick",
  permission: "outbound.pick",
  async handle(context, tap) {
    const { tx, actor } = context;
    const outbound = await tx.outbounds.find(tap.id);
    if (!outbound) throw new Refusal("outbound.notFound");
    const { id, number } = outbound;
    const lines = await toPick(context, outbound);
    if (!isAnswered(tap)) {
      const order = await tx.orders.find({ kind: "all" }, outbound.salesOrderId);
      const about = [number, order?.number].filter(Boolean).join(" · ");
      return askFor(context, tap, { form: "shortPick", action: "outbound.shortPick", number, about, fields: fieldsOf(context, lines) });
    }
    const { picked, serials } = pickedOf(tap, lines);
    let { version } = tap;
    if (outbound.state !== "picking") ({ version } = await startPicking(tx, actor, { id, version }));
    await finishPicking(tx, actor, { id, version, picked: withShipped(outbound, picked), ...(serials.length > 0 && { serials }) });
    return done(context, "pickFinished", { number });
  },
});
