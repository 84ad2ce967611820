import { createHash } from "node:crypto";
import { CardTooLarge } from "../../../cards/kit/card-too-large";
import { headOf } from "../../../cards/kit/head-of-card";
import type { Card } from "../../../cards/kit/nodes";
import { renderLark } from "../../../cards/render/lark";
import { renderText } from "../../../cards/render/text";
import type { CallLimit, ChatPlatform, Shown, ShownFile } from "../../bot/pipeline/chat-platform";
import type { LarkApi, LarkContent, MessageId, SentMessage } from "./api";
import { fetchFile } from "./files";
import { deliveryFailure, LarkError, messageGoneCodes } from "./lark-error";
import type { LarkLog } from "./log";
import { placeOf, platformName, receiverOf, type LarkPlace, type LarkPlaces } from "./places";
import { fileBefore, marked, onceKeyLivesMinutes, postedBefore } from "./posted-before";
import { postsOf } from "./post";

/** 50 a second and 1,000 a minute for one API of one app; 5 a second to one person, into one group, on one card. */
export const larkLimits: readonly CallLimit[] = (["post", "update"] as const).flatMap((call): CallLimit[] => [
  { call, per: "account", calls: 50, seconds: 1 },
  { call, per: "account", calls: 1_000, seconds: 60 },
  { call, per: call === "post" ? "conversation" : "message", calls: 5, seconds: 1, burst: 3 },
]);

export interface Delivering {
  readonly api: LarkApi;
  readonly places: LarkPlaces;
  readonly log: LarkLog;
}

/** Posts and changes messages. Throws `DeliveryFailure`, which says whether trying again can help. */
export function larkPlatform({ api, places, log }: Delivering): ChatPlatform & Required<Pick<ChatPlatform, "postFile" | "fetchFile">> {
  /** In its topic; beside it when the message that began the topic is gone. */
  async function sendTo(place: LarkPlace, content: LarkContent, uuid: string): Promise<SentMessage> {
    if (place.kind === "group" && place.topic !== null) {
      try {
        return await api.reply(place.topic, content, uuid);
      } catch (problem) {
        if (!(problem instanceof LarkError) || !messageGoneCodes.has(problem.facts.code)) throw problem;
      }
    }
    return api.send(receiverOf(place), content, uuid);
  }
  async function sendAll(conversation: string, contents: readonly LarkContent[], onceKey: string): Promise<MessageId> {
    const place = placeOf(conversation);
    let first: MessageId | null = null;
    for (const [index, content] of contents.entries()) {
      const sent = await sendTo(place, content, uuidOf(onceKey, index));
      first ??= sent.messageId;
      if (place.kind === "direct") await places.learn(sent.chatId, conversation);
      else if (place.topic !== null) await places.learn(sent.messageId, conversation);
    }
    if (first === null) throw new Error("nothing to send");
    return first;
  }
  /** A group may be read only with a scope that not every company grants: nothing is found there. */
  async function unlessNotAllowed<T>(look: () => Promise<T>): Promise<T | null> {
    try {
      return await look();
    } catch (problem) {
      const failure = deliveryFailure(problem);
      if (!failure.how.final) throw failure;
      log.info("what was sent before may not be looked for", { problem: failure.message });
      return null;
    }
  }
  return {
    name: platformName,
    limits: larkLimits,
    isGroup: (conversation) => placeOf(conversation).kind === "group",
    // In a direct chat the person's own setting holds, as it does for sentences.
    showsBothLanguages: (conversation) => placeOf(conversation).kind === "group",
    accountOf: (conversation) => placeOf(conversation).tenant,
    async post(conversation, shown, onceKey) {
      try {
        return await sendAll(
          conversation,
          contentsOf(shown, log).map((content) => marked(content, onceKey)),
          onceKey,
        );
      } catch (problem) {
        if (shown.kind !== "card" || !isRefusedCard(problem)) throw deliveryFailure(problem);
        log.error("the platform refuses a card of ours; its words are sent", {
          card: shown.card.name,
          problem: (problem as LarkError).message,
        });
        return sendAll(conversation, postsOf(renderText(shown.card)), `${onceKey}:words`).catch((again: unknown) => {
          throw deliveryFailure(again);
        });
      }
    },
    async update(messageRef, card) {
      try {
        await api.patchCard(messageRef as MessageId, changedContent(card, log).content);
      } catch (problem) {
        throw deliveryFailure(problem);
      }
    },
    onceKeyLivesMinutes,
    lookFor: (conversation, onceKey, { shown, since }) =>
      unlessNotAllowed(() => postedBefore({ api, places }, conversation, onceKey, contentsOf(shown, log), since)),
    lookForFile: (conversation, _onceKey, { name, since }) =>
      unlessNotAllowed(() => fileBefore({ api, places }, conversation, name, since)),
    cardLifeDays: 14,
    async urge(conversation, messageRef) {
      const place = placeOf(conversation);
      if (place.kind !== "direct") return;
      try {
        await api.urgent(messageRef as MessageId, [place.openId]);
      } catch (problem) {
        throw deliveryFailure(problem);
      }
    },
    fetchFile: (from, mostBytes) => fetchFile(api, from, mostBytes),
    async postFile(conversation, file, onceKey) {
      try {
        const content = await uploaded(api, file);
        const caption = file.caption === "" ? [] : postsOf(file.caption);
        return await sendAll(conversation, [content, ...caption], onceKey);
      } catch (problem) {
        throw deliveryFailure(problem);
      }
    },
  };
}

/** "card action is lock" has the same code, but only says to wait. */
function isRefusedCard(problem: unknown): boolean {
  return problem instanceof LarkError && problem.facts.code === 230099 && !/lock/i.test(problem.message);
}

/** A sentence, or a card; a card that does not fit even folded is its head, with all its words behind it. */
function contentsOf(shown: Shown, log: LarkLog): readonly LarkContent[] {
  if (shown.kind === "text") return postsOf(shown.text);
  try {
    return [cardContent(shown.card)];
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    log.error("a card does not fit into Feishu or Lark; its head and all its words are sent", { problem: problem.message });
    return [cardContent(headOf(shown.card, "follows")), ...postsOf(renderText(shown.card))];
  }
}

/** What a card that stands there becomes: there is nothing to follow it with, so a head says how to get all of it. */
function changedContent(card: Card, log: LarkLog): LarkContent {
  try {
    return cardContent(card);
  } catch (problem) {
    if (!(problem instanceof CardTooLarge)) throw problem;
    log.error("a card has grown too large for Feishu or Lark; its head is shown", { problem: problem.message });
    return cardContent(headOf(card, "onAsking"));
  }
}

function cardContent(card: Card): LarkContent {
  return { type: "interactive", content: JSON.stringify(renderLark(card)) };
}

async function uploaded(api: LarkApi, { name, mediaType, bytes }: ShownFile): Promise<LarkContent> {
  if (mediaType === "image/png" || mediaType === "image/jpeg")
    return { type: "image", content: JSON.stringify({ image_key: await api.uploadImage(bytes) }) };
  return { type: "file", content: JSON.stringify({ file_key: await api.uploadFile(name, bytes) }) };
}

/** The platform takes up to 50 characters and sends at most one message for each within an hour. */
function uuidOf(onceKey: string, index: number): string {
  return createHash("sha256").update(`${onceKey}#${index}`).digest("hex").slice(0, 40);
}
