import type { RespondFn, webApi } from "@slack/bolt";
import { renderSlack, slackText } from "../../../cards/render/slack";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { holdsForm, isRefused, type ChatReply } from "../../bot/pipeline/chat-reply";
import { isHeldBack } from "../../bot/pipeline/held-back";
import { timedOut } from "../in-time/within";
import type { SlackLog } from "./log";
import { formView, openView, replyWithin, sentenceView, type OpenedFrom } from "./modal";
import type { Kept, SlackInbox } from "./ports";

/** A private line may come later than the acknowledgement, but before what was held back becomes a message. */
const shownWithinMs = 12_000;

/**
 * Shows what a command or tap is answered where the person looks: a form as a modal, words as a private line. What could not be shown
 * in time, or at all, comes as messages at once: held back longer, it would hold up what the person is told next.
 */
export async function showInPlace(
  { inbox, log }: { readonly inbox: SlackInbox; readonly log: SlackLog },
  client: webApi.WebClient,
  respond: RespondFn | undefined,
  triggerId: string,
  event: ChatEvent,
  kept: Kept,
): Promise<void> {
  const soon = await replyWithin(kept.handled(), shownWithinMs);
  const reply = soon === timedOut ? await kept.handled().catch(() => null) : soon;
  // It failed for now: it is tried again, and comes as a message then.
  if (!reply) return;
  const held = reply.parts.some((part) => isHeldBack(event, reply, part));
  let shown = false;
  try {
    shown = soon !== timedOut && (await shownThere(client, respond, triggerId, event, reply));
  } catch (problem) {
    // The address for private lines lives half an hour and five lines.
    log.info("what was to be shown in place was not taken by Slack", { problem });
  }
  if (held) await (shown ? inbox.takeBack(kept.id) : inbox.letGo(kept.id));
}

/** Whether what the reply holds back is on the screen now. */
async function shownThere(
  client: webApi.WebClient,
  /** Missing where Slack gives no address for private lines, as in the App Home: a refusal is then a view. */
  respond: RespondFn | undefined,
  triggerId: string,
  event: ChatEvent,
  reply: ChatReply,
): Promise<boolean> {
  const { toast } = reply;
  const form = reply.parts.find(holdsForm);
  if (form) {
    const from: OpenedFrom = { ...event.at, messageRef: event.kind === "action" ? event.messageRef : null };
    return (await openView(client, triggerId, () => Promise.resolve(formView(form.card, from)))) === "opened";
  }
  if (!respond) {
    if (!isRefused(reply) || !toast) return false;
    return (await openView(client, triggerId, () => Promise.resolve(sentenceView(toast.text)))) === "opened";
  }
  const words = event.inPlace === "all" || isRefused(reply) ? privateWords(reply) : [];
  for (const line of words) await respond({ response_type: "ephemeral", replace_original: false, ...line });
  if (words.length === 0 && toast) await respond({ response_type: "ephemeral", replace_original: false, text: slackText(toast.text) });
  return words.length > 0;
}

/** The parts of a reply that are neither live card nor file, as lines for one person. */
function privateWords(reply: ChatReply): { text: string; blocks?: never }[] {
  return reply.parts.flatMap((part) => {
    if (part.kind === "text") return [{ text: slackText(part.text) }];
    if (part.kind === "liveCard" || part.kind === "file") return [];
    const { text, blocks } = renderSlack(part.card);
    return [{ text, blocks: blocks as never }];
  });
}
