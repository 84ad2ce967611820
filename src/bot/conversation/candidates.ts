import { lookupKey, oneLetterLess, syllables } from "../../domain/shared/lookup-words";

/** A stretch of the message that may name a record, and the words to look it up by. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly words: readonly { readonly word: string; readonly as: "exact" | "near" }[];
}

/** References stand in the first part of a message; what is beyond is pasted text. */
const looksAt = 1500;
const most = 4000;

/** English words too common to be somebody's initials or part of a name. */
const common = new Set(
  (
    "a an and any are as at be by can do due for from get go has have he her him his how i if in is it its just last left let like list log make me my " +
    "need new next no not note now of off ok on one or order orders our out over paid pay pls please put quote says see send set ship she show so some " +
    "stock take that the their them then there they this to today two up us want was we what when where which who why will with yes you your " +
    "could would should head inc ltd co company market parts part system precision trading eod eom asap thx hi hey am pm call called deal deals won lost price qty date"
  ).split(" "),
);

const joining = /^(?:an?|the|i|me|my|to|for|of|in|on|at|by|is|and|or|it|we|us)$/i;

export function candidatesOf(text: string): Candidate[] {
  const head = text.slice(0, looksAt);
  return [...latinCandidates(head), ...chineseCandidates(head)].slice(0, most);
}

function latinCandidates(text: string): Candidate[] {
  const tokens = [...text.matchAll(/[A-Za-z0-9][A-Za-z0-9.×]*(?:-[A-Za-z0-9]+)*(?:'s)?/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].replace(/(?:'s|\.)$/, "").length,
  }));
  const all: Candidate[] = [];
  tokens.forEach((first, at) => {
    for (let count = 1; count <= 5; count++) {
      const last = tokens[at + count - 1];
      if (!last) break;
      const before = tokens[at + count - 2];
      if (count > 1 && before && /[^ .&-]/.test(text.slice(before.to, last.from).replace("'s", ""))) break;
      const typed = text.slice(first.from, last.to);
      // "Huaqiang a", "for me": no name begins or ends so.
      if (count > 1 && (joining.test(text.slice(first.from, first.to)) || joining.test(text.slice(last.from, last.to)))) continue;
      if (count === 1 && (common.has(typed.toLowerCase()) || typed.length < 2)) continue;
      all.push({ from: first.from, to: last.to, words: latinWords(typed, count) });
    }
  });
  return all;
}

function latinWords(typed: string, count: number): Candidate["words"] {
  const key = lookupKey(typed);
  const words: { word: string; as: "exact" | "near" }[] = [{ word: key, as: "exact" }];
  if (/[a-z]{3}e?s$/.test(key)) {
    words.push({ word: key.slice(0, -1), as: "exact" });
    if (/(?:s|x|ch|sh)es$/.test(key)) words.push({ word: key.slice(0, -2), as: "exact" });
  }
  if (count <= 2 && key.length >= 5 && key.length <= 20 && /^[a-z]+$/.test(key)) {
    // Hardly anybody mistypes the first letter: "could" is no mould.
    for (const less of oneLetterLess(key).slice(1)) words.push({ word: less, as: "near" });
  }
  return words;
}

function chineseCandidates(text: string): Candidate[] {
  const all: Candidate[] = [];
  for (const run of text.matchAll(/[\p{Script=Han}A-Za-z0-9×]+/gu)) {
    const word = run[0];
    const chars = word.length;
    const sounds = syllablesOf(word);
    for (let from = 0; from < chars; from++) {
      for (let to = from + 2; to <= Math.min(chars, from + 22); to++) {
        const typed = word.slice(from, to);
        if (!/\p{Script=Han}/u.test(typed) || splitsWord(word, from) || splitsWord(word, to)) continue;
        if (!/^\p{Script=Han}+$/u.test(typed) && to - from > 12) continue;
        const words: { word: string; as: "exact" | "near" }[] = [{ word: lookupKey(typed), as: "exact" }];
        // 连轴器 for 联轴器: another character of the same sound.
        if (to - from >= 2 && to - from <= 5 && /^\p{Script=Han}+$/u.test(typed))
          words.push({ word: sounds.slice(from, to).join(""), as: "near" });
        all.push({ from: run.index + from, to: run.index + to, words });
      }
    }
  }
  return all;
}

/** The syllable of each character of a run, "" where it has none. */
function syllablesOf(word: string): readonly string[] {
  const all: string[] = [];
  for (const part of word.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu))
    all.push(...(/\p{Script=Han}/u.test(part[0]) ? inPlaces(part[0]) : Array.from({ length: part[0].length }, () => "")));
  return all;
}

/** One syllable for each place; none where a rare character takes two. */
function inPlaces(han: string): readonly string[] {
  const own = syllables(han);
  return own.length === han.length ? own : Array.from({ length: han.length }, () => "");
}

/** Between two Latin letters or figures there is no word boundary. */
function splitsWord(word: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(word.charAt(at - 1)) && /[A-Za-z0-9]/.test(word.charAt(at));
}
