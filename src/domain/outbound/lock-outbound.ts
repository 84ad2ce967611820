import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { SalesOrder } from "../orders/order";
import type { Outbound } from "../orders/outbound";
import { outboundMachine, type OutboundVerb } from "../orders/outbound.machine";

export interface OutboundRef {
  readonly id: Id;
  readonly version?: number;
}

/** The document with its order, both locked, the order first. Refuses `outbound.notFound`, `outbound.stale`. */
export async function lockOutbound(tx: Tx, ref: OutboundRef): Promise<{ readonly outbound: Outbound; readonly order: SalesOrder }> {
  const found = await tx.outbounds.find(ref.id);
  const order = found && (await tx.orders.lock(found.salesOrderId));
  const outbound = found && (await tx.outbounds.lock(ref.id));
  if (!outbound || !order) throw new Refusal("outbound.notFound");
  requireVersion("outbound", outbound, ref.version);
  return { outbound, order };
}

/** The move: table, save, audit line, event. */
export async function moveOutbound(
  tx: Tx,
  actor: Actor,
  verb: OutboundVerb,
  outbound: Outbound,
  also: Partial<Outbound> = {},
  data: Readonly<Record<string, unknown>> = {},
): Promise<Outbound> {
  const saved = await tx.outbounds.save({ ...applyTransition(actor, outboundMachine, verb, outbound, null), ...also });
  if (saved.state === "cancelled" || saved.state === "shipped") await tx.serials.setPicked(outbound.id, []);
  const subject = { kind: "outbound", id: outbound.id };
  auditChange(tx, actor, `outbound.${verb}`, subject, outbound, saved);
  const type = outboundMachine.transitions.find((move) => move.name === verb)?.emits;
  const { number, warehouseId, salesOrderId } = saved;
  if (type !== undefined) tx.emit({ type, subject, actorId: actor.personId, data: { number, warehouseId, salesOrderId, ...data } });
  return saved;
}
