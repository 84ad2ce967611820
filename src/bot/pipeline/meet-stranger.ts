import { codeIn } from "../../domain/access/link-code";
import { linkByCode } from "../../domain/access/link-by-code";
import { linkByEmail, mayAskProfile } from "../../domain/access/link-by-email";
import { nameOf, type Person } from "../../domain/access/person";
import type { ChatUserRef } from "../../domain/access/person-store";
import type { Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Tx, UnitOfWork } from "../../domain/shared/tx";
import { refusalSentence } from "../texts/refusals";
import { strangerText } from "../texts/strangers";
import type { ChatEvent } from "./chat-event";
import type { ChatReply } from "./chat-reply";
import type { ChatProfile, PlatformDirectory } from "./platform-directory";

export interface Meeting {
  readonly work: UnitOfWork;
  /** Who people are on each platform; one that has no directory knows people by codes alone. */
  readonly directories?: ReadonlyMap<string, PlatformDirectory>;
  /** Told when a platform could not say who somebody is; they may still use a code. */
  readonly unanswered?: (problem: unknown, event: ChatEvent) => void;
}

export function accountOf(event: ChatEvent): ChatUserRef {
  return { platform: event.at.platform, workspace: event.workspace, externalId: event.userId };
}

/**
 * Asks the platform who a stranger is and links the account to the colleague whose proven address it has; null when that says nothing.
 * The platform is asked outside of any transaction, and not for every message.
 */
export async function recognise(meeting: Meeting, event: ChatEvent, inboxId: Id): Promise<{ person: Person | null; language: Language }> {
  const user = accountOf(event);
  const asked = event.userId === "" || codeOf(event) !== null ? null : await profileOf(meeting, event, user);
  const person = asked && (await meeting.work.run((tx) => linkByEmail(tx, user, asked, inboxId)));
  return { person, language: asked?.language ?? languageTyped(event) };
}

export function greeting(how: "linkedByCode" | "linkedByEmail", person: Person): string {
  return strangerText(how, person.language, { name: nameOf(person, person.language), email: person.email ?? "" });
}

/** A stranger may do one thing: send a link code. Anything else is answered with how to get one. */
export async function answerStranger(
  tx: Tx,
  event: ChatEvent,
  inboxId: Id,
  language: Language,
): Promise<{ readonly reply: ChatReply; readonly personId: Id | null }> {
  if (event.userId === "") return said(strangerText("noOperator", language), "warning");
  const code = codeOf(event);
  if (code === null) return said(strangerText("notLinked", language), "warning");
  const tried = await linkByCode(tx, accountOf(event), code, inboxId);
  if (tried.kind === "refused") return said(refusalSentence(tried.refusal, language), "warning");
  return said(greeting("linkedByCode", tried.person), "good", tried.person.id);
}

function said(text: string, tone: "good" | "warning", personId: Id | null = null): { reply: ChatReply; personId: Id | null } {
  return { reply: { parts: [{ kind: "text", text }], toast: { text, tone } }, personId };
}

async function profileOf(meeting: Meeting, event: ChatEvent, user: ChatUserRef): Promise<ChatProfile | null> {
  const directory = meeting.directories?.get(user.platform);
  if (!directory || !(await meeting.work.run((tx) => mayAskProfile(tx, user)))) return null;
  try {
    return await directory.profile(user.workspace, user.externalId);
  } catch (problem) {
    meeting.unanswered?.(problem, event);
    return null;
  }
}

function codeOf(event: ChatEvent): string | null {
  return event.kind === "message" ? codeIn(event.text) : null;
}

function languageTyped(event: ChatEvent): Language {
  return event.kind === "message" && !/\p{Script=Han}/u.test(event.text) ? "en" : "zh";
}
