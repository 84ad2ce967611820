import { requireInScope } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { contractMachine, type ContractFacts, type ContractVerb } from "./contract.machine";

export interface ContractRef {
  readonly id: Id;
  readonly version?: number;
}

/** The contract locked for a change. Refuses `contract.notFound` and `contract.stale`. */
export async function lockContract(tx: Tx, actor: Actor, ref: ContractRef): Promise<Contract> {
  const contract = requireInScope("contract", actor, await tx.contracts.lock(ref.id));
  requireVersion("contract", contract, ref.version);
  return contract;
}

/** For effects of an approval: the approver needs no scope over what he was asked about. */
export async function lockContractById(tx: Tx, id: Id): Promise<Contract> {
  const contract = await tx.contracts.lock(id);
  if (!contract) throw new Refusal("contract.notFound");
  return contract;
}

/** The move: table, save, audit line, event. */
export async function moveContract(
  tx: Tx,
  actor: Actor,
  verb: ContractVerb,
  contract: Contract,
  also: Partial<Contract> = {},
  facts: Partial<ContractFacts> = {},
  news: Readonly<Record<string, unknown>> = {},
): Promise<Contract> {
  const known: ContractFacts = { today: await todayOf(tx), signedDay: null, reason: null, ...facts };
  const moved = applyTransition(actor, contractMachine, verb, contract, known);
  const saved = await tx.contracts.save({ ...moved, ...also, state: moved.state });
  const subject = { kind: "contract", id: contract.id };
  auditChange(tx, actor, `contract.${verb}`, subject, contract, saved);
  const type = contractMachine.transitions.find((move) => move.name === verb)?.emits;
  if (type !== undefined) {
    const { number, customerId, ownerId, quoteId, opportunityId, endDay } = saved;
    const data = { number, customerId, ownerId, quoteId, opportunityId, endDay, reason: known.reason, ...news };
    tx.emit({ type, subject, actorId: actor.personId, data });
  }
  return saved;
}
