import { newId } from "../../domain/shared/id";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import type { Converse } from "../pipeline/handle-chat-event";
import { dialogueTexts } from "../texts/dialogue";
import type { Answer } from "./answers";
import { readState, speakerOf, writeState, type Waiting } from "./dialogue-state";
import { filledIn } from "./fill-in";
import { inFocus } from "./in-focus";
import { chosen, proceed, sentence } from "./proceed";
import { correctedArgs } from "./settle-doubt";
import { shownLately } from "./shown-lately";
import { takeBackLast } from "./take-back";
import { withCompanyWords } from "../settings/company-words";
import { hear, type Understood } from "./understand";
import type { Vocabulary } from "./vocabulary";

/**
 * Words → what is done and said: carried out, asked back, confirmed, or answered that it is not there yet.
 * `proposals`: what is not understood is also kept for a language model, whose proposal comes later as a draft.
 */
export function makeConverse(vocabulary: Vocabulary, { proposals }: { readonly proposals: boolean } = { proposals: false }): Converse {
  return async (context, text) => {
    const state = await readState(context);
    const { waiting } = state;
    const before = waiting ? { said: state.said, choices: waiting.doubts[0]?.choices.map(({ label }) => label) ?? [] } : null;
    const grammars = await withCompanyWords(context.tx, vocabulary.grammars);
    const hearing = { grammars, lexicon: context.tx.lexicon, botMentions: vocabulary.botMentions };
    const speaker = speakerOf(context);
    const heard = await hear(hearing, text, speaker, before);
    const focused = saysTooLittle(heard.meant, waiting)
      ? await inFocus(hearing, text, speaker, { heard, shown: await shownLately(context) })
      : null;
    if (focused && "which" in focused) return sentence(dialogueTexts[context.actor.language].which(focused.which));
    const meant = focused?.meant ?? heard.meant;
    if (proposals && waiting === null && (meant.kind === "unclear" || meant.kind === "nearest")) await wishForDraft(context, text);
    // An answer says little: what was asked before it says what is done.
    const isAnswer = waiting !== null && (meant.kind === "answer" || meant.kind === "correction");
    return respond(vocabulary, context, isAnswer ? state.said : (focused?.text ?? text), meant, waiting);
  };
}

/** As it stands it says too little: it may speak of what was shown last. "Yes" chooses nothing: 提交 behind a choice is a new wish. */
function saysTooLittle(meant: Understood, waiting: Waiting | null): boolean {
  if (meant.kind === "answer") return meant.answer.kind === "yes" && waiting?.for === "choice";
  return waiting === null && (meant.kind === "nearest" || meant.kind === "unclear" || meant.kind === "halfSaid");
}

async function wishForDraft(context: CommandContext, said: string): Promise<void> {
  const { tx, actor, at } = context;
  if (said.trim() === "") return;
  await writeState(context, { said, waiting: null });
  await tx.draftWishes.add({ id: newId(), at, personId: actor.personId, said, askedAt: tx.now });
}

async function respond(
  vocabulary: Vocabulary,
  context: CommandContext,
  text: string,
  meant: Understood,
  waiting: Waiting | null,
): Promise<ChatReply> {
  const say = dialogueTexts[context.actor.language];
  const [only, another] = waiting?.for === "rest" ? waiting.missing : [];
  if (waiting && only !== undefined && another === undefined && notACommand.has(meant.kind)) {
    return proceed(vocabulary, context, text, { ...waiting, ...(await filledIn(vocabulary, context, waiting, { [only]: text })) });
  }
  switch (meant.kind) {
    case "command":
      return proceed(vocabulary, context, text, { ...asked(meant.command), args: meant.args });
    case "ask":
      return proceed(vocabulary, context, text, { ...asked(meant.command), args: meant.args, doubts: meant.doubts });
    case "halfSaid":
      return proceed(vocabulary, context, text, {
        ...asked(meant.command),
        args: meant.args,
        missing: meant.missing,
        unknown: meant.unknown,
      });
    case "answer":
      return waiting ? answered(vocabulary, context, text, waiting, meant.answer) : sentence(say.nothingAsked);
    case "correction":
      return waiting && waiting.for !== "choice"
        ? proceed(vocabulary, context, text, { ...waiting, args: { ...waiting.args, ...correctedArgs(waiting.args, meant.args) } })
        : sentence(say.nothingToCorrect);
    case "undo":
      return sentence(waiting ? await dropped(context, say.dropped) : await takeBackLast(vocabulary, context));
    case "nearest":
      return sentence(say.nearest(examplesOf(vocabulary, meant.suggestions, context)));
    case "unsafe":
      return sentence(meant.danger === "tooLong" ? say.tooLong : say.unsafe);
    case "chat":
      return sentence(say.chat);
    case "unclear":
      return sentence(meant.asked === undefined ? say.unclear : say.unknownNumber(meant.asked));
  }
}

/** Said while one thing only is missing, this is it. */
const notACommand: ReadonlySet<Understood["kind"]> = new Set(["nearest", "unclear", "chat"]);

const asked = (command: string): Waiting => ({ id: newId(), command, args: {}, for: "rest", doubts: [], missing: [] });

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

async function dropped(context: CommandContext, said: string): Promise<string> {
  await writeState(context, { said: "", waiting: null });
  return said;
}

function examplesOf({ grammars }: Vocabulary, names: readonly string[], { actor }: CommandContext): string[] {
  return names.flatMap((wanted) => grammars.find(({ name }) => name === wanted)?.examples[actor.language][0] ?? []);
}
