import { scan, type Found } from "./found";

/** Behind a word for it a place may be a bare number: "aisle 5", 货架3. */
const named =
  /(?<=(?:库位|货位|货架|巷道|通道|库区|\b(?:aisle|shelf|rack|zone|location|loc)\b)\s?[:：#]?\s?)[A-Z]{0,3}\d[A-Z0-9-]{0,20}(?![A-Z0-9])/i;
/** Letters and numbers with dashes: A-03, B1-02-4. */
const coded = /(?<![\w-])[A-Z]{1,2}\d{0,2}(?:-[A-Z]?\d{1,4}){1,4}(?![\w-])/i;

/** Where goods lie in a warehouse. */
export function findPlaces(text: string): Found[] {
  return [named, coded].flatMap((pattern) => scan(text, pattern, (match) => ({ kind: "place", value: match[0].toUpperCase() })));
}
