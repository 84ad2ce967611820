import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, auditCreated, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Requisition } from "./requisition";
import { requisitionMachine, type RequisitionVerb } from "./requisition.machine";

export interface RequisitionRef {
  readonly id: Id;
  readonly version?: number;
}

/** Locked for a change. Refuses `requisition.notFound` and `requisition.stale`. */
export async function lockRequisition(tx: Tx, ref: RequisitionRef): Promise<Requisition> {
  const requisition = await tx.requisitions.lock(ref.id);
  if (!requisition) throw new Refusal("requisition.notFound");
  requireVersion("requisition", requisition, ref.version);
  return requisition;
}

/** The move: table, save, audit line, event. Once approved or closed it gives its key free for the next shortage. */
export async function moveRequisition(
  tx: Tx,
  actor: Actor,
  verb: RequisitionVerb,
  requisition: Requisition,
  news: Readonly<Record<string, unknown>> = {},
  before: Requisition = requisition,
): Promise<Requisition> {
  const moved = applyTransition(actor, requisitionMachine, verb, requisition, null);
  const open = moved.state === "suggested" || moved.state === "pendingApproval";
  const saved = await tx.requisitions.save({ ...moved, openKey: open ? moved.openKey : null });
  const subject = { kind: "requisition", id: saved.id };
  auditChange(tx, actor, `requisition.${verb}`, subject, before, saved);
  const type = requisitionMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) tx.emit({ type, subject, actorId: actor.personId, data: { ...factsOf(saved), ...news } });
  return saved;
}

export function tellNewRequisition(tx: Tx, actor: Actor, requisition: Requisition): void {
  const subject = { kind: "requisition", id: requisition.id };
  auditCreated(tx, actor, "requisition.create", subject, requisition);
  const type = requisition.sourceKind === "shortage" ? "requisition.suggested" : "requisition.created";
  tx.emit({ type, subject, actorId: actor.personId, data: factsOf(requisition) });
}

function factsOf({ number, productId, warehouseId, quantity, sourceId }: Requisition) {
  return { number, productId, warehouseId, quantity, sourceId };
}
