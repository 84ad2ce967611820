import type { App, RespondFn, webApi } from "@slack/bolt";
import { openFormAction } from "../../../cards/render/slack";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { inBothLanguages } from "../../bot/texts/before-known";
import { isRefused } from "../../bot/pipeline/chat-reply";
import { answerToForm, resultView } from "./answer-form";
import { keepTrying } from "../in-time/keep-trying";
import { timedOut, within } from "../in-time/within";
import { deliveryOfForm } from "./draw";
import type { SlackInstallations } from "./installations";
import type { SlackLog } from "./log";
import { publishHome } from "./home";
import { formView, openView, replyWithin, sentenceBlock, sentenceView, showInView, workingView } from "./modal";
import type { Kept, PostedForms, SlackInbox } from "./ports";
import { showInPlace } from "./show-in-place";
import { readCommand, readHomeOpened, readMessage, readShortcut, readUserChange, type Heard } from "./read-event";
import { readSubmission, readTap } from "./read-interaction";

export interface Receiving {
  readonly installations: SlackInstallations;
  readonly inbox: SlackInbox;
  readonly forms: PostedForms;
  readonly log: SlackLog;
  readonly patientMs: readonly number[];
}

/**
 * Slack waits three seconds. A tap, a command and a form are never sent again, so that they are answered in time even when the
 * inbox is slow: the row is then under way, and an error shown would make the person do it twice. Should it not arrive, they
 * are told.
 */
const answerWithinMs = 2_300;

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
    // Not waited for: the event is kept, and Slack wants to hear so.
    void showToStranger(log, client, event.user, kept);
  });

  app.event("user_change", async ({ event, body, context }) => {
    const read = readUserChange(event, body.event_id, heardBy(context));
    if (read) await inbox.receive(read);
  });

  app.event("app_uninstalled", ({ body }) => installations.remove(body.team_id, "uninstalled"));
  app.event("tokens_revoked", async ({ event, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await installations.remove(body.team_id, "revoked");
  });

  app.command(/.*/, async ({ command, ack, respond, client, context }) => {
    const event = readCommand(command, heardBy(context), directChannels.has(command.channel_id));
    const kept = await keptThenAcked(receiving, event, ack, tellIn(respond));
    if (kept) await showInPlace(receiving, client, respond, command.trigger_id, event, kept);
  });

  app.action(/.*/, async ({ body, ack, respond, client, context }) => {
    const tap = readTap(body, heardBy(context));
    if (!tap) return ack();
    if (tap.button === openFormAction) {
      await ack();
      await openPostedForm(forms, client, respond, tap.triggerId, tap.blockId, tap.event);
      return;
    }
    // Bolt's types do not say so: there is none for the App Home.
    const line = respond as RespondFn | undefined;
    const kept = await keptThenAcked(receiving, tap.event, ack, line ? tellIn(line) : tellPerson(client, body.user.id));
    if (kept) await showInPlace(receiving, client, respond, tap.triggerId, tap.event, kept);
  });

  app.shortcut(/.*/, async ({ body, ack, client, context }) => {
    const event = readShortcut(body, heardBy(context));
    if (!event) return ack();
    const kept = await keptThenAcked(receiving, event, ack, tellPerson(client, body.user.id));
    if (kept) await showInPlace(receiving, client, undefined, body.trigger_id, event, kept);
  });

  app.view({ type: "view_submission", callback_id: /.*/ }, async ({ body, ack, client, context }) => {
    const sent = readSubmission(body, heardBy(context));
    if (!sent) return ack();
    const started = inbox.receive(sent.event);
    const reply = await within(
      started.then((kept) => replyWithin(kept.handled(), answerWithinMs)),
      answerWithinMs,
    );
    if (reply === timedOut) {
      await ack({ response_action: "update", view: workingView as never });
      const tell = (text: string) => showInView(client, body.view.id, sentenceView(text));
      const kept = await keptAtLast(receiving, sent.event, started, tell);
      if (!kept) return;
      const shown = showInView(client, body.view.id, resultView(await kept.handled(), sent)).then(
        () => true,
        () => false,
      );
      return (await shown) ? inbox.takeBack(kept.id) : inbox.letGo(kept.id);
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

/** Somebody who is not linked yet gets no page of their own: it says what to do instead. */
async function showToStranger(log: SlackLog, client: webApi.WebClient, userId: string, kept: Kept): Promise<void> {
  try {
    const reply = await kept.handled();
    if (isRefused(reply) && reply.toast) await publishHome(client, userId, { type: "home", blocks: [sentenceBlock(reply.toast.text)] });
  } catch (problem) {
    log.info("an App Home was not shown; it is when it is opened again", { problem });
  }
}

type Tell = (text: string) => Promise<unknown>;

/**
 * Keeps the event, then acknowledges it; the other way round when keeping takes too long. Throws when it cannot be kept in time:
 * Slack then says that it did not work. null: it could not be kept after it was acknowledged, and the person was told.
 */
async function keptThenAcked(receiving: Receiving, event: ChatEvent, ack: () => Promise<void>, tell: Tell): Promise<Kept | null> {
  const started = receiving.inbox.receive(event);
  const soon = await within(started, answerWithinMs);
  await ack();
  return soon === timedOut ? keptAtLast(receiving, event, started, tell) : soon;
}

/** Of what was acknowledged already: kept when the database is back, however often that is tried; else told that it was not. */
async function keptAtLast(
  { inbox, log, patientMs }: Receiving,
  event: ChatEvent,
  started: Promise<Kept>,
  tell: Tell,
): Promise<Kept | null> {
  try {
    return await started.catch(() => keepTrying(() => inbox.receive(event), patientMs));
  } catch (problem) {
    log.error("what was acknowledged could not be kept; the person is told to do it again", { problem });
    await tell(inBothLanguages("notTaken"));
    return null;
  }
}

const tellIn =
  (respond: RespondFn): Tell =>
  (text) =>
    respond({ response_type: "ephemeral", replace_original: false, text });

/** In the direct chat, where there is no address for a private line. */
const tellPerson =
  (client: webApi.WebClient, userId: string): Tell =>
  (text) =>
    client.chat.postMessage({ channel: userId, text }); // oxlint-disable-line unicorn/require-post-message-target-origin -- a chat's, not a window's

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
  const text = inBothLanguages(opened === "too late" ? "formLate" : "formGone");
  await respond({ response_type: "ephemeral", replace_original: false, text });
}

function wordIn(context: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = context[name];
  return typeof value === "string" ? value : null;
}
