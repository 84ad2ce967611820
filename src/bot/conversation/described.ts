import type { Scope } from "../../domain/shared/actor";
import type { DescribedSeries, Lexicon } from "./lexicon";
import type { Found } from "./recognise/found";
import type { Reference } from "./references";

type DocumentSpan = Found & { readonly kind: "document" };

/** What people call a customer's document without its number: 那份报价, "'s contract". */
const nouns: readonly (readonly [DescribedSeries, RegExp])[] = [
  ["QT", /报价单?|\b(?:quote|quotation)\b/iu],
  ["CT", /合同|\bcontract\b/iu],
  ["INV", /发票|\binvoice\b/iu],
  ["TK", /工单|\bticket\b/iu],
  ["SO", /订单|单子?|\border\b/iu],
];
const noun = "(?:报价单|报价|合同|发票|工单|订单|单子|单)";
/** Behind the customer: 华强那份报价, 博远这张单子; "Acme's quote", no new one and no list of them. */
const behind = new RegExp(
  `^(?:公司|那边|他们)?的?[那这](?:一)?[份张个笔条]?${noun}(?!价|独|位|证)|^'s (?:open |current |pending )?(?:quote|quotation|contract|invoice|ticket|order)\\b(?!s|\\s*[:：])`,
  "iu",
);
/** "The Acme contract". */
const between = /^ (?:quote|quotation|contract|invoice|ticket|order)\b(?!s|\s*[:：])/i;
/** 华强那单怎么样了 asks how a sale goes: that is the deal's to say. */
const goingOn = /那单(?:子)?(?:现在|最近)?(?:怎么样|咋样|进展|什么情况|谈得|跟得|有戏)/;
const another = /\b(?:new|another|last|latest|next)\b|新的?|再(?:来|开|做)|最近|上一个|上次/i;

/**
 * Documents that are described, not numbered: 华强那份报价 is the one quote of theirs that is open, or one of several (`among`), of which
 * it is asked. A customer that is named with a document's number needs no description.
 */
export async function describedDocuments(
  text: string,
  references: readonly Reference[],
  found: readonly Found[],
  lexicon: Lexicon,
  sees: Scope,
) {
  const described: DocumentSpan[] = [];
  for (const reference of references) {
    if (reference.kind !== "customer" || found.some(({ kind }) => kind === "document")) continue;
    const said = saidBehind(text, reference);
    if (said === null || goingOn.test(text) || another.test(text.slice(Math.max(0, reference.from - 12), reference.to + said.length + 4)))
      continue;
    const series = nouns.find(([, pattern]) => pattern.test(said))?.[0];
    const numbers = series ? await lexicon.openDocuments(series, idsOf(reference), sees) : [];
    const [number] = numbers;
    if (series === undefined || number === undefined) continue;
    const from = reference.to;
    const span = {
      kind: "document" as const,
      series,
      number,
      from,
      to: from + said.length,
      typed: text.slice(reference.from, from + said.length),
    };
    described.push(numbers.length > 1 ? { ...span, among: numbers } : span);
  }
  return described;
}

const idsOf = ({ matches }: Reference) => matches.map(({ id }) => id);

function saidBehind(text: string, { from, to }: Reference): string | null {
  const rest = text.slice(to, to + 24);
  const own = behind.exec(rest)?.[0] ?? null;
  return own ?? (/\bthe $/i.test(text.slice(Math.max(0, from - 4), from)) ? (between.exec(rest)?.[0] ?? null) : null);
}

const closing =
  /勾掉|勾了|划掉|打勾|打个勾|销掉|待办.{0,6}(?:完成|做完|办完|搞定|好了)|完成.{0,4}待办|✅|☑|✔|\b(?:tick|cross|check|strike)(?:ed)?\b.{0,24}\boff\b|\boff (?:my|the) list\b|\b(?:to-?do|task|reminder)\b.{0,30}\b(?:done|finished|complete)|\bmark\b.{0,40}\bdone\b/iu;

/** A to-do that is told by its words: 10月对账单核完啦 勾掉吧. Only where it is closed in so many words; the one whose words stand there best. */
export async function describedTodo(
  text: string,
  found: readonly Found[],
  personId: string,
  lexicon: Lexicon,
): Promise<DocumentSpan | null> {
  if (
    text.length > longest ||
    !closing.test(text) ||
    found.some(({ kind, ...each }) => kind === "document" && "series" in each && each.series === "TD")
  )
    return null;
  const scored = (await lexicon.openTodos(personId)).map(({ number, title }) => ({ number, ...inCommon(text, title) }));
  const [best, second] = scored.toSorted((one, other) => other.share - one.share);
  if (!best || best.share < enoughInCommon || (second && second.share === best.share)) return null;
  const { from, to, number } = best;
  return { kind: "document", series: "TD", number, from, to, typed: text.slice(from, to) };
}

/** Longer messages say more than that something is done. */
const longest = 120;
/** Of a title's characters or words. */
const enoughInCommon = 0.5;

/** How much of a title stands in a text, and from where to where. */
function inCommon(text: string, title: string): { readonly share: number; readonly from: number; readonly to: number } {
  const lower = text.toLowerCase();
  const pieces = [...title.toLowerCase().matchAll(/[a-z]{3,}|\d+(?:月|号)?|\p{Script=Han}/gu)].map(([piece]) => piece);
  const stems = pieces.map((piece) => (/^[a-z]/.test(piece) ? piece.slice(0, Math.max(3, piece.length - 2)) : piece));
  const places = stems.map((stem) => lower.indexOf(stem));
  const there = places.flatMap((at, index) => (at < 0 ? [] : [[at, at + (stems[index]?.length ?? 0)] as const]));
  if (there.length === 0) return { share: 0, from: 0, to: 0 };
  return { share: there.length / stems.length, from: Math.min(...there.map(([from]) => from)), to: Math.max(...there.map(([, to]) => to)) };
}
