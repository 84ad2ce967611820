import { findBankColumns } from "../../domain/banking/bank-columns";
import { readCountSheet } from "../../domain/stocktakes/read-count-sheet";
import { receiveConfiguration } from "../../domain/configuration/import-configuration";
import { receiveBankFile } from "../../domain/banking/receive-bank-file";
import { findImportColumns } from "../../domain/imports/import-columns";
import { receiveImport } from "../../domain/imports/receive-import";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { liveCardOf } from "../commands/replies";
import type { ChatFile } from "../pipeline/chat-event";
import { takeCountSheet } from "./take-count-sheet";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";

/** What is done with files that came with a message: by its heading a table is a filled-in count sheet, a bank's statement, or a list to import. */
export async function takeFiles(context: CommandContext, files: readonly ChatFile[]): Promise<ChatReply> {
  const parts: ReplyPart[] = [];
  for (const { id, name } of files) {
    const file = await context.tx.files.find(id);
    // A stranger's file is not fetched; the message may have made them known.
    if (!file) throw new Refusal("file.sendAgain", { file: name });
    if (!file.contents) throw new Refusal(`file.${file.problem ?? "unreadable"}`, { file: file.name });
    parts.push(liveCardOf(await take(context, { name: file.name, table: file.contents })));
  }
  return { parts };
}

/** A JSON file is kept as a table of one cell: its text. */
function isConfiguration(name: string): boolean {
  return /\.json$/i.test(name);
}

async function take(
  context: CommandContext,
  file: { readonly name: string; readonly table: readonly (readonly string[])[] },
): Promise<SubjectRef> {
  const { tx, actor } = context;
  if (isConfiguration(file.name)) {
    const text = file.table[0]?.[0] ?? "";
    return { kind: "configurationFile", id: (await receiveConfiguration(tx, actor, { name: file.name, text })).id };
  }
  const sheet = readCountSheet(file.table);
  if (sheet) return takeCountSheet(context, sheet);
  const isList = findBankColumns(file.table) === null && findImportColumns(file.name, file.table) !== null;
  if (isList) return { kind: "import", id: (await receiveImport(tx, actor, file)).id };
  // Neither: who registers payments most likely meant a statement, everybody else a list.
  if (!actor.permissions.has("payment.register")) throw new Refusal("import.noColumns");
  return { kind: "bankFile", id: (await receiveBankFile(tx, actor, file)).id };
}
