import { directChatOf, type ConversationRef } from "../../bot/pipeline/chat-event";
import type { LarkReceiver } from "./api";

export const platformName = "lark";

/**
 * Where something stands, as one word that the bot keeps: "T1:ou_1" is the direct chat with a person, "T1:oc_1" a group,
 * "T1:oc_1:om_1" the topic that began with a message. A direct chat is named after the person, not after its "oc_" id, so
 * that what is said there and what a notice posts there stand in one line.
 */
export type LarkPlace =
  | { readonly kind: "direct"; readonly tenant: string; readonly openId: string }
  | { readonly kind: "group"; readonly tenant: string; readonly chatId: string; readonly topic: string | null };

export function conversationOf(place: LarkPlace): ConversationRef {
  if (place.kind === "direct")
    return { platform: platformName, conversation: directChatOf({ workspace: place.tenant, externalId: place.openId }), direct: true };
  const conversation = [place.tenant, place.chatId, ...(place.topic === null ? [] : [place.topic])].join(":");
  return { platform: platformName, conversation, direct: false };
}

export function placeOf(conversation: string): LarkPlace {
  const [tenant = "", id = "", topic = null] = conversation.split(":");
  if (id.startsWith("ou_")) return { kind: "direct", tenant, openId: id };
  if (id.startsWith("oc_")) return { kind: "group", tenant, chatId: id, topic };
  throw new Error(`"${conversation}" is no place in Feishu or Lark`);
}

export function receiverOf(place: LarkPlace): LarkReceiver {
  return place.kind === "direct" ? { kind: "open_id", id: place.openId } : { kind: "chat_id", id: place.chatId };
}

/**
 * What a tap does not say: whether its chat is a direct one, and in which topic its card stands. Learned from messages and
 * from what we send; shared by all processes.
 */
export interface LarkPlaces {
  /** By the ids that a tap carries; the message's own entry goes before its chat's. */
  find(messageId: string, chatId: string): Promise<string | null>;
  learn(id: string, conversation: string): Promise<void>;
  /** The platform's own id of a direct chat; null while nothing was said or sent there. */
  chatOf(conversation: string): Promise<string | null>;
}
