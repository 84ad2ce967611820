import { Refusal } from "../../domain/shared/refusal";
import { maySay, type CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { requireInUse } from "../settings/require-in-use";
import { dialogueTexts } from "../texts/dialogue";
import type { ArgumentValues } from "./arguments";
import { choice, confirmation, form } from "./ask-back";
import { writeState, type Waiting } from "./dialogue-state";
import { rememberDone } from "./take-back";
import { keepPlace } from "./list-place";
import { settled } from "./settle-doubt";
import type { Vocabulary } from "./vocabulary";
import { withInstants } from "./with-instants";

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
  await requireInUse(context.tx, context.actor, command.name);
  if (command.permission !== null && !maySay(command, permissions))
    throw new Refusal("access.notAllowed", { permission: command.permission });
  const doubt = wish.doubts[0];
  if (doubt) return choice(context, text, wish, doubt, grammar);
  const missing = Object.entries(grammar.args)
    .filter(([name, { required }]) => required && wish.args[name] === undefined)
    .map(([name]) => name);
  if (missing.length > 0) return form(context, text, { ...wish, missing }, grammar);
  const args = withInstants(wish.args, context.actor.timeZone) as ArgumentValues<typeof command.args>;
  if (command.effect === "irreversible" && !confirmed) {
    const consequence = (await command.foretell?.(context, args)) ?? null;
    return confirmation(context, text, wish, grammar, { consequence, dangerous: true });
  }
  await writeState(context, { said: text, waiting: null });
  const { undo, goesOn, ...reply } = await command.handle(context, args);
  if (goesOn !== undefined) await keepPlace(context, wish, goesOn);
  if (command.effect !== "read") await rememberDone(context, command.name, text, undo ?? null);
  return reply;
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
  const grammar = vocabulary.grammars.find(({ name }) => name === waiting.command);
  if (!doubt || !picked || !grammar) return sentence(dialogueTexts[context.actor.language].nothingAsked);
  const args = { ...waiting.args, ...settled(grammar, waiting.args, doubt, picked) };
  return proceed(vocabulary, context, text, { ...waiting, doubts, args });
}

export const sentence = (text: string): ChatReply => ({ parts: [{ kind: "text", text }] });
