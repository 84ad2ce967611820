import type { ShownDocument } from "../pipeline/stores";
import { normalise } from "./normalise";
import type { Speaker } from "./read-message";
import { findDocuments } from "./recognise/documents";
import { understand, type Hearing, type Understood } from "./understand";

/** Longer messages say what they are about. */
const longest = 80;
/** A pointing word with what it points at: 这单, 刚才那张报价, "this quote", "it". */
const pointing =
  /(?:刚才|刚刚|上面|前面)?[这那该此](?:一)?(?:张|个|份|笔|条|批|次)?(?:报价(?:单(?!价))?|订单|商机|合同|出库单|发票|工单|线索|审批|采购单|申请|单子?)?(?!里|儿|边|么|样|位|周|个月|天)|它(?!们)|\b(?:this|that|the) (?:quote|order|deal|contract|pick|invoice|ticket|lead|payment|request|one)\b|\b(?:it|this|that)\b(?!'s| is)/iu;
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
  if (heard.kind === "chat" || typed.length > longest || findDocuments(normalise(typed, hearing.botMentions).text).length > 0) return null;
  const all = allOfThem.test(typed);
  const fitting: { readonly number: string; readonly command: string; readonly focused: Focused }[] = [];
  for (const { kind, number } of shown) {
    const text = naming(typed, all ? allOfThem : pointing, number);
    const meant = await understand(hearing, text, speaker, null);
    const command = commandAbout(meant, number);
    if (command === null || (command === "record.show" && !pointing.test(typed))) continue;
    // What was half said stays what was said, unless a pointing word makes it whole: "send this quote" is no new quote.
    if (heard.kind === "halfSaid" && heard.command !== command && !(meant.kind === "command" && pointing.test(typed))) continue;
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
