import type { webApi } from "@slack/bolt";
import { slackErrorOf } from "./failure";

/** Written on each message of ours, so that one whose answer was lost can be found again. */
export const deliveryMark = "dealdock_delivery";
/** How far back such a message is looked for. */
const lookBack = 30;

/** What is too long for one message goes in several, each with a key of its own; the last one stands for the whole. */
export function pieceKey(onceKey: string, index: number, count: number): string {
  return index === count - 1 ? onceKey : `${onceKey}+${index}`;
}

/**
 * The newest messages of ours in a chat, by their key, with their moment. Channels are read only where an admin granted the
 * optional scope: in others nothing is found, and what was doubtful is posted at the risk of a second time.
 */
export async function postedBefore(client: webApi.WebClient, channel: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { messages = [] } = await client.conversations.history({ channel, limit: lookBack, include_all_metadata: true });
    return new Map(
      messages.flatMap(({ ts, metadata }): [string, string][] => {
        const key: unknown = new Map(Object.entries(metadata?.event_payload ?? {})).get("key");
        return typeof key === "string" && ts !== undefined ? [[key, ts]] : [];
      }),
    );
  } catch (problem) {
    if (slackErrorOf(problem) === "missing_scope") return new Map();
    throw problem;
  }
}

/** Slack says the second in which a file was made; its clock may be a little behind ours. */
const skewSeconds = 2;

/** A file of ours that was put into the chat since then, by its name; null also where the bot may not read files. */
export async function fileBefore(
  client: webApi.WebClient,
  channel: string,
  { name, since, ownUserId }: { readonly name: string; readonly since: Date; readonly ownUserId: string },
): Promise<string | null> {
  try {
    const from = String(Math.floor(since.getTime() / 1000) - skewSeconds);
    const { files = [] } = await client.files.list({ channel, user: ownUserId, ts_from: from, count: lookBack });
    return files.find((file) => file.name === name && (file.created ?? 0) >= Number(from))?.id ?? null;
  } catch (problem) {
    if (slackErrorOf(problem) === "missing_scope") return null;
    throw problem;
  }
}
