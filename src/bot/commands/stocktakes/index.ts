import type { Command } from "../define-command";
import { stocktakeCancel, stocktakeCount, stocktakePost, stocktakeSheet, stocktakeStart } from "./stocktake.commands";
import { stocktakeList } from "./stocktake-list.command";

export const stocktakesCommands: readonly Command[] = [
  stocktakeCancel,
  stocktakeCount,
  stocktakeList,
  stocktakePost,
  stocktakeSheet,
  stocktakeStart,
];
