import { CardTooLarge } from "../../../cards/kit/card-too-large";
import { headOf } from "../../../cards/kit/head-of-card";
import type { Card } from "../../../cards/kit/nodes";
import { chunks } from "../../../cards/kit/plain";
import { openFormAction, renderSlack, slackText, type SlackFeatures } from "../../../cards/render/slack";
import type { SlackBlock } from "../../../cards/render/slack.blocks";
import { renderText } from "../../../cards/render/text";
import type { Shown } from "../../bot/pipeline/chat-platform";
import { faultsIn, slackErrorOf } from "./failure";
import type { SlackLog } from "./log";

/** Below Slack's 4,000 for a message's text, `&amp;` and its like not yet counted. */
const textPiece = 3_000;
/** Clients and plans that do not know a newer block answer `invalid_blocks` for the whole message. */
const plainFeatures: SlackFeatures = { containers: false, charts: false, tables: false };

/** The block that holds the button of a form is named after the delivery, where the form itself is kept. */
const formBlock = "form~";
export function deliveryOfForm(blockId: string): string | null {
  return blockId.startsWith(formBlock) ? blockId.slice(formBlock.length) : null;
}

export interface Drawn {
  readonly text: string;
  readonly blocks?: readonly SlackBlock[];
}

/** A sentence or a card as one message; in several, as plain text, where Slack could not hold it whole. */
export function messagesOf(shown: Shown, onceKey: string, log: SlackLog): readonly Drawn[] {
  if (shown.kind === "text") return inPieces(shown.text);
  try {
    const { text, blocks } = renderSlack(shown.card);
    return [{ text, blocks: blocks.map((block) => namedForm(block, onceKey)) }];
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    log.info("a card does not fit into Slack; it goes out as plain text", { problem });
    return inPieces(renderText(shown.card));
  }
}

function inPieces(text: string): Drawn[] {
  return chunks(text, textPiece).map((piece) => ({ text: slackText(piece) }));
}

function namedForm(block: SlackBlock, onceKey: string): SlackBlock & { block_id?: string } {
  const opensForm = block.type === "actions" && block.elements.some((each) => each.action_id.startsWith(openFormAction));
  return opensForm ? { ...block, block_id: `${formBlock}${onceKey}` } : block;
}

/** What a card that stands there becomes: one message; a card that has grown too large is its head, which says how to get all of it. */
export function changedMessage(card: Card, onceKey: string, log: SlackLog): Drawn {
  const drawn = (shown: Card): Drawn => {
    const { text, blocks } = renderSlack(shown);
    return { text, blocks: blocks.map((block) => namedForm(block, onceKey)) };
  };
  try {
    return drawn(card);
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    log.info("a card has grown too large for Slack; its head is shown", { problem });
    return drawn(headOf(card, "onAsking"));
  }
}

/** The same as words alone, whole. */
export function inWords(shown: Shown): readonly Drawn[] {
  return inPieces(shown.kind === "text" ? shown.text : renderText(shown.card));
}

/** What a card that stands there becomes in words: all of them where one message holds them. */
export function changedWords(card: Card): string {
  const [whole = "", ...more] = inWords({ kind: "card", card }).map(({ text }) => text);
  return more.length === 0 ? whole : slackText(renderText(headOf(card, "onAsking")));
}

/** A message whose blocks Slack refuses is sent without what some clients lack, then as words alone: never lost. */
export async function sentOrPlainer<T>(
  shown: Shown,
  log: SlackLog,
  message: Drawn,
  send: (blocks: readonly SlackBlock[] | undefined) => Promise<T>,
  asWords: () => Promise<T>,
): Promise<T> {
  try {
    return await send(message.blocks);
  } catch (problem) {
    if (!isRefusedBlocks(problem) || shown.kind === "text") throw problem;
    log.error("Slack refuses blocks of ours", { card: shown.card.name, where: faultsIn(problem) });
    const blocks = plainer(shown.card);
    if (!blocks) return asWords();
    try {
      return await send(blocks);
    } catch (again) {
      if (!isRefusedBlocks(again)) throw again;
      return asWords();
    }
  }
}

function isRefusedBlocks(problem: unknown): boolean {
  return ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"].includes(slackErrorOf(problem) ?? "");
}

function plainer(card: Card): readonly SlackBlock[] | null {
  try {
    return renderSlack(card, plainFeatures).blocks;
  } catch (problem) {
    if (problem instanceof CardTooLarge) return null;
    throw problem;
  }
}
