import { pinyin } from "pinyin-pro";

/** How a word stands for a record, best first: of several matches the best form counts. */
export const lookupForms = ["number", "name", "part", "pinyin", "initials", "honorific", "typo", "abbreviation"] as const;
export type LookupForm = (typeof lookupForms)[number];

export interface LookupWord {
  readonly word: string;
  readonly form: LookupForm;
}

/** What a record is called: a "word" only as it is; `names` in full, `short` for what people say, `surname` for honorifics (小王, 王总). */
export interface Called {
  readonly kind: "company" | "person" | "product" | "place" | "word";
  readonly number?: string;
  readonly names: readonly (string | null | undefined)[];
  readonly called?: readonly (string | null | undefined)[];
}

const longestWord = 60;
const suffix = /(?:股份有限公司|有限责任公司|有限公司|集团|公司|厂|inc\.?|ltd\.?|llc|gmbh|pte|co\.?|corp\.?|limited)$/i;
const place =
  /^(?:北京|上海|天津|重庆|深圳|广州|苏州|宁波|东莞|佛山|杭州|南京|无锡|常州|台州|温州|嘉兴|绍兴|金华|合肥|武汉|长沙|成都|西安|青岛|济南|大连|沈阳|郑州|厦门|福州|珠海|中山|惠州|昆山|江苏|浙江|广东|山东)(?:省|市)?/;
const honorifics = ["总", "工", "经理", "老板", "老师", "主任", "先生", "小姐", "女士", "哥", "姐", "主管", "部长", "厂长"];

/** The form words are compared in: lower case, without spaces, dots, dashes; × is x. */
export function lookupKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("×", "x")
    .replace(/[\s.\-_'"·]/g, "")
    .slice(0, longestWord);
}

/** The toneless syllable of each character of a Chinese text. */
export function syllables(han: string): readonly string[] {
  return pinyin(han, { toneType: "none", type: "array", nonZh: "removed" });
}

/** Toneless pinyin of a Chinese word, joined, and its initials. */
export function soundOf(word: string): { readonly whole: string; readonly initials: string } {
  const all = syllables(word);
  return { whole: all.join(""), initials: all.map((each) => each.charAt(0)).join("") };
}

/** Every word a record is found by; at most some dozens, each once per form. Saved with the record. */
export function lookupWords(called: Called): LookupWord[] {
  const all = new Map<string, LookupForm>();
  const add = (word: string, form: LookupForm) => {
    const key = lookupKey(word);
    const known = all.get(key);
    if (key.length > 1 && (known === undefined || lookupForms.indexOf(form) < lookupForms.indexOf(known))) all.set(key, form);
  };
  if (called.number) add(called.number, "number");
  for (const name of [...called.names, ...(called.called ?? [])]) {
    if (!name) continue;
    add(name, "name");
    if (called.kind === "word") continue;
    if (/\p{Script=Han}/u.test(name)) chineseWords(called.kind, name, add);
    if (/[A-Za-z]{2}/.test(name) || /\d/.test(name)) latinWords(called.kind, name, add);
  }
  return [...all].map(([word, form]) => ({ word, form }));
}

type Add = (word: string, form: LookupForm) => void;

function chineseWords(kind: Called["kind"], name: string, add: Add): void {
  const han = name.replace(/[^\p{Script=Han}]/gu, "");
  if (kind === "person") return chinesePerson(han, add);
  const core =
    kind === "company"
      ? han.replace(place, "").replace(suffix, "").replace(suffix, "") || han
      : kind === "place"
        ? han.replace(/仓库?$/, "")
        : han;
  add(core, "name");
  const chars = Array.from(core);
  for (let length = 2; length < chars.length; length++) {
    add(chars.slice(0, length).join(""), "part");
    if (length <= 6) add(chars.slice(-length).join(""), "part");
  }
  if (kind === "product") for (const short of withoutMiddle(name)) add(short, "part");
  const ends = kind === "product" ? [2, 3, 4] : [2, 3, 4, chars.length];
  for (const length of ends) {
    if (length > chars.length) continue;
    const front = soundOf(chars.slice(0, length).join(""));
    add(front.whole, "pinyin");
    if (kind === "company") add(front.initials, "initials");
    if (kind === "product" && length > 1) add(soundOf(chars.slice(-length).join("")).whole, "pinyin");
  }
  const sound = soundOf(core);
  add(sound.whole, "pinyin");
  add(sound.initials, "initials");
}

/** O型圈 of O型密封圈, 深沟轴承 of 深沟球轴承: what goods are called leaves out the middle. */
function withoutMiddle(name: string): readonly string[] {
  const word = Array.from(/\p{Script=Han}\S*\p{Script=Han}|[A-Z]\p{Script=Han}+/u.exec(name)?.[0] ?? "");
  const all: string[] = [];
  for (const head of [1, 2, 3])
    for (const tail of [1, 2])
      if (head + tail > 2 && head + tail < word.length) all.push([...word.slice(0, head), ...word.slice(-tail)].join(""));
  return all;
}

function chinesePerson(name: string, add: Add): void {
  const [surname = ""] = name;
  if (name.length === 3) add(name.slice(1), "part");
  const sound = soundOf(name);
  add(sound.whole, "pinyin");
  if (name.length === 3) add(soundOf(name.slice(1)).whole, "pinyin");
  add(sound.initials, "initials");
  for (const front of ["小", "老"]) add(`${front}${surname}`, "honorific");
  for (const title of honorifics) add(`${surname}${title}`, "honorific");
}

function latinWords(kind: Called["kind"], name: string, add: Add): void {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word.length > 0 && (kind === "product" || !suffix.test(word)));
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + 4); to++) {
      const word = words.slice(from, to).join("");
      if (to - from === 1 && !/[A-Za-z]/.test(word) && word.length < 4) continue;
      add(word, to - from === words.length ? "name" : "part");
      if (word.length >= 5 && /^[A-Za-z]+$/.test(word)) {
        for (const typo of oneLetterLess(word)) add(typo, "typo");
      }
    }
  }
  for (const word of words) {
    // M8 of M8x30, 6204 of 6204-2RS
    for (const part of word.split(/x/i)) if (/^[A-Za-z]\d+$/.test(part)) add(part, "part");
    if (kind === "company" && word.length >= 7)
      for (const other of word.slice(1)) if (!/[aeiou]/i.test(other)) add(`${word.charAt(0)}${other}`, "abbreviation");
  }
  if (words.length > 1 && words.length < 6) add(words.map((word) => word.charAt(0)).join(""), "initials");
}

/** The word with each letter left out: two words one letter apart share one of these. */
export function oneLetterLess(word: string): string[] {
  return Array.from(word).map((_, at) => word.slice(0, at) + word.slice(at + 1));
}
