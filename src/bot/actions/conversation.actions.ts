import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { readState, speakerOf, type Waiting } from "../conversation/dialogue-state";
import { chosen, proceed } from "../conversation/proceed";
import type { Vocabulary } from "../conversation/vocabulary";
import { fillArguments } from "../conversation/fill-arguments";
import { dialogueTexts } from "../texts/dialogue";
import { readMessage } from "../conversation/read-message";
import { defineAction, type Action } from "./define-action";

/** The question a card belongs to: answered only while it still stands, and only by whom it was put to. */
async function standing(context: CommandContext, id: string): Promise<{ readonly said: string; readonly waiting: Waiting }> {
  const { said, waiting } = await readState(context);
  if (!waiting || waiting.id !== id) throw new Refusal("action.outdated");
  return { said, waiting };
}

/** The taps on the bot's own questions: which one, yes, no, the rest of a half-said command. */
export function conversationActions(vocabulary: Vocabulary): Action[] {
  return [
    defineAction({
      name: "conversation.choose",
      permission: null,
      async handle(context, { id }) {
        const [questionId = "", ...option] = id.split("/");
        const { said, waiting } = await standing(context, questionId);
        const index = waiting.doubts[0]?.choices.findIndex((choice) => choice.id === option.join("/")) ?? -1;
        return chosen(vocabulary, context, said, waiting, index);
      },
    }),
    defineAction({
      name: "conversation.yes",
      permission: null,
      async handle(context, { id }) {
        const { said, waiting } = await standing(context, id);
        return proceed(vocabulary, context, said, waiting, waiting.for === "yes");
      },
    }),
    defineAction({
      name: "conversation.no",
      permission: null,
      async handle(context, { id }) {
        await standing(context, id);
        const { tx, actor, at } = context;
        await tx.conversations.write(at.platform, at.conversation, actor.personId, { said: "", waiting: null });
        return { parts: [{ kind: "text", text: dialogueTexts[actor.language].dropped }] };
      },
    }),
    defineAction({
      name: "conversation.complete",
      permission: null,
      async handle(context, { id, values }) {
        const { said, waiting } = await standing(context, id);
        return proceed(vocabulary, context, said, { ...waiting, ...(await completed(vocabulary, context, waiting, values)) });
      },
    }),
  ];
}

/** What was typed into the form, read the same way as a message: a name, a day, lines. */
async function completed(
  vocabulary: Vocabulary,
  context: CommandContext,
  waiting: Waiting,
  values: Readonly<Record<string, string>>,
): Promise<Pick<Waiting, "args" | "doubts">> {
  const grammar = vocabulary.grammars.find(({ name }) => name === waiting.command);
  const args: Record<string, unknown> = { ...waiting.args };
  const doubts = [...waiting.doubts];
  const speaker = speakerOf(context);
  for (const [name, typed] of Object.entries(values)) {
    const argument = grammar?.args[name];
    if (!grammar || !argument || typed.trim() === "") continue;
    if (argument.kind === "text" || argument.kind === "company" || argument.kind === "newPerson") {
      args[name] = typed.trim();
      continue;
    }
    const message = await readMessage(typed, [], speaker, context.tx.lexicon);
    const products = message.spans.flatMap((span) =>
      "matches" in span && span.kind === "product" ? span.matches.map(({ id }) => id) : [],
    );
    const numbers = message.spans.flatMap((span) => (span.kind === "document" ? [span.number] : []));
    const knowledge = {
      units: await context.tx.lexicon.unitsOf(products),
      documents: await context.tx.lexicon.documents(numbers),
      deals: [],
    };
    const { cues: _cues, cueOnly: _cueOnly, ...plain } = argument;
    const filled = fillArguments({ ...grammar, args: { [name]: plain } }, message, [], speaker, knowledge);
    if (filled.args[name] !== undefined) args[name] = filled.args[name];
    doubts.push(...filled.doubts);
  }
  return { args, doubts };
}
