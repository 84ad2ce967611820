import { receiveBankFile } from "../../domain/banking/receive-bank-file";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import type { ChatFile } from "../pipeline/chat-event";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";

/** What is done with files that came with a message: a statement of the bank becomes lines that wait to be confirmed. */
export async function takeFiles({ tx, actor }: CommandContext, files: readonly ChatFile[]): Promise<ChatReply> {
  const parts: ReplyPart[] = [];
  for (const { id, name } of files) {
    const file = await tx.files.find(id);
    if (!file?.contents) throw new Refusal(`file.${file?.problem ?? "unreadable"}`, { file: name });
    const { id: bankFileId } = await receiveBankFile(tx, actor, { name: file.name, table: file.contents });
    parts.push({ kind: "liveCard", card: "bankFile", subject: { kind: "bankFile", id: bankFileId } });
  }
  return { parts };
}
