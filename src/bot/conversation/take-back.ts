import { newId } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { CommandContext, UndoNote } from "../commands/define-command";
import { dialogueTexts } from "../texts/dialogue";
import type { Vocabulary } from "./vocabulary";

const longestKept = 500;

/** The setting "undo": for how many minutes a command can be taken back. */
export async function minutesToUndo(tx: Tx): Promise<number> {
  return (await tx.settings.read<{ readonly minutes: number }>("undo"))?.minutes ?? 10;
}

/** Keeps what was just done, in place of what was done before it. */
export async function rememberDone({ tx, actor }: CommandContext, command: string, said: string, undoNote: UndoNote | null): Promise<void> {
  await tx.lastCommands.put({
    personId: actor.personId,
    id: newId(),
    command,
    said: Array.from(said).slice(0, longestKept).join(""),
    messageId: actor.messageId,
    undoNote,
    doneAt: tx.now,
    takenBackAt: null,
  });
}

/**
 * Takes back the last command of this person: once, within the set time, and only if nothing has happened since on what
 * it changed. Otherwise the answer says why, and what corrects it. Refuses `undo.changedSince`.
 */
export async function takeBackLast(vocabulary: Vocabulary, context: CommandContext): Promise<string> {
  const { tx, actor } = context;
  const say = dialogueTexts[actor.language];
  const last = await tx.lastCommands.lock(actor.personId);
  if (!last) return say.nothingToUndo;
  if (last.takenBackAt !== null) return say.undoneAlready;
  const minutes = await minutesToUndo(tx);
  const command = vocabulary.commands.get(last.command);
  const summary = command?.summary[actor.language] ?? last.command;
  const instead = command?.undo?.instead?.[actor.language] ?? say.correctByDocument;
  if (tx.now.getTime() - last.doneAt.getTime() > minutes * 60_000) return say.undoTooLate(summary, minutes, instead);
  if (await tx.lastCommands.changedSince(last)) return say.undoElsewhere;
  if (!command?.undo?.inverse || last.undoNote === null) return say.notUndone(summary, instead);
  try {
    await command.undo.inverse(context, last.undoNote);
  } catch (problem) {
    throw problem instanceof Refusal && /\.stale$|^state\.notAllowed$/.test(problem.code)
      ? new Refusal("undo.changedSince", { what: last.said })
      : problem;
  }
  await tx.lastCommands.put({ ...last, takenBackAt: tx.now });
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "command.undo",
    subject: last.undoNote.subject,
    before: { command: last.command, said: last.said },
    after: {},
  });
  return say.undone(summary, last.said);
}
