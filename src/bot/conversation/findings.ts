import type { Argument, Named, TypedFinding } from "./arguments";
import { isCount, quantityOf, type Units } from "./lines";
import type { Message, Span } from "./read-message";
import type { Reference } from "./references";
import { placeOfWord } from "./texts-in-message";

interface Place {
  readonly from: number;
  readonly to: number;
}
interface Said extends Place {
  readonly option: string;
}
/** A count, a list of pieces, or "the rest": what something is said of. */
interface Part extends Place {
  readonly span: Span | null;
}
interface Draft {
  readonly part: Part | null;
  /** Where in the message it is spoken of, for the product and lot that belong to it. */
  readonly at: Place;
  readonly said: string[];
}

const clauseEnd = /[,，。;；、\n]|\.(?=\s|$)/gu;
const rest = /其余|其他|剩下|余下|剩余|\bthe rest\b|\bthe others\b|\bremaining\b|\bremainder\b/giu;
const forAll = /都|全部|均|\ball\b|\bboth\b|\beach\b/iu;
const lot = /批号?\s*[:：]?\s*([A-Z0-9][A-Z0-9-]{0,39})|\b(?:lot|batch)\s*#?\s*([A-Z0-9][\w-]{0,39})/giu;

/**
 * What was found of goods, part by part: "20 D62 restock, 3 scrap and replace", 「20个入库 3个报废，都退款」, "scrap 3, the rest restock".
 * What is said before its count or behind it, as the clause begins; what a clause says of no count belongs to the one before.
 */
export function findFindings(
  message: Message,
  units: Units,
  options: NonNullable<Argument["options"]>,
): { readonly findings: readonly TypedFinding[]; readonly used: readonly Span[] } {
  const said = saidIn(message, options);
  const parts = partsIn(message);
  const drafts: Draft[] = [];
  for (const clause of clausesOf(message.text)) {
    const own = said.filter(within(clause));
    const counted = parts.filter(within(clause));
    if (counted.length > 0) drafts.push(...draftsOf(clause, counted, own));
    else if (own.length > 0) sayOfEarlier(message.text, clause, own, drafts);
  }
  const told = drafts.filter((draft) => draft.said.length > 0);
  const products = message.spans.filter((span): span is Reference => span.kind === "product" && "matches" in span);
  const lots = [...message.text.matchAll(lot)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    number: match[1] ?? match[2] ?? "",
  }));
  const findings = told.map((draft): TypedFinding => {
    const product = ownOf(draft, told, products);
    const ofLot = ownOf(draft, told, lots);
    const { span = null } = draft.part ?? {};
    const named: Named | undefined = product && { typed: product.typed, id: product.matches[0]?.id ?? "" };
    return {
      ...(named && { product: named }),
      ...(span && isCount(span) && { quantity: quantityOf(span, units.get(named?.id ?? "")) }),
      ...(span?.kind === "serials" && { serials: span.value }),
      ...(ofLot && { lot: ofLot.number }),
      said: [...new Set(draft.said)],
    };
  });
  const used = told.length === 0 ? [] : [...told.flatMap((draft) => draft.part?.span ?? []), ...products];
  return { findings, used };
}

const within =
  ({ from, to }: Place) =>
  (each: Place) =>
    each.from >= from && each.to <= to;

function clausesOf(text: string): Place[] {
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index);
  return [...ends, text.length].map((to, at) => ({ from: at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, to }));
}

/** Every option's words where they stand, the longer one where two overlap. */
function saidIn(message: Message, options: NonNullable<Argument["options"]>): Said[] {
  const all = Object.entries(options).flatMap(([option, { zh, en }]) =>
    [...zh, ...en].flatMap((word) => {
      const places: Said[] = [];
      const wanted = word.toLowerCase();
      for (let at = placeOfWord(message, wanted); at >= 0; at = placeOfWord(message, wanted, at + 1))
        places.push({ from: at, to: at + wanted.length, option });
      return places;
    }),
  );
  const free = all.filter(
    (each) => !all.some((other) => other.to - other.from > each.to - each.from && other.from <= each.from && each.to <= other.to),
  );
  return free.toSorted((one, other) => one.from - other.from);
}

function partsIn(message: Message): Part[] {
  const counts = message.spans
    .filter((span) => isCount(span) || span.kind === "serials")
    .map((span): Part => ({ from: span.from, to: span.to, span }));
  const rests = [...message.text.matchAll(rest)].map((match): Part => ({
    from: match.index,
    to: match.index + match[0].length,
    span: null,
  }));
  // A figure in a lot's number counts nothing.
  const lots = [...message.text.matchAll(lot)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const free = [...counts, ...rests].filter((part) => !lots.some((each) => part.from < each.to && each.from < part.to));
  return free.toSorted((one, other) => one.from - other.from);
}

/** One for each count of a clause: what follows it up to the next one, or, where the clause begins with what is said, what precedes it. */
function draftsOf(clause: Place, parts: readonly Part[], said: readonly Said[]): Draft[] {
  const before = said[0] !== undefined && parts[0] !== undefined && said[0].from < parts[0].from;
  return parts.map((part, index): Draft => {
    const at = before
      ? { from: parts[index - 1]?.to ?? clause.from, to: parts[index + 1] ? part.to : clause.to }
      : { from: index === 0 ? clause.from : part.from, to: parts[index + 1]?.from ?? clause.to };
    return { part, at, said: said.filter(within(at)).map(({ option }) => option) };
  });
}

/** "5 scrap, refund": of those just counted, or of all where it says so; with nothing counted, of the whole. */
function sayOfEarlier(text: string, clause: Place, said: readonly Said[], drafts: Draft[]): void {
  const words = said.map(({ option }) => option);
  const last = drafts.at(-1);
  if (!last) drafts.push({ part: null, at: clause, said: words });
  else for (const draft of forAll.test(text.slice(clause.from, clause.to)) ? drafts : [last]) draft.said.push(...words);
}

/** What belongs to a part: named with it, else the last named before it; where all is named behind the counts, what its neighbour has. */
function ownOf<Each extends Place>({ at, part }: Draft, all: readonly Draft[], places: readonly Each[]): Each | undefined {
  const own = places.filter(within(at));
  const first = all[0]?.part;
  const namedFirst = first !== null && first !== undefined && places[0] !== undefined && places[0].from < first.from;
  return (
    (namedFirst ? undefined : own[0]) ?? places.findLast((each) => each.from < (namedFirst ? (part?.from ?? at.to) : at.from)) ?? own[0]
  );
}
