import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import { linkAccount } from "./link-account";
import type { Person } from "./person";
import type { ChatUserRef } from "./person-store";

/** What a platform vouches for: how far it knows the account, and the address that is proven to be its owner's. */
export interface Vouched {
  readonly standing: "member" | "guest" | "outsider" | "deactivated" | "bot";
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/**
 * The account becomes the colleague's who has that address. null, and nothing is done: a guest or outsider, an address that is not
 * proven or that no colleague has, one who has left, or one who has another account there already (an admin or a code then says whose
 * this is).
 */
export async function linkByEmail(tx: Tx, user: ChatUserRef, vouched: Vouched, messageId: Id): Promise<Person | null> {
  if (vouched.standing !== "member" || !vouched.emailVerified || !vouched.email) return null;
  await tx.links.lockStranger(user);
  const person = await tx.people.byEmail(vouched.email.trim());
  if (!person?.active) return null;
  const accounts = await tx.people.chatUsersOf(person.id);
  if (accounts.some(({ platform, workspace }) => platform === user.platform && workspace === user.workspace)) return null;
  await linkAccount(tx, person, user, { by: "email", actorId: person.id, messageId });
  return person;
}

/** How often a platform is asked who one account is. */
const profileEveryMs = 60_000;

/** Whether its platform is to be asked (again) who a stranger is; notes that it was. */
export async function mayAskProfile(tx: Tx, user: ChatUserRef): Promise<boolean> {
  const stranger = await tx.links.lockStranger(user);
  if (stranger.profileAskedAt !== null && tx.now.getTime() - stranger.profileAskedAt.getTime() < profileEveryMs) return false;
  await tx.links.saveStranger({ ...stranger, profileAskedAt: tx.now });
  return true;
}
