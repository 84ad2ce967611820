import { lookupKey, oneLetterLess, soundOf } from "../../domain/shared/lookup-words";

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
    "inc ltd co company market parts part system precision trading eod eom asap thx hi hey am pm call called deal deals won lost price qty date"
  ).split(" "),
);

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
    for (const less of oneLetterLess(key)) words.push({ word: less, as: "near" });
  }
  return words;
}

function chineseCandidates(text: string): Candidate[] {
  const all: Candidate[] = [];
  for (const run of text.matchAll(/[\p{Script=Han}A-Za-z0-9×]+/gu)) {
    const word = run[0];
    const chars = word.length;
    for (let from = 0; from < chars; from++) {
      for (let to = from + 2; to <= Math.min(chars, from + 22); to++) {
        const typed = word.slice(from, to);
        if (!/\p{Script=Han}/u.test(typed) || splitsWord(word, from) || splitsWord(word, to)) continue;
        if (!/^\p{Script=Han}+$/u.test(typed) && to - from > 12) continue;
        const words: { word: string; as: "exact" | "near" }[] = [{ word: lookupKey(typed), as: "exact" }];
        // 连轴器 for 联轴器: another character of the same sound.
        if (to - from >= 3 && to - from <= 5 && /^\p{Script=Han}+$/u.test(typed)) words.push({ word: soundOf(typed).whole, as: "near" });
        all.push({ from: run.index + from, to: run.index + to, words });
      }
    }
  }
  return all;
}

/** Between two Latin letters or figures there is no word boundary. */
function splitsWord(word: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(word.charAt(at - 1)) && /[A-Za-z0-9]/.test(word.charAt(at));
}
