import type { Command } from "../define-command";
import { receivablePromise } from "./receivable-promise.command";
import { receivableRemind } from "./receivable-remind.command";
import { receivableWriteOff } from "./receivable-write-off.command";
import { statementShow } from "./statement-show.command";
import { receivableList } from "./receivable-list.command";

export const receivablesCommands: readonly Command[] = [
  receivableList,
  receivablePromise,
  receivableRemind,
  receivableWriteOff,
  statementShow,
];
