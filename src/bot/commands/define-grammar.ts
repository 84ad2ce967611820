import type { Permission } from "../../domain/access/permissions";
import type { Argument } from "../conversation/arguments";
import type { Bilingual, Command, Effect } from "./define-command";

/** A command without its hands: how people say it and what they tell it. `defineCommand({ ...grammar, handle })` makes the command. */
export interface Grammar<Args extends Readonly<Record<string, Argument>> = Readonly<Record<string, Argument>>> extends Omit<
  Command<Args>,
  "handle" | "undo"
> {
  readonly name: string;
  readonly words: Bilingual<readonly string[]>;
  readonly summary: Bilingual;
  readonly args: Args;
  readonly permission: Permission | null;
  readonly effect: Effect;
  readonly examples: Bilingual<readonly string[]>;
}

export function defineGrammar<const Args extends Readonly<Record<string, Argument>>>(grammar: Grammar<Args>): Grammar<Args> {
  return grammar;
}
