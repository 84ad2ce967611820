import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { worldLexicon } from "../../src/adapters/demo/world-lexicon";
import { readWorld } from "../../src/adapters/demo/world";
import { allGrammars, presentGrammars } from "../../src/bot/commands/all-grammars";
import { lexiconInMemory } from "../../src/bot/conversation/lexicon-in-memory";
import type { Lexicon } from "../../src/bot/conversation/lexicon";
import { understand, type Understood } from "../../src/bot/conversation/understand";
import { freeText, ourNames } from "./argument-names";
import { wrongInDefinition } from "./score-definitions";
import { Dec } from "../../src/domain/shared/decimal";

export interface Utterance {
  readonly id: string;
  readonly lang: "zh" | "en";
  readonly role: string;
  readonly text: string;
  readonly intent: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly refs?: Readonly<Record<string, string | readonly string[]>>;
  readonly context?: { readonly said?: string; readonly choices?: readonly string[]; readonly card?: unknown };
  readonly expect?: "ask" | "refuse" | "help";
}
export interface Score {
  readonly utterance: Utterance;
  readonly understood: boolean;
  /** The capability has a command; others are not there yet. */
  readonly exists: boolean;
  readonly wouldAct: boolean;
  readonly got: Understood;
  readonly why: string;
}

const world = readWorld();
export const worldInMemory = lexiconInMemory(worldLexicon(world));
const conversational = new Set(["draft.correct", "draft.confirm", "undo.last", "none.chat", "none.unclear", "none.unsafe", "help.show"]);
const camel = (role: string) => role.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

export function readUtterances(file: string): Utterance[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Utterance);
}

/** Whether a message is understood; names are looked up in memory where no lexicon is given. Records go by their numbers in the world. */
export async function scoreUtterance(utterance: Utterance, lexicon: Lexicon = worldInMemory): Promise<Score> {
  const person = world.people.find(({ role, speaks }) => role === utterance.role && speaks.includes(utterance.lang)) ?? world.people[0];
  const speaker = {
    personId: person?.id ?? "",
    roles: [camel(utterance.role)],
    language: utterance.lang,
    // What is understood, not what may be seen.
    sees: { kind: "all" } as const,
    today: DateTime.utc(2026, 11, 25, 12),
  };
  const { context } = utterance;
  const before = context ? { said: context.said ?? "", choices: context.choices ?? [] } : null;
  const hearing = { grammars: allGrammars, lexicon, botMentions: ["@小助手", "@opsbot"] };
  const got = await understand(hearing, utterance.text, speaker, before);
  const exists = conversational.has(utterance.intent) || presentGrammars.some(({ name }) => name === utterance.intent);
  const said = whyNot(utterance, got, person?.id ?? "");
  const defined =
    said.startsWith("intent") || utterance.expect ? null : await wrongInDefinition(intentOf(got), utterance.args, utterance.text, lexicon);
  const why = defined === null ? said : defined.join("; ");
  return {
    utterance,
    got,
    exists,
    understood: why === "",
    why,
    wouldAct: got.kind === "command" && presentGrammars.some(({ name }) => name === got.command),
  };
}

function intentOf(got: Understood): string {
  if (got.kind === "command" || got.kind === "ask" || got.kind === "halfSaid") return got.command;
  return {
    correction: "draft.correct",
    answer: "draft.confirm",
    undo: "undo.last",
    nearest: "none.unclear",
    unsafe: "none.unsafe",
    chat: "none.chat",
    unclear: "none.unclear",
  }[got.kind];
}

function whyNot(utterance: Utterance, got: Understood, me: string): string {
  const intent = intentOf(got);
  if (utterance.expect === "refuse") return got.kind === "command" ? `carried out: ${intent}` : "";
  if (utterance.expect === "help") return ["chat", "unclear", "nearest"].includes(got.kind) ? "" : intent;
  if (intent !== utterance.intent) return `intent ${intent}`;
  if (utterance.expect === "ask") return got.kind === "ask" || got.kind === "halfSaid" ? "" : "not asked";
  const wrong: string[] = [];
  if (got.kind === "answer") return answered(utterance, got);
  const args = "args" in got ? got.args : {};
  for (const [name, wanted] of flat(utterance.args)) {
    const last = name.split(".").at(-1) ?? name;
    if (freeText.has(name) || freeText.has(last)) continue;
    if (name === "allocations") {
      if (!sameAllocations(wanted, args)) wrong.push(name);
      continue;
    }
    const ours = args[name] ?? args[ourNames[name] ?? name] ?? (name === "change" ? onlyChange(args) : undefined);
    if (isWordFor(intent, name, wanted, ours)) continue;
    if (!same(wanted, ours, utterance, me)) wrong.push(`${name}: ${JSON.stringify(ours)}`);
  }
  return wrong.join("; ");
}

/** A change of one line is told by its product, quantity and price. */
function onlyChange({ product, quantity, price }: Readonly<Record<string, unknown>>): unknown {
  return product === undefined ? undefined : [{ product, quantity, price }];
}

/** "wire" where we keep the option that it is a word for. */
function isWordFor(command: string, name: string, wanted: unknown, ours: unknown): boolean {
  const options = allGrammars.find((grammar) => grammar.name === command)?.args[name]?.options ?? {};
  const words = typeof ours === "string" ? options[ours] : undefined;
  return words !== undefined && typeof wanted === "string" && [...words.zh, ...words.en].includes(wanted);
}

function flat(args: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(args).flatMap(([name, value]): [string, unknown][] =>
    (name === "set" || name === "next") && typeof value === "object" && value !== null
      ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each])
      : [[name, value]],
  );
}

function answered(utterance: Utterance, got: Understood & { kind: "answer" }): string {
  const { answer, choice } = utterance.args;
  const { answer: ours } = got;
  if (choice !== undefined) {
    const choices = utterance.context?.choices ?? [];
    const index = typeof choice === "number" ? choice - 1 : choices.findIndex((each) => each === choice);
    return ours.kind === "choice" && (ours.index === index || choices[ours.index] === choice) ? "" : `answer ${JSON.stringify(ours)}`;
  }
  return ours.kind === answer ? "" : `answer ${JSON.stringify(ours)}`;
}

function sameAllocations(wanted: unknown, args: Readonly<Record<string, unknown>>): boolean {
  const list = wanted as readonly { readonly invoice: string; readonly amount: string }[];
  const against = (args["against"] ?? []) as readonly { readonly typed: string }[];
  const amount = args["amount"] as { readonly amount: string } | undefined;
  return (
    list.length === against.length &&
    list.every(
      ({ invoice, amount: sum }, at) =>
        against[at]?.typed === invoice && (sum === "rest" || (amount !== undefined && equalDecimals(amount.amount, sum))),
    )
  );
}

const equalDecimals = (left: unknown, right: unknown) => {
  try {
    return new Dec(String(left)).equals(String(right));
  } catch {
    return false;
  }
};

function same(wanted: unknown, ours: unknown, utterance: Utterance, me: string): boolean {
  if (ours === undefined) return false;
  if (Array.isArray(ours) && !Array.isArray(wanted)) return ours.length === 1 && same(wanted, ours[0], utterance, me);
  if (Array.isArray(wanted)) {
    if (!Array.isArray(ours)) return wanted.length === 1 && same(wanted[0], ours, utterance, me);
    return wanted.length === ours.length && wanted.every((each, at) => same(each, ours[at], utterance, me));
  }
  if (typeof wanted === "boolean") return ours === wanted || ours === (wanted ? "yes" : "no");
  if (typeof wanted === "number") return Number(ours) === wanted;
  if (typeof wanted === "string") return sameText(wanted, ours, utterance, me);
  const record = wanted as Readonly<Record<string, unknown>>;
  const own = ours as Readonly<Record<string, unknown>>;
  if ("amount" in record)
    return equalDecimals(own["amount"], record["amount"]) && (record["currency"] === undefined || own["currency"] === record["currency"]);
  if ("value" in record && "unit" in record) return sameQuantity(record, own, undefined);
  if ("product" in record) return sameLine(record, own, utterance, me);
  return Object.entries(record).every(([name, each]) => freeText.has(name) || same(each, own[name], utterance, me));
}

function sameLine(
  wanted: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  utterance: Utterance,
  me: string,
): boolean {
  const product = own["product"] as { readonly id: string } | undefined;
  const known = world.products.find(({ id }) => id === product?.id);
  return (
    same(wanted["product"], product, utterance, me) &&
    (wanted["qty"] === undefined ||
      sameQuantity(wanted["qty"] as Readonly<Record<string, unknown>>, { ...(own["quantity"] as object), plus: own["plus"] }, known)) &&
    (wanted["price"] === undefined || same(wanted["price"], own["price"], utterance, me))
  );
}

function sameQuantity(
  wanted: Readonly<Record<string, unknown>>,
  own: Readonly<Record<string, unknown>>,
  product: { readonly base: string; readonly units: Readonly<Record<string, string>> } | undefined,
): boolean {
  const plus = own["plus"] as readonly { readonly value: string; readonly unit: string }[] | undefined;
  if (plus && product) {
    const all = [own as unknown as { value: string; unit: string }, ...plus].reduce(
      (sum, { value, unit }) => sum.plus(new Dec(value).times(product.units[unit] ?? "1")),
      new Dec(0),
    );
    return equalDecimals(all.toFixed(), wanted["base"] ?? wanted["value"]);
  }
  const unit = own["unit"] === "base" ? (product?.base ?? wanted["unit"]) : own["unit"];
  return equalDecimals(own["value"], wanted["value"]) && unit === wanted["unit"];
}

function sameText(wanted: string, ours: unknown, utterance: Utterance, me: string): boolean {
  if (typeof ours === "object" && ours !== null) {
    if ("id" in ours) {
      const meant = wanted === "me" ? me : (utterance.refs?.[wanted] ?? wanted);
      const document = "kind" in ours && "typed" in ours ? ours.typed : ours.id;
      return document === meant || ours.id === meant;
    }
    if ("day" in ours) return wanted === ("time" in ours ? `${String(ours.day)}T${String(ours.time)}+08:00` : ours.day);
    if ("days" in ours) return wanted === (ours as { from?: unknown }).from;
    return false;
  }
  if (/^\d+(\.\d+)?$/.test(wanted)) return equalDecimals(ours, wanted);
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s.,，。:：]/g, "");
  return plain(String(ours)) === plain(wanted);
}
