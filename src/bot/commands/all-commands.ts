import { allGrammars } from "./all-grammars";
import type { Command } from "./define-command";
import type { Vocabulary } from "../conversation/converse";

/** Commands with hands; a grammar without one is understood and answered that it is not there yet. */
const commands: readonly Command[] = [];

/** What the bot understands and does; the mentions are the names it is called by in a chat. */
export const vocabulary: Vocabulary = {
  commands: new Map(commands.map((command) => [command.name, command])),
  grammars: allGrammars,
  botMentions: ["@小助手", "@opsbot", "@dealdock"],
};
