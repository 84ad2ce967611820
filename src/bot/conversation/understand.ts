import type { Grammar } from "../commands/define-grammar";
import { answerIn, correction, isChat, takeBack, type Answer } from "./answers";
import { fillArguments } from "./fill-arguments";
import type { Doubt, Filled, Knowledge } from "./filling";
import { dangerIn, type Dangerous } from "./guard";
import type { Lexicon } from "./lexicon";
import { normalise } from "./normalise";
import { oneApart } from "./words-in-message";
import { rank, type Scored } from "./rank";
import { readMessage, type Message, type Speaker } from "./read-message";
import { inSight, type Reference } from "./references";
import { unknownName, type UnknownName } from "./unknown-name";

/** What stands before in this conversation: the same person's last message, and the choices shown for it. */
export interface Before {
  readonly said: string;
  readonly choices: readonly string[];
}

export type Understood =
  | { readonly kind: "command"; readonly command: string; readonly args: Filled["args"] }
  | { readonly kind: "ask"; readonly command: string; readonly args: Filled["args"]; readonly doubts: readonly Doubt[] }
  | {
      readonly kind: "halfSaid";
      readonly command: string;
      readonly args: Filled["args"];
      readonly missing: readonly string[];
      readonly unknown: UnknownName | null;
    }
  | { readonly kind: "correction"; readonly command: string | null; readonly args: Filled["args"] }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "undo" }
  | { readonly kind: "nearest"; readonly suggestions: readonly string[] }
  | { readonly kind: "unsafe"; readonly danger: Dangerous }
  | { readonly kind: "chat" }
  /** `asked`: a number that nothing has. */
  | { readonly kind: "unclear"; readonly asked?: string };

export interface Hearing {
  readonly grammars: readonly Grammar[];
  readonly lexicon: Lexicon;
  readonly botMentions: readonly string[];
}

/** Below this a message says too little to be a command. */
const enough = 1.7;

/** What was heard, with what it was heard from. */
export interface Heard {
  readonly meant: Understood;
  /** The words that name the command, as they stand in the message; none where none does. */
  readonly words: readonly string[];
  /** Whether it names a document by its number. */
  readonly namesDocument: boolean;
}

/** What a message means to whom said it, here. Changes nothing. */
export async function understand(hearing: Hearing, typed: string, speaker: Speaker, before: Before | null): Promise<Understood> {
  return (await hear(hearing, typed, speaker, before)).meant;
}

/** The same with what it was heard from. */
export async function hear(hearing: Hearing, typed: string, speaker: Speaker, before: Before | null): Promise<Heard> {
  const danger = dangerIn(normalise(typed).text);
  if (danger !== null) return { meant: { kind: "unsafe", danger }, words: [], namesDocument: false };
  const message = await readMessage(typed, hearing.botMentions, speaker, hearing.lexicon);
  const scored = rank(hearing.grammars, message, speaker);
  return {
    meant: await meaningOf(hearing, message, speaker, before, scored),
    words: scored[0]?.words.map(([from, to]) => message.text.slice(from, to)) ?? [],
    namesDocument: message.spans.some(({ kind }) => kind === "document"),
  };
}

async function meaningOf(
  hearing: Hearing,
  message: Message,
  speaker: Speaker,
  before: Before | null,
  scored: readonly Scored[],
): Promise<Understood> {
  if (!/[\p{Script=Han}\p{L}\d👍✅👌]/u.test(message.text)) return { kind: "unclear" };
  const reply = inContext(message, before);
  if (reply) return reply;
  const best = await likeliest(hearing, message, scored);
  if (takeBack.test(message.text) && !message.spans.some(({ kind }) => kind === "document") && !/合并|\bmerge/i.test(message.text))
    return { kind: "undo" };
  if (before && correction.test(message.text) && !(best && best.score > 3.4 && !/^[^,，。]{0,4}(?:不对|错了|不是)/.test(message.text)))
    return corrected(hearing, message, speaker, before);
  if (!best || best.score < enough) return withoutCommand(hearing, message);
  if (isChat(message.text) && best.score < 2 && !message.spans.some(({ kind }) => kind === "document" || kind === "product"))
    return { kind: "chat" };
  const knowledge = await know(hearing.lexicon, speaker, message);
  const filled = fillArguments(best.grammar, withOwnGoods(message, knowledge), best, speaker, knowledge);
  const unknown = unknownName(best.grammar, filled.missing, message, best.allWords);
  return decided(best.grammar, filled, knowledge, unknown);
}

/**
 * "Return", 退回: a decision on what is being approved, and goods that go back. Between two readings of the same words the
 * document's state tells.
 */
async function likeliest({ lexicon }: Hearing, { spans }: Message, scored: readonly Scored[]): Promise<Scored | undefined> {
  const [best, ...others] = scored;
  const rival = others.find(
    (other) =>
      best?.grammar.returns !== undefined &&
      other.score >= enough &&
      other.grammar.returns !== undefined &&
      other.grammar.returns !== best.grammar.returns &&
      other.words.some(([from, to]) => best.words.some((place) => from < place[1] && place[0] < to)),
  );
  const numbers = spans.flatMap((span) => (span.kind === "document" ? [span.number] : []));
  if (!best || !rival || numbers.length === 0) return best;
  const onApproval = (await lexicon.onApproval(numbers)).length > 0;
  return (best.grammar.returns === "document") === onApproval ? best : rival;
}

function decided(grammar: Grammar, filled: Filled, knowledge: Knowledge, unknown: UnknownName | null): Understood {
  const doubts = [...filled.doubts, ...whichLine(filled, knowledge)];
  const { args } = filled;
  if (doubts.length > 0) return { kind: "ask", command: grammar.name, args, doubts };
  if (filled.missing.length > 0) return { kind: "halfSaid", command: grammar.name, args, missing: filled.missing, unknown };
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
function whichLine({ args, doubts }: Filled, knowledge: Knowledge): Doubt[] {
  // Which document comes before which of its lines.
  if (doubts.length > 0 || args["quantity"] === undefined || args["lines"] !== undefined || args["product"] !== undefined) return [];
  const several = [...knowledge.documents.values()].find(({ products }) => products.length > 1);
  return several ? [{ argument: "product", typed: "", choices: several.products.map((id) => ({ id, label: id })) }] : [];
}

function inContext(message: Message, before: Before | null): Understood | null {
  const answer = before ? answerIn(message, before.choices, before.said) : null;
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
  const knowledge = await know(hearing.lexicon, speaker, message, earlier);
  return {
    kind: "correction",
    command: command?.name ?? null,
    args: fillArguments(correctionGrammar(message), message, { words: [], allWords: [] }, speaker, knowledge).args,
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

async function know(lexicon: Lexicon, { sees }: Speaker, message: Message, earlier?: Message): Promise<Knowledge> {
  const spans = [...message.spans, ...(earlier?.spans ?? [])];
  const numbers = spans.flatMap((span) => (span.kind === "document" ? (span.among ?? [span.number]) : []));
  const documents = await lexicon.documents([...new Set(numbers)]);
  const references = spans.filter((span): span is Reference => "matches" in span);
  const idsOf = (kind: string) => references.filter((span) => span.kind === kind).flatMap(({ matches }) => matches.map(({ id }) => id));
  const products = [...idsOf("product"), ...[...documents.values()].flatMap((document) => document.products)];
  const earlierProduct = earlier?.spans.find((span): span is Reference => span.kind === "product" && "matches" in span);
  const units = new Map(await lexicon.unitsOf([...new Set(products)]));
  if (earlierProduct?.matches[0]) units.set("", units.get(earlierProduct.matches[0].id) ?? []);
  return { units, documents, deals: inSight(await lexicon.dealsOf([...new Set(idsOf("customer"))]), sees) };
}

/** "show A999", 看 A999: clear enough, only that nothing has this number. */
const numberAskedFor = /^(?:看看|看一下|看下|看|查看|查|打开|show me|show|see|view|open)\s*([a-z]{1,6}-?\d{1,12}[a-z]?)$/i;

function withoutCommand(hearing: Hearing, message: Message): Understood {
  if (isChat(message.text)) return { kind: "chat" };
  const asked = numberAskedFor.exec(message.text.trim())?.[1];
  if (asked !== undefined) return { kind: "unclear", asked: asked.toUpperCase() };
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
