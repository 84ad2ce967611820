import { tenant, appId, verificationToken, type LarkState } from "./platform";

export interface EventOver {
  readonly eventId?: string;
  readonly token?: string;
  readonly appId?: string;
  readonly tenant?: string;
}
export interface MessageOver extends EventOver {
  readonly messageId?: string;
  readonly group?: string;
  /** The message that began the topic. */
  readonly topic?: string;
  readonly senderTenant?: string;
  readonly mentions?: readonly object[];
}
export interface TapOver extends EventOver {
  readonly operator?: object | null;
  readonly chatId?: string;
}

let count = 0;

/** An event or callback of the second version, as it stands inside the encryption. */
export function platformEvent(type: string, event: object, over: EventOver = {}): object {
  count += 1;
  const header = {
    event_id: over.eventId ?? `ev_${count}`,
    event_type: type,
    create_time: "1764036000000",
    token: over.token ?? verificationToken,
    app_id: over.appId ?? appId,
    tenant_key: over.tenant ?? tenant,
  };
  return { schema: "2.0", header, event };
}

export type Said = { readonly text: string } | { readonly type: string; readonly content: object };

export function messageEvent(state: LarkState, openId: string, said: Said, over: MessageOver = {}): object {
  count += 1;
  const { group } = over;
  const message = {
    message_id: over.messageId ?? `om_said${count}`,
    chat_id: group ?? state.directChat(openId),
    chat_type: group === undefined ? "p2p" : "group",
    message_type: "type" in said ? said.type : "text",
    content: JSON.stringify("type" in said ? said.content : said),
    create_time: "1764036000000",
    ...(over.mentions && { mentions: over.mentions }),
    ...(over.topic !== undefined && { thread_id: `omt_${over.topic}`, root_id: over.topic }),
  };
  const sender = {
    sender_id: { open_id: openId, union_id: `on_${openId}`, user_id: null },
    sender_type: "user",
    tenant_key: over.senderTenant ?? tenant,
  };
  return platformEvent("im.message.receive_v1", { sender, message }, over);
}

export function tapEvent(state: LarkState, openId: string, messageId: string, action: object, over: TapOver = {}): object {
  const chatId = over.chatId ?? state.messages.find((each) => each.id === messageId)?.chatId ?? "oc_unknown";
  const operator = over.operator === undefined ? { open_id: openId, union_id: `on_${openId}`, tenant_key: tenant } : over.operator;
  return platformEvent(
    "card.action.trigger",
    {
      ...(operator && { operator }),
      token: "c-a-token-that-is-no-message-id",
      action: { tag: "button", ...action },
      host: "im_message",
      context: { open_message_id: messageId, open_chat_id: chatId },
    },
    over,
  );
}
