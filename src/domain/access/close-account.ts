import type { Actor } from "../shared/actor";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { setUnreachable } from "./change-person";
import type { Person } from "./person";
import type { ChatUserRef } from "./person-store";

/** The console plays the chat of everybody in the house: it says nothing of where somebody can be reached. */
const console = "console";

/**
 * Its platform has closed a chat account: whose it was can do nothing with it any more. Who can be reached nowhere else takes no new
 * work from today until an account of theirs is known again, whatever days they said they are away; nothing of theirs is changed or deleted.
 * `undelivered`: how many messages to them stand still. null: it was nobody's, or is not theirs any more.
 */
export async function closeAccount(
  tx: Tx,
  actor: Actor,
  { user, undelivered }: { readonly user: ChatUserRef; readonly undelivered: number },
): Promise<Person | null> {
  const person = await tx.people.byChatUser(user);
  if (!person) return null;
  await tx.people.unlinkChatUser(user);
  await tx.links.endCodesOf(person.id, tx.now);
  const reachable = (await tx.people.chatUsersOf(person.id)).some(({ platform }) => platform !== console);
  const away = !reachable && person.active && person.unreachableSince === null;
  if (away) await setUnreachable(tx, actor, person.id, await todayOf(tx));
  const subject = { kind: "person", id: person.id };
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb: "person.accountClosed",
    subject,
    before: { ...user },
    after: null,
  });
  tx.emit({
    type: "person.accountClosed",
    subject,
    actorId: actor.personId,
    data: { platform: user.platform, away: away ? "yes" : "no", undelivered: String(undelivered) },
  });
  return person;
}
