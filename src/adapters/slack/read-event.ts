import { z } from "zod";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { readIncomingText } from "./incoming-text";
import { conversationOf, homeRefOf, messageRefOf } from "./places";

/** Which workspace's installation heard it, and as whom the bot is there. */
export interface Heard {
  readonly team: string;
  readonly ownUserId: string | null;
}

export const platformName = "slack";

const messageEvent = z.object({
  type: z.enum(["message", "app_mention"]),
  channel: z.string(),
  channel_type: z.string().optional(),
  user: z.string().optional(),
  /** The sender's own workspace: another one in a channel that companies share. */
  user_team: z.string().optional(),
  team: z.string().optional(),
  text: z.string().default(""),
  ts: z.string(),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  hidden: z.boolean().optional(),
});

/**
 * What somebody wrote to the bot: in the direct chat everything, in a channel where it is mentioned. null for what nobody
 * says to it: edits, unfurls, other bots, joins, talk among people. The message's own place and moment are its name, so
 * that a redelivery under another event id, and a mention that also arrives as a message, are the same event.
 */
export function readMessage(event: unknown, { team, ownUserId }: Heard): ChatEvent | null {
  const read = messageEvent.safeParse(event);
  if (!read.success) return null;
  const { type, channel, channel_type, user, user_team, team: senderTeam, text: raw, ts, thread_ts, subtype, bot_id, hidden } = read.data;
  if (user === undefined || bot_id !== undefined || hidden || user === ownUserId) return null;
  if (subtype !== undefined && subtype !== "file_share" && subtype !== "thread_broadcast") return null;
  const direct = channel_type === "im" || channel.startsWith("D");
  if (type === "message" && !direct) return null;
  const { text, mentions } = readIncomingText(raw, ownUserId);
  const conversation = direct
    ? conversationOf({ team, channel: user, threadTs: null })
    : conversationOf({ team, channel, threadTs: thread_ts ?? null });
  return {
    kind: "message",
    externalId: `message:${team}:${channel}:${ts}`,
    at: { platform: platformName, conversation, direct },
    workspace: user_team ?? senderTeam ?? team,
    userId: user,
    text,
    mentions,
  };
}

export interface SlashCommand {
  readonly text: string;
  readonly user_id: string;
  readonly channel_id: string;
  readonly trigger_id: string;
}

/**
 * A slash command is between the person and the bot, wherever it was typed: it belongs to their direct chat. `here` is
 * true when it was typed there; elsewhere the answer is shown in place, to that person alone.
 */
export function readCommand(command: SlashCommand, { team, ownUserId }: Heard, here: boolean): ChatEvent {
  const { text, mentions } = readIncomingText(command.text, ownUserId);
  return {
    kind: "message",
    externalId: `command:${command.trigger_id}`,
    at: { platform: platformName, conversation: conversationOf({ team, channel: command.user_id, threadTs: null }), direct: true },
    workspace: team,
    userId: command.user_id,
    text: text === "" ? "help" : text,
    mentions,
    inPlace: here ? "forms" : "all",
  };
}

/** The App Home was opened: it is drawn anew. */
export function readHomeOpened(userId: string, eventId: string, { team }: Heard): ChatEvent {
  return {
    kind: "action",
    externalId: `home:${eventId}`,
    at: { platform: platformName, conversation: conversationOf({ team, channel: userId, threadTs: null }), direct: true },
    workspace: team,
    userId,
    action: "home.open",
    id: "",
    version: 0,
    values: {},
    messageRef: null,
    inPlace: "all",
  };
}

const buttonValue = z.object({ action: z.string(), id: z.string(), version: z.number().int() });

const tapBody = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }).optional(),
  container: z.object({ type: z.string(), message_ts: z.string().optional(), channel_id: z.string().optional() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  actions: z.array(z.object({ action_id: z.string(), block_id: z.string().optional(), value: z.string().optional() })).min(1),
});

export interface Tap {
  readonly event: ChatEvent & { readonly kind: "action" };
  /** The button's own name without the number that makes it unique: "quote.submit", "openForm". */
  readonly button: string;
  readonly blockId: string;
  readonly triggerId: string;
}

/** A tapped button on a message of ours or in the App Home. null when it is none of ours. */
export function readTap(body: unknown, { team }: Heard): Tap | null {
  const read = tapBody.safeParse(body);
  if (!read.success) return null;
  const { trigger_id, user, channel, container, message, actions } = read.data;
  const [tapped] = actions as [(typeof actions)[0]];
  const value = parsed(buttonValue, tapped.value);
  if (!value) return null;
  const channelId = channel?.id ?? container.channel_id;
  const ts = container.message_ts ?? message?.ts;
  const direct = channelId === undefined || channelId.startsWith("D");
  const threadTs = message?.thread_ts !== undefined && message.thread_ts !== message.ts ? message.thread_ts : null;
  const conversation = conversationOf(direct ? { team, channel: user.id, threadTs: null } : { team, channel: channelId, threadTs });
  const messageRef =
    container.type === "view"
      ? homeRefOf(team, user.id)
      : channelId !== undefined && ts !== undefined
        ? messageRefOf({ team, channel: channelId, ts })
        : null;
  return {
    button: tapped.action_id.split("#")[0] as string,
    blockId: tapped.block_id ?? "",
    triggerId: trigger_id,
    event: {
      kind: "action",
      externalId: `tap:${trigger_id}`,
      at: { platform: platformName, conversation, direct },
      workspace: user.team_id ?? team,
      userId: user.id,
      ...value,
      values: {},
      messageRef,
      inPlace: "forms",
    },
  };
}

/** What a modal carries about itself: what its answers are for, and where it was opened from. No right and no secret. */
export const formOrigin = buttonValue.extend({ conversation: z.string(), direct: z.boolean(), messageRef: z.string().nullable() });
export type FormOrigin = z.infer<typeof formOrigin>;

const answer = z
  .object({
    value: z.string().nullish(),
    selected_date: z.string().nullish(),
    selected_option: z.object({ value: z.string() }).nullish(),
  })
  .transform((each) => each.value ?? each.selected_date ?? each.selected_option?.value ?? "");

const submissionBody = z.object({
  trigger_id: z.string().optional(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    hash: z.string().optional(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), answer)) }),
  }),
});

/** The answers of a sent modal, by field name. null when the modal is none of ours. */
export function readSubmission(body: unknown, { team }: Heard): (ChatEvent & { readonly kind: "action" }) | null {
  const read = submissionBody.safeParse(body);
  if (!read.success) return null;
  const { trigger_id, user, view } = read.data;
  const origin = parsed(formOrigin, view.private_metadata);
  if (!origin) return null;
  const { conversation, direct, messageRef, action, id, version } = origin;
  return {
    kind: "action",
    externalId: `form:${trigger_id ?? `${view.id}:${view.hash ?? ""}`}`,
    at: { platform: platformName, conversation, direct },
    workspace: user.team_id ?? team,
    userId: user.id,
    action,
    id,
    version,
    values: Object.fromEntries(Object.entries(view.state.values).map(([field, inputs]) => [field, Object.values(inputs)[0] ?? ""])),
    messageRef,
    inPlace: "forms",
  };
}

function parsed<Value>(schema: z.ZodType<Value>, text: string | undefined): Value | null {
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}
