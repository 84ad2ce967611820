import { Dec } from "../../../domain/shared/decimal";

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in Chinese words up to 9999, or in figures; null for anything else. 二十五 is 25, 半 is 0.5. */
export function chineseNumber(word: string): string | null {
  if (word === "半") return "0.5";
  if (/^\d+(\.\d+)?$/.test(word)) return word;
  let total = 0;
  let digit = 0;
  let last = 1;
  for (const char of word) {
    const unit = tens[char];
    const value = digits[char];
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      last = unit;
    } else if (value !== undefined) digit = value;
    else return null;
  }
  // 两百五 is 250, 两百零五 is 205.
  const short = last >= 100 && !/[零〇]/.test(word);
  return word === "" ? null : String(total + (short ? (digit * last) / 10 : digit));
}

const englishNumbers: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, sixteen: 16,
  eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, eighty: 80,
}; // prettier-ignore

/** "two", "twenty five", "a hundred", "half a"; pattern source without groups. */
export const englishFigures = `(?:(?:twenty|thirty|forty|fifty|sixty|eighty)[ -](?:one|two|three|four|five|six|seven|eight|nine)|(?:a|one|two|three|four|five) hundred|half an?|a couple of|${Object.keys(englishNumbers).join("|")})`;

/** Plain decimal text of a number in English words; null for anything else. */
export function englishNumber(words: string): string | null {
  const said = words.toLowerCase();
  if (said.startsWith("half a")) return "0.5";
  if (said === "a couple of") return "2";
  const [first = "", second = ""] = said.split(/[ -]/);
  const [one, other] = [first === "a" ? 1 : englishNumbers[first], second === "hundred" ? 0 : second === "" ? 0 : englishNumbers[second]];
  return one === undefined || other === undefined ? null : String(second === "hundred" ? one * 100 : one + other);
}

/** A number up to 9999 in Chinese words; pattern source without groups. */
export const hanFigures = "[零一二两三四五六七八九十百千]{1,7}";

/** 3千2 as 三千二. */
export const inHan = (typed: string) => typed.replace(/\d/g, (digit) => "零一二三四五六七八九".charAt(Number(digit)));

/** Figures as typed in money and quantities: 1,280 · 12.8 · 5万 · 8k · 十二; pattern source without groups. */
export const figures = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${hanFigures}|半)`;
export const scales = "(?:\\s?(?:万|亿|千(?![克瓦])|[kK](?![a-zA-Z])|w(?![a-zA-Z])|mio\\b|million\\b))";

const scaleOf: Readonly<Record<string, number>> = {
  万: 10_000,
  w: 10_000,
  亿: 100_000_000,
  千: 1000,
  k: 1000,
  mio: 1_000_000,
  million: 1_000_000,
};

/** Plain decimal text of a typed number with its scale; null when it is none. */
export function plainNumber(figure: string, scale = ""): string | null {
  // 400W is a motor; only a small w means 万.
  if (scale.trim() === "W") return null;
  const base = chineseNumber(figure.replaceAll(",", ""));
  if (base === null) return null;
  const times = scaleOf[scale.trim().toLowerCase()] ?? 1;
  return new Dec(base).times(times).toFixed();
}
