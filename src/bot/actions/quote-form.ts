import { createQuote } from "../../domain/quotes/create-quote";
import type { Product } from "../../domain/products/product";
import type { LineRequest } from "../../domain/quotes/quote-pricing";
import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { CommandContext } from "../commands/define-command";
import { unitFor } from "../conversation/lines";
import { unitsOf } from "../../domain/shared/unit-words";
import type { ChatReply } from "../pipeline/chat-reply";
import { answer, askFor, done, isAnswered, liveCard } from "./answers";
import type { Tap } from "./define-action";

interface QuoteFor {
  readonly action: string;
  readonly number: string;
  readonly about: string;
  readonly customerId: Id;
  readonly opportunityId?: Id;
}

/** A quote for the tapped customer or deal: asks for the lines, then drafts it and shows it. */
export async function quoteFromForm(context: CommandContext, tap: Tap, about: QuoteFor): Promise<ChatReply> {
  if (!isAnswered(tap)) {
    return askFor(context, tap, {
      form: "newQuote",
      action: about.action,
      number: about.number,
      about: about.about,
      fields: [{ input: "text", lines: "many", maxLength: 2000, name: "lines", required: true }],
    });
  }
  const lines = await linesFrom(context.tx, answer(tap, "lines") ?? "");
  const { customerId, opportunityId } = about;
  const quote = await createQuote(context.tx, context.actor, { customerId, lines, ...(opportunityId && { opportunityId }) });
  return done(context, "quoteMade", { number: quote.number }, [liveCard("quote", { kind: "quote", id: quote.id })]);
}

/**
 * One product a line: SKU, quantity, price where it is not the list's. Refuses `product.notFound`, `text.missing`;
 * numbers are judged by the pricing.
 */
export async function linesFrom(tx: Tx, text: string): Promise<LineRequest[]> {
  const lines: LineRequest[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const [sku = "", quantity = "", price] = line.split(/[\s,，×]+/);
    const product = await tx.products.bySku(sku.toUpperCase());
    if (!product) throw new Refusal("product.notFound", { sku });
    const [, value = quantity, word = ""] = /^([\d.]+)(.*)$/.exec(quantity) ?? [];
    lines.push({ productId: product.id, quantity: value, unit: unitMeant(product, word), ...(price !== undefined && { price }) });
  }
  if (lines.length === 0) throw new Refusal("text.missing", { field: "lines" });
  return lines;
}

/** 根 is a piece of one product and a bar of another; a word that means no unit is left for the pricing to refuse. */
function unitMeant(product: Product, word: string): string {
  if (word === "") return "base";
  const units = unitsOf(word);
  const own = product.units.map((each) => each.unit);
  return units.length === 0 ? word : unitFor(units, own);
}
