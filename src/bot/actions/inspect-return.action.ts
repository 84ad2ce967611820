import { inspectReturn, type Finding } from "../../domain/returns/inspect-return";
import { outcomeAsAsked, type Outcome } from "../../domain/returns/outcome";
import type { Return, ReturnLine } from "../../domain/returns/return";
import { lotsThatLeft } from "../../domain/returns/returned-lots";
import { isPlainDecimal } from "../../domain/shared/decimal";
import type { Id } from "../../domain/shared/id";
import { isPositive, quantity } from "../../domain/shared/quantity";
import { Refusal } from "../../domain/shared/refusal";
import { serialNumbers, serialsIn } from "../../domain/stock/serial-numbers";
import type { CommandContext } from "../commands/define-command";
import { productLabel, productsById } from "../presenters/purchasing-words";
import { outcomeNames, outcomes, partWords } from "../texts/return-outcomes";
import { answer, askFor, done, isAnswered, numberAnswer, type AskedField } from "./answers";
import { defineAction, type Tap } from "./define-action";

/** More fields than this do not make a form. */
const mostFields = 24;
/** A line is divided into so many parts at most; more are said by message. */
const mostParts = 3;
/** So many pieces of a line are asked one by one; more by their numbers, a list for each part. */
const mostPieces = 8;

interface Row {
  readonly line: ReturnLine;
  readonly label: string;
  /** The pieces that came, by their numbers. */
  readonly pieces: readonly string[];
  /** The lots it may be of, where there are several. */
  readonly lots: readonly { readonly id: Id; readonly number: string }[];
}

async function rowsOf({ tx, actor }: CommandContext, given: Return): Promise<Row[]> {
  const lines = given.lines.filter((line) => isPositive(line.received));
  const ids = lines.map((line) => line.productId);
  const products = await productsById(tx, ids);
  const left = await lotsThatLeft(tx, given);
  const lots = await tx.stock.lotsOf(ids);
  const came = (await tx.returns.serialsOf([given.id])).filter((each) => each.came);
  const pieces = await tx.serials.findMany(came.map((each) => each.serialId));
  return lines.map((line) => {
    const own = new Set(came.filter((each) => each.returnLineId === line.id).map((each) => each.serialId));
    const ofLine = [...(left.get(line.orderLineId) ?? [])].filter(([, most]) => isPositive(most)).map(([id]) => id);
    return {
      line,
      label: productLabel(products.get(line.productId), actor),
      pieces: pieces.filter((piece) => own.has(piece.id)).map((piece) => piece.number),
      lots: ofLine.length < 2 ? [] : lots.filter((lot) => ofLine.includes(lot.id)),
    };
  });
}

/** How a line is asked: piece by piece, or in parts of a quantity (or a list of numbers), an outcome and, where there are several, a lot. */
const byPiece = ({ pieces }: Row) => pieces.length > 0 && pieces.length <= mostPieces;
const fieldsPerPart = ({ lots, pieces }: Row) => (lots.length > 0 && pieces.length === 0 ? 3 : 2);

/** Into how many parts each line may be divided in one form. Refuses `return.formTooLong`. */
function partsIn(given: Return, rows: readonly Row[]): number {
  const fixed = rows.filter(byPiece).reduce((all, { pieces }) => all + pieces.length, 0);
  const eachPart = rows.filter((row) => !byPiece(row)).reduce((all, row) => all + fieldsPerPart(row), 0);
  const parts = eachPart === 0 ? 1 : Math.min(mostParts, Math.floor((mostFields - fixed) / eachPart));
  if (parts < 1 || fixed > mostFields) throw new Refusal("return.formTooLong", { number: given.number, count: rows.length });
  return parts;
}

const nameOf = ({ line }: Row, field: "quantity" | "outcome" | "lot" | "piece", index: number) => `line${line.lineNo}${field}${index}`;

function fieldsOf({ actor: { language } }: CommandContext, given: Return, rows: readonly Row[]): AskedField[] {
  const say = partWords[language];
  const options = outcomes.map(({ key }) => ({ value: key, label: outcomeNames[key][language] }));
  const asked = keyOf(outcomeAsAsked(given));
  const choice = (name: string, label: string, value?: string): AskedField => ({
    input: "choice",
    name,
    label,
    required: false,
    options,
    ...(value !== undefined && { value }),
  });
  const parts = partsIn(given, rows);
  return rows.flatMap((row): AskedField[] => {
    const { label, line, pieces, lots } = row;
    if (byPiece(row)) return pieces.map((number, index) => choice(nameOf(row, "piece", index), `${label} · SN ${number}`, asked));
    return Array.from({ length: parts }, (_, index) => index).flatMap((index): AskedField[] => [
      pieces.length > 0
        ? {
            input: "text",
            lines: "many",
            maxLength: 2000,
            name: nameOf(row, "quantity", index),
            label: say.numbers(label, index),
            required: false,
          }
        : {
            input: "number",
            name: nameOf(row, "quantity", index),
            label: index === 0 ? say.quantity(label, line.received) : say.more(label, index),
            required: false,
          },
      choice(
        nameOf(row, "outcome", index),
        index === 0 ? say.outcome(label) : say.moreOutcome(label, index),
        index === 0 ? asked : undefined,
      ),
      ...(lots.length > 0 && pieces.length === 0
        ? [
            {
              input: "choice",
              name: nameOf(row, "lot", index),
              label: say.lot(label),
              required: false,
              options: lots.map((lot) => ({ value: lot.id, label: lot.number })),
            } as const,
          ]
        : []),
    ]);
  });
}

const keyOf = ({ fate, remedy }: Outcome) => outcomes.find((each) => each.fate === fate && each.remedy === remedy)?.key ?? outcomes[0].key;
const outcomeFor = (key: string | null, given: Return): Outcome => outcomes.find((each) => each.key === key) ?? outcomeAsAsked(given);

/** A part of which nothing is filled in is none; a blank quantity is the rest of the line. */
function findingsOf(tap: Tap, given: Return, rows: readonly Row[]): Finding[] {
  return rows.flatMap((row): Finding[] => {
    const { lineNo } = row.line;
    if (byPiece(row)) {
      return row.pieces.map((number, index) => {
        const { fate, remedy } = outcomeFor(answer(tap, nameOf(row, "piece", index)), given);
        return { lineNo, fate, remedy, quantity: quantity(1), serials: [number] };
      });
    }
    const parts = Array.from({ length: mostParts }, (_, index) => index).flatMap((index): Finding[] => {
      const counted =
        row.pieces.length > 0 ? answer(tap, nameOf(row, "quantity", index)) : numberAnswer(tap, nameOf(row, "quantity", index));
      const outcome = answer(tap, nameOf(row, "outcome", index));
      if (counted === null && outcome === null) return [];
      const { fate, remedy } = outcomeFor(outcome, given);
      const lotId = answer(tap, nameOf(row, "lot", index));
      return [{ lineNo, fate, remedy, ...countOf(row, counted), ...(lotId !== null && { lotId }) }];
    });
    return parts.length > 0 ? parts : [{ lineNo, ...outcomeAsAsked(given) }];
  });
}

function countOf({ pieces }: Row, typed: string | null): Pick<Finding, "quantity" | "serials"> {
  if (typed === null) return {};
  if (pieces.length > 0) {
    const serials = serialNumbers(serialsIn(typed));
    return { serials, quantity: quantity(serials.length) };
  }
  if (!isPlainDecimal(typed) || typed.startsWith("-")) throw new Refusal("stock.badQuantity", { quantity: typed.slice(0, 40) });
  return { quantity: quantity(typed) };
}

/** Whoever inspects says of each line what becomes of it, in parts; money and stock follow. */
export const inspectByForm = defineAction({
  name: "return.findings",
  permission: "return.inspect",
  async handle(context, tap) {
    const { tx, actor } = context;
    const { id, version } = tap;
    const given = await tx.returns.find({ kind: "all" }, id);
    if (!given) throw new Refusal("return.notFound");
    const { number } = given;
    const rows = await rowsOf(context, given);
    if (!isAnswered(tap)) {
      const order = await tx.orders.find({ kind: "all" }, given.salesOrderId);
      const about = [number, order?.number, given.reason].filter(Boolean).join(" · ");
      const fields = fieldsOf(context, given, rows);
      return askFor(context, tap, { form: "inspectReturn", action: "return.findings", number, about, fields });
    }
    await inspectReturn(tx, actor, { id, version, findings: findingsOf(tap, given, rows) });
    return done(context, "recordChanged", { number });
  },
});
