import { DateTime } from "luxon";
import type { Argument } from "./arguments";
import type { Filling } from "./filling";
import type { SaidDay } from "./recognise/found";
import type { Span } from "./read-message";

/** The day or moment of an argument; one with two readings is asked back. */
export function momentFor(filling: Filling, name: string, argument: Argument, spans: readonly Span[]): unknown {
  const today = filling.speaker.today.toFormat("yyyy-MM-dd");
  const days = spans.filter((span) => span.kind === "day" || span.kind === "period" || span.kind === "unclearDay");
  const hasPair = Object.values(filling.grammar.args).some((other) => other.looksBack) && !argument.looksBack;
  const isPast = (span: Span) =>
    span.kind === "day" && (span.value.coming <= today || (hasOtherMoment(filling, name) && isToldAsPast(filling, span)));
  const future = hasPair ? days.filter((span) => !isPast(span)) : days;
  const span = argument.looksBack
    ? (days.find(isPast) ?? (hasOtherMoment(filling, name) ? undefined : days[0]))
    : hasPair
      ? future.at(-1)
      : // "明年年框 … 2月底": a day before a whole year or month, unless the span was announced.
        (days.find((each) => each.kind !== "period") ?? days[0]);
  if (!span) return undefined;
  filling.used.push(span);
  if (span.kind === "unclearDay") {
    filling.doubts.push({ argument: name, typed: span.typed, choices: span.readings.map((day) => ({ id: day, label: day })) });
    return undefined;
  }
  if (span.kind === "period") return { day: argument.looksBack || /^(?:start|from)$/.test(name) ? span.value.from : span.value.to };
  if (span.kind !== "day") return undefined;
  const day = argument.looksBack ? lookedBackTo(span.value, today) : span.value.coming;
  return span.value.time === undefined ? { day } : { day, time: span.value.time };
}

const verbs = new RegExp(
  `\\b(?:(called|visited|met|saw|spoke|talked|phoned|rang|texted|emailed|messaged|had|went|popped|dropped|stopped|caught|sat|chatted|pinged)|call|ring|phone|visit|see|meet|email|text|message|send|check|chase|follow|get|bring|go|come|discuss|remind|nudge|wants?|needs?|will|expects?|promised|asked)\\b`,
  "gi",
);

/** "Phoned Anna on Monday", 周一拜访了博远: a day that is named with what was done. */
function isToldAsPast({ message: { text } }: Filling, span: Span): boolean {
  const before =
    text
      .slice(0, span.from)
      .split(/[,，。;；!！\n]|\.\s/)
      .at(-1) ?? "";
  const [, past] = [...before.matchAll(verbs)].at(-1) ?? [];
  return (
    (past !== undefined && !/\b(?:by|before|until|till|next)\s*$/i.test(before)) ||
    /^(?:上午|下午|早上|晚上)?(?:去|拜访|见|跟|和|给|打|到|在|找)[^,，。;；\n]{0,10}(?:了|过)/.test(text.slice(span.to))
  );
}

/**
 * The day that is meant by who looks back. "Nov 30" said on 25 November means this month's end, which has not come, never a year ago:
 * what asks of a day then says so. A day further off is the last one of its name: "Dec 31" said in November, "Jan 5" said in March.
 */
export function lookedBackTo({ coming, last }: Pick<SaidDay, "coming" | "last">, today: string): string {
  if (coming <= today || coming === last) return last;
  const at = (day: string) => DateTime.fromISO(day, { zone: "utc" });
  const isYearAgo = at(coming).diff(at(last), "days").days > 300;
  const isNear = coming.slice(0, 7) === today.slice(0, 7) || at(coming).diff(at(today), "days").days <= 7;
  return isYearAgo && isNear ? coming : last;
}

const hasOtherMoment = (filling: Filling, name: string) =>
  Object.entries(filling.grammar.args).some(([other, { kind }]) => other !== name && kind === "moment");

/** "Mon to Wed next week" tells from and until; 休假到周五 begins today. */
export function bothEnds(filling: Filling): void {
  const { args } = filling;
  const period = filling.message.spans.find((span) => span.kind === "period");
  for (const [first, last] of [
    ["from", "until"],
    ["start", "end"],
  ] as const) {
    if (filling.grammar.args[first]?.kind !== "moment" || filling.grammar.args[last]?.kind !== "moment") continue;
    if (period?.kind === "period" && (args[first] === undefined || args[last] === undefined)) {
      args[first] = { day: period.value.from };
      args[last] = { day: period.value.to };
    }
    if (first === "from" && args[first] === undefined && args[last] !== undefined)
      args[first] = saysUntil(filling) ? { day: filling.speaker.today.toFormat("yyyy-MM-dd") } : args[last];
  }
}

/** "Until Friday" begins today; "off on Friday", 明天休假 is that day alone. */
function saysUntil({ message }: Filling): boolean {
  const day = message.spans.find((span) => span.kind === "day" || span.kind === "unclearDay");
  if (!day) return true;
  return (
    /(?:到|至|\b(?:until|till?|through|to|by|before))\s*$/i.test(message.text.slice(0, day.from)) ||
    /^\s*(?:前|之前|为止)/.test(message.text.slice(day.to))
  );
}

/** "一年期", "for two years": the end is told by the start and a length. */
export function endAfterTerm(filling: Filling): void {
  if (!filling.grammar.args["start"] || !filling.grammar.args["end"]) return;
  const [first, last] = [filling.args["start"], filling.args["end"]] as ({ readonly day: string } | undefined)[];
  // "明年1月1号到12月31号": the year is said once.
  if (first && last && last.day < first.day)
    filling.args["end"] = { day: DateTime.fromISO(last.day, { zone: "utc" }).plus({ years: 1 }).toFormat("yyyy-MM-dd") };
  if (last) return;
  const written =
    /([一二两三四五六\d]{1,2}|半)\s?(年|个月)(?:期|的)?|(?:for\s)?(?:a|(one|two|three|\d{1,2})[ -])\s?(year|month)s?(?![a-z])/i.exec(
      filling.message.text,
    );
  if (!written) return;
  const words: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 半: 0.5, one: 1, two: 2, three: 3 };
  const figure = (written[1] ?? written[3] ?? "1").toLowerCase();
  const months = (words[figure] ?? Number(figure)) * (/年|year/i.test(written[2] ?? written[4] ?? "") ? 12 : 1);
  const start = filling.args["start"] as { readonly day: string } | undefined;
  const from = start ? DateTime.fromISO(start.day, { zone: "utc" }) : filling.speaker.today;
  filling.args["end"] = { day: from.plus({ months }).minus({ days: 1 }).toFormat("yyyy-MM-dd") };
}
