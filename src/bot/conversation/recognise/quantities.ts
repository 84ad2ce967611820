import { englishFigures, englishNumber, figures, plainNumber } from "./numbers";
import { scan, withoutOverlaps, type Found } from "./found";

/** Words for units → the product units they can mean. 箱 is a carton, on goods without one a box. */
const unitWords: Readonly<Record<string, readonly string[]>> = {
  个: ["pcs"], 只: ["pcs"], 件: ["pcs"], 颗: ["pcs"], 支: ["pcs"], 台: ["pcs"], 套: ["pcs"], 片: ["pcs"], 条: ["pcs", "bar"],
  根: ["bar", "pcs"], pcs: ["pcs"], nos: ["pcs"], pc: ["pcs"], piece: ["pcs"], pieces: ["pcs"], ea: ["pcs"], each: ["pcs"], units: ["pcs"], unit: ["pcs"],
  盒: ["box"], box: ["box"], boxes: ["box"], bx: ["box"], 箱: ["carton", "box"], carton: ["carton"], cartons: ["carton"], ctn: ["carton"],
  ctns: ["carton"], 打: ["dozen"], dozen: ["dozen"], dozens: ["dozen"], doz: ["dozen"], dz: ["dozen"], kg: ["kg"], kgs: ["kg"], kilos: ["kg"],
  公斤: ["kg"], 千克: ["kg"], 斤: ["jin"], 桶: ["pail"], pail: ["pail"], pails: ["pail"], 米: ["m"], m: ["m"], meters: ["m"], metres: ["m"],
  meter: ["m"], metre: ["m"], bar: ["bar"], bars: ["bar"], 包: ["bag"], 袋: ["bag"], bag: ["bag"], bags: ["bag"],
}; // prettier-ignore

const latin = Object.keys(unitWords).filter((word) => /^[a-z]/.test(word));
const chinese = Object.keys(unitWords).filter((word) => !/^[a-z]/.test(word));
const longestFirst = (words: string[]) => words.toSorted((left, right) => right.length - left.length).join("|");
const unit = `(?:(?:${longestFirst(latin)})(?![A-Za-z\\d])|(?:${longestFirst(chinese)})(?:装)?)`;
const scale = "(?:万|千(?!克)|[kK](?=\\s))";

/** Units the word can mean, empty for an unknown word. */
export function unitsOf(word: string): readonly string[] {
  return unitWords[word.toLowerCase()] ?? [];
}

/** Counts with a unit: 两箱, 3 ctns, 80斤, 半箱, "13 doz + 4". */
export function findQuantities(text: string): Found[] {
  const one = new RegExp(`(?:(?<![\\w.]|\\d,)|(?=[零一二两三四五六七八九十半]))(${figures})(${scale})?[ \\t]?(${unit})`, "i");
  const compound = new RegExp(
    `(?<![\\w.]|\\d,)(${figures})[ \\t]?(${unit})[ \\t]?(?:\\+|plus|and|加|零|又)[ \\t]?(${figures})[ \\t]?(${unit})?(?![\\w.])`,
    "i",
  );
  const inWords = new RegExp(`(?<![\\w-])(${englishFigures}) (${longestFirst(latin)})(?![A-Za-z\\d])`, "i");
  return withoutOverlaps([
    ...scan(text, compound, (match) => {
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
      const value = plainNumber(match[1] ?? "", match[2]);
      return value === null ? null : { kind: "quantity", value, units: unitsOf(match[3] ?? "") };
    }),
  ]);
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
