import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { messageRef, type CustomerMessage } from "./message";
import { seesMessage } from "./sees-message";
import { messageMachine, type MessageVerb } from "./message.machine";

export interface MessageMove {
  readonly id: Id;
  readonly version?: number;
}

/** The move: table, save, audit line, event. The caller holds the row's lock. */
export async function moveMessage(
  tx: Tx,
  actor: Actor,
  verb: MessageVerb,
  message: CustomerMessage,
  also: Partial<CustomerMessage> = {},
): Promise<CustomerMessage> {
  const saved = await tx.messages.save({ ...applyTransition(actor, messageMachine, verb, message, null), ...also });
  auditChange(tx, actor, `message.${verb}`, messageRef(message), message, saved);
  const type = messageMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, customerId, channel, template, problem, about } = saved;
  const data = { number, customerId, channel, template, problem, about };
  if (type !== undefined) tx.emit({ type, subject: messageRef(saved), actorId: actor.personId, data });
  return saved;
}

/** Sends what was given up once more, because somebody looked and it has not arrived. */
export async function resendMessage(tx: Tx, actor: Actor, move: MessageMove): Promise<CustomerMessage> {
  return moveMessage(tx, actor, "resend", await lockMessage(tx, actor, move), { attempts: 0, problem: null });
}

/** It is not sent any more. */
export async function dropMessage(tx: Tx, actor: Actor, move: MessageMove): Promise<CustomerMessage> {
  return moveMessage(tx, actor, "drop", await lockMessage(tx, actor, move));
}

/** Refuses `message.notFound`, of what somebody may not see too, and `message.stale`. */
async function lockMessage(tx: Tx, actor: Actor, { id, version }: MessageMove): Promise<CustomerMessage> {
  const message = await tx.messages.lock(id);
  if (!message || !(await seesMessage(tx, actor, message))) throw new Refusal("message.notFound");
  requireVersion("message", message, version);
  return message;
}
