import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { OrderLine, SalesOrder } from "./order";
import { orderMachine, type OrderVerb } from "./order.machine";

export interface OrderRef {
  readonly id: Id;
  readonly version?: number;
}

/** The order locked for a change. Refuses `order.notFound` and `order.stale`. */
export async function lockOrder(tx: Tx, actor: Actor, ref: OrderRef): Promise<SalesOrder> {
  const order = requireInScope("order", actor, await tx.orders.lock(ref.id));
  requireVersion("order", order, ref.version);
  return order;
}

/** The move: table, save with the lines given, audit line, event. */
export async function moveOrder(
  tx: Tx,
  actor: Actor,
  verb: OrderVerb,
  order: SalesOrder,
  also: Partial<SalesOrder> = {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<SalesOrder> {
  const moved = { ...applyTransition(actor, orderMachine, verb, order, null), ...also };
  const changed = also.lines?.filter((line, index) => differs(line, order.lines[index])) ?? [];
  const saved = await tx.orders.save(moved, changed);
  noteOrder(tx, actor, verb, order, saved, data);
  return saved;
}

export function noteOrder(
  tx: Tx,
  actor: Actor,
  verb: OrderVerb,
  before: SalesOrder,
  after: SalesOrder,
  data: Readonly<Record<string, unknown>>,
): void {
  const subject = { kind: "salesOrder", id: after.id };
  auditChange(tx, actor, `order.${verb}`, subject, before, after);
  const type = orderMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, customerId, ownerId, state } = after;
  if (type !== undefined) tx.emit({ type, subject, actorId: actor.personId, data: { number, customerId, ownerId, state, ...data } });
}

function differs(line: OrderLine, before: OrderLine | undefined): boolean {
  return JSON.stringify(line) !== JSON.stringify(before);
}
