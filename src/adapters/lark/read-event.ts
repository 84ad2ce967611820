import { z } from "zod";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { menuEvent, messageEvent, openIdOf, tapEvent, userEvent, type Envelope } from "./envelope";
import { readFile } from "./files";
import { json, readIncomingText } from "./incoming-text";
import { conversationOf, placeOf, type LarkPlace } from "./places";

export interface Heard {
  /** The bot itself in this app. */
  readonly ownOpenId: string;
}

export interface ReadMessage {
  readonly event: ChatEvent;
  readonly chatId: string;
}

/**
 * A message, known by its own id: the platform may deliver it again under another event id. null for what is not said to
 * the bot: a group's talk without its mention, a call to everybody, another bot.
 */
export function readMessage({ header, event }: Envelope, { ownOpenId }: Heard): ReadMessage | null {
  const { sender, message } = messageEvent.parse(event);
  const userId = sender.sender_id?.open_id;
  if (sender.sender_type !== "user" || userId === undefined || userId === ownOpenId) return null;
  const direct = message.chat_type === "p2p";
  const read = readIncomingText(message.message_type, message.content, message.mentions, ownOpenId);
  if (!direct && (!read || !read.toBot)) return null;
  const tenant = header.tenant_key;
  const place: LarkPlace = direct
    ? { kind: "direct", tenant, openId: userId }
    : {
        kind: "group",
        tenant,
        chatId: message.chat_id,
        topic: message.thread_id === undefined ? null : (message.root_id ?? message.message_id),
      };
  return {
    chatId: message.chat_id,
    event: {
      externalId: message.message_id,
      at: conversationOf(place),
      // Somebody from another company may be in a group of ours: known there or nowhere.
      workspace: sender.tenant_key ?? tenant,
      userId,
      kind: "message",
      // What has no words (a picture, a sticker) is answered like an empty message.
      text: read?.text ?? "",
      mentions: read?.mentions ?? [],
      ...readFile(message.message_type, message.content, message.message_id),
    },
  };
}

/** An entry of the bot's menu: its key is the message that it stands for, as "my approvals" or "待我审批". */
export function readMenu({ header, event }: Envelope): ChatEvent | null {
  const { operator, event_key } = menuEvent.parse(event);
  const userId = operator?.operator_id?.open_id;
  if (userId === undefined) return null;
  return {
    externalId: header.event_id,
    at: conversationOf({ kind: "direct", tenant: header.tenant_key, openId: userId }),
    workspace: header.tenant_key,
    userId,
    kind: "message",
    text: event_key.trim(),
    mentions: [],
  };
}

/** Somebody has left or is suspended. null for any other change of somebody's account. */
export function readUserChange({ header, event }: Envelope): ChatEvent | null {
  const user = userEvent.safeParse(event).data?.object;
  if (!user) return null;
  const { is_frozen, is_resigned, is_exited } = user.status ?? {};
  if (header.event_type !== "contact.user.deleted_v3" && !is_frozen && !is_resigned && !is_exited) return null;
  return {
    externalId: header.event_id,
    at: conversationOf({ kind: "direct", tenant: header.tenant_key, openId: user.open_id }),
    workspace: header.tenant_key,
    userId: user.open_id,
    kind: "accountClosed",
  };
}

const buttonValue = z.object({ action: z.string().min(1).max(120), id: z.string().max(190), version: z.coerce.number().int() });

/** Not from this app, this company or anybody who is named: refused, and never tried again. */
export class ForeignEvent extends Error {}

/**
 * A tap or a sent form. Where it stands comes from what we know of the card and its chat: `known` is that conversation,
 * null when nobody does; then it counts as a group, where nothing private is said. null: it is no button of ours.
 * Throws `ForeignEvent` when nobody, or somebody of another company, is said to have tapped.
 */
export function readTap({ header, event }: Envelope, known: string | null): (ChatEvent & { readonly kind: "action" }) | null {
  const { operator, action, context } = tapEvent.parse(event);
  const userId = openIdOf(operator);
  if (userId === null) throw new ForeignEvent("nobody is said to have tapped");
  const value = buttonValue.safeParse(typeof action.value === "string" ? json(action.value) : action.value).data ?? fromName(action.name);
  if (!value) return null;
  const tenant = header.tenant_key;
  const place: LarkPlace = known === null ? { kind: "group", tenant, chatId: context.open_chat_id, topic: null } : placeOf(known);
  return {
    externalId: header.event_id,
    at: conversationOf(place),
    workspace: operator?.tenant_key ?? tenant,
    userId,
    inPlace: "refusals",
    kind: "action",
    ...value,
    values: answersOf(action.form_value ?? {}),
    messageRef: context.open_message_id === "" ? null : context.open_message_id,
  };
}

/** A sent form may come without its button's value; its name says the same: see cards/render/lark.ts. */
function fromName(name: string | undefined): z.infer<typeof buttonValue> | null {
  const [action, id, version] = name?.split("/") ?? [];
  return buttonValue.safeParse({ action, id, version }).data ?? null;
}

/** Answers as the bot takes them: a day without its zone, several choices as one text, nothing for what was left empty. */
function answersOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, given]) => [name, withoutZone(inWords(given))]));
}

function inWords(given: unknown): string {
  if (Array.isArray(given)) return given.map(inWords).join(",");
  return typeof given === "string" ? given : typeof given === "number" || typeof given === "boolean" ? String(given) : "";
}

/** "2026-12-01 +0800" → "2026-12-01" */
function withoutZone(answer: string): string {
  return answer.replace(/^(\d{4}-\d{2}-\d{2})(?: \d{2}:\d{2})? [+-]\d{4}$/, "$1");
}
