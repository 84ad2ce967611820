import type { Command } from "../define-command";
import { transferCancel, transferReceive, transferRecall, transferSend, transferWriteOff } from "./transfer.commands";
import { transferList } from "./transfer-list.command";

export const transfersCommands: readonly Command[] = [
  transferCancel,
  transferList,
  transferRecall,
  transferReceive,
  transferSend,
  transferWriteOff,
];
