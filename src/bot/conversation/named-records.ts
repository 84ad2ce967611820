import { lookupForms } from "../../domain/shared/lookup-words";
import { doubtOf, type Filling } from "./filling";
import { recordKinds, type LexiconMatch, type RecordKind } from "./lexicon";
import type { Span } from "./read-message";
import type { Reference } from "./references";

export const isReferenceKind = (kind: string): kind is RecordKind => (recordKinds as readonly string[]).includes(kind);

/** The record an argument means: the best name for its kind; several that fit are asked back. */
export function referenceFor(filling: Filling, name: string, kind: RecordKind, spans: readonly Span[], cuesOnly: boolean): unknown {
  if (kind === "opportunity" || kind === "lead") {
    const series = kind === "lead" ? "LD" : "OP";
    const document = spans.find((span) => span.kind === "document" && span.series === series);
    if (document?.kind === "document") {
      filling.used.push(document);
      return { typed: document.number, id: filling.knowledge.documents.get(document.number)?.id ?? document.number };
    }
  }
  const own = spans
    .filter((span): span is Reference => span.kind === kind && "matches" in span)
    // What need not be said is not read out of a word that is a letter away: "margin" is no Marine.
    .filter((span) => span.rank < lookupForms.indexOf("typo") || cuesOnly || filling.grammar.args[name]?.required)
    .filter((span) => !isBetterAsOther(filling, span));
  const span = own.toSorted((left, right) => left.rank - right.rank || left.from - right.from)[0];
  if (kind === "opportunity") return dealFor(filling, name, span);
  if (!span) return cuesOnly ? speakerBehindCue(filling, name, kind) : speakerAs(filling, name, kind);
  filling.used.push(span);
  // The same label may stand on several kinds of record: which one is meant, the record says that is named beside it.
  if (kind === "field") return { typed: span.typed, id: span.matches[0]?.id ?? "" };
  const matches = narrowed(filling, span);
  if (matches.length > 1) {
    filling.doubts.push(doubtOf(name, { ...span, matches }));
    return undefined;
  }
  return { typed: span.typed, id: matches[0]?.id ?? "" };
}

/** 王总 is the customer's contact before he is a colleague with that surname. */
function isBetterAsOther(filling: Filling, span: Reference): boolean {
  return filling.message.spans.some(
    (other) =>
      other !== span &&
      "matches" in other &&
      other.kind !== span.kind &&
      other.from < span.to &&
      span.from < other.to &&
      ((other.rank < span.rank && other.to - other.from >= span.to - span.from) ||
        (other.to - other.from > span.to - span.from && other.rank <= span.rank)) &&
      Object.values(filling.grammar.args).some(({ kind }) => kind === other.kind || (kind === "lines" && other.kind === "product")),
  );
}

/** A contact of the customer that is named; people and customers that the named document knows. */
function narrowed(filling: Filling, span: Reference): readonly LexiconMatch[] {
  if (span.matches.length < 2) return span.matches;
  const customers = filling.message.spans.flatMap((other) =>
    "matches" in other && other.kind === "customer" ? other.matches.map(({ id }) => id) : [],
  );
  const ofDocuments = [...filling.knowledge.documents.values()].flatMap(({ customerId }) => customerId ?? []);
  const fitting = span.matches.filter(
    ({ id, customerId }) => (customerId !== undefined && [...customers, ...ofDocuments].includes(customerId)) || ofDocuments.includes(id),
  );
  return fitting.length > 0 ? fitting : span.matches;
}

function speakerAs(filling: Filling, name: string, kind: RecordKind): unknown {
  if (kind !== "person") return undefined;
  return filling.grammar.args[name]?.selfByDefault ||
    /我|(?<!\b(?:show|tell|give|get|send) )\bme\b|\b(?:my|i|mine|i'm)\b/i.test(filling.message.text)
    ? { typed: "me", id: filling.speaker.personId }
    : undefined;
}

/** "Cc me", 派给我: the speaker right behind one of the argument's own cues. */
function speakerBehindCue(filling: Filling, name: string, kind: RecordKind): unknown {
  const argument = filling.grammar.args[name];
  if (kind !== "person" || !argument?.cueOnly) return undefined;
  const { lower } = filling.message;
  const cues = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].map((cue) => cue.toLowerCase());
  const behind = cues.some((cue) => {
    const at = lower.indexOf(cue);
    return at >= 0 && /^\s*[:：]?\s*(?:给|to\s)?(?:我(?!们)|me\b|myself\b)/.test(lower.slice(at + cue.length));
  });
  return behind ? { typed: "me", id: filling.speaker.personId } : undefined;
}

/** A deal by its customer and title: 博远的丝杠项目, "northwind motors deal", or the customer's only open one. */
function dealFor(filling: Filling, name: string, titled: Reference | undefined): unknown {
  const customer = filling.message.spans.find((span): span is Reference => span.kind === "customer" && "matches" in span);
  const customerIds = customer?.matches.map(({ id }) => id) ?? [];
  const ofCustomer = filling.knowledge.deals.filter(({ customerId }) => customerId !== undefined && customerIds.includes(customerId));
  const both =
    titled?.matches.filter(
      ({ id, customerId }) => ofCustomer.some((deal) => deal.id === id) || (customerId !== undefined && customerIds.includes(customerId)),
    ) ?? [];
  const matches = both.length > 0 ? both : ofCustomer.length > 0 ? ofCustomer : (titled?.matches ?? []);
  const span = customer ?? titled;
  if (!span || matches.length === 0) return undefined;
  if (!filling.grammar.args["customer"]) filling.used.push(span);
  if (titled) filling.used.push(titled);
  if (matches.length > 1) {
    filling.doubts.push({ argument: name, typed: span.typed, choices: matches.map(({ id, label }) => ({ id, label })) });
    return undefined;
  }
  return { typed: span.typed, id: matches[0]?.id ?? "" };
}
