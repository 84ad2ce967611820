import type { Command } from "../commands/define-command";
import type { Grammar } from "../commands/define-grammar";

export interface Vocabulary {
  /** Those with hands. */
  readonly commands: ReadonlyMap<string, Command>;
  /** All that can be understood, with hands or not yet. */
  readonly grammars: readonly Grammar[];
  readonly botMentions: readonly string[];
}
