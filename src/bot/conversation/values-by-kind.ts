import { holdsCue, isAnnounced } from "./announced";
import type { Argument } from "./arguments";
import { doubtOf, productIn, type Filling } from "./filling";
import { findFindings } from "./findings";
import { findLines, isCount, quantityOf } from "./lines";
import { lookedBackTo, momentFor } from "./moments";
import { hourIn } from "./recognise/times";
import { isReferenceKind, referenceFor } from "./named-records";
import type { Message, Span } from "./read-message";
import type { Reference } from "./references";
import { allWordsOf, wordsOf } from "./texts-in-message";

/** What the message says for an argument that is no free text; `cuesOnly`: only what one of its cues announces. */
export function valueFor(filling: Filling, name: string, argument: Argument, cuesOnly: boolean): unknown {
  const { kind } = argument;
  const { message } = filling;
  const free = message.spans.filter((span) => !filling.used.includes(span));
  const announced = (spans: readonly Span[]) => (cuesOnly ? spans.filter((span) => isAnnounced(message, span, argument)) : spans);
  const take = <Kind extends Span>(span: Kind | undefined) => {
    if (span) filling.used.push(span);
    return span;
  };
  if (isReferenceKind(kind)) return referenceFor(filling, name, kind, announced(free), cuesOnly);
  if (kind === "document" || kind === "documents") {
    const fitting = announced(free).flatMap((span) =>
      span.kind === "document" && (argument.series === undefined || argument.series.includes(span.series)) ? [span] : [],
    );
    const chosen = kind === "documents" ? fitting : fitting.slice(0, 1);
    filling.used.push(...chosen);
    const several = chosen.find(({ among }) => among !== undefined);
    if (several?.among) {
      filling.doubts.push({
        argument: name,
        typed: several.typed,
        choices: several.among.map((number) => ({ id: documentId(filling, number), label: number })),
      });
      return undefined;
    }
    const values = chosen.map((span) => ({
      typed: span.number,
      kind: span.series,
      id: documentId(filling, span.number),
    }));
    return values.length === 0 ? undefined : kind === "documents" ? values : values[0];
  }
  if (kind === "products") {
    const products = free.filter((span): span is Reference => span.kind === "product");
    filling.used.push(...products);
    for (const product of products) if (product.matches.length > 1) filling.doubts.push(doubtOf(name, product));
    return products.length === 0 ? undefined : products.map((product) => ({ typed: product.typed, id: product.matches[0]?.id ?? "" }));
  }
  if (kind === "serials") {
    const lists = free.flatMap((span) => (span.kind === "serials" ? [span] : []));
    filling.used.push(...lists);
    return lists.length === 0 ? undefined : lists.map((list) => ({ productId: productBefore(message, list), numbers: list.value }));
  }
  if (kind === "findings") {
    if (argument.cues !== undefined && !holdsCue(message, argument)) return undefined;
    const { findings, used } = findFindings(message, filling.knowledge.units, argument.options ?? {});
    filling.used.push(...used);
    return findings.length === 0 ? undefined : findings;
  }
  if (kind === "lines") {
    // "S400 quantity 10" changes a line, "add 10 S400" makes one: the word tells them apart.
    if (argument.cues !== undefined && !holdsCue(message, argument)) return undefined;
    if (argument.severalOnly && filling.args["add"] !== undefined) return undefined;
    const { lines, used } = findLines(
      withoutShares(filling),
      filling.knowledge.units,
      Object.values(filling.grammar.args).some((other) => other.kind === "money"),
      argument.wholeToo,
    );
    if (lines.length < (argument.severalOnly ? 2 : 1)) return undefined;
    filling.used.push(...used);
    for (const span of used) if ("matches" in span && span.matches.length > 1) filling.doubts.push(doubtOf(name, span));
    return lines;
  }
  // "met Anna, call her Monday": how it was done stands before how it goes on.
  if (kind === "word" && argument.oneForAll && saysSeveral(message, argument)) return undefined;
  const form = argument.orForm ? free.find((span): span is Reference => span.kind === "form" && "matches" in span) : undefined;
  if (form) {
    filling.used.push(form);
    return form.matches[0]?.id;
  }
  if (kind === "word")
    return wordsOf(
      message,
      argument.options ?? {},
      filling.grammar.args[`next${name.charAt(0).toUpperCase()}${name.slice(1)}`] !== undefined,
    );
  if (kind === "words") return allWordsOf(message, argument.options ?? {});
  if (kind === "yesNo") return yesOrNo(message, argument);
  if (kind === "clock") return hourIn(message.text);
  const spans = announced(free);
  if (kind === "moment") return momentFor(filling, name, argument, spans);
  if (kind === "period") {
    const span = take(spans.find((each) => each.kind === "period" || each.kind === "day"));
    if (span?.kind === "period") return argument.looksBack ? (span.value.last ?? span.value) : span.value;
    if (span?.kind !== "day") return undefined;
    const day = argument.looksBack ? lookedBackTo(span.value, filling.speaker.today.toFormat("yyyy-MM-dd")) : span.value.coming;
    return { from: day, to: day };
  }
  if (kind === "money") {
    const sure = spans.find((span) => span.kind === "money") ?? spans.find((span) => span.kind === "number" && !countsGoods(message, span));
    take(sure);
    return sure?.kind === "money" ? sure.value : sure?.kind === "number" ? { amount: sure.value } : undefined;
  }
  if (kind === "quantity") {
    const span = take(spans.find((each) => isCount(each) && !isAmongParcels(filling, each)));
    return span && isCount(span) ? quantityOf(span, filling.knowledge.units.get(productIn(filling) ?? "")) : undefined;
  }
  if (kind === "number" && name.endsWith("Days") && argument.cues !== undefined) {
    const days = daysSaid(message, argument);
    if (days !== undefined) return days;
  }
  if (kind === "number") {
    const span = take(
      spans.find((each) =>
        name === "parcels"
          ? isParcels(filling, each)
          : each.kind === "number" || each.kind === "period" || each.kind === "day" || each.kind === "parcels",
      ),
    );
    const figure = span && /\d+/.exec(span.typed)?.[0];
    return span?.kind === "parcels"
      ? span.value
      : span?.kind === "quantity" || span?.kind === "number"
        ? Number(span.value)
        : figure === undefined
          ? undefined
          : Number(figure);
  }
  if (kind === "percent") {
    const off = /discount/i.test(name);
    const span = take(spans.find((each) => each.kind === "percent" && (off ? each.off : true)));
    return span?.kind === "percent" ? span.value : undefined;
  }
  const span = take(spans.find((each) => each.kind === kind));
  return span && "value" in span ? span.value : undefined;
}

/** 送来4箱 缺20只: the 20 are short, and no line's count. */
function withoutShares({ grammar, message }: Filling): Message {
  const shares = Object.values(grammar.args).filter(({ kind, cueOnly }) => kind === "quantity" && cueOnly);
  if (shares.length === 0) return message;
  return {
    ...message,
    spans: message.spans.filter((span) => !isCount(span) || !shares.some((share) => isAnnounced(message, span, share))),
  };
}

const documentId = ({ knowledge }: Filling, number: string) => knowledge.documents.get(number)?.id ?? number;

/** The product that a list of serial numbers stands behind. */
function productBefore(message: Message, { from }: Span): string | null {
  const named = message.spans.findLast((span): span is Reference => span.kind === "product" && "matches" in span && span.to <= from);
  return named?.matches.length === 1 ? (named.matches[0]?.id ?? null) : null;
}

/** "Over a week", 超过两周: days, where days are counted. */
function daysSaid({ lower }: Message, { cues }: Argument): number | undefined {
  const many: Readonly<Record<string, number>> = {
    a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10,
    半: 0.5, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 十: 10,
  }; // prettier-ignore
  for (const cue of [...(cues?.zh ?? []), ...(cues?.en ?? [])]) {
    const at = lower.indexOf(cue.toLowerCase());
    if (at < 0) continue;
    const said =
      /^\s*(?:了)?\s*(a|an|one|two|three|four|five|ten|\d{1,2}|[一二两三四五六七十半])\s?个?(days?|天|weeks?|months?|周|星期|月)/.exec(
        lower.slice(at + cue.length),
      );
    if (said)
      return (many[said[1] ?? ""] ?? Number(said[1])) * (/月|month/.test(said[2] ?? "") ? 30 : /天|day/.test(said[2] ?? "") ? 1 : 7);
  }
  return undefined;
}

/** Packages: 两箱 beside a carrier or tracking number counts parcels, not goods. */
function isParcels(filling: Filling, span: Span): boolean {
  const shipping = filling.message.spans.some(({ kind }) => kind === "carrier" || kind === "tracking");
  return (
    span.kind === "parcels" ||
    (span.kind === "quantity" &&
      shipping &&
      filling.args["lines"] === undefined &&
      span.units.some((unit) => unit === "carton" || unit === "box" || unit === "pcs"))
  );
}

/** A count behind the carrier, where the command can be told of parcels. */
function isAmongParcels(filling: Filling, span: Span): boolean {
  const shipping = filling.message.spans.find(({ kind }) => kind === "carrier" || kind === "tracking");
  return filling.grammar.args["parcels"] !== undefined && shipping !== undefined && span.from > shipping.from && isParcels(filling, span);
}

function yesOrNo(message: Message, argument: Argument): boolean | undefined {
  const { denied } = argument;
  if (denied && holdsCue(message, { ...argument, cues: denied })) return false;
  for (const cue of [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])]) {
    const at = message.lower.indexOf(cue.toLowerCase());
    if (at >= 0)
      return !/(?:不|未|没|非|不用|不必|无需|不需要|not |no |excl?\.? ?|without )$/i.test(message.text.slice(Math.max(0, at - 8), at));
  }
  return undefined;
}

/** "wants 200 A100": a bare figure right before goods says how many, not how much. */
const countsGoods = (message: Message, { to }: Span) =>
  message.spans.some((span) => span.kind === "product" && span.from >= to && /^\s*(?:of\s+)?$/i.test(message.text.slice(to, span.from)));

/** "approve QT-31, reject QT-33": one word for each of several documents, and no telling which goes with which. */
const saysSeveral = (message: Message, { options }: Argument) =>
  message.spans.filter(({ kind }) => kind === "document").length > 1 && (allWordsOf(message, options ?? {})?.length ?? 0) > 1;
