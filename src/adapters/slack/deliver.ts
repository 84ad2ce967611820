import type { webApi } from "@slack/bolt";
import { homeCard } from "../../../cards/people/home.card";
import { renderSlackHome } from "../../../cards/render/slack";
import type { CallLimit, ChatPlatform, Shown } from "../../bot/pipeline/chat-platform";
import type { SlackAddress, SlackClients } from "./clients";
import { changedMessage, changedWords, inWords, messagesOf, sentOrPlainer, type Drawn } from "./draw";
import { deliveryFailure } from "./failure";
import { fetchFile } from "./files";
import { publishHome } from "./home";
import { homeRefOf, isDirect, isHome, messageAt, messageRefOf, placeOf } from "./places";
import { deliveryMark, fileBefore, pieceKey, postedBefore } from "./posted-before";
import { platformName } from "./read-event";

/**
 * Slack lets an app post once a second into one channel, in short bursts, with a cap for the workspace that it does not name;
 * changing messages is a method of its tier 3. Source: docs.slack.dev/apis/web-api/rate-limits
 */
export const slackLimits: readonly CallLimit[] = [
  { call: "post", per: "conversation", calls: 5, seconds: 5, burst: 3 },
  { call: "post", per: "account", calls: 200, seconds: 60, burst: 20 },
  { call: "update", per: "account", calls: 50, seconds: 60, burst: 10 },
];

/** Where a message of ours stands. */
interface Posted {
  readonly channel?: string | undefined;
  readonly ts?: string | undefined;
}

/** Posts and changes messages. Throws `DeliveryFailure`, which says whether trying again can help. */
export function slackPlatform(clients: SlackClients, { log, apiUrl }: SlackAddress): ChatPlatform {
  const directChannels = new Map<string, string>();

  async function call<T>(team: string, kind: "post" | "update", work: Parameters<typeof clients.call<T>>[1]): Promise<T> {
    try {
      return await clients.call(team, work);
    } catch (problem) {
      throw deliveryFailure(problem, kind);
    }
  }
  /** Some methods take no person for a chat: the direct chat's own id. */
  async function channelId(client: webApi.WebClient, conversation: string): Promise<string> {
    const place = placeOf(conversation);
    if (!isDirect(place)) return place.channel;
    const known = directChannels.get(conversation) ?? (await client.conversations.open({ users: place.channel })).channel?.id ?? "";
    directChannels.set(conversation, known);
    return known;
  }

  return {
    name: platformName,
    limits: slackLimits,
    isGroup: (conversation) => !isDirect(placeOf(conversation)),
    accountOf: (conversation) => placeOf(conversation).team,
    post(conversation, shown, onceKey) {
      const { team, channel, threadTs } = placeOf(conversation);
      return call(team, "post", async (client) => {
        if (shown.kind === "card" && shown.card.name === homeCard.name) {
          await publishHome(client, channel, renderSlackHome(shown.card));
          return homeRefOf(team, channel);
        }
        const posted = await sendAll(client, messagesOf(shown, onceKey, log));
        return messageRefOf({ team, channel: posted.channel ?? channel, ts: posted.ts ?? "" });

        async function sendAll(by: webApi.WebClient, messages: readonly Drawn[]): Promise<Posted> {
          let last: Posted = {};
          // The beginning may stand there from an attempt that failed halfway.
          const there = messages.length > 1 ? await postedBefore(by, await channelId(by, conversation)) : new Map<string, string>();
          for (const [index, message] of messages.entries()) {
            const key = pieceKey(onceKey, index, messages.length);
            const before = there.get(key);
            if (before !== undefined) {
              last = { channel: await channelId(by, conversation), ts: before };
              continue;
            }
            const args = {
              channel,
              ...(threadTs !== null && { thread_ts: threadTs }),
              text: message.text,
              mrkdwn: false,
              parse: "none",
              link_names: false,
              unfurl_links: false,
              unfurl_media: false,
              metadata: { event_type: deliveryMark, event_payload: { key, ...(shown.kind === "card" && { card: shown.card.name }) } },
            } as const;
            const send = (blocks: Drawn["blocks"]): Promise<Posted> => {
              const whole = blocks ? { ...args, blocks: blocks as never } : args;
              return by.chat.postMessage(whole); // oxlint-disable-line unicorn/require-post-message-target-origin -- a chat's, not a window's
            };
            last = await sentOrPlainer(shown, log, message, send, () => sendAll(by, inWords(shown)));
          }
          return last;
        }
      });
    },
    update(messageRef, card) {
      const { team, channel, ts } = messageAt(messageRef);
      return call(team, "update", async (client) => {
        if (isHome(messageAt(messageRef))) return publishHome(client, channel, renderSlackHome(card));
        const shown: Shown = { kind: "card", card };
        const message = changedMessage(card, messageRef, log);
        // Left out, the old blocks and their buttons would stay.
        const change = (text: string, blocks: Drawn["blocks"]) =>
          client.chat.update({ channel, ts, text, blocks: (blocks ?? []) as never, parse: "none" });
        await sentOrPlainer(
          shown,
          log,
          message,
          (blocks) => change(message.text, blocks),
          () => change(changedWords(card), undefined),
        );
      });
    },
    postFile(conversation, { name, bytes, caption }, _onceKey) {
      const { team, threadTs } = placeOf(conversation);
      return call(team, "post", async (client) => {
        const channel = await channelId(client, conversation);
        const where = threadTs === null ? { channel_id: channel } : { channel_id: channel, thread_ts: threadTs };
        const { files } = await client.filesUploadV2({ ...where, file: Buffer.from(bytes), filename: name, initial_comment: caption });
        // The message with the file comes a little later, by itself: the file's own id is all that is known.
        return messageRefOf({ team, channel, ts: files[0]?.files?.[0]?.id ?? "" });
      });
    },
    fetchFile: (from, mostBytes) => fetchFile({ clients, apiUrl }, from, mostBytes),
    lookForFile(conversation, _onceKey, { name, since }) {
      const { team } = placeOf(conversation);
      return call(team, "post", async (client, { ownUserId }) => {
        const channel = await channelId(client, conversation);
        const id = await fileBefore(client, channel, { name, since, ownUserId });
        return id === null ? null : messageRefOf({ team, channel, ts: id });
      });
    },
    lookFor(conversation, onceKey) {
      const { team } = placeOf(conversation);
      return call(team, "post", async (client) => {
        const channel = await channelId(client, conversation);
        const ts = (await postedBefore(client, channel)).get(onceKey);
        return ts === undefined ? null : messageRefOf({ team, channel, ts });
      });
    },
  };
}
