import type { Command } from "../define-command";
import { dataExport } from "./data-export.command";

export const exportsCommands: readonly Command[] = [dataExport];
