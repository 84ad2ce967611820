import { draftBefore, type DraftBefore } from "./draft-before";
import { scopeOf } from "../../../domain/access/scope";
import { reviseQuote } from "../../../domain/quotes/revise-quote";
import type { QuoteChanges } from "../../../domain/quotes/quote-request";
import { Refusal } from "../../../domain/shared/refusal";
import type { ArgumentValues } from "../../conversation/arguments";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { lineChanges } from "./line-changes";
import { grammar } from "./quote-revise.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

export const quoteRevise = defineCommand({
  ...grammar,
  async handle({ tx, actor }, asked) {
    const quote = await tx.quotes.find(scopeOf(actor), asked.quote.id);
    if (!quote) throw new Refusal("quote.notFound");
    const changes: QuoteChanges = { ...(await lineChanges(tx, { number: quote.number, ...quote.current }, asked)), ...termChanges(asked) };
    if (Object.keys(changes).length === 0) throw new Refusal("change.nothing", { number: quote.number });
    const after = await reviseQuote(tx, actor, { id: quote.id, changes });
    // A new version is not unmade: the one before stays as it was, and another one takes its place.
    if (quote.current.state !== "draft") return showRecord("quote", quote.id);
    const undo = { subject: { kind: "quote", id: quote.id }, version: after.version, before: draftBefore(quote.current) };
    return { ...showRecord("quote", quote.id), undo };
  },
  undo: {
    inverse: takenBackBy<DraftBefore>(({ tx, actor }, { id, version, before }) => reviseQuote(tx, actor, { id, version, changes: before })),
    instead: { zh: "请再改一次报价，会生成新的版本。", en: "Please revise the quote once more; that makes a new version." },
  },
});

function termChanges({ product, discountPercent, taxIncluded, terms, validUntil, deliverBy }: Asked): QuoteChanges {
  return {
    // Said of a product it is that line's discount, else the whole offer's.
    ...(discountPercent !== undefined && !product && { discountPercent }),
    ...(taxIncluded !== undefined && { taxInclusive: taxIncluded }),
    ...(terms && { terms }),
    ...(validUntil && { validUntil: validUntil.day }),
    ...(deliverBy && { deliverBy: deliverBy.day }),
  };
}
