import type { ShownDocument } from "../pipeline/stores";
import type { Speaker } from "./read-message";
import { hear, type Heard, type Hearing, type Understood } from "./understand";

/** Longer messages say what they are about. */
const longest = 60;
/** So short that nothing else is said in it. */
const short = 18;
/** Where a wish begins at the latest: "the customer called, please …" says something else first. */
const latestStart = 16;
/** Nobody types these in passing. */
const strange = /[`{}[\]<>=\\|^]/;
/** A pointing word with what it points at: 这单, 刚才那张报价, "this quote", "it". */
const pointing =
  /(?:刚才|刚刚|上面|前面)?[这那该此](?:一)?(?:张|个|份|笔|条|批|次)?(?:报价(?:单(?!价))?|订单|商机|合同|出库单|发票|工单|线索|审批|采购单|申请|单子?)?(?!里|儿|边|么|样|位|周|个月|天|客户|公司|人|产品|价|问题|东西|时候|事)|它(?!们)|\b(?:this|that|the) (?:quote|order|deal|contract|pick|invoice|ticket|lead|payment|request|one)\b|\b(?:it|this|that)\b(?!'s| is)/iu;
const allOfThem = /(?:全部|全都|都)(?=给我|同意|批|通过|审)|\b(?:them all|all of (?:them|these)|both of them|both|all)\b/iu;
/** Others send these: between several, nobody knows which of them is spoken of. */
const sentByOthers: ReadonlySet<string> = new Set(["approval", "outbound"]);
/** What says by itself what is wanted of a document: 9折, "30 A100", "resolved". A bare figure does not. */
const telling: ReadonlySet<string> = new Set(["percent", "word", "words", "lines", "product", "products", "terms"]);

/** `text`: what was typed, with the number in it. `which`: each of these documents could be meant. */
export type Focused = { readonly meant: Understood; readonly text: string } | { readonly which: readonly string[] };

/**
 * What a message that names no document means of one that this conversation has just shown: "submit it", 改成3箱, 拣好了.
 * Of several that others sent, it is asked which. Null where no command is said that fits any of them. Changes nothing.
 */
export async function inFocus(
  hearing: Hearing,
  typed: string,
  speaker: Speaker,
  { heard, shown }: { readonly heard: Heard; readonly shown: readonly ShownDocument[] },
): Promise<Focused | null> {
  if (heard.meant.kind === "chat" || heard.namesDocument || typed.length > longest || strange.test(typed)) return null;
  const place = allOfThem.test(typed) ? allOfThem : pointing;
  // What can be said of one of a kind can be said of another: the newest of each is asked.
  for (const { kind, number } of shown.filter((each, at) => shown.findIndex((other) => other.kind === each.kind) === at)) {
    const text = naming(typed, place, number);
    const again = await hear(hearing, text, speaker, null);
    if (!isWished(hearing, typed, { heard: heard.meant, again, kind, number })) continue;
    const several = sentByOthers.has(kind) ? shown.filter((each) => each.kind === kind).map((each) => each.number) : [number];
    if (several.length === 1) return { meant: again.meant, text };
    if (place === pointing) return { which: several };
    const ofAll = naming(typed, place, several.join(" "));
    return { meant: (await hear(hearing, ofAll, speaker, null)).meant, text: ofAll };
  }
  return null;
}

function naming(typed: string, place: RegExp, numbers: string): string {
  return place.test(typed) ? typed.replace(place, ` ${numbers} `) : `${numbers} ${typed}`;
}

interface Candidate {
  /** What was understood without the number. */
  readonly heard: Understood;
  readonly again: Heard;
  readonly kind: string;
  readonly number: string;
}

/** Whether a command is wanted of this very document, and is what the message is about. */
function isWished(hearing: Hearing, typed: string, { heard, again, kind, number }: Candidate): boolean {
  const { meant, words } = again;
  if (meant.kind !== "command" && meant.kind !== "ask" && meant.kind !== "halfSaid") return false;
  const grammar = hearing.grammars.find(({ name }) => name === meant.command);
  if (!grammar || !Object.values(meant.args).some((value) => names(value, number))) return false;
  if (grammar.name === "record.show" && !pointing.test(typed)) return false;
  // What was half said stays what was said, unless a pointing word makes it whole: "send this quote" is no new quote.
  if (heard.kind === "halfSaid" && heard.command !== grammar.name && !(meant.kind === "command" && pointing.test(typed))) return false;
  const decides = grammar.name.startsWith("approval.");
  // Whoever is asked to approve a quote decides on it; it is not his to change.
  if (kind === "approval" && !decides && grammar.effect !== "read") return false;
  if (decides) return isSaidFirst(typed, words);
  if (words.length > 0) return typed.trim().length <= short || (isInSoManyWords(words) && firstOf(typed, words) <= latestStart);
  const told = Object.entries(grammar.args).some(([name, argument]) => telling.has(argument.kind) && meant.args[name] !== undefined);
  return told && meant.kind !== "halfSaid";
}

/** A decision is said first and in so many words; what follows it is its comment. */
function isSaidFirst(typed: string, words: readonly string[]): boolean {
  const first = firstOf(typed, words);
  if (!Number.isFinite(first) || !isInSoManyWords(words)) return false;
  const said = typed.toLowerCase();
  const before = said.slice(0, first).replace(pointing, "");
  const behind = said.slice(Math.max(...words.map((word) => said.indexOf(word.toLowerCase()) + word.length)));
  return (
    before.replace(/[\s,，]|我|全部|全都|都|all|both|ok|好的?|please/g, "") === "" &&
    /^(?:[\s,，。.!！:：;；]|吧|了|的|it|this|that|all|them|both|$)/.test(behind)
  );
}

/** More than a syllable: 行 and "ok" stand in many messages. */
function isInSoManyWords(words: readonly string[]): boolean {
  const letters = words.join("").replace(/\s/g, "");
  return letters.length >= (/\p{Script=Han}/u.test(letters) ? 2 : 3);
}

/** Where the first of the words stands; Infinity where none does. */
function firstOf(typed: string, words: readonly string[]): number {
  const said = typed.trim().toLowerCase();
  return Math.min(...words.map((word) => said.indexOf(word.toLowerCase())).filter((at) => at >= 0));
}

function names(value: unknown, number: string): boolean {
  if (Array.isArray(value)) return value.some((each) => names(each, number));
  return typeof value === "object" && value !== null && "typed" in value && value.typed === number;
}
