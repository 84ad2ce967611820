import type { Command } from "../define-command";
import { recordHistory } from "./record-history.command";
import { recordShow } from "./record-show.command";

export const recordsCommands: readonly Command[] = [recordHistory, recordShow];
