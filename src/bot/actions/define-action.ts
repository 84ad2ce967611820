import type { Permission } from "../../domain/access/permissions";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";

export interface Tap {
  readonly id: string;
  /** The version the tapped card showed; an older one than the record's is refused and the card refreshed. */
  readonly version: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What a button or a sent form does; its name is the `action` on the button. */
export interface Action {
  readonly name: string;
  readonly permission: Permission | null;
  handle(context: CommandContext, tap: Tap): Promise<ChatReply>;
}

export function defineAction(action: Action): Action {
  return action;
}
