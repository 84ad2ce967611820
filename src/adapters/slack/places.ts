/** Where something stands in Slack, as one word that the bot keeps: "T1:U1" is a direct chat, "T1:C1" a channel, "T1:C1:1699.1" a thread in it. */
export interface SlackPlace {
  readonly team: string;
  /** A user id posts into the direct chat with that user. */
  readonly channel: string;
  readonly threadTs: string | null;
}

export function conversationOf({ team, channel, threadTs }: SlackPlace): string {
  return [team, channel, ...(threadTs === null ? [] : [threadTs])].join(":");
}

export function placeOf(conversation: string): SlackPlace {
  const [team = "", channel = "", threadTs = null] = conversation.split(":");
  return { team, channel, threadTs };
}

/** Whether the place is a direct chat: those are kept under the person's own id, however the chat was opened. */
export function isDirect({ channel }: SlackPlace): boolean {
  return /^[UW]/.test(channel);
}

/** A message of ours, "T1/D1/1699.2". */
export interface SlackMessageRef {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
}

export function messageRefOf({ team, channel, ts }: SlackMessageRef): string {
  return `${team}/${channel}/${ts}`;
}

export function messageAt(messageRef: string): SlackMessageRef {
  const [team = "", channel = "", ts = ""] = messageRef.split("/");
  return { team, channel, ts };
}

/** The App Home of a user: a card that stands there is no message, and is published anew instead of updated. */
const homeMark = "home";

export function homeRefOf(team: string, userId: string): string {
  return messageRefOf({ team, channel: userId, ts: homeMark });
}

export function isHome({ ts }: SlackMessageRef): boolean {
  return ts === homeMark;
}
