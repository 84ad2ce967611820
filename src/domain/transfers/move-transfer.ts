import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { transferRef, type Transfer } from "./transfer";
import { transferMachine, type TransferVerb } from "./transfer.machine";

export interface TransferRef {
  readonly id: Id;
  readonly version?: number;
}

/** Locked for a change. Refuses `transfer.notFound` and `transfer.stale`. */
export async function lockTransfer(tx: Tx, ref: TransferRef): Promise<Transfer> {
  const transfer = await tx.transfers.lock(ref.id);
  if (!transfer) throw new Refusal("transfer.notFound");
  requireVersion("transfer", transfer, ref.version);
  return transfer;
}

/** The move: table, save, audit line, event. Goods move afterwards, last in the transaction. */
export async function moveTransfer(
  tx: Tx,
  actor: Actor,
  verb: TransferVerb,
  transfer: Transfer,
  also: Partial<Transfer> = {},
): Promise<Transfer> {
  const saved = await tx.transfers.save({ ...applyTransition(actor, transferMachine, verb, transfer, null), ...also });
  auditChange(tx, actor, `transfer.${verb}`, transferRef(saved), transfer, saved);
  const type = transferMachine.transitions.find((move) => move.name === verb && move.from.includes(transfer.state))?.emits;
  if (type !== undefined)
    tx.emit({ type, subject: transferRef(saved), actorId: actor.personId, data: { ...factsOf(saved), before: transfer.state } });
  return saved;
}

export function factsOf({ number, fromWarehouseId, toWarehouseId, draftedBy, sentBy, reason }: Transfer) {
  return { number, fromWarehouseId, toWarehouseId, draftedBy, sentBy, reason };
}
