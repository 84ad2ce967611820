import { asTyped } from "./normalise";
import type { Message, Span } from "./read-message";

const filler =
  /^(?:[\s,，.。:：;；!~-]|\b(?:for|from|to|with|at|about|around|approx(?:imately)?|roughly|worth|value|amount|by|before|close(?:s|d)?|closing|expected|estimated|an?|the)\b|有个|有一个|一个|个|叫|是|预计|预期|大概|大约|约|左右|金额|成交|可能性|把握|之?前|以前|的|在)+|(?:[\s,，.。:：;；!~-]|\b(?:for|from|to|with|at|about|around|roughly|worth|value|amount|by|before|clos(?:e|es|ing)|expected|estimated|of|an?|the)\b|预计|预期|大概|大约|约|左右|金额|成交|可能性|把握|之?前|以前|在)+$/giu;

/** Goods belong to a name: 6204轴承备货. */
const cutOut: ReadonlySet<string> = new Set(["customer", "contact", "person", "money", "number", "percent", "day", "period", "unclearDay"]);

/**
 * What a message calls a thing: the longest stretch between the command's words and the values that were taken, without the
 * words that join them. "Acme 新商机 换季备货 预计 5万 12月底前" is called 换季备货. Undefined where nothing is left.
 */
export function textBetween(message: Message, said: readonly (readonly [number, number])[], used: readonly Span[]): string | undefined {
  const values = used.filter(({ kind }) => cutOut.has(kind));
  const taken = [...said, ...values.map(({ from, to }) => [from, to] as const)].toSorted(([left], [right]) => left - right);
  const stretches: string[] = [];
  let at = message.start;
  for (const [from, to] of [...taken, [message.text.length, message.text.length] as const]) {
    if (from > at) stretches.push(...asTyped(message.normalised, at, from).split(/[,，;；\n\t]|[:：](?=\s|\p{Script=Han})/u));
    at = Math.max(at, to);
  }
  const names = stretches.map((stretch) => stretch.replace(filler, "").trim()).filter((name) => /[\p{L}\p{N}]/u.test(name));
  return names.toSorted((left, right) => right.length - left.length)[0];
}
