import { saidUnits, unitsOf, unitWordsKey } from "../../../domain/shared/unit-words";
import { englishFigures, englishNumber, figures, plainNumber } from "./numbers";
import { scan, withoutOverlaps, type Found } from "./found";

const longestFirst = (words: readonly string[]) =>
  words
    .toSorted((left, right) => right.length - left.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
const isLatin = (word: string) => /^[a-z]/.test(word);

interface Patterns {
  readonly key: string;
  readonly one: RegExp;
  readonly compound: RegExp;
  readonly inWords: RegExp;
}

/** Made again when the company has other units. */
let made: Patterns | null = null;
const scale = "(?:万|千(?!克)|[kK](?=\\s))";

function patterns(): Patterns {
  const key = unitWordsKey();
  if (made?.key === key) return made;
  const { loose, behindFigures } = saidUnits();
  const latin = (words: readonly string[]) => `(?:${longestFirst(words.filter(isLatin))})(?![A-Za-z\\d])`;
  const chinese = (words: readonly string[]) => longestFirst(words.filter((word) => !isLatin(word)));
  const unit = `(?:(?<=\\d[ \\t]?)(?:${latin(behindFigures)}|(?:${chinese(behindFigures)})(?![点亏盈级]))|${latin(loose)}|(?:${chinese(loose)})(?:装)?)`;
  made = {
    key,
    one: new RegExp(`(?:(?<![\\w.]|\\d,)|(?=[零一二两三四五六七八九十半]))(${figures})(${scale})?[ \\t]?(${unit})`, "i"),
    compound: new RegExp(
      `(?<![\\w.]|\\d,)(${figures})[ \\t]?(${unit})[ \\t]?(?:\\+|plus|and|加|零|又)[ \\t]?(${figures})[ \\t]?(${unit})?(?![\\w.])`,
      "i",
    ),
    inWords: new RegExp(`(?<![\\w-])(${englishFigures}) (${latin(loose)})`, "i"),
  };
  return made;
}

/** Counts with a unit: 两箱, 3 ctns, 80斤, 半箱, "13 doz + 4". */
export function findQuantities(text: string): Found[] {
  const { one, compound, inWords } = patterns();
  return withoutOverlaps([
    ...scan(text, compound, (match) => {
      if (isPriceOfOne(text, match.index, match[2])) return null;
      const first = plainNumber(match[1] ?? "");
      const second = plainNumber(match[3] ?? "");
      if (first === null || second === null) return null;
      const parts = [
        { value: first, units: unitsOf(match[2] ?? "") },
        { value: second, units: match[4] === undefined ? [] : unitsOf(match[4]) },
      ];
      return { kind: "quantity", value: first, units: parts[0]?.units ?? [], parts };
    }),
    ...scan(text, inWords, (match) => {
      const value = englishNumber(match[1] ?? "");
      return value === null ? null : { kind: "quantity", value, units: unitsOf(match[2] ?? "") };
    }),
    ...scan(text, one, (match) => {
      if (isPriceOfOne(text, match.index, match[3])) return null;
      const value = plainNumber(match[1] ?? "", match[2]);
      return value === null ? null : { kind: "quantity", value, units: unitsOf(match[3] ?? "") };
    }),
  ]);
}

/** "at 1,120 ea": what one costs, no count. */
function isPriceOfOne(text: string, from: number, unit = ""): boolean {
  return /^(?:ea|each)$/i.test(unit) && /(?:@|\bat)\s*$/i.test(text.slice(0, from));
}

/** Bare numbers: 300, 2,000, 97; not part of a name, a code, a date or a version; "A100 -3" is 3 with a sign before it. */
export function findNumbers(text: string): Found[] {
  return scan(
    text,
    /(?:(?<![\w./:#-]|\d,)|(?<=\s-)|(?<=[\s\w][x×*]))(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!(?!x[\s\p{L}])[\w:%]|\/\d|[.,]\d|-\d)/u,
    (match) => {
      const value = plainNumber(match[1] ?? "");
      return value === null || value.length > 12 ? null : { kind: "number", value };
    },
  );
}
