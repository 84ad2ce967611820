import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { setUnreachable } from "./change-person";
import { nameOf, type Person } from "./person";
import type { ChatUserRef } from "./person-store";
import { requirePermission } from "./scope";

/** How it was known whose account it is. */
export type LinkedBy = "email" | "code" | "admin";

export interface LinkFacts {
  readonly by: LinkedBy;
  readonly actorId: Id;
  readonly messageId: Id | null;
  /** Who gave the code, and is told that it was used. */
  readonly toldTo?: Id;
}

/**
 * The chat account is that colleague's from now on, who can be reached again if nobody could. Refuses `link.alreadySomebody` for an account that is another's, `person.inactive`
 * for a colleague who has left.
 */
export async function linkAccount(tx: Tx, person: Person, user: ChatUserRef, { by, actorId, messageId, toldTo }: LinkFacts): Promise<void> {
  if (!person.active) throw new Refusal("person.inactive", { name: nameOf(person, person.language) });
  await tx.links.lockStranger(user);
  const owner = await tx.people.byChatUser(user);
  if (owner && owner.id !== person.id) throw new Refusal("link.alreadySomebody", { platform: user.platform });
  if (owner) return;
  await tx.people.linkChatUser(person.id, user, tx.now);
  await tx.links.forgetStranger(user);
  const reachedAgain = person.unreachableSince !== null;
  if (reachedAgain) await setUnreachable(tx, { personId: actorId, messageId }, person.id, null);
  const subject = { kind: "person", id: person.id };
  tx.audit({ actorId, messageId, verb: "person.link", subject, before: null, after: { ...user, by } });
  const data = { platform: user.platform, by, ...(reachedAgain && { reachedAgain: "yes" }), ...(toldTo && { toldTo }) };
  tx.emit({ type: "person.linked", subject, actorId, data });
}

/** An admin says whose account it is. Refuses as `linkAccount`. */
export async function mapAccount(tx: Tx, actor: Actor, input: { readonly personId: Id; readonly user: ChatUserRef }): Promise<Person> {
  requirePermission(actor, "person.manage");
  const person = await tx.people.find(input.personId);
  if (!person) throw new Refusal("person.notFound");
  await linkAccount(tx, person, input.user, { by: "admin", actorId: actor.personId, messageId: actor.messageId });
  return person;
}

/** The console plays the chat of everybody in the house; nobody is linked to it and nobody is taken from it. */
const console = "console";

/**
 * Takes a colleague's chat accounts, of one platform or of all. One's own, or anybody's for who manages
 * people. Refuses `link.noAccount` when there is none. Returns how many were taken.
 */
export async function unlinkAccounts(
  tx: Tx,
  actor: Actor,
  input: { readonly personId: Id; readonly platform: string | null },
): Promise<{ readonly person: Person; readonly count: number }> {
  if (input.personId !== actor.personId) requirePermission(actor, "person.manage");
  const person = await tx.people.find(input.personId);
  if (!person) throw new Refusal("person.notFound");
  const linked = (await tx.people.chatUsersOf(person.id)).filter(
    ({ platform }) => platform !== console && (input.platform === null || platform === input.platform),
  );
  if (linked.length === 0) throw new Refusal("link.noAccount", { name: nameOf(person, actor.language) });
  const subject = { kind: "person", id: person.id };
  for (const user of linked) {
    await tx.people.unlinkChatUser(user);
    tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb: "person.unlink", subject, before: { ...user }, after: null });
    tx.emit({ type: "person.unlinked", subject, actorId: actor.personId, data: { platform: user.platform } });
  }
  await tx.links.endCodesOf(person.id, tx.now);
  return { person, count: linked.length };
}
