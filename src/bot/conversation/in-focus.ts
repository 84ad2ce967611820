import type { ShownDocument } from "../pipeline/stores";
import { normalise } from "./normalise";
import type { Speaker } from "./read-message";
import { findDocuments } from "./recognise/documents";
import { commandWords, understand, type Hearing, type Understood } from "./understand";

/** Longer messages say what they are about. */
const longest = 60;
/** Nobody types these in passing. */
const strange = /[`{}[\]<>=\\|^]/;
/** So short that nothing else is said in it. */
const short = 18;
/** Where a wish begins at the latest: "the customer called, please …" says something else first. */
const latestStart = 16;
/** A pointing word with what it points at: 这单, 刚才那张报价, "this quote", "it". */
const pointing =
  /(?:刚才|刚刚|上面|前面)?[这那该此](?:一)?(?:张|个|份|笔|条|批|次)?(?:报价(?:单(?!价))?|订单|商机|合同|出库单|发票|工单|线索|审批|采购单|申请|单子?)?(?!里|儿|边|么|样|位|周|个月|天|客户|公司|人|产品|价|问题|东西|时候|事)|它(?!们)|\b(?:this|that|the) (?:quote|order|deal|contract|pick|invoice|ticket|lead|payment|request|one)\b|\b(?:it|this|that)\b(?!'s| is)/iu;
const allOfThem = /(?:全部|全都|都)(?=给我|同意|批|通过|审)|\b(?:them all|all of (?:them|these)|both of them|both|all)\b/iu;
/** Others send these: between several, nobody knows which of them is spoken of. */
const sentByOthers: ReadonlySet<string> = new Set(["approval", "outbound"]);

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
  { heard, shown }: { readonly heard: Understood; readonly shown: readonly ShownDocument[] },
): Promise<Focused | null> {
  if (
    heard.kind === "chat" ||
    typed.length > longest ||
    strange.test(typed) ||
    findDocuments(normalise(typed, hearing.botMentions).text).length > 0
  )
    return null;
  const all = allOfThem.test(typed);
  const fitting: { readonly number: string; readonly command: string; readonly focused: Focused }[] = [];
  for (const { kind, number } of shown) {
    const text = naming(typed, all ? allOfThem : pointing, number);
    const meant = await understand(hearing, text, speaker, null);
    const command = commandAbout(meant, number);
    if (command === null || (command === "record.show" && !pointing.test(typed))) continue;
    // What was half said stays what was said, unless a pointing word makes it whole: "send this quote" is no new quote.
    if (heard.kind === "halfSaid" && heard.command !== command && !(meant.kind === "command" && pointing.test(typed))) continue;
    const words = await commandWords(hearing, text, speaker);
    if (words.length === 0 && !isTold(hearing, meant)) continue;
    if (words.length > 0 && !isWished(typed, command, words)) continue;
    // The first one that fits says what is wanted.
    if (fitting[0] !== undefined && fitting[0].command !== command) continue;
    fitting.push({ number, command, focused: { meant, text } });
    if (!sentByOthers.has(kind)) break;
  }
  const [newest, another] = fitting;
  if (newest === undefined || another === undefined) return newest?.focused ?? null;
  const numbers = fitting.map(({ number }) => number);
  if (!all) return { which: numbers };
  const text = naming(typed, allOfThem, numbers.join(" "));
  return { meant: await understand(hearing, text, speaker, null), text };
}

/** What says by itself what is wanted of a document: 9折, "30 A100", "resolved". A bare figure does not. */
const telling: ReadonlySet<string> = new Set(["percent", "word", "words", "lines", "product", "products", "terms"]);

/** Nothing names the command, but what is wanted is told all the same; a decision never is. */
function isTold({ grammars }: Hearing, meant: Understood): boolean {
  if ((meant.kind !== "command" && meant.kind !== "ask") || meant.command.startsWith("approval.")) return false;
  const args = grammars.find(({ name }) => name === meant.command)?.args ?? {};
  return Object.entries(args).some(([name, { kind }]) => telling.has(kind) && meant.args[name] !== undefined);
}

/**
 * Whether the command is what the message is about, not a word in passing: all of a short message is, of a longer one what it
 * begins with, in more than a syllable. A decision is said first and in so many words; what follows it is the comment.
 */
function isWished(typed: string, command: string, words: readonly string[]): boolean {
  const said = typed.toLowerCase().trim();
  const places = words.map((word) => said.indexOf(word.toLowerCase())).filter((at) => at >= 0);
  const letters = words.join("").replace(/\s/g, "");
  const isEnough = /\p{Script=Han}/u.test(letters) ? letters.length >= 2 : letters.length >= 3;
  const first = Math.min(...places);
  if (!command.startsWith("approval.")) return said.length <= short || (isEnough && first <= latestStart);
  if (places.length === 0 || !isEnough) return false;
  const before = said.slice(0, first).replace(pointing, "");
  const end = Math.max(...words.map((word) => said.indexOf(word.toLowerCase()) + word.length));
  return (
    before.replace(/[\s,，]|我|全部|全都|都|all|both|ok|好的?|please/g, "") === "" &&
    /^(?:[\s,，。.!！:：;；]|吧|了|的|it|this|that|all|them|both|$)/.test(said.slice(end))
  );
}

function naming(typed: string, place: RegExp, numbers: string): string {
  return place.test(typed) ? typed.replace(place, ` ${numbers} `) : `${numbers} ${typed}`;
}

/** The command that is wanted of the document; null when none is, or when the document is no part of what is wanted. */
function commandAbout(meant: Understood, number: string): string | null {
  if (meant.kind !== "command" && meant.kind !== "ask" && meant.kind !== "halfSaid") return null;
  return Object.values(meant.args).some((value) => names(value, number)) ? meant.command : null;
}

function names(value: unknown, number: string): boolean {
  if (Array.isArray(value)) return value.some((each) => names(each, number));
  return typeof value === "object" && value !== null && "typed" in value && value.typed === number;
}
