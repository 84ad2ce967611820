import type { OfferedLine, QuoteChanges } from "../../../domain/quotes/quote-request";
import type { Currency } from "../../../domain/shared/money";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { Named, TypedLine, TypedMoney, TypedQuantity } from "../../conversation/arguments";
import { amountIn, lineRequests } from "../typed-values";

interface Offer {
  readonly number: string;
  readonly currency: Currency;
  readonly lines: readonly OfferedLine[];
}
interface SaidOfLines {
  readonly product?: Named | undefined;
  readonly price?: TypedMoney | undefined;
  readonly quantity?: TypedQuantity | undefined;
  readonly discountPercent?: string | undefined;
  readonly add?: readonly TypedLine[] | undefined;
  readonly change?: readonly TypedLine[] | undefined;
}
type LineChanges = Pick<QuoteChanges, "changeLines" | "addLines">;

/** What is to become of the lines of an offer, as it was said. Refuses `quote.unknownLine`, `quote.whichLine`, what amounts and units refuse. */
export async function lineChanges(tx: Tx, { number, currency, lines }: Offer, asked: SaidOfLines): Promise<LineChanges> {
  const { product, price, quantity, discountPercent, add, change: several } = asked;
  if (several) return severalChanges(tx, { number, currency, lines }, several);
  const addLines = add ? await lineRequests(tx, add, currency) : [];
  const ofLine = price !== undefined || quantity !== undefined || (product !== undefined && discountPercent !== undefined);
  if (!ofLine) return addLines.length > 0 ? { addLines } : {};
  const fitting = product ? lines.filter((line) => line.productId === product.id) : lines;
  if (product && quantity && fitting.length === 0) {
    const line = { product, quantity, ...(price && { price }), ...(discountPercent !== undefined && { discountPercent }) };
    return { addLines: [...addLines, ...(await lineRequests(tx, [line], currency))] };
  }
  const { lineNo } = onlyLine(number, fitting);
  const change = {
    lineNo,
    ...(quantity && { quantity: quantity.value, unit: quantity.unit }),
    ...(price && { price: amountIn(price, currency) }),
    ...(product && discountPercent !== undefined && { discountPercent }),
  };
  return { changeLines: [change], ...(addLines.length > 0 && { addLines }) };
}

/** 丝杠改80根，联轴器改20个: each of goods that stand on it. */
async function severalChanges(tx: Tx, offer: Offer, several: readonly TypedLine[]): Promise<LineChanges> {
  const all: LineChanges[] = [];
  for (const each of several) all.push(await lineChanges(tx, offer, each));
  const [changeLines, addLines] = [all.flatMap((each) => each.changeLines ?? []), all.flatMap((each) => each.addLines ?? [])];
  return { ...(changeLines.length > 0 && { changeLines }), ...(addLines.length > 0 && { addLines }) };
}

function onlyLine(number: string, lines: readonly OfferedLine[]): OfferedLine {
  const [line, another] = lines;
  if (!line) throw new Refusal("quote.unknownLine", { number });
  if (another) throw new Refusal("quote.whichLine", { number, lines: lines.map((each) => String(each.lineNo)) });
  return line;
}
