import type { Command } from "../define-command";
import { recordShow } from "./record-show.command";

export const recordsCommands: readonly Command[] = [recordShow];
