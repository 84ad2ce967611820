import { quoteCard, type QuoteCardLine, type QuoteMove } from "../../../cards/quotes/quote.card";
import { includes, scopeOf } from "../../domain/access/scope";
import { lineMarginPercent, stockOfLines } from "../../domain/quotes/quote-evidence";
import { quoteMargin } from "../../domain/quotes/quote-figures";
import { ratesOfVersion } from "../../domain/quotes/price-version";
import { quoteMachine } from "../../domain/quotes/quote.machine";
import type { Quote } from "../../domain/quotes/quote";
import type { Actor } from "../../domain/shared/actor";
import { amount } from "../../domain/shared/money";
import { plus } from "../../domain/shared/quantity";
import { movesFrom } from "../../domain/shared/state-machine";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { freeStock } from "./free-stock";
import { customerName, customersByKey, localMoment, namesOf, productName } from "./wording";

export const quotePresenter = definePresenter({
  card: "quote",
  async present(tx, viewer, subject) {
    const quote = await tx.quotes.find(scopeOf(viewer), subject.id);
    return quote && quoteCard.render(await propsOf(tx, viewer, quote), viewer.language);
  },
});

async function propsOf(tx: Tx, viewer: Actor, quote: Quote) {
  const { current } = quote;
  const [customers, versions, rates] = [
    await customersByKey(tx, [quote.customerId]),
    await tx.quotes.versionsOf(quote.id),
    await ratesOfVersion(tx, current),
  ];
  const customer = customers.get(quote.customerId);
  const deal = quote.opportunityId ? await tx.opportunities.find({ kind: "all" }, quote.opportunityId) : null;
  const approvals = await tx.approvals.of({ kind: "quote", id: quote.id });
  const decided = approvals.find((run) => run.request.contentHash === current.contentHash)?.tasks.find((task) => task.decidedBy !== null);
  const who = await namesOf(tx, viewer, [quote.ownerId, decided?.decidedBy ?? null]);
  const seesMargin = viewer.permissions.has("margin.read");
  return {
    id: quote.id,
    version: quote.version,
    number: quote.number,
    versionNo: current.versionNo,
    state: current.state,
    customer: customer ? customerName(customer, viewer) : "",
    deal: deal ? `${deal.number} ${deal.title}` : null,
    owner: who(quote.ownerId),
    currency: current.currency,
    taxInclusive: current.taxInclusive,
    discountPercent: current.discountPercent,
    net: current.netAmount,
    tax: current.taxAmount,
    total: current.totalAmount,
    marginPercent: seesMargin ? quoteMargin(current, rates).percent : null,
    validUntil: current.validUntil,
    deliverBy: current.deliverBy,
    deliverTo: current.deliverTo,
    terms: current.terms,
    note: current.note,
    lines: await linesOf(tx, viewer, quote, (line) => (seesMargin ? lineMarginPercent(line, current.currency, rates) : null)),
    decision: decided?.decidedAt
      ? { by: who(decided.decidedBy), at: localMoment(viewer, decided.decidedAt), comment: decided.decisionComment }
      : null,
    versions: versions
      .filter((version) => version.versionNo !== current.versionNo)
      .map((version) => ({
        versionNo: version.versionNo,
        state: version.state,
        total: version.totalAmount,
        at: localMoment(viewer, version.createdAt),
      })),
    moves: includes(scopeOf(viewer), quote.ownerId) ? quoteMoves(viewer, quote, approvals[0]?.request.submittedBy ?? null) : [],
  };
}

async function linesOf(
  tx: Tx,
  viewer: Actor,
  quote: Quote,
  margin: (line: Quote["current"]["lines"][number]) => string | null,
): Promise<QuoteCardLine[]> {
  const { lines, currency } = quote.current;
  const products = new Map((await tx.products.findMany(lines.map((line) => line.productId))).map((product) => [product.id, product]));
  const stock = new Map(
    stockOfLines(
      lines,
      await freeStock(
        tx,
        lines.map((line) => line.productId),
      ),
    ).map((each) => [each.lineId, each]),
  );
  return lines.map((line) => {
    const product = products.get(line.productId);
    const beside = stock.get(line.id);
    const base = product?.baseUnit ?? line.unit;
    return {
      sku: product?.sku ?? "",
      name: product ? productName(product, viewer) : "",
      quantity: { value: line.typedQuantity, unit: line.unit },
      unitPrice: line.unitPrice,
      listPrice: line.listPrice,
      discountPercent: line.discountPercent,
      amount: amount(quote.current.taxInclusive ? plus(line.netAmount as never, line.taxAmount as never) : line.netAmount, currency),
      available: beside?.available ? { value: beside.available, unit: base } : null,
      short: beside && beside.short !== "0" ? { value: beside.short, unit: base } : null,
      marginPercent: margin(line),
    };
  });
}

/** The card's order: what most likely comes next stands first. */
const order: readonly QuoteMove[] = ["submit", "send", "accept", "win", "withdraw", "revise", "decline"];

function quoteMoves(viewer: Actor, quote: Quote, submittedBy: string | null): QuoteMove[] {
  const legal = new Set<string>(
    movesFrom(quoteMachine, quote.current.state)
      .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
      .map((move) => move.name),
  );
  if (submittedBy !== viewer.personId) legal.delete("withdraw");
  if (
    ["approved", "sent", "accepted"].includes(quote.current.state) &&
    quote.opportunityId !== null &&
    viewer.permissions.has("opportunity.win")
  )
    legal.add("win");
  return order.filter((move) => legal.has(move));
}
