import type { Command } from "../define-command";
import { duplicateList } from "./duplicate-list.command";
import { customerMerge, leadMerge, mergeMove, mergeUndo } from "./merge.commands";

export const mergesCommands: readonly Command[] = [duplicateList, customerMerge, leadMerge, mergeMove, mergeUndo];
