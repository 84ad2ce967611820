import { countedInBase } from "../commands/typed-values";
import { isPlainDecimal } from "../../domain/shared/decimal";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { quantity } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import { serialNumbers, serialsIn } from "../../domain/stock/serial-numbers";
import { enterCounts, type EnteredCount } from "../../domain/stocktakes/enter-counts";
import { cancelStocktake, postStocktake } from "../../domain/stocktakes/post-stocktake";
import type { Stocktake } from "../../domain/stocktakes/stocktake";
import type { CommandContext } from "../commands/define-command";
import { countSheetFile } from "../documents/count-sheet";
import { stocktakeLines, type SheetLine } from "../presenters/stocktake-lines";
import { answer, askFor, done, isAnswered, numberAnswer, reasonField, type AskedField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

/** So many lines make a form; those that are not counted come first. Longer sheets are filled in as a file or by message. */
const mostFields = 10;
const fieldOf = (lineNo: number) => `line${lineNo}`;

async function stocktakeOf({ tx }: CommandContext, tap: Tap): Promise<Stocktake> {
  const stocktake = await tx.stocktakes.find(tap.id);
  if (!stocktake) throw new Refusal("stocktake.notFound");
  return stocktake;
}

/** A number a line; of goods that keep serial numbers, the pieces themselves. */
function fieldsOf(lines: readonly SheetLine[], { language }: Actor): AskedField[] {
  const open = lines.filter(({ card }) => card.counted === null);
  return (open.length > 0 ? open : lines).slice(0, mostFields).map(({ lineNo, product, card }): AskedField => {
    const label = [card.location, card.product, card.lot].filter(Boolean).join(" · ");
    if (!product?.tracksSerials) return { input: "number", name: fieldOf(lineNo), label, required: false };
    const numbers = language === "zh" ? "序列号，没有填 0" : "serial numbers, 0 for none";
    return { input: "text", lines: "many", maxLength: 2000, name: fieldOf(lineNo), label: `${label} · ${numbers}`, required: false };
  });
}

function countsOf(tap: Tap, lines: readonly SheetLine[]): EnteredCount[] {
  return lines.flatMap(({ lineNo, product, lot }) => {
    if (product?.tracksSerials) return piecesOf(tap, lineNo, product.id, lot);
    const typed = numberAnswer(tap, fieldOf(lineNo));
    if (typed === null || !product) return [];
    if (!isPlainDecimal(typed) || typed.startsWith("-")) throw new Refusal("stock.badQuantity", { quantity: typed.slice(0, 40) });
    return [
      { productId: product.id, counted: countedInBase(product, { value: typed, unit: "base" }), ...(lot !== null && { lotNumber: lot }) },
    ];
  });
}

function piecesOf(tap: Tap, lineNo: number, productId: Id, lot: string | null): EnteredCount[] {
  const typed = answer(tap, fieldOf(lineNo));
  if (typed === null) return [];
  const serials = typed === "0" ? [] : serialNumbers(serialsIn(typed));
  return [{ productId, counted: quantity(serials.length), serials, ...(lot !== null && { lotNumber: lot }) }];
}

export const stocktakeActions: readonly Action[] = [
  defineAction({
    name: "stocktake.count",
    permission: "stock.count",
    async handle(context, tap) {
      const stocktake = await stocktakeOf(context, tap);
      const { number } = stocktake;
      const lines = await stocktakeLines(context.tx, context.actor, stocktake);
      if (!isAnswered(tap)) {
        return askFor(context, tap, {
          form: "enterCounts",
          action: "stocktake.count",
          number,
          about: number,
          fields: fieldsOf(lines, context.actor),
        });
      }
      await enterCounts(context.tx, context.actor, { id: tap.id, version: tap.version, counts: countsOf(tap, lines) });
      return done(context, "recordChanged", { number });
    },
  }),
  defineAction({
    name: "stocktake.post",
    permission: "stock.count",
    async handle(context, { id, version }) {
      const { number, state } = await postStocktake(context.tx, context.actor, { id, version });
      return done(context, state === "posted" ? "stocktakePosted" : "stocktakeSubmitted", { number });
    },
  }),
  defineAction({
    name: "stocktake.sheet",
    permission: "stock.read",
    handle: async (_context, { id }) => ({ parts: [countSheetFile(id)] }),
  }),
  defineAction({
    name: "stocktake.cancel",
    permission: "stock.count",
    async handle(context, tap) {
      const { number } = await stocktakeOf(context, tap);
      if (!isAnswered(tap)) {
        return askFor(context, tap, { form: "cancelStocktake", action: "stocktake.cancel", number, about: number, fields: [reasonField] });
      }
      await cancelStocktake(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") ?? "" });
      return done(context, "recordChanged", { number });
    },
  }),
];
