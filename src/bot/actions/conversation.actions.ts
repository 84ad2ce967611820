import { newId } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { answeredCard, chosenCard } from "../conversation/ask-back";
import { readState, type Waiting } from "../conversation/dialogue-state";
import { chosen, proceed } from "../conversation/proceed";
import type { Vocabulary } from "../conversation/vocabulary";
import { filledIn } from "../conversation/fill-in";
import { turnPage } from "../conversation/turn-page";
import { dialogueTexts } from "../texts/dialogue";
import type { ChatReply } from "../pipeline/chat-reply";
import { defineAction, type Action } from "./define-action";

const longestSubject = 200;

/** The question a card belongs to: answered only while it still stands, and only by whom it was put to. */
async function standing(context: CommandContext, id: string): Promise<{ readonly said: string; readonly waiting: Waiting }> {
  const { said, waiting } = await readState(context);
  if (!waiting || waiting.id !== id) throw new Refusal("action.outdated");
  return { said, waiting };
}

/** What the tapped question shows from now on. */
function answered(
  { grammars }: Vocabulary,
  { actor }: CommandContext,
  waiting: Waiting,
  answer: "yes" | "no" | "sent",
): Pick<ChatReply, "tappedBecomes"> {
  const grammar = grammars.find(({ name }) => name === waiting.command);
  return grammar ? { tappedBecomes: answeredCard(grammar, waiting, answer, actor.language) } : {};
}

/** The taps on the bot's own questions and lists: which one, yes, no, the rest of a half-said command, the next page. */
export function conversationActions(vocabulary: Vocabulary): Action[] {
  return [
    defineAction({
      name: "list.more",
      permission: null,
      handle: (context, { id }) => turnPage(vocabulary.commands, context, id),
    }),
    defineAction({
      name: "conversation.choose",
      permission: null,
      async handle(context, { id }) {
        const [questionId = "", ...option] = id.split("/");
        const { said, waiting } = await standing(context, questionId);
        const doubt = waiting.doubts[0];
        const index = doubt?.choices.findIndex((choice) => choice.id === option.join("/")) ?? -1;
        const reply = await chosen(vocabulary, context, said, waiting, index);
        return doubt && index >= 0 ? { ...reply, tappedBecomes: await chosenCard(context, waiting, doubt, index) } : reply;
      },
    }),
    defineAction({
      name: "conversation.yes",
      permission: null,
      async handle(context, { id }) {
        const { said, waiting } = await standing(context, id);
        return {
          ...(await proceed(vocabulary, context, said, waiting, waiting.for === "yes")),
          ...answered(vocabulary, context, waiting, "yes"),
        };
      },
    }),
    defineAction({
      name: "conversation.no",
      permission: null,
      async handle(context, { id }) {
        const { waiting } = await standing(context, id);
        const { tx, actor, at } = context;
        await tx.conversations.write(at.platform, at.conversation, actor.personId, { said: "", waiting: null });
        return {
          parts: [{ kind: "text", text: dialogueTexts[actor.language].dropped }],
          ...answered(vocabulary, context, waiting, "no"),
        };
      },
    }),
    // The shortcut of a platform's menu, at a message or at nothing: the command as far as the message says it.
    defineAction({
      name: "ticket.new",
      permission: "ticket.create",
      handle(context, { values }) {
        const subject = (values["said"] ?? "").trim().slice(0, longestSubject);
        const args = subject === "" ? {} : { subject };
        const missing = subject === "" ? ["customer", "subject"] : ["customer"];
        return proceed(vocabulary, context, subject, { id: newId(), command: "ticket.create", args, for: "rest", doubts: [], missing });
      },
    }),
    defineAction({
      name: "conversation.complete",
      permission: null,
      async handle(context, { id, values }) {
        const { said, waiting } = await standing(context, id);
        const whole = { ...waiting, ...(await filledIn(vocabulary, context, waiting, values)) };
        return { ...(await proceed(vocabulary, context, said, whole)), ...answered(vocabulary, context, whole, "sent") };
      },
    }),
  ];
}
