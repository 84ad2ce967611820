import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./quote-show.grammar";

/** Whatever is asked about a quote, its card answers: state, margin, total, validity, lines. */
export const quoteShow = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { quote: named }) {
    const quote = await tx.quotes.find(scopeOf(actor), named.id);
    if (!quote) throw new Refusal("quote.notFound");
    return showRecord("quote", quote.id);
  },
});
