import type { ChatEvent } from "./chat-event";
import { holdsForm, isRefused, type ChatReply, type ReplyPart } from "./chat-reply";

/** Whether the part waits for its platform to show it where the person acted. */
export function isHeldBack({ inPlace }: ChatEvent, reply: ChatReply, part: ReplyPart): boolean {
  if (inPlace === undefined || part.kind === "liveCard" || part.kind === "file") return false;
  return inPlace === "all" || isRefused(reply) || (inPlace === "forms" && holdsForm(part));
}
