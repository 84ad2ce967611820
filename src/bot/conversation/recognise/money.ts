import { Dec } from "../../../domain/shared/decimal";
import { chineseNumber, plainNumber, figures, hanFigures, inHan, scales } from "./numbers";
import { scan, type Found, type FoundValue } from "./found";

const signs: Readonly<Record<string, string>> = {
  "¥": "CNY",
  rmb: "CNY",
  cny: "CNY",
  元: "CNY",
  块: "CNY",
  块钱: "CNY",
  人民币: "CNY",
  yuan: "CNY",
  $: "USD",
  us$: "USD",
  usd: "USD",
  美元: "USD",
  美金: "USD",
  刀: "USD",
  bucks: "USD",
  "€": "EUR",
  eur: "EUR",
  欧元: "EUR",
  euros: "EUR",
};
const before = "(?:us\\$|\\$|¥|€|rmb|cny|usd|eur|人民币)";
const after = "(?:元|块钱|块|人民币|美元|美金|刀|欧元|rmb\\b|cny\\b|usd\\b|eur\\b|yuan\\b|bucks\\b|euros\\b)";

function money(figure: string, scale: string, sign: string | undefined): FoundValue | null {
  const amount = plainNumber(figure, scale);
  if (amount === null) return null;
  const currency = sign === undefined ? undefined : signs[sign.toLowerCase()];
  return { kind: "money", value: currency === undefined ? { amount } : { amount, currency }, sure: true };
}

/** Sums of money that say so: a sign, a word for the currency, or a scale (5万, 8k). A bare number is not one. */
export function findMoney(text: string): Found[] {
  return [
    // 32块5 is 32.5
    ...scan(text, /(\d+|[一二两三四五六七八九十百]+)块([1-9]|[一二三四五六七八九])(?:毛)?(?![\d个只件台])/, (match) => {
      const whole = plainNumber(match[1] ?? "");
      const part = plainNumber(match[2] ?? "");
      return whole === null || part === null ? null : money(`${whole}.${part}`, "", "块");
    }),
    // 70来万, 三十多万: about so much
    ...scan(text, new RegExp(`(?<![\\w.-]|\\d,)(\\d{1,4}|[一二两三四五六七八九十百]{1,4})(?:来|多|几|余)(万|千|亿)`), (match) =>
      money(match[1] ?? "", match[2] ?? "", undefined),
    ),
    // 3万5 is 35,000
    ...scan(text, /(?<![\w.-]|\d,)(\d{1,4}|[一二两三四五六七八九十]{1,3})万([1-9一二三四五六七八九])(?![\d.万千百个只件台])/, (match) => {
      const whole = plainNumber(match[1] ?? "", "万");
      const part = plainNumber(match[2] ?? "", "千");
      return whole === null || part === null ? null : money(new Dec(whole).plus(part).toFixed(), "", undefined);
    }),
    // 两万四千六, 十二万三, 3万2千: what stands behind 万 belongs to it
    ...scan(
      text,
      new RegExp(`(?<![\\w.-]|\\d,)(\\d{1,4}|${hanFigures})万零?(${hanFigures}|[1-9]千(?:[1-9]百?)?)\\s?(${after})?(?![\\d个只件台])`, "i"),
      (match) => {
        const whole = plainNumber(match[1] ?? "", "万");
        const rest = chineseNumber(inHan(match[2] ?? ""));
        const part = rest !== null && Number(rest) < 10 && !/万零/.test(match[0]) ? plainNumber(rest, "千") : rest;
        return whole === null || part === null ? null : money(new Dec(whole).plus(part).toFixed(), "", match[3]);
      },
    ),
    ...scan(text, new RegExp(`(${before})\\s?(${figures})(${scales})?(?!\\d)`, "i"), (match) =>
      money(match[2] ?? "", match[3] ?? "", match[1]),
    ),
    ...scan(text, new RegExp(`(${figures})(${scales})?\\s?(${after})`, "i"), (match) => money(match[1] ?? "", match[2] ?? "", match[3])),
    ...scan(text, new RegExp(`(?<![\\w.-]|\\d,)(${figures})(${scales})(?![\\dA-Za-z个只件颗台箱盒包米斤公])`, "i"), (match) =>
      money(match[1] ?? "", match[2] ?? "", undefined),
    ),
  ];
}
