import type { App, RespondFn, webApi } from "@slack/bolt";
import type { Card } from "../../../cards/kit/nodes";
import { openFormAction, renderSlack, slackText } from "../../../cards/render/slack";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { holdsForm, isRefused, type ChatReply } from "../../bot/pipeline/chat-reply";
import { deliveryOfForm } from "./draw";
import type { SlackInstallations } from "./installations";
import type { SlackLog } from "./log";
import { publishHome } from "./home";
import { formView, openView, sentenceBlock, sentenceView, showInView, timedOut, within, workingView, type OpenedFrom } from "./modal";
import type { Kept, PostedForms, SlackInbox } from "./ports";
import { readCommand, readHomeOpened, readMessage, readShortcut, type Heard } from "./read-event";
import { fieldOf, readSubmission, readTap, type Submission } from "./read-interaction";

export interface Receiving {
  readonly installations: SlackInstallations;
  readonly inbox: SlackInbox;
  readonly forms: PostedForms;
  readonly log: SlackLog;
}

/**
 * Slack waits three seconds. A tap, a command and a form are never sent again, so that they are answered in time even when the
 * inbox is slow: the row is then under way, and an error shown would make the person do it twice.
 */
const answerWithinMs = 2_300;

/** A private line may come later than the acknowledgement, but before what was held back becomes a message. */
const shownWithinMs = 12_000;

/** Everything that people do in Slack, each kept before it is acknowledged. */
export function listen(app: App, receiving: Receiving): void {
  const { inbox, forms, installations, log } = receiving;

  const heardBy = (context: Readonly<Record<string, unknown>>): Heard => ({
    team: wordIn(context, "teamId") ?? "",
    ownUserId: wordIn(context, "botUserId"),
  });
  /** The channel of each person's direct chat with the bot, as far as seen: a command typed there is answered there. */
  const directChannels = new Set<string>();

  // An event is acknowledged when its listeners are done: see `keptFirst` in slack-app.ts.
  app.event(/^(message|app_mention)$/, async ({ event, context }) => {
    const read = readMessage(event, heardBy(context));
    if (!read) return;
    if (read.at.direct && "channel" in event && typeof event.channel === "string") directChannels.add(event.channel);
    await inbox.receive(read);
  });

  app.event("app_home_opened", async ({ event, body, client, context }) => {
    if (event.tab !== "home") return;
    const kept = await inbox.receive(readHomeOpened(event.user, body.event_id, heardBy(context)));
    // Somebody who is not linked yet gets no page of their own: it says what to do instead.
    const reply = await kept.handled();
    if (isRefused(reply) && reply.toast) await publishHome(client, event.user, { type: "home", blocks: [sentenceBlock(reply.toast.text)] });
  });

  app.event("app_uninstalled", ({ body }) => installations.remove(body.team_id, "uninstalled"));
  app.event("tokens_revoked", async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await installations.remove(body.team_id, "revoked");
  });

  app.command(/.*/, async ({ command, ack, respond, client, context }) => {
    const event = readCommand(command, heardBy(context), directChannels.has(command.channel_id));
    const kept = await keptThenAcked(inbox, event, () => ack());
    await showInPlace(receiving, client, respond, command.trigger_id, event, kept);
  });

  app.action(/.*/, async ({ body, ack, respond, client, context }) => {
    const tap = readTap(body, heardBy(context));
    if (!tap) return ack();
    if (tap.button === openFormAction) {
      await ack();
      await openPostedForm(forms, client, respond, tap.triggerId, tap.blockId, tap.event);
      return;
    }
    const kept = await keptThenAcked(inbox, tap.event, () => ack());
    await showInPlace(receiving, client, respond, tap.triggerId, tap.event, kept);
  });

  app.shortcut(/.*/, async ({ body, ack, client, context }) => {
    const event = readShortcut(body, heardBy(context));
    if (!event) return ack();
    const kept = await keptThenAcked(inbox, event, () => ack());
    await showInPlace(receiving, client, null, body.trigger_id, event, kept);
  });

  app.view({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack, client, context }) => {
    const sent = readSubmission(body, heardBy(context));
    if (!sent) return ack();
    const started = inbox.receive(sent.event);
    const reply = await within(
      started.then((kept) => kept.handled()),
      answerWithinMs,
    );
    if (reply === timedOut) {
      await ack({ response_action: "update", view: workingView as never });
      const kept = await started;
      await showInView(client, body.view.id, resultView(await kept.handled(), sent));
      return inbox.takeBack(kept.id);
    }
    const answer = answerToForm(reply, sent, body.view.blocks);
    if (!answer) return ack();
    await ack(answer as never);
    await inbox.takeBack((await started).id);
  });

  app.view({ type: "view_closed", callback_id: /.*/ }, ({ ack }) => ack());
  app.error((problem) => {
    log.error("a Slack event could not be taken", { problem });
    // Told, and thrown on: an event that was not kept must not be acknowledged.
    return Promise.reject(problem);
  });
}

/** Keeps the event, then acknowledges it; the other way round when keeping takes too long. Throws when it cannot be kept. */
async function keptThenAcked(inbox: SlackInbox, event: ChatEvent, ack: () => Promise<void>): Promise<Kept> {
  const started = inbox.receive(event);
  await within(started, answerWithinMs);
  await ack();
  return started;
}

/** Shows what a command or tap is answered where the person looks: a form as a modal, words as a private line. */
async function showInPlace(
  { inbox, log }: Receiving,
  client: webApi.WebClient,
  /** null where Slack gives no way to write to that person alone: then it comes as a message. */
  respond: RespondFn | null,
  triggerId: string,
  event: ChatEvent,
  kept: Kept,
): Promise<void> {
  const reply = await within(kept.handled(), shownWithinMs);
  // It comes as a message, when it is ready.
  if (reply === timedOut) return;
  const form = reply.parts.find(holdsForm);
  if (form) {
    const from: OpenedFrom = { ...event.at, messageRef: event.kind === "action" ? event.messageRef : null };
    const opened = await openView(client, triggerId, () => Promise.resolve(formView(form.card, from)));
    if (opened === "opened") await inbox.takeBack(kept.id);
    return;
  }
  if (!respond) return;
  try {
    const words = event.inPlace === "all" || isRefused(reply) ? privateWords(reply) : [];
    for (const line of words) await respond({ response_type: "ephemeral", replace_original: false, ...line });
    if (words.length > 0) return await inbox.takeBack(kept.id);
    if (reply.toast) await respond({ response_type: "ephemeral", replace_original: false, text: slackText(reply.toast.text) });
  } catch (problem) {
    // The address for private lines lives half an hour and five lines; what was held back comes as a message.
    log.info("a private line was not taken by Slack", { problem });
  }
}

/** The parts of a reply that are no live card, as lines for one person. */
function privateWords(reply: ChatReply): { text: string; blocks?: never }[] {
  return reply.parts.flatMap((part) => {
    if (part.kind === "text") return [{ text: slackText(part.text) }];
    if (part.kind === "liveCard") return [];
    const { text, blocks } = renderSlack(part.card);
    return [{ text, blocks: blocks as never }];
  });
}

async function openPostedForm(
  forms: PostedForms,
  client: webApi.WebClient,
  respond: RespondFn,
  triggerId: string,
  blockId: string,
  event: ChatEvent & { readonly kind: "action" },
): Promise<void> {
  const key = deliveryOfForm(blockId);
  const find = async () => {
    const card = key === null ? null : await forms.find(key);
    return card && formView(card, { ...event.at, messageRef: event.messageRef });
  };
  const opened = await openView(client, triggerId, find);
  if (opened === "opened") return;
  const text =
    opened === "too late"
      ? "没来得及打开表单，请再点一次。/ The form took too long to open; please tap again."
      : "这个表单已经没有了，请重新说一遍。/ This form is gone; please say it again.";
  await respond({ response_type: "ephemeral", replace_original: false, text });
}

/** What a sent form is answered in place: faults beside their fields, or the next form. null: it is done, the modal closes. */
function answerToForm(reply: ChatReply, { event, drawing }: Submission, blocks: readonly unknown[]): object | null {
  const form = reply.parts.find(holdsForm);
  const inputs = new Map(
    blocks.flatMap((block) => {
      const { type, block_id } = block as { type?: string; block_id?: string };
      return type === "input" && block_id !== undefined ? [[fieldOf(block_id), block_id] as const] : [];
    }),
  );
  if (form) {
    const fields = form.card.nodes.flatMap((node) => (node.kind === "form" ? node.fields : []));
    const errors = fields.flatMap(({ name, problem }) => {
      const input = inputs.get(name);
      return input === undefined || problem === undefined ? [] : [[input, problem]];
    });
    if (errors.length > 0) return { response_action: "errors", errors: Object.fromEntries(errors) as object };
    return { response_action: "update", view: nextView(form.card, event, drawing) };
  }
  if (!isRefused(reply) || !reply.toast) return null;
  const { text } = reply.toast;
  const spoken = [...inputs.keys()].find((name) => spokenOf(text, event.values[name])) ?? [...inputs.keys()][0];
  const input = inputs.get(spoken ?? "");
  if (input === undefined) return { response_action: "update", view: sentenceView("Dealdock", text) };
  return { response_action: "errors", errors: { [input]: text } };
}

function nextView(card: Card, { at, messageRef }: ChatEvent & { readonly kind: "action" }, drawing: number): object | null {
  return formView(card, { ...at, messageRef }, drawing + 1);
}

/** A refusal that repeats an answer speaks of that field. */
function spokenOf(sentence: string, answer: string | undefined): boolean {
  return answer !== undefined && answer.trim().length > 1 && sentence.includes(answer.trim());
}

/** The same, for a view that waited: it can show no faults beside fields any more. */
function resultView(reply: ChatReply, { event, drawing }: Submission): object {
  const form = reply.parts.find(holdsForm);
  const next = form && nextView(form.card, event, drawing);
  const said = reply.toast?.text ?? reply.parts.flatMap((part) => (part.kind === "text" ? [part.text] : []))[0];
  return next ?? sentenceView("Dealdock", said ?? "好了 / Done");
}

function wordIn(context: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = context[name];
  return typeof value === "string" ? value : null;
}
