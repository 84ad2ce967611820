import type { Argument } from "./arguments";
import { asTyped } from "./normalise";
import { oneApart } from "./words-in-message";
import type { RecordKind } from "./lexicon";
import type { Message, Span } from "./read-message";

const stops = /[,，。;；\n\t]/;

/** The value of a `word` argument whose words stand in the message; the longest of them decides, or the first where what follows is another matter. */
export function wordsOf(message: Message, options: NonNullable<Argument["options"]>, first = false): string | undefined {
  let best: { readonly option: string; readonly length: number; readonly at: number } | undefined;
  for (const [option, words] of Object.entries(options)) {
    for (const word of [...words.zh, ...words.en]) {
      const at = placeOfWord(message, word.toLowerCase());
      if (at >= 0 && (!best || (first ? at < best.at : word.length > best.length))) best = { option, length: word.length, at };
    }
  }
  if (first)
    for (const [option, words] of Object.entries(options))
      for (const { word, from } of message.tokens)
        if (word.length >= 5 && (!best || from < best.at) && words.en.some((wanted) => wanted.length > 5 && oneApart(wanted, word)))
          best = { option, length: word.length, at: from };
  return best?.option ?? nearWordOf(message, options);
}

/** Every option whose words stand in the message, in the order said: "paid and shipped". */
export function allWordsOf(message: Message, options: NonNullable<Argument["options"]>): readonly string[] | undefined {
  const found = Object.entries(options).flatMap(([option, words]) => {
    const places = [...words.zh, ...words.en].map((word) => placeOfWord(message, word.toLowerCase())).filter((at) => at >= 0);
    return places.length === 0 ? [] : [{ option, at: Math.min(...places) }];
  });
  const near = nearWordOf(message, options);
  if (near !== undefined && !found.some(({ option }) => option === near)) found.push({ option: near, at: message.text.length });
  return found.length === 0 ? undefined : found.toSorted((left, right) => left.at - right.at).map(({ option }) => option);
}

/** A longer word with one letter wrong: "avaliable". */
function nearWordOf({ tokens }: Message, options: NonNullable<Argument["options"]>): string | undefined {
  return Object.entries(options).find(([, words]) =>
    words.en.some((word) => word.length > 5 && tokens.some((token) => oneApart(word, token.word))),
  )?.[0];
}

/** The unit word that a count is asked in. */
export function unitAskedFor({ lower }: Message): string | undefined {
  return (
    /[几多少]\s?(个|只|件|台|支|颗|盒|箱|打|公斤|千克|斤|桶|米|包|根)/.exec(lower)?.[1] ??
    /(?:how many|in)\s(boxes|cartons|ctns|dozen|kg|pails|meters|metres|bars|bags|pieces|pcs)(?![a-z])/.exec(lower)?.[1]
  );
}

/** Where a lead came from: 官网来的, 老客户介绍, "trade fair". */
export function sourceIn({ text }: Message): string | undefined {
  const told = /([\p{Script=Han}A-Za-z0-9]{2,10}?)(?:上|那边)?(?:来的|过来的|加的|认识的|留的)/u.exec(text)?.[1];
  const known =
    /老客户介绍|朋友介绍|客户介绍|转介绍|展会|官网|网站|网上|抖音|微信|阿里巴巴|1688|百度|电话咨询|\b(?:trade (?:fair|show)|[A-Z]\w+ (?:fair|expo|trade show)|web(?:site)?(?: form)?|referral|linkedin|wechat|expo|cold call|google|exhibition)\b/iu.exec(
      text,
    )?.[0];
  return told ?? /\b(?:referred|introduced|recommended) by [A-Za-z][\w'. -]{1,30}(?=[,;.\n]|$)/i.exec(text)?.[0] ?? known;
}

/** Where a word stands from a place on: a Latin one whole, a Chinese one anywhere; -1 where it does not. */
export function placeOfWord({ lower }: Message, word: string, from = 0): number {
  for (let at = lower.indexOf(word, from); at >= 0; at = lower.indexOf(word, at + 1)) {
    const latin = /^[a-z]/.test(word);
    if (!latin || (!/[a-z0-9]/.test(lower.charAt(at - 1)) && !/[a-z]/.test(lower.charAt(at + word.length)))) return at;
  }
  return -1;
}

/** What stands behind an argument's cue, up to the next stop, as it was typed. */
export function textAfterCue(message: Message, argument: Argument): string | undefined {
  const cues = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].toSorted((left, right) => right.length - left.length);
  for (const cue of cues) {
    const at = placeOfWord(message, cue.toLowerCase());
    if (at < 0) continue;
    const from =
      at +
      cue.length +
      (/^(?:[\s:：是为#]|号码?|编号|叫做?(?!他|她|我)|名为|is\b|called\b|named\b|no\.?\s)*/i.exec(message.text.slice(at + cue.length))?.[0]
        .length ?? 0);
    const rest = message.text.slice(from);
    const quoted = /^"([^"\n]{1,200})"/.exec(rest)?.[1];
    if (quoted !== undefined) return asTyped(message.normalised, from + 1, from + 1 + quoted.length);
    const ends = [rest.search(/[\u4e00-\u9fff]/.test(rest.charAt(0)) ? /[,，。;；\n\t ]/ : stops), dayBehind(message, from)].filter(
      (each) => each >= 0,
    );
    const stop = ends.length === 0 ? -1 : Math.min(...ends);
    // A code ends where Chinese goes on behind a space: 批号L2611 有效期…; a year is none: 2026 广交会.
    const code = /^(?!(?:19|20)\d\d )[A-Za-z]*\d[\w-]*(?= (?:\p{Script=Han}|exp|best before|use by|valid))/u.exec(rest)?.[0].length;
    const text = asTyped(message.normalised, from, code !== undefined ? from + code : stop < 0 ? message.text.length : from + stop);
    if (text !== "") return text;
  }
  return undefined;
}

/** Where "… by 15 Dec" begins behind a place, counted from it: the day is another matter; -1 where there is none. */
function dayBehind({ spans, text }: Message, from: number): number {
  const day = spans.find((span) => span.kind === "day" && span.from > from);
  const joint = day && /\s+(?:by|before|until|no later than|at the latest by)\s*$/i.exec(text.slice(from, day.from));
  return joint && joint.index > 0 ? joint.index : -1;
}

/** All that stands behind the first of an argument's cues: "text James that the goods are ready, call him". */
export function textToEnd(message: Message, { cues }: Argument): string | undefined {
  const found = [...(cues?.zh ?? []), ...(cues?.en ?? [])].flatMap((cue) => {
    const at = placeOfWord(message, cue.toLowerCase());
    return at < 0 ? [] : [{ at, behind: at + cue.length }];
  });
  const [first] = found.toSorted((one, other) => one.at - other.at || other.behind - one.behind);
  return first && (asTyped(message.normalised, first.behind, message.text.length).trim() || undefined);
}

/** The message as it was typed, greetings apart; undefined where its command words are all there is. */
export function wholeText(message: Message, always = false): string | undefined {
  const text = asTyped(message.normalised, message.start, message.text.length).trim();
  return always || /[\s\d,，:：]/.test(text) || text.length > 8 ? text : undefined;
}

const takenValues: ReadonlySet<string> = new Set(["document", "day", "person", "money", "number", "serials"]);

/**
 * What a message says besides its command words and the values already taken. `words`: all ways to say the command; before the
 * document that is meant they are no part of the text, whichever way was the one understood.
 */
export function restOfText(
  message: Message,
  said: readonly (readonly [number, number])[],
  used: readonly Span[],
  words: readonly string[] = [],
): string | undefined {
  const taken = used.filter(({ kind }) => takenValues.has(kind));
  const document = taken.find(({ kind }) => kind === "document")?.from ?? 0;
  const before = words
    .map((word) => ({ from: placeOfWord(message, word), word }))
    .filter(({ from, word }) => from >= 0 && from + word.length <= document)
    .map(({ from, word }) => ({ from, to: from + word.length }));
  // "void PAY-43, wrong customer": what stands behind the comma is the reason, although it could say the command too.
  const behind = before.length === 0 ? message.text.length : document + Math.max(0, message.text.slice(document).search(stops));
  const marks = [...said.map(([from, to]) => ({ from, to })).filter(({ from }) => from < document || from < behind), ...before, ...taken];
  let from = message.start;
  for (const mark of marks.toSorted((left, right) => left.from - right.from)) if (mark.from <= from + 2) from = Math.max(from, mark.to);
  return textFrom(message, from);
}

/** What stands behind all that was understood. */
export function textBehindAll(message: Message, used: readonly Span[]): string | undefined {
  return textFrom(message, Math.max(message.start, ...used.map(({ to }) => to)));
}

function textFrom(message: Message, from: number): string | undefined {
  const lead =
    /^[\s,，:：.。;；!-]*(?:之?前(?![天台面期])|以前|之内|to\b|that\b|because\b|since\b|as\b|因为|说是|了)?[\s,，:：]*/i.exec(
      message.text.slice(from),
    )?.[0].length ?? 0;
  const text = asTyped(message.normalised, from + lead, message.text.length);
  return text === "" ? undefined : text;
}

/** What a message says behind the first record of a kind that it names. */
export function textBehind(message: Message, kind: RecordKind): string | undefined {
  const named = message.spans.find((span) => span.kind === kind);
  if (!named) return undefined;
  const lead = /^(?:[\s:：=,，]|是|为|改成|改为|设为|设成|填|->|to\b|is\b|as\b)*/i.exec(message.text.slice(named.to))?.[0].length ?? 0;
  const text = asTyped(message.normalised, named.to + lead, message.text.length);
  return text === "" ? undefined : text;
}
