import type { Id } from "../../domain/shared/id";
import type { ReplyPart } from "../pipeline/chat-reply";

/** The card that draws a webhook's new secret when it is shown: it stands in no queue and no log. */
export function webhookSecretPart(id: Id): ReplyPart {
  return { kind: "liveCard", card: "webhookSecret", subject: { kind: "webhook", id }, once: true };
}
