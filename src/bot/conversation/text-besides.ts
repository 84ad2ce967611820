import type { Grammar } from "../commands/define-grammar";
import type { Argument } from "./arguments";
import { asTyped } from "./normalise";
import type { Message, Span } from "./read-message";
import { placeOfWord } from "./texts-in-message";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const clauseEnd = /[,，。;；、!！\n\t]+|\.(?=\s|$)|\s-+\s/gu;
/** Words that join what was taken to what was not; alone they say nothing. */
const filler =
  "(?:[\\s:：'\"()（）-]|\\b(?:the|of|for|on|from|in|into|to|at|with|and|also|has|have|had|is|are|was|were|be|got|they|them|those|these|it|please|pls|all|goods|parts|pieces|pcs|ones|back|order|customer|us|we|should|will|stock|an?|some|new|wants?|need|needs|as|his|her|their)\\b|客户|他们|对方|反馈|反映|订单|麻烦|办理|办个|办|处理|一下|一共|的|有|给|在|把|要|请|想|个|都|吧|了|货|来|是|从|里|中|共|那边|也|新)";
const fillerAhead = new RegExp(`${filler}{0,40}`, "iuy");
const fillerBehind = new RegExp(`${filler}{0,40}$`, "iu");
const nothingElse = new RegExp(`^${filler}*$`, "iu");
/** So far back a clause is searched for words that only join. */
const looksBehind = 60;
const lead = /^[\s,，:：.-]*(?:because(?: of)?\b|since\b|due to\b|as\b|reason\b|因为|由于|原因|说是)?(?:是)?[\s:：,，]*/iu;

/**
 * What a message gives as a reason: the clauses that say something besides the command and its values, which are taken off their
 * ends, "SO-15 return 5 D62 that are rusty, refund" → "that are rusty". Behind a cue, what stands there is meant.
 */
export function textBesides(message: Message, grammar: Grammar, argument: Argument, used: readonly Span[]): string | undefined {
  const taken = [...used.map(({ from, to }) => ({ from, to })), ...wordsOf(message, grammar, argument)];
  const cue = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])]
    .map((word) => ({ at: placeOfWord(message, word.toLowerCase()), length: word.length }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at || other.length - one.length)[0];
  const behindCue = cue && clausesFrom(message, cue.at + cue.length, taken);
  const clauses = behindCue && behindCue.length > 0 ? behindCue : clausesFrom(message, message.start, taken);
  const texts = clauses.map(({ from, to }) => asTyped(message.normalised, from, to).trim());
  const text = texts.join(/\p{Script=Han}/u.test(texts.join("")) ? "，" : ", ");
  return text === "" ? undefined : text;
}

function clausesFrom(message: Message, start: number, taken: readonly Stretch[]): Stretch[] {
  const clauses: Stretch[] = [];
  let from = start;
  const ends = [...message.text.slice(start).matchAll(clauseEnd)].map(({ index, 0: mark }) => ({
    from: start + index,
    to: start + index + mark.length,
  }));
  // What was taken may hold a comma, "12,000": no clause ends inside it.
  const outside = ends.filter((end) => !taken.some((each) => each.from < end.from && end.to < each.to));
  for (const end of [...outside, { from: message.text.length, to: message.text.length }]) {
    const clause = withoutTaken(message.text, { from, to: end.from }, taken);
    if (clause) clauses.push(clause);
    from = end.to;
  }
  return clauses;
}

/** A clause without what was taken at its ends; null where nothing else is said. */
function withoutTaken(text: string, clause: Stretch, taken: readonly Stretch[]): Stretch | null {
  let { from, to } = clause;
  for (let moved = true; moved && from < to;) {
    moved = false;
    fillerAhead.lastIndex = from;
    const ahead = from + (fillerAhead.exec(text)?.[0].length ?? 0);
    const first = longest(taken.filter((each) => each.from >= from && each.from <= ahead && each.to > from));
    if (first) {
      from = first.to;
      moved = true;
    }
    const behind = to - (fillerBehind.exec(text.slice(Math.max(from, to - looksBehind), to))?.[0].length ?? 0);
    const last = longest(taken.filter((each) => each.to <= to && each.to >= behind && each.from < to && each.from >= from));
    if (last) {
      to = last.from;
      moved = true;
    }
  }
  if (from >= to || nothingElse.test(text.slice(from, to))) return null;
  from += lead.exec(text.slice(from, to))?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { from, to } : null;
}

const longest = (stretches: readonly Stretch[]) => stretches.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];

/** Every place of the command's own words and of the words for what it is told; what is wrong with the goods is no such word. */
function wordsOf(message: Message, { words, args }: Grammar, { keeps }: Argument): Stretch[] {
  const kept = new Set([...(keeps?.zh ?? []), ...(keeps?.en ?? [])]);
  const ofPhrases = [...words.zh, ...words.en]
    .flatMap((phrase) => phrase.split(/[ |]/))
    .filter((word) => /^[\p{L}_'-]+$/u.test(word))
    .map((word) => word.replaceAll("_", " ").toLowerCase());
  const told = Object.values(args).flatMap(({ kind, options, cues }) => [
    ...Object.values(options ?? {}).flatMap(({ zh, en }) => [...zh, ...en]),
    ...(kind === "text" ? [] : [...(cues?.zh ?? []), ...(cues?.en ?? [])]),
  ]);
  const all = new Set([...ofPhrases, ...told.map((word) => word.toLowerCase())].filter((word) => !kept.has(word)));
  return [...all].flatMap((word) => {
    const places: Stretch[] = [];
    for (let at = placeOfWord(message, word); at >= 0; at = placeOfWord(message, word, at + 1))
      places.push({ from: at, to: at + word.length });
    return places;
  });
}
