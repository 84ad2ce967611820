import type { Command } from "../define-command";
import { importMove } from "./import-move.command";

export const importsCommands: readonly Command[] = [importMove];
