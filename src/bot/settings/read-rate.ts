import { Refusal } from "../../domain/shared/refusal";
import { currencyOptions } from "../commands/currency-words";

/** "汇率 USD 7.2", "exchange rate of the dollar 7.2", "1 EUR = 7.8"; null: nothing is to change. Refuses `rate.unclear`. The day is read apart. */
export function readRateWish(said: string): { readonly currency: string; readonly rate: string } | null {
  const text = said.normalize("NFKC").trim();
  const code =
    [...text.matchAll(/(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/g)].map(([word]) => word.toUpperCase()).find((word) => isCode(word)) ??
    Object.entries(currencyOptions).find(([, { zh, en }]) =>
      [...zh, ...en].some((word) => text.toLowerCase().includes(word.toLowerCase())),
    )?.[0];
  const figures = [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.%])/g)].map(([figure]) => figure);
  // "1 USD = 7.2": the one is what is worth it.
  const rate = figures.length > 1 && figures[0] === "1" ? figures[1] : figures[0];
  if (code === undefined && rate === undefined) return null;
  if (code === undefined || rate === undefined) throw new Refusal("rate.unclear");
  return { currency: code, rate };
}

/** A currency that there is; "the" and "for" are words. */
function isCode(word: string): boolean {
  return Intl.supportedValuesOf("currency").includes(word);
}
