import { nameOf } from "../../domain/access/person";
import type { Actor } from "../../domain/shared/actor";
import type { ChatUserRef } from "../../domain/access/person-store";
import type { Tx } from "../../domain/shared/tx";
import type { ChatEvent } from "./chat-event";

/**
 * What was said, with each mentioned colleague's name where the mention stood, so that "@U7" is understood as if the name had been
 * typed. Accounts that are nobody's stay as typed and are told apart: an admin may say whose they are.
 */
export async function withNamesOfMentioned(
  tx: Tx,
  actor: Actor,
  { text, mentions, at, workspace }: ChatEvent & { kind: "message" },
): Promise<{ readonly text: string; readonly unknown: readonly ChatUserRef[] }> {
  const unknown: ChatUserRef[] = [];
  const names = new Map<string, string>();
  for (const { typed, userId } of mentions) {
    const user = { platform: at.platform, workspace, externalId: userId };
    const person = await tx.people.byChatUser(user);
    if (person) names.set(typed, ` ${nameOf(person, actor.language)} `);
    else unknown.push(user);
  }
  // The longest first: "@Li" begins "@Li Lei".
  const typed = [...names.keys()].toSorted((a, b) => b.length - a.length);
  if (typed.length === 0) return { text, unknown };
  const literally = typed.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { text: text.replace(new RegExp(literally.join("|"), "g"), (each) => names.get(each) ?? each), unknown };
}
