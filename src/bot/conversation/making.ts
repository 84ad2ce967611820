import type { Grammar } from "../commands/define-grammar";
import type { Message } from "./read-message";

const zh = "(?:新建|新增|创建|建立|添加|建|加|做|来)(?:一)?(?:个|条|份|套)?\\s*";
const en = "(?:new|(?:create|add|make|build|define|set up|write)(?: (?:me|us))?(?: an?| the| one)?(?: new| another)?)\\s+";

const read = new Map<string, RegExp>();

function openingOf({ name, makes }: Grammar): RegExp | null {
  if (!makes) return null;
  const known = read.get(name) ?? new RegExp(`^\\s*(?:${zh}(?:${makes.zh.join("|")})|${en}(?:${makes.en.join("|")})(?![a-z]))`, "i");
  read.set(name, known);
  return known;
}

/**
 * A message that opens by making something of a kind is about that kind, whatever words of other commands follow: 新建规则 商机阶段变化时通知我.
 * Gives where those words stand; null for a message that opens otherwise, or with a form of the company's own of such a name.
 */
export function makingIn(grammar: Grammar, { text, start, spans }: Message): readonly [number, number] | null {
  const opening = openingOf(grammar)?.exec(text.slice(start));
  if (!opening) return null;
  const [from, to] = [start, start + opening[0].length];
  return spans.some((span) => span.kind === "form" && span.from < to && span.to > to) ? null : [from, to];
}
