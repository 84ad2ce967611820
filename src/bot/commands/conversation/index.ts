import type { Command } from "../define-command";
import { helpShow } from "./help-show.command";
import { listMore } from "./list-more.command";

/** They speak of all commands, of which they are some. */
export const conversationCommands = (commands: () => readonly Command[]): readonly Command[] => [helpShow(commands), listMore(commands)];
