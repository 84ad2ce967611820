import type { Grammar } from "../commands/define-grammar";
import { answerIn, correction, isChat, takeBack, type Answer } from "./answers";
import { fillArguments } from "./fill-arguments";
import type { Doubt, Filled, Knowledge } from "./filling";
import { dangerIn, type Dangerous } from "./guard";
import type { Lexicon } from "./lexicon";
import { normalise } from "./normalise";
import { matchPhrase, oneApart } from "./phrases";
import { readMessage, type Message, type Speaker } from "./read-message";
import type { Reference } from "./references";

/** What stands before in this conversation: the same person's last message, and the choices shown for it. */
export interface Before {
  readonly said: string;
  readonly choices: readonly string[];
}

export type Understood =
  | { readonly kind: "command"; readonly command: string; readonly args: Filled["args"] }
  | { readonly kind: "ask"; readonly command: string; readonly args: Filled["args"]; readonly doubts: readonly Doubt[] }
  | { readonly kind: "halfSaid"; readonly command: string; readonly args: Filled["args"]; readonly missing: readonly string[] }
  | { readonly kind: "correction"; readonly command: string | null; readonly args: Filled["args"] }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "undo" }
  | { readonly kind: "nearest"; readonly suggestions: readonly string[] }
  | { readonly kind: "unsafe"; readonly danger: Dangerous }
  | { readonly kind: "chat" }
  | { readonly kind: "unclear" };

export interface Hearing {
  readonly grammars: readonly Grammar[];
  readonly lexicon: Lexicon;
  readonly botMentions: readonly string[];
}

interface Scored {
  readonly grammar: Grammar;
  readonly score: number;
  readonly words: readonly (readonly [number, number])[];
}

/** Below this a message says too little to be a command. */
const enough = 1.7;

/** What a message means to whom said it, here. Changes nothing. */
export async function understand(hearing: Hearing, typed: string, speaker: Speaker, before: Before | null): Promise<Understood> {
  const danger = dangerIn(normalise(typed).text);
  if (danger !== null) return { kind: "unsafe", danger };
  const message = await readMessage(typed, hearing.botMentions, speaker, hearing.lexicon);
  if (!/[\p{Script=Han}\p{L}\d👍✅👌]/u.test(message.text)) return { kind: "unclear" };
  const reply = inContext(message, before);
  if (reply) return reply;
  const scored = rank(hearing.grammars, message, speaker);
  const best = scored[0];
  if (takeBack.test(message.text) && !message.spans.some(({ kind }) => kind === "document") && !/合并|\bmerge/i.test(message.text))
    return { kind: "undo" };
  if (before && correction.test(message.text) && !(best && best.score > 3.4)) return corrected(hearing, message, speaker, before);
  if (!best || best.score < enough) return withoutCommand(hearing, message);
  if (isChat(message.text) && best.score < 2 && !message.spans.some(({ kind }) => kind === "document" || kind === "product"))
    return { kind: "chat" };
  const knowledge = await know(hearing.lexicon, message);
  const filled = fillArguments(best.grammar, withOwnGoods(message, knowledge), best.words, speaker, knowledge);
  return decided(best.grammar, filled, knowledge);
}

function decided(grammar: Grammar, filled: Filled, knowledge: Knowledge): Understood {
  const doubts = [...filled.doubts, ...whichLine(filled, knowledge)];
  const { args } = filled;
  if (doubts.length > 0) return { kind: "ask", command: grammar.name, args, doubts };
  if (filled.missing.length > 0) return { kind: "halfSaid", command: grammar.name, args, missing: filled.missing };
  return { kind: "command", command: grammar.name, args };
}

/** Of several goods that fit a word, those on the named documents are meant: "screws" on SO-18. */
function withOwnGoods(message: Message, { documents }: Knowledge): Message {
  const own = [...documents.values()].flatMap(({ products }) => products);
  const narrowed = (span: Message["spans"][number]) => {
    if (span.kind !== "product" || !("matches" in span) || span.matches.length < 2) return span;
    const matches = span.matches.filter(({ id }) => own.includes(id));
    return matches.length === 0 ? span : { ...span, matches };
  };
  return own.length === 0 ? message : { ...message, spans: message.spans.map(narrowed) };
}

/** A bare quantity on a document of several lines: of which? */
function whichLine({ args }: Filled, knowledge: Knowledge): Doubt[] {
  if (args["quantity"] === undefined || args["lines"] !== undefined || args["product"] !== undefined) return [];
  const several = [...knowledge.documents.values()].find(({ products }) => products.length > 1);
  return several ? [{ argument: "product", typed: "", choices: several.products.map((id) => ({ id, label: id })) }] : [];
}

function inContext(message: Message, before: Before | null): Understood | null {
  const answer = before ? answerIn(message, before.choices) : null;
  return answer ? { kind: "answer", answer } : null;
}

async function corrected(hearing: Hearing, said: Message, speaker: Speaker, before: Before): Promise<Understood> {
  // "不是20个,是25个": what it is stands behind what it is not.
  const right = said.text.slice(0, 400).replace(/不是[^,。;\n]{1,20}[,，]?\s?(?:而)?是/, "");
  const message =
    right.length < said.text.length && said.text.length <= 400
      ? await readMessage(right, hearing.botMentions, speaker, hearing.lexicon)
      : said;
  const earlier = await readMessage(before.said, hearing.botMentions, speaker, hearing.lexicon);
  const command = rank(hearing.grammars, earlier, speaker)[0]?.grammar ?? null;
  const knowledge = await know(hearing.lexicon, message, earlier);
  return {
    kind: "correction",
    command: command?.name ?? null,
    args: fillArguments(correctionGrammar(message), message, [], speaker, knowledge).args,
  };
}

/** What a correction can change; a count or a price by how it is said, the corrected value before the wrong one. */
function correctionGrammar(message: Message): Grammar {
  const label = { zh: "", en: "" };
  const price = /价|块|元|price|\$|¥|cost/i.test(message.text);
  const loose = message.spans.some(({ kind }) => kind === "money") || price;
  return {
    name: "draft.correct",
    words: { zh: [], en: [] },
    summary: label,
    args: {
      ...(loose ? { price: { kind: "money", required: false, label } } : { quantity: { kind: "quantity", required: false, label } }),
      product: { kind: "product", required: false, label },
      customer: { kind: "customer", required: false, label },
      due: { kind: "moment", required: false, label },
    },
    permission: null,
    effect: "write",
    examples: { zh: [], en: [] },
  };
}

async function know(lexicon: Lexicon, message: Message, earlier?: Message): Promise<Knowledge> {
  const spans = [...message.spans, ...(earlier?.spans ?? [])];
  const numbers = spans.flatMap((span) => (span.kind === "document" ? [span.number] : []));
  const documents = await lexicon.documents([...new Set(numbers)]);
  const references = spans.filter((span): span is Reference => "matches" in span);
  const idsOf = (kind: string) => references.filter((span) => span.kind === kind).flatMap(({ matches }) => matches.map(({ id }) => id));
  const products = [...idsOf("product"), ...[...documents.values()].flatMap((document) => document.products)];
  const earlierProduct = earlier?.spans.find((span): span is Reference => span.kind === "product" && "matches" in span);
  const units = new Map(await lexicon.unitsOf([...new Set(products)]));
  if (earlierProduct?.matches[0]) units.set("", units.get(earlierProduct.matches[0].id) ?? []);
  return { units, documents, deals: await lexicon.dealsOf([...new Set(idsOf("customer"))]) };
}

/** Every command with what speaks for it, best first. */
function rank(grammars: readonly Grammar[], message: Message, speaker: Speaker): Scored[] {
  const asks = isQuestion(message.text);
  return grammars
    .map((grammar) => {
      const phrases = [...grammar.words.zh, ...grammar.words.en]
        .flatMap((phrase) => matchPhrase(phrase, message) ?? [])
        .toSorted((left, right) => right.weight - left.weight);
      const [first, second] = phrases;
      const said = first ? first.weight + (second ? 0.15 * second.weight : 0) : 0;
      return {
        grammar,
        score:
          said === 0
            ? 0
            : said +
              fit(grammar, message, speaker) +
              (asks && grammar.effect === "read" ? 0.6 : 0) +
              (isAllSaid(message, first?.words ?? []) && doesNothingYet(grammar) ? 0.5 : 0),
        words: first?.words ?? [],
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
}

/** Nothing else is said than the command's own words: 应收, "overdue". */
function isAllSaid({ text, start }: Message, words: Scored["words"]): boolean {
  const rest = words.toSorted(([left], [right]) => right - left).reduce((left, [from, to]) => left.slice(0, from) + left.slice(to), text);
  return rest.slice(start).replace(/[\s?!.。，,吗呢吧了啊的]+/g, "") === "";
}

/** Said by itself it answers, or asks for what it lacks. */
const doesNothingYet = ({ effect, args }: Grammar) => effect === "read" || Object.values(args).some(({ required }) => required);

/** Asked, not told: "so-11 paid and shipped?"; a polite "can you … ?" is told. */
const isQuestion = (text: string) =>
  /[?？]\s*$|(?:吗|没有?|了没)\s*[。!]?\s*$|什么时候|几号|哪天/.test(text) &&
  !/^(?:can|could|would|will|pls|please|能|可以|麻烦|请|帮)/i.test(text.trim());

/** How well what was found in the message fits what the command can be told. */
function fit(grammar: Grammar, message: Message, speaker: Speaker): number {
  const args = Object.values(grammar.args);
  const takes = (...kinds: readonly string[]) => args.some(({ kind }) => kinds.includes(kind));
  let score = 0;
  for (const span of message.spans) {
    if (span.kind === "document") {
      const fits = args.some(
        ({ kind, series }) =>
          ((kind === "document" || kind === "documents") && (series === undefined || series.includes(span.series))) ||
          (kind === "opportunity" && span.series === "OP") ||
          (kind === "lead" && span.series === "LD"),
      );
      score += fits ? 0.8 : takes("text") ? -0.4 : -1;
    } else if (span.kind === "form") score += args.some(({ kind, orForm }) => kind === "form" || orForm) ? 0.8 : takes("text") ? 0 : -0.4;
    else if (span.kind === "phone" || span.kind === "email" || span.kind === "tracking" || span.kind === "serials" || span.kind === "terms")
      score += takes(span.kind) || (span.kind === "tracking" && grammar.args["tracking"]) ? 0.6 : -0.4;
    else if (span.kind === "quantity") score += takes("quantity", "lines") ? 0.3 : takes("text") ? 0 : -0.3;
    else if (span.kind === "money") score += takes("money", "lines") ? 0.4 : takes("text") ? -0.1 : -0.4;
    else if (span.kind === "product" && "matches" in span && span.rank <= 2)
      score += takes("product", "products", "lines") ? 0.35 : takes("text") ? -0.05 : -0.4;
    else if (span.kind === "account") score += takes("account") ? 0.6 : 0;
  }
  if (asksForOthers(grammar, message)) score -= 1.5;
  if (grammar.args["lines"]?.required && !message.spans.some(({ kind }) => kind === "product")) score -= 0.3;
  if (grammar.permission !== null && rolesOf[grammar.name.split(".")[0] ?? ""]?.some((role) => speaker.roles.includes(role))) score += 0.3;
  return Math.max(-2, Math.min(2.2, score));
}

/** It cannot do without a document of a series, and those that are named are of others: "approve RT-5" is no approval of a quote. */
function asksForOthers({ args }: Grammar, { spans }: Message): boolean {
  const series = Object.values(args).flatMap((each) => (each.required && each.series ? each.series : []));
  const named = spans.flatMap((span) => (span.kind === "document" ? [span.series] : []));
  return series.length > 0 && named.length > 0 && !named.some((each) => series.includes(each));
}

/** Whose daily words these are: between two readings, the one of the speaker's own work. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  outbound: ["warehouse"],
  stock: ["warehouse"],
  quote: ["salesRep", "salesManager"],
  deal: ["salesRep", "salesManager"],
  followup: ["salesRep", "service"],
  payment: ["finance"],
  receivable: ["finance"],
  invoice: ["finance"],
  purchase: ["purchaser", "purchasingManager", "warehouse"],
  ticket: ["service"],
  return: ["service"],
  approval: ["salesManager", "purchasingManager"],
};

function withoutCommand(hearing: Hearing, message: Message): Understood {
  if (isChat(message.text)) return { kind: "chat" };
  const suggestions = nearest(hearing.grammars, message);
  return suggestions.length > 0 ? { kind: "nearest", suggestions } : { kind: "unclear" };
}

/** Commands one of whose words is a letter away from a typed one. */
function nearest(grammars: readonly Grammar[], message: Message): string[] {
  const typed = message.tokens.filter(({ word }) => word.length >= 4).map(({ word }) => word);
  const near = grammars.filter((grammar) => {
    const words = new Set(grammar.words.en.flatMap((phrase) => phrase.split(/[\s|]+/)).filter((word) => /^[a-z]{4,}$/.test(word)));
    return [...words].some((word) => typed.some((other) => oneApart(word, other)));
  });
  return near.slice(0, 3).map(({ name }) => name);
}
