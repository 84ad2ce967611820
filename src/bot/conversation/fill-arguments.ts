import type { Grammar } from "../commands/define-grammar";
import type { Argument } from "./arguments";
import { productIn, type Filled, type Filling, type Knowledge } from "./filling";
import { bothEnds, endAfterTerm } from "./moments";
import { topicIn } from "./help-topic";
import { isReferenceKind } from "./named-records";
import type { Message, Speaker } from "./read-message";
import { doubtPartOfName } from "./part-of-name";
import { countRefused } from "./refused-goods";
import { unitsOf } from "../../domain/shared/unit-words";
import { findCompany, findNewPerson, jobIn, shortNameIn } from "./new-names";
import { restOfText, sourceIn, textAfterCue, textBehind, textBehindAll, textToEnd, unitAskedFor, wholeText } from "./texts-in-message";
import { textBesides } from "./text-besides";
import { textBetween } from "./text-between";
import { valueFor } from "./values-by-kind";

/** Where the words of the command stand: of the phrase that says it best, and of all that say it. */
interface Said {
  readonly words: Filling["said"];
  readonly allWords: Filling["said"];
}

/** Fills a command's arguments from what was recognised: announced ones first, then by kind in the declared order. */
export function fillArguments(grammar: Grammar, message: Message, said: Said, speaker: Speaker, knowledge: Knowledge): Filled {
  const filling: Filling = {
    grammar,
    message,
    speaker,
    knowledge,
    said: said.words,
    allSaid: said.allWords,
    used: [],
    doubts: [],
    args: {},
  };
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
      if (filling.args[name] !== undefined || isText(argument)) continue;
      if (cuesOnly && argument.cues === undefined) continue;
      if (!cuesOnly && argument.cueOnly) continue;
      const value = valueFor(filling, name, argument, cuesOnly);
      if (value !== undefined) filling.args[name] = value;
    }
  }
  for (const [name, argument] of all) {
    if (filling.args[name] !== undefined || !isText(argument)) continue;
    const value = textFor(filling, name, argument);
    if (value !== undefined && /[\p{L}\p{N}]/u.test(value)) filling.args[name] = value;
  }
  customerOfContact(filling);
  customerOfDocument(filling);
  doubtPartOfName(filling);
  countRefused(filling);
  bothEnds(filling);
  endAfterTerm(filling);
  for (const [name, { otherwise }] of all) if (otherwise !== undefined) filling.args[name] ??= otherwise;
  const missing = all
    .filter(
      ([name, { required }]) => required && filling.args[name] === undefined && !filling.doubts.some((doubt) => doubt.argument === name),
    )
    .map(([name]) => name);
  return { args: filling.args, doubts: filling.doubts, missing };
}

/** 林工 is Boyuan's: the customer need not be said beside a contact of one. */
function customerOfContact({ grammar, message, args, doubts }: Filling): void {
  const contact = args["contact"] as { readonly id: string; readonly typed: string } | undefined;
  if (contact === undefined || args["customer"] !== undefined || grammar.args["customer"]?.kind !== "customer") return;
  const customerId = message.spans
    .flatMap((span) => ("matches" in span && span.kind === "contact" ? span.matches : []))
    .find(({ id }) => id === contact.id)?.customerId;
  if (customerId === undefined) return;
  args["customer"] = { typed: contact.typed, id: customerId };
  const asked = doubts.findIndex(({ argument, choices }) => argument === "customer" && choices.some(({ id }) => id === customerId));
  if (asked >= 0) doubts.splice(asked, 1);
}

/** AR-3 is somebody's: a customer that must be told need not be said beside a document of one. */
function customerOfDocument({ grammar, knowledge, args, doubts }: Filling): void {
  const { customer } = grammar.args;
  if (customer?.kind !== "customer" || !customer.required || args["customer"] !== undefined) return;
  if (doubts.some(({ argument }) => argument === "customer")) return;
  for (const [name, { kind }] of Object.entries(grammar.args)) {
    const document = kind === "document" ? (args[name] as { readonly typed: string } | undefined) : undefined;
    const id = document && knowledge.documents.get(document.typed)?.customerId;
    if (document && id) args["customer"] = { typed: document.typed, id };
  }
}

const isText = ({ kind }: Argument) => kind === "text" || kind === "company" || kind === "newPerson";

/** 还剩几盒, "how many boxes": the unit's code as the product has it. */
function askedUnit(filling: Filling): string | undefined {
  const word = unitAskedFor(filling.message);
  const units = word === undefined ? [] : unitsOf(word);
  const own = filling.knowledge.units.get(productIn(filling) ?? "") ?? [];
  return units.find((unit) => own.includes(unit)) ?? units[0];
}

function textFor(filling: Filling, name: string, argument: Argument): string | undefined {
  const { message } = filling;
  const span = message.spans.find(({ kind }) => kind === name);
  if (name === "carrier" || name === "tracking") return span && "value" in span && typeof span.value === "string" ? span.value : undefined;
  if (name === "unit") return askedUnit(filling);
  if (name === "topic") return topicIn(message);
  if (name === "short") return textAfterCue(message, argument) ?? shortNameIn(message, filling.said);
  if (name === "title" && filling.grammar.args["contact"]?.kind === "newPerson")
    return textAfterCue(message, argument) ?? jobIn(message, filling.said);
  if (name === "source") return textAfterCue(message, argument)?.split(/\s*[:：]/)[0] ?? sourceIn(message);
  if (argument.behind !== undefined) return textBehind(message, argument.behind);
  if (argument.kind === "company") return findCompany(message, filling.said);
  if (argument.kind === "newPerson") return findNewPerson(message, filling.said);
  if (argument.whole) return wholeText(message, argument.whole === "always");
  if (argument.besides) return textBesides(message, filling.grammar, argument, filling.used);
  const announced = argument.toEnd ? textToEnd(message, argument) : textAfterCue(message, argument);
  if (argument.between) return announced ?? textBetween(message, filling.said, filling.used);
  // 发我, "send me …": whoever says it.
  if (name === "to" && /^(?:我(?!们)|me\b)/i.test(announced ?? "")) return "me";
  if (announced === undefined && argument.last) return textBehindAll(message, filling.used);
  return (
    announced ??
    (argument.afterCue || argument.cueOnly ? undefined : restOfText(message, filling.allSaid, filling.used, wordsOfCommand(filling)))
  );
}

/** "void", "wrong" of "void|wrong {PAY}": every word of the command's phrases, values apart. */
function wordsOfCommand({ grammar }: Filling): readonly string[] {
  const phrases = [...grammar.words.zh, ...grammar.words.en];
  const words = phrases.flatMap((phrase) => phrase.split(/[ |]/)).filter((word) => /^[\p{L}_'-]+$/u.test(word));
  return [...new Set(words.map((word) => word.replaceAll("_", " ").toLowerCase()))];
}
