import type { Language } from "../../src/domain/shared/actor";
import { day, quantity, type QuantityValue } from "../kit/format";

interface PartShown {
  readonly warehouse: string;
  readonly quantity: QuantityValue;
}

/** Another way to deliver, as the card names it. */
export type AlternativeShown =
  | { readonly kind: "split"; readonly parts: readonly PartShown[] }
  | { readonly kind: "transfer"; readonly to: string; readonly parts: readonly PartShown[]; readonly day: string }
  | { readonly kind: "part"; readonly warehouse: string; readonly quantity: QuantityValue }
  | { readonly kind: "later"; readonly warehouse: string; readonly day: string }
  | { readonly kind: "buy"; readonly quantity: QuantityValue; readonly day: string };

const words = {
  zh: {
    split: (parts: string) => `分仓发：${parts}`,
    transfer: (parts: string, to: string, on: string) => `先调拨：${parts} 到${to}，${on} 到`,
    part: (what: string, from: string) => `先发一部分：${from} ${what}`,
    later: (from: string, on: string) => `晚一点：${from} ${on} 可以发齐`,
    buy: (what: string, on: string) => `今天采购 ${what}，${on} 到货`,
    and: "，",
  },
  en: {
    split: (parts: string) => `split it: ${parts}`,
    transfer: (parts: string, to: string, on: string) => `transfer first: ${parts} to ${to}, there on ${on}`,
    part: (what: string, from: string) => `send a part: ${what} from ${from}`,
    later: (from: string, on: string) => `later: all of it from ${from} on ${on}`,
    buy: (what: string, on: string) => `buy ${what} today, here on ${on}`,
    and: ", ",
  },
};

export function alternativeText(way: AlternativeShown, language: Language): string {
  const say = words[language];
  const partsText = (parts: readonly PartShown[]) =>
    parts.map((part) => `${part.warehouse} ${quantity(part.quantity, language)}`).join(say.and);
  switch (way.kind) {
    case "split":
      return say.split(partsText(way.parts));
    case "transfer":
      return say.transfer(partsText(way.parts), way.to, day(way.day, language));
    case "part":
      return say.part(quantity(way.quantity, language), way.warehouse);
    case "later":
      return say.later(way.warehouse, day(way.day, language));
    case "buy":
      return say.buy(quantity(way.quantity, language), day(way.day, language));
  }
}
