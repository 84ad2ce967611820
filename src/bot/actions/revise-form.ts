import type { LineChange, QuoteChanges } from "../../domain/quotes/quote-request";
import type { Quote, QuoteLine } from "../../domain/quotes/quote";
import { reviseQuote } from "../../domain/quotes/revise-quote";
import { Dec } from "../../domain/shared/decimal";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, dayAnswer, done, isAnswered, numberAnswer, type AskedField } from "./answers";
import type { Tap } from "./define-action";

/** As many lines as a form stays readable with; longer quotes are revised line by line in words. */
const mostLines = 6;

/** The quote's own figures as a form; what comes back different is the change. */
export async function reviseFromForm(context: CommandContext, tap: Tap, quote: Quote, about: string): Promise<ChatReply> {
  if (!isAnswered(tap)) {
    const fields = await fieldsOf(context, quote);
    return askFor(context, tap, { form: "reviseQuote", action: "quote.revise", number: quote.number, about, fields });
  }
  const changes = changesFrom(tap, quote);
  const { number, current } = await reviseQuote(context.tx, context.actor, { id: tap.id, version: tap.version, changes });
  return done(context, "quoteRevised", { number, versionNo: current.versionNo });
}

async function fieldsOf({ tx, actor }: CommandContext, { current }: Quote): Promise<readonly AskedField[]> {
  const zh = actor.language === "zh";
  const products = new Map((await tx.products.findMany(current.lines.map((line) => line.productId))).map((each) => [each.id, each.sku]));
  const ofLines = current.lines.slice(0, mostLines).flatMap((line): AskedField[] => {
    const sku = products.get(line.productId) ?? "";
    return [
      {
        input: "number",
        name: `quantity${line.lineNo}`,
        label: `${sku} ${zh ? "数量" : "quantity"}`,
        required: false,
        value: plain(line.typedQuantity),
      },
      {
        input: "number",
        name: `price${line.lineNo}`,
        label: `${sku} ${zh ? "单价" : "price"}`,
        required: false,
        value: plain(line.unitPrice),
      },
    ];
  });
  return [
    ...ofLines,
    { input: "number", name: "discountPercent", required: false, value: plain(current.discountPercent) },
    { input: "day", name: "validUntil", required: false, ...(current.validUntil && { value: current.validUntil }) },
    { input: "day", name: "deliverBy", required: false, ...(current.deliverBy && { value: current.deliverBy }) },
    { input: "text", maxLength: 500, name: "remark", required: false, ...(current.note && { value: current.note }) },
  ];
}

function changesFrom(tap: Tap, { current }: Quote): QuoteChanges {
  const changeLines = current.lines.flatMap((line): LineChange[] => {
    const quantity = changed(numberAnswer(tap, `quantity${line.lineNo}`), line.typedQuantity);
    const price = changed(numberAnswer(tap, `price${line.lineNo}`), line.unitPrice);
    if (quantity === null && price === null) return [];
    return [{ lineNo: line.lineNo, ...(quantity !== null && { quantity }), ...(price !== null && { price }) }];
  });
  const discountPercent = changed(numberAnswer(tap, "discountPercent"), current.discountPercent);
  const validUntil = dayAnswer(tap, "validUntil");
  const deliverBy = dayAnswer(tap, "deliverBy");
  const note = answer(tap, "remark");
  return {
    changeLines,
    ...(discountPercent !== null && { discountPercent }),
    ...(validUntil !== null && { validUntil }),
    ...(deliverBy !== null && { deliverBy }),
    ...(note !== null && { note }),
  };
}

/** The answer when it is another number than before; null when it is the same or blank. */
function changed(answered: string | null, before: QuoteLine["unitPrice"] | string): string | null {
  if (answered === null) return null;
  return plain(before) === answered ? null : answered;
}

/** 12.500000 as people write it: 12.5. */
function plain(decimal: string): string {
  return new Dec(decimal).toFixed();
}
