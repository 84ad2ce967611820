import { codeIn } from "../../domain/access/link-code";
import { linkByCode } from "../../domain/access/link-by-code";
import { linkByEmail, mayAskProfile } from "../../domain/access/link-by-email";
import { nameOf, type Person } from "../../domain/access/person";
import type { ChatUserRef } from "../../domain/access/person-store";
import type { Language } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Refusal } from "../../domain/shared/refusal";
import type { Tx, UnitOfWork } from "../../domain/shared/tx";
import { refusalSentence } from "../texts/refusals";
import { strangerText } from "../texts/strangers";
import type { ChatEvent } from "./chat-event";
import type { ReplyPart } from "./chat-reply";
import type { ChatProfile, PlatformDirectory } from "./platform-directory";

export interface Meeting {
  readonly work: UnitOfWork;
  readonly directories: ReadonlyMap<string, PlatformDirectory>;
  /** Told when a platform could not say who somebody is; they may still use a code. */
  readonly unanswered: (problem: unknown, event: ChatEvent) => void;
}

/** What came of it: a colleague, whose message is then handled (or was the code and is done), or somebody still unknown. */
export type Met =
  | { readonly kind: "known"; readonly greeting: ReplyPart; readonly messageWasCode: boolean; readonly person: Person }
  | { readonly kind: "unknown"; readonly answer: string; readonly language: Language };

/**
 * Somebody whose account is nobody's writes or taps: a link code that they typed, or else the address that their platform vouches for,
 * may tell who they are. The platform is asked outside of any transaction, and not for every message.
 */
export async function meetStranger(meeting: Meeting, event: ChatEvent, inboxId: Id): Promise<Met> {
  const user: ChatUserRef = { platform: event.at.platform, workspace: event.workspace, externalId: event.userId };
  const typed = event.kind === "message" ? codeIn(event.text) : null;
  if (user.externalId === "") return unknown(strangerText("noOperator", languageOf(event, null)), languageOf(event, null));
  if (typed !== null) {
    const tried = await meeting.work.run((tx) => linkByCode(tx, user, typed, inboxId));
    return tried.kind === "linked" ? known(tried.person, user, "linkedByCode", true) : refused(tried.refusal, languageOf(event, null));
  }
  const profile = await profileOf(meeting, event, user);
  const person = profile && (await meeting.work.run((tx: Tx) => linkByEmail(tx, user, profile, inboxId)));
  if (person) return known(person, user, "linkedByEmail", false);
  const language = languageOf(event, profile);
  return unknown(strangerText("notLinked", language), language);
}

async function profileOf(meeting: Meeting, event: ChatEvent, user: ChatUserRef): Promise<ChatProfile | null> {
  const directory = meeting.directories.get(user.platform);
  if (!directory || !(await meeting.work.run((tx) => mayAskProfile(tx, user)))) return null;
  try {
    return await directory.profile(user.workspace, user.externalId);
  } catch (problem) {
    meeting.unanswered(problem, event);
    return null;
  }
}

function known(person: Person, user: ChatUserRef, how: "linkedByCode" | "linkedByEmail", messageWasCode: boolean): Met {
  const text = strangerText(how, person.language, { name: nameOf(person, person.language), number: person.number, email: person.email ?? "" });
  return { kind: "known", person, greeting: { kind: "text", text }, messageWasCode };
}

function unknown(answer: string, language: Language): Met {
  return { kind: "unknown", answer, language };
}

function refused(refusal: Refusal, language: Language): Met {
  return unknown(refusalSentence(refusal, language), language);
}

/** The platform's word for it, else the language of what was typed. */
function languageOf(event: ChatEvent, profile: ChatProfile | null): Language {
  if (profile?.language) return profile.language;
  return event.kind === "message" && !/\p{Script=Han}/u.test(event.text) ? "en" : "zh";
}
