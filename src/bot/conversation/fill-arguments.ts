import { DateTime } from "luxon";
import type { Grammar } from "../commands/define-grammar";
import { lookupForms } from "../../domain/shared/lookup-words";
import type { Argument } from "./arguments";
import { findLines, isCount, quantityOf, type Units } from "./lines";
import type { DocumentInfo, LexiconMatch, RecordKind } from "./lexicon";
import { recordKinds } from "./lexicon";
import type { Message, Span, Speaker } from "./read-message";
import { unitsOf } from "./recognise/quantities";
import type { Reference } from "./references";
import { findCompany, findNewPerson, restOfText, sourceIn, textAfterCue, unitAskedFor, wordsOf } from "./texts-in-message";

/** What is asked back: several records fit, or a day has two readings. */
export interface Doubt {
  readonly argument: string;
  readonly typed: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}
export interface Filled {
  readonly args: Readonly<Record<string, unknown>>;
  readonly doubts: readonly Doubt[];
  readonly missing: readonly string[];
}
export interface Knowledge {
  readonly units: Units;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly deals: readonly LexiconMatch[];
}

interface Work {
  readonly grammar: Grammar;
  readonly message: Message;
  readonly speaker: Speaker;
  readonly knowledge: Knowledge;
  readonly said: readonly (readonly [number, number])[];
  readonly used: Span[];
  readonly doubts: Doubt[];
  readonly args: Record<string, unknown>;
}

/** Fills a command's arguments from what was recognised: announced ones first, then by kind in the declared order. */
export function fillArguments(grammar: Grammar, message: Message, said: Work["said"], speaker: Speaker, knowledge: Knowledge): Filled {
  const work: Work = { grammar, message, speaker, knowledge, said, used: [], doubts: [], args: {} };
  const all = Object.entries(grammar.args);
  const order = [
    ...all.filter(([, argument]) => argument.kind === "document" || argument.kind === "documents"),
    ...all.filter(([, argument]) => isReferenceKind(argument.kind)),
    ...all.filter(([, argument]) => argument.kind === "lines"),
    ...all.filter(([, argument]) => argument.cues !== undefined && !isText(argument)),
    ...all,
  ];
  for (const cuesOnly of [true, false]) {
    for (const [name, argument] of order) {
      if (work.args[name] !== undefined || isText(argument)) continue;
      if (cuesOnly && argument.cues === undefined) continue;
      if (!cuesOnly && argument.cueOnly) continue;
      const value = valueFor(work, name, argument, cuesOnly);
      if (value !== undefined) work.args[name] = value;
    }
  }
  for (const [name, argument] of all) {
    if (work.args[name] !== undefined || !isText(argument)) continue;
    const value = textFor(work, name, argument);
    if (value !== undefined && /[\p{L}\p{N}]/u.test(value)) work.args[name] = value;
  }
  endAfterTerm(work);
  const missing = all
    .filter(([name, { required }]) => required && work.args[name] === undefined && !work.doubts.some((doubt) => doubt.argument === name))
    .map(([name]) => name);
  return { args: work.args, doubts: work.doubts, missing };
}

/** "一年期", "for two years": the end is told by the start and a length. */
function endAfterTerm(work: Work): void {
  if (!work.grammar.args["start"] || !work.grammar.args["end"]) return;
  const [first, last] = [work.args["start"], work.args["end"]] as ({ readonly day: string } | undefined)[];
  // "明年1月1号到12月31号": the year is said once.
  if (first && last && last.day < first.day)
    work.args["end"] = { day: DateTime.fromISO(last.day, { zone: "utc" }).plus({ years: 1 }).toFormat("yyyy-MM-dd") };
  if (last) return;
  const written =
    /([一二两三四五六\d]{1,2}|半)\s?(年|个月)(?:期|的)?|(?:for\s)?(?:a|(one|two|three|\d{1,2})[ -])\s?(year|month)s?(?![a-z])/i.exec(
      work.message.text,
    );
  if (!written) return;
  const words: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 半: 0.5, one: 1, two: 2, three: 3 };
  const figure = (written[1] ?? written[3] ?? "1").toLowerCase();
  const months = (words[figure] ?? Number(figure)) * (/年|year/i.test(written[2] ?? written[4] ?? "") ? 12 : 1);
  const start = work.args["start"] as { readonly day: string } | undefined;
  const from = start ? DateTime.fromISO(start.day, { zone: "utc" }) : work.speaker.today;
  work.args["end"] = { day: from.plus({ months }).minus({ days: 1 }).toFormat("yyyy-MM-dd") };
}

const isText = ({ kind }: Argument) => kind === "text" || kind === "company" || kind === "newPerson";
const isReferenceKind = (kind: string): kind is RecordKind => (recordKinds as readonly string[]).includes(kind);

function valueFor(work: Work, name: string, argument: Argument, cuesOnly: boolean): unknown {
  const { kind } = argument;
  const { message } = work;
  const free = message.spans.filter((span) => !work.used.includes(span));
  const announced = (spans: readonly Span[]) => (cuesOnly ? spans.filter((span) => isAnnounced(message, span, argument)) : spans);
  const take = <Kind extends Span>(span: Kind | undefined) => {
    if (span) work.used.push(span);
    return span;
  };
  if (isReferenceKind(kind)) return referenceFor(work, name, kind, announced(free), cuesOnly);
  if (kind === "document" || kind === "documents") {
    const fitting = announced(free).flatMap((span) =>
      span.kind === "document" && (argument.series === undefined || argument.series.includes(span.series)) ? [span] : [],
    );
    const chosen = kind === "documents" ? fitting : fitting.slice(0, 1);
    work.used.push(...chosen);
    const values = chosen.map((span) => ({
      typed: span.number,
      kind: span.series,
      id: work.knowledge.documents.get(span.number)?.id ?? span.number,
    }));
    return values.length === 0 ? undefined : kind === "documents" ? values : values[0];
  }
  if (kind === "products") {
    const products = free.filter((span): span is Reference => span.kind === "product");
    work.used.push(...products);
    for (const product of products) if (product.matches.length > 1) work.doubts.push(doubtOf(name, product));
    return products.length === 0 ? undefined : products.map((product) => ({ typed: product.typed, id: product.matches[0]?.id ?? "" }));
  }
  if (kind === "lines") {
    const { lines, used } = findLines(message, work.knowledge.units);
    if (lines.length === 0) return undefined;
    work.used.push(...used);
    for (const span of used) if ("matches" in span && span.matches.length > 1) work.doubts.push(doubtOf(name, span));
    return lines;
  }
  // "met Anna, call her Monday": how it was done stands before how it goes on.
  if (kind === "word")
    return wordsOf(message, argument.options ?? {}, work.grammar.args[`next${name.charAt(0).toUpperCase()}${name.slice(1)}`] !== undefined);
  if (kind === "yesNo") return yesOrNo(message, argument);
  const spans = announced(free);
  if (kind === "moment") return momentFor(work, name, argument, spans);
  if (kind === "period") {
    const span = take(spans.find((each) => each.kind === "period" || each.kind === "day"));
    return span?.kind === "period" ? span.value : span?.kind === "day" ? { from: span.value.coming, to: span.value.coming } : undefined;
  }
  if (kind === "money") {
    const sure = spans.find((span) => span.kind === "money") ?? spans.find((span) => span.kind === "number");
    take(sure);
    return sure?.kind === "money" ? sure.value : sure?.kind === "number" ? { amount: sure.value } : undefined;
  }
  if (kind === "quantity") {
    const span = take(spans.find((each) => isCount(each) && !isAmongParcels(work, each)));
    return span && isCount(span) ? quantityOf(span, work.knowledge.units.get(productIn(work) ?? "")) : undefined;
  }
  if (kind === "number") {
    const span = take(
      spans.find((each) =>
        name === "parcels"
          ? isParcels(work, each)
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

/** Packages: 两箱 beside a carrier or tracking number counts parcels, not goods. */
function isParcels(work: Work, span: Span): boolean {
  const shipping = work.message.spans.some(({ kind }) => kind === "carrier" || kind === "tracking");
  return (
    span.kind === "parcels" ||
    (span.kind === "quantity" &&
      shipping &&
      work.args["lines"] === undefined &&
      span.units.some((unit) => unit === "carton" || unit === "box" || unit === "pcs"))
  );
}

/** A count behind the carrier, where the command can be told of parcels. */
function isAmongParcels(work: Work, span: Span): boolean {
  const shipping = work.message.spans.find(({ kind }) => kind === "carrier" || kind === "tracking");
  return work.grammar.args["parcels"] !== undefined && shipping !== undefined && span.from > shipping.from && isParcels(work, span);
}

function yesOrNo(message: Message, argument: Argument): boolean | undefined {
  for (const cue of [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])]) {
    const at = message.lower.indexOf(cue.toLowerCase());
    if (at >= 0) return !/(?:不|未|没|not |excl?\.? ?|without )$/i.test(message.text.slice(Math.max(0, at - 8), at));
  }
  return undefined;
}

function momentFor(work: Work, name: string, argument: Argument, spans: readonly Span[]): unknown {
  const today = work.speaker.today.toFormat("yyyy-MM-dd");
  const days = spans.filter((span) => span.kind === "day" || span.kind === "period" || span.kind === "unclearDay");
  const hasPair = Object.values(work.grammar.args).some((other) => other.looksBack) && !argument.looksBack;
  const isPast = (span: Span) => span.kind === "day" && span.value.coming <= today;
  const future = hasPair ? days.filter((span) => !isPast(span)) : days;
  const span = argument.looksBack
    ? (days.find(isPast) ?? (hasOtherMoment(work, name) ? undefined : days[0]))
    : hasPair
      ? future.at(-1)
      : days[0];
  if (!span) return undefined;
  work.used.push(span);
  if (span.kind === "unclearDay") {
    work.doubts.push({ argument: name, typed: span.typed, choices: span.readings.map((day) => ({ id: day, label: day })) });
    return undefined;
  }
  if (span.kind === "period") return { day: argument.looksBack || /^(?:start|from)$/.test(name) ? span.value.from : span.value.to };
  if (span.kind !== "day") return undefined;
  const day = argument.looksBack ? span.value.last : span.value.coming;
  return span.value.time === undefined ? { day } : { day, time: span.value.time };
}

const hasOtherMoment = (work: Work, name: string) =>
  Object.entries(work.grammar.args).some(([other, { kind }]) => other !== name && kind === "moment");

const productIn = (work: Work) => {
  const named = work.message.spans.find((span): span is Reference => span.kind === "product")?.matches[0]?.id;
  const document = work.message.spans.find((span) => span.kind === "document");
  return named ?? (document?.kind === "document" ? work.knowledge.documents.get(document.number)?.products[0] : undefined);
};

const doubtOf = (argument: string, reference: Reference): Doubt => ({
  argument,
  typed: reference.typed,
  choices: reference.matches.map(({ id, label }) => ({ id, label })),
});

function referenceFor(work: Work, name: string, kind: RecordKind, spans: readonly Span[], cuesOnly: boolean): unknown {
  if (kind === "opportunity" || kind === "lead") {
    const series = kind === "lead" ? "LD" : "OP";
    const document = spans.find((span) => span.kind === "document" && span.series === series);
    if (document?.kind === "document") {
      work.used.push(document);
      return { typed: document.number, id: work.knowledge.documents.get(document.number)?.id ?? document.number };
    }
  }
  const own = spans
    .filter((span): span is Reference => span.kind === kind && "matches" in span)
    // What need not be said is not read out of a word that is a letter away: "margin" is no Marine.
    .filter((span) => span.rank < lookupForms.indexOf("typo") || cuesOnly || work.grammar.args[name]?.required)
    .filter((span) => !isBetterAsOther(work, span));
  const span = own.toSorted((left, right) => left.rank - right.rank || left.from - right.from)[0];
  if (kind === "opportunity") return dealFor(work, name, span);
  if (!span) return cuesOnly ? undefined : speakerAs(work, name, kind);
  work.used.push(span);
  const matches = narrowed(work, span);
  if (matches.length > 1) {
    work.doubts.push(doubtOf(name, { ...span, matches }));
    return undefined;
  }
  return { typed: span.typed, id: matches[0]?.id ?? "" };
}

/** 王总 is the customer's contact before he is a colleague with that surname. */
function isBetterAsOther(work: Work, span: Reference): boolean {
  return work.message.spans.some(
    (other) =>
      other !== span &&
      "matches" in other &&
      other.kind !== span.kind &&
      other.from < span.to &&
      span.from < other.to &&
      ((other.rank < span.rank && other.to - other.from >= span.to - span.from) ||
        (other.to - other.from > span.to - span.from && other.rank <= span.rank)) &&
      Object.values(work.grammar.args).some(({ kind }) => kind === other.kind || (kind === "lines" && other.kind === "product")),
  );
}

/** A contact of the customer that is named; people and customers that the named document knows. */
function narrowed(work: Work, span: Reference): readonly LexiconMatch[] {
  if (span.matches.length < 2) return span.matches;
  const customers = work.message.spans.flatMap((other) =>
    "matches" in other && other.kind === "customer" ? other.matches.map(({ id }) => id) : [],
  );
  const ofDocuments = [...work.knowledge.documents.values()].flatMap(({ customerId }) => customerId ?? []);
  const fitting = span.matches.filter(
    ({ id, customerId }) => (customerId !== undefined && [...customers, ...ofDocuments].includes(customerId)) || ofDocuments.includes(id),
  );
  return fitting.length > 0 ? fitting : span.matches;
}

function speakerAs(work: Work, name: string, kind: RecordKind): unknown {
  if (kind !== "person") return undefined;
  return work.grammar.args[name]?.selfByDefault || /我|(?<!\b(?:show|tell|give|get|send) )\b(?:me|my|i|mine|i'm)\b/i.test(work.message.text)
    ? { typed: "me", id: work.speaker.personId }
    : undefined;
}

/** A deal by its customer and title: 博远的丝杠项目, "northwind motors deal", or the customer's only open one. */
function dealFor(work: Work, name: string, titled: Reference | undefined): unknown {
  const customer = work.message.spans.find((span): span is Reference => span.kind === "customer" && "matches" in span);
  const customerIds = customer?.matches.map(({ id }) => id) ?? [];
  const ofCustomer = work.knowledge.deals.filter(({ customerId }) => customerId !== undefined && customerIds.includes(customerId));
  const both =
    titled?.matches.filter(
      ({ id, customerId }) => ofCustomer.some((deal) => deal.id === id) || (customerId !== undefined && customerIds.includes(customerId)),
    ) ?? [];
  const matches = both.length > 0 ? both : ofCustomer.length > 0 ? ofCustomer : (titled?.matches ?? []);
  const span = customer ?? titled;
  if (!span || matches.length === 0) return undefined;
  if (!work.grammar.args["customer"]) work.used.push(span);
  if (titled) work.used.push(titled);
  if (matches.length > 1) {
    work.doubts.push({ argument: name, typed: span.typed, choices: matches.map(({ id, label }) => ({ id, label })) });
    return undefined;
  }
  return { typed: span.typed, id: matches[0]?.id ?? "" };
}

/** Whether one of the cues stands right before the span, or (前到货, "forecast") right behind it. */
function isAnnounced(message: Message, span: Span, argument: Argument): boolean {
  const before = message.lower
    .slice(Math.max(0, span.from - 24), span.from)
    .replace(/[\s:,：是为到至@=]*(?:(?:the|to|at|by|on|is|of|for|in|from)\s+)*[\s:：]*$/, "");
  const raw = message.lower.slice(Math.max(0, span.from - 24), span.from).trimEnd();
  const behind = message.lower.slice(span.to, span.to + 12).replace(/^[\s,，]*(?:之?[前后内]|以)?/, "");
  const inside = span.typed.toLowerCase();
  if (argument.cueOnly && argument.kind === "moment" && isAnnouncedEarlier(message, span, argument)) return true;
  const cues = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].map((cue) => cue.toLowerCase());
  return cues.some(
    (cue) =>
      ends(before, cue) ||
      ends(raw, cue) ||
      inside.startsWith(`${cue} `) ||
      (/\p{Script=Han}/u.test(cue) &&
        !/^[到至从给去往]$/.test(cue) &&
        (behind.startsWith(cue) || inside.startsWith(cue) || message.lower.slice(span.to).trimStart().startsWith(cue))),
  );
}

/** "next step: site visit Thu": the cue opens the clause that the day stands in. */
function isAnnouncedEarlier(message: Message, span: Span, argument: Argument): boolean {
  const clause =
    message.lower
      .slice(0, span.from)
      .split(/[,，;；。\n]/)
      .at(-1) ?? "";
  return [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].some(
    (cue) => cue.length > 3 && clause.includes(`${cue.toLowerCase()}:`),
  );
}

function ends(text: string, cue: string): boolean {
  if (!text.endsWith(cue)) return false;
  return !/^[a-z]/.test(cue) || !/[a-z]/.test(text.charAt(text.length - cue.length - 1));
}

/** 还剩几盒, "how many boxes": the unit's code as the product has it. */
function askedUnit(work: Work): string | undefined {
  const word = unitAskedFor(work.message);
  const units = word === undefined ? [] : unitsOf(word);
  const own = work.knowledge.units.get(productIn(work) ?? "") ?? [];
  return units.find((unit) => own.includes(unit)) ?? units[0];
}

function textFor(work: Work, name: string, argument: Argument): string | undefined {
  const { message } = work;
  const span = message.spans.find(({ kind }) => kind === name);
  if (name === "carrier" || name === "tracking") return span && "value" in span && typeof span.value === "string" ? span.value : undefined;
  if (name === "unit") return askedUnit(work);
  if (name === "source") return textAfterCue(message, argument) ?? sourceIn(message);
  if (argument.kind === "company") return findCompany(message, work.said);
  if (argument.kind === "newPerson") return findNewPerson(message, work.said);
  const announced = textAfterCue(message, argument);
  return announced ?? (argument.afterCue || argument.cueOnly ? undefined : restOfText(message, work.said, work.used));
}
