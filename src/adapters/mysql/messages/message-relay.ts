import type { MessageFile, MessageProviders } from "../../../bot/customer-notices/message-provider";
import { DeliveryFailure, type FailureFacts } from "../../../bot/pipeline/chat-platform";
import { systemActor } from "../../../domain/access/identify-actor";
import type { CustomerMessage } from "../../../domain/messages/message";
import { moveMessage } from "../../../domain/messages/move-message";
import type { Actor } from "../../../domain/shared/actor";
import { companyOf } from "../../../domain/shared/settings";
import type { Tx } from "../../../domain/shared/tx";
import { rowFrom } from "../table";
import type { MySqlTx, MySqlUnitOfWork } from "../unit-of-work";
import { customerMessages, messageFrom } from "./message-store";

export interface MessageRelay {
  readonly work: MySqlUnitOfWork;
  readonly providers: MessageProviders;
  /** The document that goes with a message, printed; null where it is gone. */
  readonly printed: (message: CustomerMessage) => Promise<MessageFile | null>;
  readonly parked: (message: CustomerMessage) => void;
}

const mostAttempts = 8;
/** Longer than any attempt takes, printing included: whoever still holds a message after it is gone. */
const leaseSeconds = 180;

/** Sends the oldest message that is due; false when none is. At most once: what may have left is never tried again by itself. */
export async function relayNextMessage(relay: MessageRelay): Promise<boolean> {
  const claimed = await relay.work.run(claim);
  if (claimed === "none") return false;
  if (claimed.state === "parked") relay.parked(claimed);
  if (claimed.state !== "sending") return true;
  const outcome = await attempt(relay, claimed);
  const after = await relay.work.run((tx) => note(tx, claimed, outcome, relay.providers[claimed.channel].name));
  if (after.state === "parked") relay.parked(after);
  return true;
}

type Outcome = { readonly providerId: string | null } | { readonly problem: string; readonly how: FailureFacts };

async function claim(tx: MySqlTx): Promise<CustomerMessage | "none"> {
  const [stored] = await tx.sql.rows<Record<string, unknown>>(
    `SELECT ${customerMessages.selectList} FROM customer_messages
     WHERE (state = 'waiting' AND next_attempt_at <= UTC_TIMESTAMP(3)) OR (state = 'sending' AND lease_until < UTC_TIMESTAMP(3))
     ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  if (!stored) return "none";
  const message = messageFrom(rowFrom(customerMessages, stored));
  const actor = await actorOf(tx);
  if (message.state === "sending") {
    return moveMessage(tx, actor, "park", message, { problem: "who was sending it is gone: it may have arrived" });
  }
  const started = await moveMessage(tx, actor, "startSending", message);
  if (started.recipient === null || (await tx.messages.hasOptedOut(started.channel, started.recipient))) {
    return moveMessage(tx, actor, "skip", started, { problem: started.recipient === null ? "noAddress" : "optedOut" });
  }
  await tx.sql.run(`UPDATE customer_messages SET lease_until = UTC_TIMESTAMP(3) + INTERVAL ${leaseSeconds} SECOND WHERE id = ?`, [
    started.id,
  ]);
  return started;
}

async function attempt(relay: MessageRelay, message: CustomerMessage): Promise<Outcome> {
  try {
    const file = message.attachment === null ? null : await relay.printed(message);
    const { onceKey, channel, recipientName: toName, copyTo, language, template, fields, title, body } = message;
    const to = message.recipient ?? "";
    const files = file === null ? [] : [file];
    const sending = { onceKey, channel, to, toName, copyTo, language, template, fields, title, body, files };
    return { providerId: await relay.providers[channel].send(sending) };
  } catch (problem) {
    // What does not say more happened before anything was sent: printing, for one.
    const words = problem instanceof Error ? problem.message : String(problem);
    return { problem: words.slice(0, 1000), how: problem instanceof DeliveryFailure ? problem.how : { final: false } };
  }
}

/** Only who holds the message notes what became of it: after its lease somebody else has parked it. */
async function note(tx: MySqlTx, claimed: CustomerMessage, outcome: Outcome, provider: string): Promise<CustomerMessage> {
  const message = await tx.messages.lock(claimed.id);
  if (!message || message.version !== claimed.version) return message ?? claimed;
  const actor = await actorOf(tx);
  if ("providerId" in outcome) {
    return moveMessage(tx, actor, "noteSent", message, { provider, providerId: outcome.providerId, sentAt: tx.now, problem: null });
  }
  const { problem, how } = outcome;
  const attempts = message.attempts + (how.retryAfterSeconds === undefined ? 1 : 0);
  if (how.unsure) return moveMessage(tx, actor, "park", message, { attempts, problem: `${problem}: it may have arrived` });
  if (how.final || attempts >= mostAttempts) return moveMessage(tx, actor, "park", message, { attempts, problem });
  const later = await moveMessage(tx, actor, "putOff", message, { attempts, problem });
  const seconds = how.retryAfterSeconds ?? Math.min(3600, 5 * 2 ** attempts);
  await tx.sql.run("UPDATE customer_messages SET next_attempt_at = UTC_TIMESTAMP(3) + INTERVAL ? SECOND WHERE id = ?", [seconds, later.id]);
  return later;
}

async function actorOf(tx: Tx): Promise<Actor> {
  return systemActor("messages", (await companyOf(tx)).timeZone);
}
