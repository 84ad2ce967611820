import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { Audience } from "../../bot/presenters/define-presenter";

/** Who reads what is posted into that chat. */
export function audienceOf(platform: ChatPlatform | undefined, conversation: string): Audience {
  return {
    others: platform?.isGroup?.(conversation) ?? false,
    bothLanguages: platform?.showsBothLanguages?.(conversation) ?? false,
  };
}
