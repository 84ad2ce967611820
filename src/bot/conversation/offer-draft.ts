import { newId } from "../../domain/shared/id";
import { maySay, type CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";
import { dialogueTexts } from "../texts/dialogue";
import { confirmation } from "./ask-back";
import { readState, speakerOf } from "./dialogue-state";
import type { AskedDraft, DraftWish } from "./propose-draft";
import { understand } from "./understand";
import type { Vocabulary } from "./vocabulary";

/** A person does not wait longer for a proposal; what comes later would surprise. */
export const proposalMinutes = 2;
const longestLine = 300;

/** What a model may know for a person's message: examples of the commands that this person may use, and no data. */
export function askedDraft({ commands }: Vocabulary, { actor }: CommandContext, said: string): AskedDraft {
  const own = [...commands.values()].filter(({ permission }) => permission === null || actor.permissions.has(permission));
  const { language } = actor;
  return { said, language, examples: own.map(({ summary, examples }) => ({ summary: summary[language], lines: examples[language] })) };
}

/**
 * A proposed line as a draft with a "do it" tap. Null where it is no whole command of ours, not allowed, no longer
 * waited for, or the conversation has gone on: the first answer, "not understood", stands.
 */
export async function offerDraft(
  vocabulary: Vocabulary,
  context: CommandContext,
  wish: DraftWish,
  line: string,
): Promise<ChatReply | null> {
  const { tx, actor } = context;
  const state = await readState(context);
  if (state.waiting !== null || state.said !== wish.said) return null;
  if (tx.now.getTime() - wish.askedAt.getTime() > proposalMinutes * 60_000 || line.length > longestLine) return null;
  const hearing = { grammars: vocabulary.grammars, lexicon: tx.lexicon, botMentions: vocabulary.botMentions };
  const meant = await understand(hearing, line, speakerOf(context), null);
  if (meant.kind !== "command") return null;
  const command = vocabulary.commands.get(meant.command);
  if (!command || !maySay(command, actor.permissions)) return null;
  const draft = { id: newId(), command: command.name, args: meant.args, for: "yes", doubts: [], missing: [] } as const;
  return confirmation(context, line, draft, command, {
    consequence: dialogueTexts[actor.language].proposed(line),
    dangerous: command.effect === "irreversible",
  });
}
