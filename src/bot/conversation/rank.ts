import type { Grammar } from "../commands/define-grammar";
import { makingIn } from "./making";
import { matchPhrase, type PhraseMatch } from "./phrases";
import type { Message, Speaker } from "./read-message";

export interface Scored {
  readonly grammar: Grammar;
  readonly score: number;
  readonly words: readonly (readonly [number, number])[];
  /** Of every phrase that was found, not of the best alone. */
  readonly allWords: readonly (readonly [number, number])[];
}

/** More than all else that a message may say. */
const sureOfMaking = 20;

/** Every command with what speaks for it, best first. */
export function rank(grammars: readonly Grammar[], message: Message, speaker: Speaker): Scored[] {
  const asks = isQuestion(message.text);
  return grammars
    .map((grammar) => {
      const phrases = found(grammar, message).toSorted((left, right) => right.weight - left.weight);
      const [first, second] = phrases;
      const making = makingIn(grammar, message);
      const said = making ? sureOfMaking : first ? first.weight + (second ? 0.15 * second.weight : 0) : 0;
      return {
        grammar,
        score:
          said === 0
            ? 0
            : said +
              fit(grammar, message, speaker) +
              (asks && grammar.effect === "read" ? 0.6 : 0) +
              (isAllSaid(message, first?.words ?? []) && doesNothingYet(grammar) ? 0.5 : 0),
        words: first?.words ?? (making ? [making] : []),
        allWords: [...(making ? [making] : []), ...phrases.flatMap(({ words }) => words)],
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
}

function found({ words }: Grammar, message: Message): PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  for (const ways of [words.zh, words.en])
    for (const phrase of ways) {
      const match = matchPhrase(phrase, message);
      if (match) matches.push(match);
    }
  return matches;
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
      score += takes(span.kind) || (span.kind === "tracking" && grammar.args["tracking"]) ? 0.6 : takes("text") ? -0.1 : -0.4;
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
