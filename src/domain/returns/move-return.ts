import { requireInScope } from "../access/scope";
import type { SalesOrder } from "../orders/order";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { returnRef, type Return } from "./return";
import { returnMachine, type ReturnVerb } from "./return.machine";

export interface ReturnMove {
  readonly id: Id;
  readonly version?: number;
}

/** A return with its order, both locked: the order first, as everywhere. Refuses `return.notFound` and `return.stale`. */
export async function lockReturn(tx: Tx, actor: Actor, ref: ReturnMove): Promise<{ readonly given: Return; readonly order: SalesOrder }> {
  const seen = requireInScope("return", actor, await tx.returns.find({ kind: "all" }, ref.id));
  const order = await tx.orders.lock(seen.salesOrderId);
  const given = await tx.returns.lock(ref.id);
  if (!order || !given) throw new Refusal("return.notFound");
  requireVersion("return", given, ref.version);
  return { given, order };
}

/** The move: table, save, audit line, event. */
export async function moveReturn(
  tx: Tx,
  actor: Actor,
  verb: ReturnVerb,
  given: Return,
  also: Partial<Return> = {},
  news: Readonly<Record<string, unknown>> = {},
): Promise<Return> {
  const saved = await tx.returns.save({ ...applyTransition(actor, returnMachine, verb, given, { actorId: actor.personId }), ...also });
  noteReturn(tx, actor, verb, given, saved, news);
  return saved;
}

/** What is noted of a return beside its moves. */
const beside: Readonly<Record<string, string>> = { decideQuarantine: "return.quarantineDecided", linkReplacement: "return.replaced" };

export function noteReturn(
  tx: Tx,
  actor: Actor,
  verb: ReturnVerb | "decideQuarantine" | "linkReplacement",
  before: Return,
  after: Return,
  news: Readonly<Record<string, unknown>> = {},
): void {
  auditChange(tx, actor, `return.${verb}`, returnRef(after), before, after);
  const type = returnMachine.transitions.find((move) => move.name === verb)?.emits ?? beside[verb] ?? `return.${verb}`;
  const { number, customerId, ownerId, salesOrderId, warehouseId, requestedBy, state } = after;
  const data = { number, customerId, ownerId, salesOrderId, warehouseId, requestedBy, state, ...news };
  tx.emit({ type, subject: returnRef(after), actorId: actor.personId, data });
}

/** Nothing is left to do with it. Refuses `return.inQuarantine` while something is held apart. */
export async function closeReturn(tx: Tx, actor: Actor, move: ReturnMove): Promise<Return> {
  const { given } = await lockReturn(tx, actor, move);
  return moveReturn(tx, actor, "close", given, { closedAt: tx.now });
}
