import type { HappenedEvent } from "../../domain/shared/domain-event";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import type { Channel } from "../owner-channels/owner-channel-store";
import type { ReplyPart } from "../pipeline/chat-reply";

export type KeptEvent = HappenedEvent;

export interface Told {
  readonly personId: Id;
  readonly part: ReplyPart;
  /** In a group instead of the person's direct chats; it hears of what the person does, too. */
  readonly channel?: Channel;
}

/** Which event is told to whom, and with what. Runs once for each event, after its commit. */
export interface Notice {
  /** The event's type: "quote.submitted". */
  readonly on: string;
  /** Who did it is left out unless `tellActor`: nobody is told of what they have just done themselves. */
  readonly tellActor?: boolean;
  tell(tx: Tx, event: KeptEvent): Promise<readonly Told[]>;
}

export function defineNotice(notice: Notice): Notice {
  return notice;
}
