import { Dec } from "../../../domain/shared/decimal";
import { scan, type Found } from "./found";

/** Discounts as per cent off: 95折 and 9.5折 are 5, 八折 is 20, "7.5% disc" is 7.5. Plain percentages are found as not off. */
export function findPercents(text: string): Found[] {
  const words: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4", 五: "5", 六: "6", 七: "7", 八: "8", 九: "9" };
  return [
    ...scan(text, /(?:打|按)?(\d(?:\.\d+)?|\d{2}(?:\.\d+)?|[一二三四五六七八九]{1,2})\s?折(?:扣)?/, (match) => {
      const figure = Array.from(match[1] ?? "")
        .map((char) => words[char] ?? char)
        .join("");
      const share = new Dec(figure).greaterThanOrEqualTo(10) ? new Dec(figure) : new Dec(figure).times(10);
      return { kind: "percent", value: new Dec(100).minus(share).toFixed(), off: true };
    }),
    ...scan(
      text,
      /(?:discount(?: of)?|disc\.?|less|minus|优惠|折扣|让利|让|降价?|便宜)\s*(?:了|到|是)?\s*(\d{1,2}(?:\.\d+)?)\s?(?:%|percent|pct|个点)/i,
      (match) => ({
        kind: "percent",
        value: match[1] ?? "0",
        off: true,
      }),
    ),
    ...scan(text, /(\d{1,2}(?:\.\d+)?)\s?(?:%|percent|pct)\s?(?:off|disc(?:ount)?|优惠|折扣)/i, (match) => ({
      kind: "percent",
      value: match[1] ?? "0",
      off: true,
    })),
    // 六成把握, 五五开, "50/50"
    ...scan(text, /([一二三四五六七八九]|\d)成(?!交|功|立|都|本|套|品|员|了|单)/, (match) => ({
      kind: "percent",
      value: new Dec(words[match[1] ?? ""] ?? match[1] ?? "0").times(10).toFixed(),
      off: false,
    })),
    ...scan(text, /五五开|一半(?:一半|的?把握)|\b50\s?\/\s?50\b|\bfifty[- ]fifty\b/i, () => ({ kind: "percent", value: "50", off: false })),
    ...scan(text, /(\d{1,3}(?:\.\d+)?)\s?(?:%|percent\b|pct\b)/i, (match) => ({ kind: "percent", value: match[1] ?? "0", off: false })),
  ];
}
