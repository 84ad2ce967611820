import { scopeOf } from "../../../domain/access/scope";
import type { Quote, QuoteLine } from "../../../domain/quotes/quote";
import { reviseQuote } from "../../../domain/quotes/revise-quote";
import type { QuoteChanges } from "../../../domain/quotes/quote-request";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { ArgumentValues } from "../../conversation/arguments";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { amountIn, lineRequests } from "../typed-values";
import { grammar } from "./quote-revise.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

export const quoteRevise = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const quote = await tx.quotes.find(scopeOf(actor), asked.quote.id);
    if (!quote) throw new Refusal("quote.notFound");
    const changes: QuoteChanges = { ...(await lineChanges(tx, quote, asked)), ...termChanges(asked) };
    if (Object.keys(changes).length === 0) throw new Refusal("change.nothing", { number: quote.number });
    await reviseQuote(tx, actor, { id: quote.id, changes });
    return showRecord("quote", quote.id);
  },
});

function termChanges({ product, discountPercent, taxIncluded, validUntil, deliverBy }: Asked): QuoteChanges {
  return {
    // Said of a product it is that line's discount, else the whole offer's.
    ...(discountPercent !== undefined && !product && { discountPercent }),
    ...(taxIncluded !== undefined && { taxInclusive: taxIncluded }),
    ...(validUntil && { validUntil: validUntil.day }),
    ...(deliverBy && { deliverBy: deliverBy.day }),
  };
}

async function lineChanges(tx: Tx, { number, current }: Quote, asked: Asked): Promise<QuoteChanges> {
  const { product, price, quantity, discountPercent, add } = asked;
  const addLines = add ? await lineRequests(tx, add, current.currency) : [];
  const ofLine = price !== undefined || quantity !== undefined || (product !== undefined && discountPercent !== undefined);
  if (!ofLine) return addLines.length > 0 ? { addLines } : {};
  const fitting = product ? current.lines.filter((line) => line.productId === product.id) : current.lines;
  if (product && quantity && fitting.length === 0) {
    const line = { product, quantity, ...(price && { price }), ...(discountPercent !== undefined && { discountPercent }) };
    return { addLines: [...addLines, ...(await lineRequests(tx, [line], current.currency))] };
  }
  const { lineNo } = onlyLine(number, fitting);
  const change = {
    lineNo,
    ...(quantity && { quantity: quantity.value, unit: quantity.unit }),
    ...(price && { price: amountIn(price, current.currency) }),
    ...(product && discountPercent !== undefined && { discountPercent }),
  };
  return { changeLines: [change], ...(addLines.length > 0 && { addLines }) };
}

function onlyLine(number: string, lines: readonly QuoteLine[]): QuoteLine {
  const [line, another] = lines;
  if (!line) throw new Refusal("quote.unknownLine", { number });
  if (another) throw new Refusal("quote.whichLine", { number, lines: lines.map((each) => String(each.lineNo)) });
  return line;
}
