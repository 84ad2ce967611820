import * as chrono from "chrono-node";
import { hans } from "chrono-node/zh";
import { DateTime } from "luxon";
import type { Today } from "./day-readings";
import type { Found } from "./found";

/** Longer texts are not given to chrono: its patterns are not ours to bound. */
const longest = 400;

/**
 * Days that only chrono knows. It is given the speaker's wall clock as if it were UTC, and is believed only where it is
 * certain of day and month and its match is a whole phrase: half a phrase understood is a wrong day.
 */
export function findByChrono(text: string, today: Today): Found[] {
  if (text.length > longest) return [];
  const parser = today.language === "zh" ? hans.strict : chrono.en.strict;
  return parser.parse(text, today.day.toJSDate(), { forwardDate: true }).flatMap((result): Found[] => {
    const { start } = result;
    const certain = start.isCertain("day") && start.isCertain("month") && !result.end;
    const to = result.index + result.text.length;
    const cut = /[\w月日号底末初年]/.test(text.charAt(to)) || /[\w年月去明]/.test(text.charAt(result.index - 1));
    if (!certain || cut) return [];
    const day = DateTime.utc(start.get("year") ?? 0, start.get("month") ?? 0, start.get("day") ?? 0).toFormat("yyyy-MM-dd");
    return [{ kind: "day", value: { coming: day, last: day }, from: result.index, to, typed: result.text }];
  });
}
