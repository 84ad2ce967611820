import type { Grammar } from "../commands/define-grammar";
import { asTyped } from "./normalise";
import type { Message, Span } from "./read-message";
import type { Reference } from "./references";

/** A name that was typed where a customer or supplier is wanted, and that none of them has. */
export interface UnknownName {
  readonly argument: string;
  readonly kind: "customer" | "supplier";
  readonly typed: string;
  /** Somebody by that name is a lead, not a customer yet. */
  readonly isLead: boolean;
}

/** Words beside a name that are no part of one. */
const beside =
  /[的了从给来去把将]|收到|客户|供应商|公司名|一笔|笔款|今天|昨天|货款|\b(?:from|for|of|to|the|an?|by|customer|supplier|client|in|on|at|with|their|please|pls|new|that|this|it|and|is|was|has|have)\b/gi;
const values: ReadonlySet<string> = new Set(
  "document money quantity number percent day period unclearDay phone email terms carrier tracking parcels account".split(" "),
);

/** The name that a half-said command lost: what is left of the message when all that was understood is taken out. */
export function unknownName(
  grammar: Grammar,
  missing: readonly string[],
  message: Message,
  said: readonly (readonly [number, number])[],
): UnknownName | null {
  const [argument, wanted] = Object.entries(grammar.args).find(
    ([name, { kind }]) => missing.includes(name) && (kind === "customer" || kind === "supplier"),
  ) ?? ["", null];
  if (wanted === null) return null;
  const kind = wanted.kind === "supplier" ? "supplier" : "customer";
  const lead = message.spans.find((span): span is Reference => span.kind === "lead" && "matches" in span && span.rank <= 2);
  if (lead && kind === "customer") return { argument, kind, typed: lead.typed, isLead: true };
  const taken = Object.values(grammar.args).map((each) => each.kind);
  const isTaken = (span: Span) =>
    values.has(span.kind) || taken.some((each) => each === span.kind || (each === "lines" && span.kind === "product"));
  const marks = [[0, message.start] as const, ...said, ...message.spans.filter(isTaken).map(({ from, to }) => [from, to] as const)];
  const left = marks.reduce((rest, [from, to]) => rest.slice(0, from) + "\n".repeat(to - from) + rest.slice(to), message.text);
  const pieces = [...left.replace(beside, (word) => "\n".repeat(word.length)).matchAll(/[\p{L}\p{N}][\p{L}\p{N} .&'-]*/gu)];
  const name = pieces
    .filter(([piece]) => /\p{Script=Han}{2}|[A-Za-z]{3}/u.test(piece) && piece.length <= 40)
    .toSorted((one, other) => other[0].length - one[0].length)[0];
  if (!name) return null;
  return { argument, kind, typed: asTyped(message.normalised, name.index, name.index + name[0].length), isLead: false };
}
