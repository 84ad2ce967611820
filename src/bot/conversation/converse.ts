import { DateTime } from "luxon";
import { calendarDay, dayOf } from "../../domain/shared/calendar-day";
import { newId } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import { choiceCard } from "../../../cards/conversation/choice.card";
import { confirmationCard } from "../../../cards/conversation/confirmation.card";
import { halfSaidCard } from "../../../cards/conversation/half-said.card";
import type { FormField } from "../../../cards/kit/nodes";
import type { Command, CommandContext } from "../commands/define-command";
import type { Grammar } from "../commands/define-grammar";
import type { ChatReply } from "../pipeline/chat-reply";
import type { Converse } from "../pipeline/handle-chat-event";
import { dialogueTexts } from "../texts/dialogue";
import type { ArgumentValues } from "./arguments";
import type { Answer } from "./answers";
import type { Doubt } from "./fill-arguments";
import { showValue } from "./show-value";
import type { Speaker } from "./read-message";
import { understand, type Understood } from "./understand";

/** What a conversation is in the middle of; plain JSON in `conversation_states`. */
export interface DialogueState {
  readonly said: string;
  readonly waiting: Waiting | null;
}
export interface Waiting {
  readonly id: string;
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly for: "yes" | "choice" | "rest";
  readonly doubts: readonly Doubt[];
  readonly missing: readonly string[];
}

export interface Vocabulary {
  /** Those with hands. */
  readonly commands: ReadonlyMap<string, Command>;
  /** All that can be understood, with hands or not yet. */
  readonly grammars: readonly Grammar[];
  readonly botMentions: readonly string[];
}

/** Words → what is done and said: carried out, asked back, confirmed, or answered that it is not there yet. */
export function makeConverse(vocabulary: Vocabulary): Converse {
  return async (context, text) => {
    const state = await readState(context);
    const { waiting } = state;
    const before = waiting ? { said: state.said, choices: waiting.doubts[0]?.choices.map(({ label }) => label) ?? [] } : null;
    const hearing = { grammars: vocabulary.grammars, lexicon: context.tx.lexicon, botMentions: vocabulary.botMentions };
    const meant = await understand(hearing, text, speakerOf(context), before);
    return respond(vocabulary, context, text, meant, waiting);
  };
}

export function speakerOf({ tx, actor }: CommandContext): Speaker {
  const today = dayOf(tx.now, actor.timeZone);
  return {
    personId: actor.personId,
    roles: actor.roles,
    language: actor.language,
    today: DateTime.fromISO(`${today}T12:00`, { zone: "utc" }),
  };
}

async function respond(
  vocabulary: Vocabulary,
  context: CommandContext,
  text: string,
  meant: Understood,
  waiting: Waiting | null,
): Promise<ChatReply> {
  const say = dialogueTexts[context.actor.language];
  switch (meant.kind) {
    case "command":
      return proceed(vocabulary, context, text, { ...asked(meant.command), args: meant.args });
    case "ask":
      return proceed(vocabulary, context, text, { ...asked(meant.command), args: meant.args, doubts: meant.doubts });
    case "halfSaid":
      return proceed(vocabulary, context, text, { ...asked(meant.command), args: meant.args, missing: meant.missing });
    case "answer":
      return waiting ? answered(vocabulary, context, text, waiting, meant.answer) : sentence(say.nothingAsked);
    case "correction":
      return waiting && waiting.for !== "choice"
        ? proceed(vocabulary, context, text, { ...waiting, args: { ...waiting.args, ...correctedArgs(waiting.args, meant.args) } })
        : sentence(say.nothingToCorrect);
    case "undo":
      return sentence(waiting ? await dropped(context, say.dropped) : say.noUndoYet);
    case "nearest":
      return sentence(say.nearest(examplesOf(vocabulary, meant.suggestions, context)));
    case "unsafe":
      return sentence(meant.danger === "tooLong" ? say.tooLong : say.unsafe);
    case "chat":
      return sentence(say.chat);
    case "unclear":
      return sentence(say.unclear);
  }
}

const asked = (command: string): Waiting => ({ id: newId(), command, args: {}, for: "rest", doubts: [], missing: [] });

/** Carries a command out, or asks for what it lacks: a choice first, then the rest, then "really?". */
export async function proceed(
  vocabulary: Vocabulary,
  context: CommandContext,
  text: string,
  wish: Waiting,
  confirmed = false,
): Promise<ChatReply> {
  const { language, permissions } = context.actor;
  const say = dialogueTexts[language];
  const grammar = vocabulary.grammars.find(({ name }) => name === wish.command);
  const command = vocabulary.commands.get(wish.command);
  if (!grammar || !command) return sentence(say.notYet(grammar?.summary[language] ?? wish.command));
  if (command.permission !== null && !permissions.has(command.permission))
    throw new Refusal("access.notAllowed", { permission: command.permission });
  const doubt = wish.doubts[0];
  if (doubt) return choice(context, text, wish, doubt, grammar);
  const missing = Object.entries(grammar.args)
    .filter(([name, { required }]) => required && wish.args[name] === undefined)
    .map(([name]) => name);
  if (missing.length > 0) return form(context, text, { ...wish, missing }, grammar);
  if (command.effect === "irreversible" && !confirmed) return confirmation(context, text, wish, grammar);
  await writeState(context, { said: text, waiting: null });
  return command.handle(context, withInstants(wish.args, context.actor.timeZone) as ArgumentValues<typeof command.args>);
}

async function answered(
  vocabulary: Vocabulary,
  context: CommandContext,
  text: string,
  waiting: Waiting,
  answer: Answer,
): Promise<ChatReply> {
  const say = dialogueTexts[context.actor.language];
  if (answer.kind === "no") return sentence(await dropped(context, say.dropped));
  if (answer.kind === "choice") return chosen(vocabulary, context, text, waiting, answer.index);
  if (answer.kind === "yes" && waiting.for === "yes") return proceed(vocabulary, context, text, waiting, true);
  return proceed(vocabulary, context, text, waiting);
}

/** The choice with this index, counted from 0, for the doubt that was shown. */
export async function chosen(
  vocabulary: Vocabulary,
  context: CommandContext,
  text: string,
  waiting: Waiting,
  index: number,
): Promise<ChatReply> {
  const [doubt, ...doubts] = waiting.doubts;
  const picked = doubt?.choices[index];
  if (!doubt || !picked) return sentence(dialogueTexts[context.actor.language].nothingAsked);
  return proceed(vocabulary, context, text, { ...waiting, doubts, args: { ...waiting.args, ...settled(waiting.args, doubt, picked) } });
}

/** The argument as it stands after the choice: a record, a day, or the one product of the lines that was meant. */
function settled(args: Waiting["args"], doubt: Doubt, picked: Doubt["choices"][number]): Readonly<Record<string, unknown>> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(picked.id)) return { [doubt.argument]: { day: calendarDay(picked.id) } };
  const now = args[doubt.argument];
  const named = { typed: doubt.typed, id: picked.id };
  if (doubt.argument === "product" && args["quantity"] !== undefined)
    return { lines: [{ product: named, quantity: args["quantity"] }], quantity: undefined };
  if (!Array.isArray(now)) return { [doubt.argument]: named };
  return { [doubt.argument]: now.map((each: unknown) => replaced(each, doubt.typed, named)) };
}

function replaced(each: unknown, typed: string, named: { readonly typed: string; readonly id: string }): unknown {
  if (typeof each !== "object" || each === null) return each;
  if ("typed" in each && each.typed === typed) return named;
  if (
    "product" in each &&
    typeof each.product === "object" &&
    each.product !== null &&
    "typed" in each.product &&
    each.product.typed === typed
  )
    return { ...each, product: named };
  return each;
}

/** A corrected count or price goes to the only line there is. */
function correctedArgs(args: Waiting["args"], changes: Waiting["args"]): Waiting["args"] {
  const lines = args["lines"];
  const line: unknown = Array.isArray(lines) && lines.length === 1 ? lines[0] : null;
  if (typeof line !== "object" || line === null) return changes;
  const { quantity, price, product, ...rest } = changes;
  const change = {
    ...(quantity === undefined ? {} : { quantity }),
    ...(price === undefined ? {} : { price }),
    ...(product === undefined ? {} : { product }),
  };
  return { ...rest, lines: [{ ...line, ...change }] };
}

async function choice(context: CommandContext, text: string, wish: Waiting, doubt: Doubt, grammar: Grammar): Promise<ChatReply> {
  await writeState(context, { said: text, waiting: { ...wish, for: "choice" } });
  const kind = choiceKinds[grammar.args[doubt.argument]?.kind ?? ""] ?? "other";
  return shown(
    choiceCard.render({ questionId: wish.id, version: 1, typed: doubt.typed, kind, options: doubt.choices }, context.actor.language),
  );
}

const choiceKinds: Readonly<Record<string, "customer" | "contact" | "product" | "person" | "lead" | "deal" | "warehouse" | "supplier" | "document">> = {
  customer: "customer", contact: "contact", product: "product", products: "product", lines: "product", person: "person", lead: "lead",
  opportunity: "deal", warehouse: "warehouse", supplier: "supplier", document: "document", documents: "document",
}; // prettier-ignore

async function form(context: CommandContext, text: string, wish: Waiting, grammar: Grammar): Promise<ChatReply> {
  const { language } = context.actor;
  await writeState(context, { said: text, waiting: { ...wish, for: "rest" } });
  const missing = wish.missing.map((name): FormField => ({
    input: "text",
    ...(grammar.args[name]?.kind === "lines" ? { lines: "many" as const } : {}),
    name,
    label: grammar.args[name]?.label[language] ?? name,
    required: true,
  }));
  const card = halfSaidCard.render(
    {
      questionId: wish.id,
      version: 1,
      command: grammar.summary[language],
      understood: facts(wish, grammar, language),
      missing,
      example: grammar.examples[language][0] ?? "",
    },
    language,
  );
  return shown(card);
}

async function confirmation(context: CommandContext, text: string, wish: Waiting, grammar: Grammar): Promise<ChatReply> {
  const { language } = context.actor;
  await writeState(context, { said: text, waiting: { ...wish, for: "yes" } });
  const card = confirmationCard.render(
    {
      questionId: wish.id,
      version: 1,
      what: grammar.summary[language],
      facts: facts(wish, grammar, language),
      consequence: null,
      dangerous: true,
      answered: null,
    },
    language,
  );
  return shown(card);
}

function facts(wish: Waiting, grammar: Grammar, language: "zh" | "en"): { label: string; value: string }[] {
  return Object.entries(wish.args).flatMap(([name, value]) => {
    const label = grammar.args[name]?.label[language];
    return label === undefined || value === undefined ? [] : [{ label, value: showValue(value, language) }];
  });
}

/** A day with an hour becomes the instant it is in the speaker's zone; state keeps it as text. */
function withInstants(args: Waiting["args"], zone: string): Waiting["args"] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "object" && value !== null && "day" in value && "time" in value
        ? { day: value.day, at: DateTime.fromISO(`${String(value.day)}T${String(value.time)}`, { zone }).toJSDate() }
        : value,
    ]),
  );
}

async function dropped(context: CommandContext, said: string): Promise<string> {
  await writeState(context, { said: "", waiting: null });
  return said;
}

export async function readState({ tx, actor, at }: CommandContext): Promise<DialogueState> {
  return (await tx.conversations.read<DialogueState>(at.platform, at.conversation, actor.personId)) ?? { said: "", waiting: null };
}

async function writeState({ tx, actor, at }: CommandContext, state: DialogueState): Promise<void> {
  await tx.conversations.write(at.platform, at.conversation, actor.personId, state);
}

function examplesOf({ grammars }: Vocabulary, names: readonly string[], { actor }: CommandContext): string[] {
  return names.flatMap((wanted) => grammars.find(({ name }) => name === wanted)?.examples[actor.language][0] ?? []);
}

const sentence = (text: string): ChatReply => ({ parts: [{ kind: "text", text }] });
const shown = (card: ReturnType<typeof choiceCard.render>): ChatReply => ({ parts: [{ kind: "card", card }] });
