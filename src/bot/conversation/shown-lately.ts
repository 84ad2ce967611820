import type { CommandContext } from "../commands/define-command";
import type { ShownDocument } from "../pipeline/stores";

/** A working day: what was shown before it is no longer what is spoken of. */
const hoursSpokenOf = 12;

/** The documents that this conversation has shown to the speaker, the newest first. */
export function shownLately({ tx, actor, at }: CommandContext): Promise<readonly ShownDocument[]> {
  const since = new Date(tx.now.getTime() - hoursSpokenOf * 3_600_000);
  return tx.shownDocuments.newest(at.platform, at.conversation, actor.personId, since);
}
