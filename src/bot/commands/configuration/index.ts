import type { Command } from "../define-command";
import { configDiff } from "./config-diff.command";
import { configExport } from "./config-export.command";
import { configFile } from "./config-file.command";
import { configHistory } from "./config-history.command";
import { configImport } from "./config-import.command";
import { configRollback } from "./config-rollback.command";

export const configurationCommands: readonly Command[] = [
  configDiff,
  configExport,
  configFile,
  configHistory,
  configImport,
  configRollback,
];
