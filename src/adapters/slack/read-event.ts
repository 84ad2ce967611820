import { z } from "zod";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { readFiles, slackFile } from "./files";
import { readIncomingText } from "./incoming-text";
import { conversationOf } from "./places";

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
  files: z.array(slackFile).default([]),
});

/**
 * What somebody wrote to the bot: in the direct chat everything, in a channel where it is mentioned. null for what nobody
 * says to it: edits, unfurls, other bots, joins, talk among people. The message's own place and moment are its name, so
 * that a redelivery under another event id, and a mention that also arrives as a message, are the same event.
 */
export function readMessage(event: unknown, { team, ownUserId }: Heard): ChatEvent | null {
  const read = messageEvent.safeParse(event);
  if (!read.success) return null;
  const {
    type,
    channel,
    channel_type,
    user,
    user_team,
    team: senderTeam,
    text: raw,
    ts,
    thread_ts,
    subtype,
    bot_id,
    hidden,
    files,
  } = read.data;
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
    ...readFiles(files, team),
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

const userChange = z.object({ user: z.object({ id: z.string(), team_id: z.string().optional(), deleted: z.boolean().default(false) }) });

/** Somebody's account was closed. null for any other change of a profile. */
export function readUserChange(event: unknown, eventId: string, { team }: Heard): ChatEvent | null {
  const user = userChange.safeParse(event).data?.user;
  if (!user?.deleted) return null;
  return {
    kind: "accountClosed",
    externalId: `closed:${eventId}`,
    at: { platform: platformName, conversation: conversationOf({ team, channel: user.id, threadTs: null }), direct: true },
    workspace: user.team_id ?? team,
    userId: user.id,
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
    id: "home",
    version: 0,
    values: {},
    messageRef: null,
    inPlace: "all",
  };
}

/** What stands in Slack's menus: at a message, and at nothing. The callback id is the action's name. */
export const messageShortcuts = ["todo.new", "lead.new", "ticket.new"] as const;
export const globalShortcuts = ["todo.new", "lead.new", "ticket.new"] as const;
/** Slack wants other callback ids for the two menus. */
export const globalMark = "global.";

const shortcutBody = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  message: z.object({ text: z.string().default("") }).optional(),
});

/** A shortcut: it belongs to the person's own chat with the bot, wherever the message is. */
export function readShortcut(body: unknown, { team, ownUserId }: Heard): (ChatEvent & { readonly kind: "action" }) | null {
  const read = shortcutBody.safeParse(body);
  if (!read.success) return null;
  const { callback_id, trigger_id, user, message } = read.data;
  const { text } = readIncomingText(message?.text ?? "", ownUserId);
  return {
    kind: "action",
    externalId: `shortcut:${trigger_id}`,
    at: { platform: platformName, conversation: conversationOf({ team, channel: user.id, threadTs: null }), direct: true },
    workspace: user.team_id ?? team,
    userId: user.id,
    action: callback_id.replace(globalMark, ""),
    id: "new",
    version: 0,
    values: text === "" ? {} : { said: text },
    messageRef: null,
    inPlace: "forms",
  };
}
