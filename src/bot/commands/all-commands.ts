import { allGrammars } from "./all-grammars";
import { commands } from ".";
import type { Vocabulary } from "../conversation/vocabulary";

/** What the bot understands and does; a grammar without hands is answered that it is not there yet; the mentions are the names it is called by in a chat. */
export const vocabulary: Vocabulary = {
  commands: new Map(commands.map((command) => [command.name, command])),
  grammars: allGrammars,
  botMentions: ["@小助手", "@opsbot", "@dealdock"],
};
