import { commands } from ".";
import type { Grammar } from "./define-grammar";
import { laterGrammars } from "./later/later-grammars";

/** What has hands: every command is its grammar too. */
export const presentGrammars: readonly Grammar[] = commands;

/** Everything people can say; what is not there yet is understood as well, so that it is answered honestly and never misread. */
export const allGrammars: readonly Grammar[] = [...presentGrammars, ...laterGrammars];
