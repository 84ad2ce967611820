import type { webApi } from "@slack/bolt";
import { CardTooLarge } from "../../../cards/kit/card-too-large";
import type { Card } from "../../../cards/kit/nodes";
import { chunks } from "../../../cards/kit/plain";
import { openFormAction, renderSlack, slackText, type SlackFeatures } from "../../../cards/render/slack";
import type { SlackBlock, SlackMessage } from "../../../cards/render/slack.blocks";
import { renderText } from "../../../cards/render/text";
import type { ChatPlatform, Shown } from "../../bot/pipeline/chat-platform";
import { deliveryFailure, faultsIn, slackErrorOf, type SlackClients } from "./clients";
import type { SlackLog } from "./log";
import { messageAt, messageRefOf, placeOf } from "./places";
import { platformName } from "./read-event";

/** Below Slack's 4,000 for a message's text, `&amp;` and its like not yet counted. */
const textPiece = 3_000;
/** Clients and plans that know neither containers nor charts answer `invalid_blocks` for the whole message. */
const plainFeatures: SlackFeatures = { containers: false, charts: false };
/** Written on each message of ours, so that one whose answer was lost can be found again. */
export const deliveryMark = "dealdock_delivery";

/** The block that holds the button of a form is named after the delivery, where the form itself is kept. */
const formBlock = "form~";
export function deliveryOfForm(blockId: string): string | null {
  return blockId.startsWith(formBlock) ? blockId.slice(formBlock.length) : null;
}

/** Posts and changes messages. Throws `DeliveryFailure`, which says whether trying again can help. */
export function slackPlatform(clients: SlackClients, log: SlackLog): ChatPlatform {
  const call = async <T>(team: string, work: (client: webApi.WebClient) => Promise<T>): Promise<T> => {
    try {
      return await clients.call(team, work);
    } catch (problem) {
      throw deliveryFailure(problem);
    }
  };
  return {
    name: platformName,
    post(conversation, shown, onceKey) {
      const { team, channel, threadTs } = placeOf(conversation);
      return call(team, async (client) => {
        const thread = threadTs === null ? {} : { thread_ts: threadTs };
        let posted: { channel?: string; ts?: string } = {};
        for (const [index, message] of messagesOf(shown, onceKey, log).entries()) {
          const key = index === 0 ? onceKey : `${onceKey}+${index}`;
          const args = {
            channel,
            ...thread,
            text: message.text,
            mrkdwn: false,
            parse: "none",
            link_names: false,
            unfurl_links: false,
            unfurl_media: false,
            metadata: { event_type: deliveryMark, event_payload: { key, ...(shown.kind === "card" && { card: shown.card.name }) } },
          } as const;
          posted = await sentOrPlainer(shown, log, message, (blocks) => {
            const whole = blocks ? { ...args, blocks: blocks as never } : args;
            return client.chat.postMessage(whole); // oxlint-disable-line unicorn/require-post-message-target-origin -- a chat's, not a window's
          });
        }
        return messageRefOf({ team, channel: posted.channel ?? channel, ts: posted.ts ?? "" });
      });
    },
    async update(messageRef, card) {
      const at = messageAt(messageRef);
      await call(at.team, async (client) => {
        const shown: Shown = { kind: "card", card };
        const [message] = messagesOf(shown, messageRef, log);
        if (!message) return;
        await sentOrPlainer(shown, log, message, (blocks) =>
          // Left out, the old blocks and their buttons would stay.
          client.chat.update({ channel: at.channel, ts: at.ts, text: message.text, blocks: (blocks ?? []) as never, parse: "none" }),
        );
      });
    },
  };
}

type Drawn = Omit<SlackMessage, "blocks"> & { readonly blocks?: readonly SlackBlock[] };

/** A sentence or a card as one message; in several, as plain text, where Slack could not hold it whole. */
function messagesOf(shown: Shown, onceKey: string, log: SlackLog): readonly Drawn[] {
  if (shown.kind === "text") return inPieces(shown.text);
  try {
    const message = renderSlack(shown.card);
    return [{ ...message, blocks: message.blocks.map((block) => namedForm(block, onceKey)) }];
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    log.error("a card does not fit into Slack; it goes out as plain text", { problem });
    return inPieces(renderText(shown.card));
  }
}

function inPieces(text: string): Drawn[] {
  return chunks(text, textPiece).map((piece) => ({ text: slackText(piece), mrkdwn: false }));
}

function namedForm(block: SlackBlock, onceKey: string): SlackBlock & { block_id?: string } {
  const opensForm = block.type === "actions" && block.elements.some((each) => each.action_id.startsWith(openFormAction));
  return opensForm ? { ...block, block_id: `${formBlock}${onceKey}` } : block;
}

/** A message whose blocks Slack refuses is sent without what some clients lack, then as words alone: never lost. */
async function sentOrPlainer<T>(
  shown: Shown,
  log: SlackLog,
  message: Drawn,
  send: (blocks: readonly SlackBlock[] | undefined) => Promise<T>,
): Promise<T> {
  const refused = (problem: unknown) =>
    ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"].includes(slackErrorOf(problem) ?? "");
  try {
    return await send(message.blocks);
  } catch (problem) {
    if (!refused(problem) || shown.kind === "text") throw problem;
    log.error("Slack refuses blocks of ours", { card: shown.card.name, where: faultsIn(problem) });
    try {
      return await send(plainer(shown.card) ?? undefined);
    } catch (again) {
      if (!refused(again)) throw again;
      return send(undefined);
    }
  }
}

function plainer(card: Card): readonly SlackBlock[] | null {
  try {
    return renderSlack(card, plainFeatures).blocks;
  } catch (problem) {
    if (problem instanceof CardTooLarge) return null;
    throw problem;
  }
}
