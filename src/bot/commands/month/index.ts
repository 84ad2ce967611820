import type { Command } from "../define-command";
import { monthCheck } from "./month-check.command";
import { monthClose } from "./month-close.command";
import { monthReopen } from "./month-reopen.command";

export const monthCommands: readonly Command[] = [monthCheck, monthClose, monthReopen];
