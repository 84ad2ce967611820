import type { Permission } from "../../domain/access/permissions";
import type { Actor, Language } from "../../domain/shared/actor";
import type { ChatUserRef } from "../../domain/access/person-store";
import type { Id } from "../../domain/shared/id";
import type { SubjectRef } from "../../domain/shared/domain-event";
import type { Tx } from "../../domain/shared/tx";
import type { Argument, ArgumentValues } from "../conversation/arguments";
import type { ConversationRef } from "../pipeline/chat-event";
import type { ChatReply } from "../pipeline/chat-reply";

export type Bilingual<T = string> = Readonly<Record<Language, T>>;

/** read: answers; write: done at once; irreversible: asks "really?" first. */
export type Effect = "read" | "write" | "irreversible";

export interface CommandContext {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly at: ConversationRef;
  /** Mentioned accounts that are nobody's. */
  readonly mentioned?: readonly ChatUserRef[];
  /** Where a list goes on; a list that is asked for anew begins. */
  readonly from?: ListPlace;
}

/** Behind which row a list goes on, and how many rows were shown before. */
export interface ListPlace {
  readonly after: Id;
  readonly shown: number;
}

/** What a command did, kept for a while: the record as it stands after it, and what it was before. Plain JSON. */
export interface UndoNote<Before = unknown> {
  readonly subject: SubjectRef;
  /** The record's version after the command; once it is another one, the command is not taken back any more. */
  readonly version: number | null;
  readonly before: Before;
}
export type CommandReply = ChatReply & {
  readonly undo?: UndoNote;
  /** Of a list: where it goes on; null: this was its end. */
  readonly goesOn?: ListPlace | null;
};

/** How a command is taken back, where the business allows it, and what corrects it where it does not. */
export interface Undo {
  /** The inverse use case. Refuses `<room>.stale` where the record has another version. */
  readonly inverse?: (context: CommandContext, note: UndoNote) => Promise<unknown>;
  /** A sentence: which document or command corrects it. */
  readonly instead?: Bilingual;
}

/** An inverse that knows what its command keeps in `before`. */
export function takenBackBy<Before>(
  inverse: (context: CommandContext, note: UndoNote<Before> & { readonly id: Id; readonly version: number }) => Promise<unknown>,
): NonNullable<Undo["inverse"]> {
  return (context, note) => inverse(context, { ...(note as UndoNote<Before>), id: note.subject.id, version: note.version ?? 0 });
}

/**
 * One thing people can say, declared once: from it come the grammar, `help`, the form for what was left
 * out, the permission check and the test of its examples.
 */
export interface Command<Args extends Readonly<Record<string, Argument>> = Readonly<Record<string, Argument>>> {
  /** noun.verb: "quote.create". */
  readonly name: string;
  /** Ways to say it: phrases of words in the order people say them; see `conversation/README.md`. */
  readonly words: Bilingual<readonly string[]>;
  /** Of a command that makes something: what that is called. A message that opens by making one is this command's: "new rule …". */
  readonly makes?: Bilingual<readonly string[]>;
  readonly summary: Bilingual;
  /** In positional order. */
  readonly args: Args;
  readonly permission: Permission | null;
  /** Suffices as well for what the use case knows of: accepting more than was ordered. */
  readonly orPermission?: Permission;
  readonly effect: Effect;
  /** "Return", 退回, is said of a document on approval and of goods alike; which this command is of. */
  readonly returns?: "document" | "goods";
  /** Whole messages that mean it, run by a test, printed by help. */
  readonly examples: Bilingual<readonly string[]>;
  handle(context: CommandContext, args: ArgumentValues<Args>): Promise<CommandReply>;
  /** Of an irreversible one: what will follow, said before "really?". Refuses what the command itself would, before it is asked. */
  foretell?(context: CommandContext, args: ArgumentValues<Args>): Promise<string | null>;
  readonly undo?: Undo;
}

export function defineCommand<const Args extends Readonly<Record<string, Argument>>>(command: Command<Args>): Command<Args> {
  return command;
}

/** Whether somebody with these permissions may say it at all; what exactly is the use case's to refuse. */
export function maySay({ permission, orPermission }: Pick<Command, "permission" | "orPermission">, held: Actor["permissions"]): boolean {
  return permission === null || held.has(permission) || (orPermission !== undefined && held.has(orPermission));
}
