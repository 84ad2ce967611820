import { closeAccount } from "../../domain/access/close-account";
import { systemActor } from "../../domain/access/identify-actor";
import type { Id } from "../../domain/shared/id";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import type { ChatEvent } from "./chat-event";
import { nothingToSay, type ChatReply } from "./chat-reply";
import { accountOf } from "./meet-stranger";

/** What was still to be said there waits for somebody who decides; the account is nobody's from now on. */
export async function takeAccountClosed(tx: Tx, event: ChatEvent & { kind: "accountClosed" }, inboxId: Id): Promise<ChatReply> {
  const user = accountOf(event);
  if (!(await tx.people.byChatUser(user))) return nothingToSay;
  const undelivered = await tx.deliveries.park(event.at.platform, event.at.conversation, "the platform has closed the account");
  const actor = { ...systemActor("platform", (await companyOf(tx)).timeZone), messageId: inboxId };
  await closeAccount(tx, actor, { user, undelivered });
  return nothingToSay;
}
