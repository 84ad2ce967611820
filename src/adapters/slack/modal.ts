import type { webApi } from "@slack/bolt";
import type { Card } from "../../../cards/kit/nodes";
import { renderSlackModal } from "../../../cards/render/slack-modal";
import { plainText, type SlackView } from "../../../cards/render/slack.blocks";
import type { ChatReply } from "../../bot/pipeline/chat-reply";
import { inBothLanguages } from "../../bot/texts/before-known";
import { timedOut, within } from "../in-time/within";
import { slackErrorOf } from "./failure";
import { formOrigin, type FormOrigin } from "./read-interaction";

/** What a view is titled that has no title of its own. */
const appName = "Dealdock";

/** A trigger lives three seconds; when the form is not there by then, an empty view holds its place. */
const loadingAfterMs = 800;

/** Where the form was asked for: its answers go there, and the card there is refreshed. */
export type OpenedFrom = Pick<FormOrigin, "conversation" | "direct" | "messageRef">;

/**
 * A card's form as a modal that remembers where it was opened from. null when the card has none. Each drawing names its
 * inputs anew ("reason~2"): under an old name Slack would keep what stood there before.
 */
export function formView(card: Card, { conversation, direct, messageRef }: OpenedFrom, drawing = 1): SlackView | null {
  const view = renderSlackModal(card);
  if (!view) return null;
  const origin = { ...(JSON.parse(view.private_metadata) as FormOrigin), conversation, direct, messageRef, drawing };
  return {
    ...view,
    private_metadata: JSON.stringify(formOrigin.parse(origin)),
    blocks: view.blocks.map((block) => (block.type === "input" ? { ...block, block_id: `${block.block_id}~${drawing}` } : block)),
  };
}

export function sentenceBlock(text: string): object {
  return { type: "section", text: plainText(text) };
}

/** A view that says one thing. */
export function sentenceView(text: string): object {
  return { type: "modal", title: plainText(appName), blocks: [sentenceBlock(text)] };
}

const loadingView = sentenceView(inBothLanguages("opening"));
export const workingView = sentenceView(inBothLanguages("working"));

export type Opened = "opened" | "nothing to open" | "too late";

/**
 * Opens what `find` gives, within the trigger's life: at once when it is there soon, else into an empty view that is
 * opened first. "too late" when the trigger had expired: whoever asked says it another way.
 */
export async function openView(client: webApi.WebClient, triggerId: string, find: () => Promise<object | null>): Promise<Opened> {
  const finding = find();
  const soon = await within(finding, loadingAfterMs);
  try {
    if (soon !== timedOut) {
      if (!soon) return "nothing to open";
      await client.views.open({ trigger_id: triggerId, view: soon as never });
      return "opened";
    }
    const { view } = await client.views.open({ trigger_id: triggerId, view: loadingView as never });
    const found = (await finding) ?? sentenceView(inBothLanguages("formGone"));
    await showInView(client, view?.id ?? "", found);
    return "opened";
  } catch (problem) {
    if (["expired_trigger_id", "trigger_exchanged", "invalid_trigger_id"].includes(slackErrorOf(problem) ?? "")) return "too late";
    throw problem;
  }
}

/**
 * Puts something else into an open view. A view that the person closed meanwhile is no fault. No hash is passed: the
 * newest view wins, and nothing that a person typed stands in a view that only waits.
 */
export async function showInView(client: webApi.WebClient, viewId: string, view: object): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view: view as never });
  } catch (problem) {
    if (!["not_found", "view_not_found"].includes(slackErrorOf(problem) ?? "")) throw problem;
  }
}

/** The reply, or `timedOut` when it takes longer or fails for now: the inbox tries again by itself. */
export function replyWithin(reply: Promise<ChatReply>, ms: number): Promise<ChatReply | typeof timedOut> {
  return within(
    reply.catch((): typeof timedOut => timedOut),
    ms,
  );
}
