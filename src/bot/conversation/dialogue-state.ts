import { DateTime } from "luxon";
import { scopeOf } from "../../domain/access/scope";
import { dayOf } from "../../domain/shared/calendar-day";
import type { CommandContext } from "../commands/define-command";
import type { Doubt } from "./filling";
import type { Speaker } from "./read-message";
import type { UnknownName } from "./unknown-name";

/** What a conversation is in the middle of; plain JSON in `conversation_states`. */
export interface DialogueState {
  readonly said: string;
  readonly waiting: Waiting | null;
}
export interface Waiting {
  readonly id: string;
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly for: "yes" | "choice" | "rest";
  readonly doubts: readonly Doubt[];
  readonly missing: readonly string[];
  /** A name that was typed and that nobody has. */
  readonly unknown?: UnknownName | null;
}

export async function readState({ tx, actor, at }: CommandContext): Promise<DialogueState> {
  return (await tx.conversations.read<DialogueState>(at.platform, at.conversation, actor.personId)) ?? { said: "", waiting: null };
}

export async function writeState({ tx, actor, at }: CommandContext, state: DialogueState): Promise<void> {
  await tx.conversations.write(at.platform, at.conversation, actor.personId, state);
}

export function speakerOf({ tx, actor }: CommandContext): Speaker {
  const today = dayOf(tx.now, actor.timeZone);
  return {
    personId: actor.personId,
    roles: actor.roles,
    language: actor.language,
    sees: scopeOf(actor),
    today: DateTime.fromISO(`${today}T12:00`, { zone: "utc" }),
  };
}
