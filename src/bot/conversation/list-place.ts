import type { CommandContext, ListPlace } from "../commands/define-command";

/** The list that was shown last in a conversation to a person, in a slot of its own: it outlives the questions in between. */
export interface ListState {
  readonly command: string;
  /** As they were understood, before days became instants. */
  readonly args: Readonly<Record<string, unknown>>;
  /** null: its end was shown. */
  readonly place: ListPlace | null;
  /** ISO instant; after it the facts are too old to be gone on with. */
  readonly until: string;
}

const minutesOpen = 30;

/** Keeps where a list goes on. */
export async function keepPlace(
  { tx, actor, at }: CommandContext,
  list: Pick<ListState, "command" | "args">,
  place: ListPlace | null,
): Promise<void> {
  const until = new Date(tx.now.getTime() + minutesOpen * 60_000).toISOString();
  const state: ListState = { command: list.command, args: list.args, place, until };
  await tx.conversations.write(at.platform, at.conversation, actor.personId, state, "list");
}

/** The list that may be gone on with; null when there was none, or too long ago. */
export async function openList({ tx, actor, at }: CommandContext): Promise<ListState | null> {
  const state = await tx.conversations.read<ListState>(at.platform, at.conversation, actor.personId, "list");
  return state && new Date(state.until) > tx.now ? state : null;
}
