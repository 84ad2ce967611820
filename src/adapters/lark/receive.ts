import { renderLark } from "../../../cards/render/lark";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { isRefused, type ChatReply } from "../../bot/pipeline/chat-reply";
import { newId } from "../../domain/shared/id";
import { inEachLanguage, inBothLanguages } from "../../bot/texts/before-known";
import { keepTrying } from "../in-time/keep-trying";
import { timedOut, within } from "../in-time/within";
import type { LarkApi } from "./api";
import { envelope, openIdOf, tapEvent, type Envelope } from "./envelope";
import type { LarkLog } from "./log";
import { postsOf } from "./post";
import { conversationOf, placeOf, type LarkPlaces } from "./places";
import type { LarkInbox } from "./ports";
import { ForeignEvent, readMenu, readMessage, readTap, readUserChange, type Heard } from "./read-event";
import type { Receive } from "./sdk";
import type { LarkSettings } from "./settings";

export interface Receiving {
  readonly settings: Pick<LarkSettings, "appId" | "tenantKey" | "patientMs">;
  readonly heard: Heard;
  readonly inbox: LarkInbox;
  readonly places: LarkPlaces;
  readonly api: Pick<LarkApi, "chatMode" | "send">;
  readonly log: LarkLog;
}

/** The platform waits three seconds for the answer to a tap, the way there and back included, and never asks again. */
const answerWithinMs = 2_000;
/** Of that, how long the question may take what kind of chat it is. */
const kindOfChatWithinMs = 600;

/** Everything that people do in Feishu or Lark, whichever way it comes; each is kept before it is acknowledged. */
export function receiver(receiving: Receiving): Receive {
  const { settings, log } = receiving;
  return async (body) => {
    const read = envelope.safeParse(body);
    if (!read.success) {
      log.error("something came from the platform that is no event of its second version", { problem: read.error.issues[0]?.message });
      return {};
    }
    const { header } = read.data;
    if (header.app_id !== settings.appId) throw new ForeignEvent(`an event for the app ${header.app_id}, which is not this one`);
    if (settings.tenantKey !== null && header.tenant_key !== settings.tenantKey)
      throw new ForeignEvent(`an event of the company ${header.tenant_key}, which is not ours`);
    return (await heardAs[header.event_type]?.(read.data, receiving)) ?? {};
  };
}

const heardAs: Readonly<Record<string, (what: Envelope, receiving: Receiving) => Promise<object | void>>> = {
  "im.message.receive_v1": async (what, { heard, inbox, places }) => {
    const read = readMessage(what, heard);
    if (!read) return;
    const { at } = read.event;
    const chat = at.direct ? at.conversation : conversationOf({ ...placeInGroup(at.conversation), topic: null }).conversation;
    await Promise.all([inbox.receive(read.event), places.learn(read.chatId, chat)]);
  },
  "application.bot.menu_v6": async (what, { inbox }) => {
    const event = readMenu(what);
    if (event) await inbox.receive(event);
  },
  "contact.user.deleted_v3": accountChanged,
  "contact.user.updated_v3": accountChanged,
  "card.action.trigger": answerToTap,
};

async function accountChanged(what: Envelope, { inbox }: Receiving): Promise<void> {
  const event = readUserChange(what);
  if (event) await inbox.receive(event);
}

function placeInGroup(conversation: string) {
  const place = placeOf(conversation);
  if (place.kind !== "group") throw new Error(`"${conversation}" is no group`);
  return place;
}

async function answerToTap(what: Envelope, receiving: Receiving): Promise<object> {
  const { log } = receiving;
  const tap = { inTime: true };
  const started = takenTap(what, receiving, tap);
  const failedInTime = (problem: unknown) => {
    if (problem instanceof ForeignEvent) throw problem;
    log.error("a tap could not be taken", { problem });
    return toast("error", inEachLanguage("notTaken"));
  };
  const answer = await within(started, answerWithinMs).catch(failedInTime);
  if (answer !== timedOut) return answer;
  // The effect comes once, and with it the card; what a refusal says comes as a message.
  tap.inTime = false;
  void takenAtLast(what, receiving, started);
  return toast("info", inEachLanguage("workingOnCard"));
}

/** Of a tap that was answered already: taken when the database is back, however often that is tried; else the person is told. */
async function takenAtLast(what: Envelope, receiving: Receiving, started: Promise<object>): Promise<void> {
  const { api, log, settings } = receiving;
  try {
    await started.catch(() => keepTrying(() => takenTap(what, receiving, { inTime: false }), settings.patientMs));
  } catch (problem) {
    log.error("a tap that was answered could not be taken; the person is told to tap again", { problem });
    const openId = openIdOf(tapEvent.parse(what.event).operator);
    const [words] = postsOf(inBothLanguages("notTaken"));
    if (openId === null || !words) return;
    await api.send({ kind: "open_id", id: openId }, words, newId()).catch((again: unknown) => {
      log.error("the person could not be told that a tap was not taken", { problem: again });
    });
  }
}

async function takenTap(what: Envelope, receiving: Receiving, tap: { readonly inTime: boolean }): Promise<object> {
  const { inbox } = receiving;
  const read = readTap(what, await conversationOfTap(what, receiving));
  if (!read) return {};
  const kept = await inbox.receive(read);
  const reply = await kept.handled();
  if (!tap.inTime) {
    // The answer was given already: what a refusal says comes as a message.
    if (isRefused(reply)) await inbox.letGo(kept.id);
    return {};
  }
  if (isRefused(reply)) await inbox.takeBack(kept.id);
  return { ...toastOf(reply), ...(await cardOf(read, receiving)) };
}

/** What we know of where the card stands; asked of the platform once for a chat that nobody knows. null: it did not say in time. */
async function conversationOfTap(what: Envelope, receiving: Receiving): Promise<string | null> {
  const { operator, context } = tapEvent.parse(what.event);
  const { open_message_id: messageId, open_chat_id: chatId } = context;
  const known = await receiving.places.find(messageId, chatId);
  const openId = openIdOf(operator);
  if (known !== null || openId === null || chatId === "") return known;
  const asked = askedConversation(what.header.tenant_key, openId, chatId, receiving).catch((problem: unknown) => {
    receiving.log.error("the platform does not say what kind of chat a tap comes from", { problem });
    return null;
  });
  const said = await within(asked, kindOfChatWithinMs);
  return said === timedOut ? null : said;
}

async function askedConversation(tenant: string, openId: string, chatId: string, { api, places }: Receiving): Promise<string> {
  const mode = await api.chatMode(chatId);
  const { conversation } = conversationOf(
    mode === "p2p" ? { kind: "direct", tenant, openId } : { kind: "group", tenant, chatId, topic: null },
  );
  await places.learn(chatId, conversation);
  return conversation;
}

/** The tapped card as it is now, at once for whoever tapped; every copy follows through the outbox. */
async function cardOf(event: ChatEvent & { readonly kind: "action" }, { inbox, log }: Receiving): Promise<object> {
  if (event.messageRef === null) return {};
  try {
    const card = await inbox.presentState(event.at, event.messageRef);
    return card ? { card: { type: "raw", data: renderLark(card) } } : {};
  } catch (problem) {
    log.error("a tapped card could not be drawn at once; it is updated later", { problem });
    return {};
  }
}

const tones = { info: "info", good: "success", warning: "warning", bad: "error" } as const;

function toastOf({ toast: said }: ChatReply): object {
  return said ? { toast: { type: tones[said.tone], content: said.text } } : {};
}

function toast(type: "info" | "error", { zh, en }: { readonly zh: string; readonly en: string }): object {
  return { toast: { type, content: zh, i18n: { zh_cn: zh, en_us: en } } };
}
