import type { Argument } from "./arguments";
import type { Message, Span } from "./read-message";

/** Whether one of the cues stands right before the span, or (前到货, "forecast") right behind it. */
export function isAnnounced(message: Message, span: Span, argument: Argument): boolean {
  const before = message.lower
    .slice(Math.max(0, span.from - 24), span.from)
    .replace(/[\s:,：是为到至@=]*(?:(?:the|to|at|by|on|is|of|for|in|from|goes|go|will|follows?|comes?|ships?|leaves?)\s+)*[\s:：]*$/, "");
  const raw = message.lower.slice(Math.max(0, span.from - 24), span.from).trimEnd();
  const behind = message.lower
    .slice(span.to, span.to + 32)
    .replace(/^[\s,，]*(?:之?[前后内]|以)?(?:再|才)?/, "")
    .replace(/^(?:of (?:them|those|these|which)\s+)?(?:(?:is|are|was|were|came)\s+)?(?=[a-z])/, "");
  const inside = span.typed.toLowerCase();
  if (argument.cueOnly && argument.kind === "moment" && isAnnouncedEarlier(message, span, argument)) return true;
  const cues = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].map((cue) => cue.toLowerCase());
  // 480件，少20: a cue that a figure follows announces that figure.
  const standsBehind = (cue: string) =>
    [behind, message.lower.slice(span.to).trimStart()].some(
      (rest) => rest.startsWith(cue) && !/^[\s:：了的掉]*\d/.test(rest.slice(cue.length)),
    );
  return cues.some(
    (cue) =>
      standsAround(message, span, cue) ||
      (argument.kind === "quantity" && argument.cueOnly === true && closesClause(message, span, cue)) ||
      ends(before, cue) ||
      ends(raw, cue) ||
      inside.startsWith(`${cue} `) ||
      // "2 bent": of a count, the cue may stand behind it in English too.
      (argument.kind === "quantity" && argument.cueOnly === true && /^[a-z]+$/.test(cue) && standsBehind(cue)) ||
      (/\p{Script=Han}/u.test(cue) && !/^[到至从给去往]$/.test(cue) && (inside.startsWith(cue) || standsBehind(cue))),
  );
}

/** "next step: site visit Thu": the cue opens the clause that the day stands in. */
function isAnnouncedEarlier(message: Message, span: Span, argument: Argument): boolean {
  const clause =
    message.lower
      .slice(0, span.from)
      .split(/[,，;；。\n]/)
      .at(-1) ?? "";
  return [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].some(
    (cue) => cue.length > 3 && clause.includes(`${cue.toLowerCase()}:`),
  );
}

/** "turned 10 away", "Tom can have it": a cue with a gap stands around the span, or behind it where nothing is before the gap. */
function standsAround({ lower }: Message, { from, to }: Span, cue: string): boolean {
  const [before, behind] = cue.split("…").map((part) => part.trim());
  if (before === undefined || behind === undefined) return false;
  return (
    (before === "" || ends(lower.slice(Math.max(0, from - 24), from).trimEnd(), before)) &&
    new RegExp(`^\\s*${behind}(?![a-z])`).test(lower.slice(to, to + 32))
  );
}

/** 1根螺纹磕坏了拒收: what becomes of a count may be said at the end of its clause. */
function closesClause({ lower }: Message, { to }: Span, cue: string): boolean {
  if (!/\p{Script=Han}/u.test(cue)) return false;
  const clause = /^[^,，。;；\n\d]{0,14}/u.exec(lower.slice(to))?.[0] ?? "";
  const at = clause.indexOf(cue);
  return at >= 0 && !/^[\s:：了的掉]*\d/.test(lower.slice(to + at + cue.length));
}

function ends(text: string, cue: string): boolean {
  if (!text.endsWith(cue)) return false;
  return !/^[a-z]/.test(cue) || !/[a-z]/.test(text.charAt(text.length - cue.length - 1));
}

/** Whether one of the cues stands anywhere in the message. */
export function holdsCue(message: Message, argument: Argument): boolean {
  const cues = [...(argument.cues?.zh ?? []), ...(argument.cues?.en ?? [])].map((cue) => cue.toLowerCase());
  return cues.some((cue) => (/^[a-z]/.test(cue) ? new RegExp(`\\b${cue}\\b`).test(message.lower) : message.lower.includes(cue)));
}
