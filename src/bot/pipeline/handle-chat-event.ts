import { beforeOthers } from "../../domain/access/before-others";
import { identifyActor } from "../../domain/access/identify-actor";
import { codeIn } from "../../domain/access/link-code";
import type { Actor, Language } from "../../domain/shared/actor";
import { newId, type Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import type { Action } from "../actions/define-action";
import type { CommandContext } from "../commands/define-command";
import { incidentSentence } from "../texts/incidents";
import { refusalSentence } from "../texts/refusals";
import { takeFiles } from "../files/take-files";
import { reasonToGive, requireInUse } from "../settings/require-in-use";
import { strangerText } from "../texts/strangers";
import { takeAccountClosed } from "./account-closed";
import type { ChatEvent } from "./chat-event";
import type { ChatReply, ReplyPart } from "./chat-reply";
import { isHeldBack } from "./held-back";
import { accountOf, answerStranger, greeting, recognise, type Meeting } from "./meet-stranger";
import { withNamesOfMentioned } from "./mentions";
import type { NewDelivery } from "./stores";

/** Words of a message → what is done and said. Keeps drafts and questions in `tx.conversations`. */
export interface Converse {
  (context: CommandContext, text: string): Promise<ChatReply>;
}

export interface Handling extends Meeting {
  readonly converse: Converse;
  readonly actions: ReadonlyMap<string, Action>;
  /** Told of every fault that is ours: the incident number that the person was given, and the error. */
  readonly incident: (number: string, problem: unknown, event: ChatEvent) => void;
  /** True for a fault that will pass by itself (the database is away): the event stays and is tried again. */
  readonly willPass: (problem: unknown) => boolean;
}

const mostAttempts = 8;

/**
 * Handles one event of the inbox, once: who is it → what is meant → may they → do it → reply, in one transaction
 * that also marks the row and writes the reply's deliveries. Called again for a row that is done, it gives the kept
 * reply. What the same person said there before goes first, whichever process kept it. The only place where an error
 * becomes a sentence.
 */
export async function handleChatEvent(handling: Handling, inboxId: Id): Promise<ChatReply> {
  try {
    return await handled(handling, inboxId);
  } catch (problem) {
    if (problem instanceof NotItsTurn) {
      // Left behind by a process that died, or in another's hands: its lock then lets us wait for that reply.
      await handleChatEvent(handling, problem.saidBefore);
      return handleChatEvent(handling, inboxId);
    }
    if (problem instanceof Refusal && problem.code === "access.notLinked") return met(handling, inboxId);
    return handling.work.run((tx) => refused(handling, tx, inboxId, problem));
  }
}

class NotItsTurn extends Error {
  constructor(readonly saidBefore: Id) {
    super("something that was said before it waits");
  }
}

/** `asked`: who it is was asked meanwhile, so that its turn had come before; `first` is what is said before the reply. */
function handled(handling: Handling, inboxId: Id, asked?: { readonly first: readonly ReplyPart[] }): Promise<ChatReply> {
  return handling.work.run(async (tx) => {
    const row = await tx.inbox.lock(inboxId);
    if (!row) throw new Error(`no such event: ${inboxId}`);
    if (row.state === "done") return row.reply ?? { parts: [] };
    if (row.saidBefore !== null && !asked) throw new NotItsTurn(row.saidBefore);
    const { event } = row;
    if (event.kind === "accountClosed") {
      const reply = await takeAccountClosed(tx, event, inboxId);
      await answer(tx, inboxId, event, null, reply, null);
      return reply;
    }
    const known = await identifyActor(tx, accountOf(event), inboxId);
    const actor = event.at.direct ? known : beforeOthers(known);
    const reply = event.kind === "message" ? await said(handling, tx, actor, event) : await tapped(handling, tx, actor, event);
    const whole = { ...reply, parts: [...(asked?.first ?? []), ...reply.parts] };
    await answer(tx, inboxId, event, actor.personId, whole, null);
    return whole;
  });
}

/** An account that is nobody's: a colleague whom the platform vouches for goes on as such; anybody else is told how to be linked. */
async function met(handling: Handling, inboxId: Id): Promise<ChatReply> {
  const event = await handling.work.run(async (tx) => (await tx.inbox.lock(inboxId))?.event);
  if (!event) throw new Error(`no such event: ${inboxId}`);
  let first: readonly ReplyPart[] = [];
  try {
    const { person, language } = await recognise(handling, event, inboxId);
    if (person) first = [{ kind: "text", text: greeting("linkedByEmail", person) }];
    const answered = person ? null : await toStranger(handling, inboxId, event, language);
    return answered ?? (await handled(handling, inboxId, { first }));
  } catch (problem) {
    return handling.work.run((tx) => refused(handling, tx, inboxId, problem, first));
  }
}

/** null: the account was linked meanwhile, by another message. */
function toStranger(handling: Handling, inboxId: Id, event: ChatEvent, language: Language): Promise<ChatReply | null> {
  return handling.work.run(async (tx) => {
    const row = await tx.inbox.lock(inboxId);
    if (row?.state === "done") return row.reply ?? { parts: [] };
    if (await tx.people.byChatUser(accountOf(event))) return null;
    const { reply, personId } = await answerStranger(tx, event, inboxId, language);
    await answer(tx, inboxId, event, personId, reply, null);
    return reply;
  });
}

async function said(handling: Handling, tx: Tx, actor: Actor, event: ChatEvent & { kind: "message" }): Promise<ChatReply> {
  if (event.files && event.files.length > 0) return takeFiles({ tx, actor, at: event.at }, event.files);
  const [leftOut] = event.filesLeftOut ?? [];
  if (leftOut !== undefined && event.text === "") throw new Refusal("file.kind", { file: leftOut });
  if (/link|关联|绑定/i.test(event.text) && codeIn(event.text) !== null)
    return { parts: [{ kind: "text", text: strangerText("alreadyLinked", actor.language, { name: actor.name }) }] };
  const { text, unknown } = await withNamesOfMentioned(tx, actor, event);
  return handling.converse({ tx, actor, at: event.at, mentioned: unknown }, text);
}

async function tapped(handling: Handling, tx: Tx, actor: Actor, event: ChatEvent & { kind: "action" }): Promise<ChatReply> {
  // Nothing that we ever put on a button: no key, and no database needs to be asked about it.
  if (!/^[\x21-\x7e]{1,190}$/.test(event.id)) throw new Refusal("action.unknown", { action: event.action.slice(0, 40) });
  const action = handling.actions.get(event.action);
  if (!action) throw new Refusal("action.unknown", { action: event.action.slice(0, 40) });
  await requireInUse(tx, actor, action.name);
  if (action.permission !== null && !actor.permissions.has(action.permission))
    throw new Refusal("access.notAllowed", { permission: action.permission });
  return action.handle({ tx, actor, at: event.at }, { id: event.id, version: event.version, values: event.values });
}

/** After the work was taken back: the reason goes to the person, and the row is done with it. */
async function refused(handling: Handling, tx: Tx, inboxId: Id, problem: unknown, first: readonly ReplyPart[] = []): Promise<ChatReply> {
  const row = await tx.inbox.lock(inboxId);
  if (!row) throw problem;
  if (row.state === "done") return row.reply ?? { parts: [] };
  if (!(problem instanceof Refusal) && handling.willPass(problem) && row.attempts < mostAttempts) {
    await tx.inbox.noteAttempt(inboxId);
    throw problem;
  }
  const { event } = row;
  const person = await tx.people.byChatUser(accountOf(event));
  const speaks: Language = person?.language ?? "zh";
  if (problem instanceof Refusal) {
    const text = refusalSentence(await reasonToGive(tx, speaks, problem), speaks);
    const reply: ChatReply =
      event.kind === "message"
        ? { parts: [...first, { kind: "text", text }] }
        : { parts: [...first, { kind: "text", text }], toast: { text, tone: "warning" }, refreshTapped: true };
    await answer(tx, inboxId, event, person?.id ?? null, reply, null);
    return reply;
  }
  const number = newId().slice(-8);
  handling.incident(number, problem, event);
  const text = incidentSentence(number, speaks);
  const reply: ChatReply = { parts: [...first, { kind: "text", text }], toast: { text, tone: "bad" } };
  await answer(tx, inboxId, event, person?.id ?? null, reply, number);
  return reply;
}

/** How long a form or a refusal waits for its platform to show it in place before it becomes a message. */
const inPlaceSeconds = 15;

async function answer(
  tx: Tx,
  inboxId: Id,
  event: ChatEvent,
  personId: Id | null,
  reply: ChatReply,
  incident: string | null,
): Promise<void> {
  const { platform, conversation } = event.at;
  const deliveries = reply.parts.map((part, index): NewDelivery => ({
    onceKey: `reply:${inboxId}:${index}`,
    platform,
    conversation,
    personId,
    part,
    ...(isHeldBack(event, reply, part) && { heldSeconds: inPlaceSeconds }),
  }));
  await tx.deliveries.add(deliveries);
  if (reply.refreshTapped && event.kind === "action" && event.messageRef !== null) {
    await tx.deliveries.refreshMessage(platform, conversation, event.messageRef, inboxId);
  }
  if (reply.tappedBecomes && event.kind === "action" && event.messageRef !== null) {
    await tx.deliveries.replaceMessage(platform, conversation, event.messageRef, reply.tappedBecomes, inboxId);
  }
  await tx.inbox.close(inboxId, reply, incident);
}
