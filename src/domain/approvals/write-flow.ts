import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { checkFlow } from "./check-flow";
import type { ApprovalFlow } from "./flow";
import { flowMachine, type FlowVerb } from "./flow.machine";

export function flowRef({ id }: { readonly id: Id }): SubjectRef {
  return { kind: "approvalFlow", id };
}

/** Writes a new flow, as a draft: it asks nobody before it is published. Refuses what `checkFlow` refuses. */
export async function createFlow(
  tx: Tx,
  actor: Actor,
  input: { readonly name: string; readonly definition: unknown },
): Promise<ApprovalFlow> {
  requirePermission(actor, "flow.manage");
  const proposed = await checkFlow(tx, actor, input.definition);
  const flow: ApprovalFlow = {
    id: newId(),
    number: await nextFreeNumber(tx, "AF", (number) => tx.flows.byNumber(number)),
    name: requireText("name", input.name, 200),
    matter: proposed.matter,
    state: "draft",
    edition: 0,
    definition: null,
    proposed,
    ownerId: actor.personId,
    createdAt: tx.now,
    publishedAt: null,
    version: 1,
  };
  await tx.flows.add(flow);
  auditCreated(tx, actor, "approvalFlow.create", flowRef(flow), flow);
  tx.emit({ type: "approvalFlow.created", subject: flowRef(flow), actorId: actor.personId, data: { number: flow.number } });
  return flow;
}

export interface FlowChange {
  readonly flowId: Id;
  /** The version that was looked at. */
  readonly version?: number;
}

/** Another wording of the same flow: what is published goes on until this is published. Refuses `flow.otherMatter`. */
export async function proposeFlow(
  tx: Tx,
  actor: Actor,
  input: FlowChange & { readonly name: string; readonly definition: unknown },
): Promise<ApprovalFlow> {
  const flow = await lockFlow(tx, actor, input);
  const proposed = await checkFlow(tx, actor, input.definition);
  if (proposed.matter !== flow.matter) throw new Refusal("flow.otherMatter", { number: flow.number });
  return keep(tx, actor, "propose", flow, { name: requireText("name", input.name, 200), proposed });
}

/** From now on documents go this way; those under way keep the edition they began with. Refuses `flow.nothingToPublish`. */
export async function publishFlow(tx: Tx, actor: Actor, input: FlowChange): Promise<ApprovalFlow> {
  const flow = await lockFlow(tx, actor, input);
  if (!flow.proposed) throw new Refusal("flow.nothingToPublish", { number: flow.number });
  // Once more: a field or a person may have gone since it was written.
  const definition = await checkFlow(tx, actor, flow.proposed);
  const published = { definition, proposed: null, edition: flow.edition + 1, publishedAt: tx.now };
  const saved = await keep(tx, actor, "publish", flow, published);
  await tx.flows.addEdition({
    flowId: flow.id,
    edition: saved.edition,
    definition,
    publishedBy: actor.personId,
    publishedAt: tx.now,
  });
  return saved;
}

/** On, off or into the archive. Refuses `flow.alreadySo`; switching on refuses what `checkFlow` refuses. */
export async function switchFlow(
  tx: Tx,
  actor: Actor,
  input: FlowChange & { readonly verb: "switchOn" | "switchOff" | "archive" },
): Promise<ApprovalFlow> {
  const flow = await lockFlow(tx, actor, input);
  const already = { switchOn: "on", switchOff: "off", archive: "archived" }[input.verb];
  if (flow.state === already) throw new Refusal("flow.alreadySo", { number: flow.number, state: flow.state });
  if (input.verb === "switchOn" && flow.definition) await checkFlow(tx, actor, flow.definition);
  return keep(tx, actor, input.verb, flow, {});
}

async function lockFlow(tx: Tx, actor: Actor, input: FlowChange): Promise<ApprovalFlow> {
  requirePermission(actor, "flow.manage");
  const flow = await tx.flows.lock(input.flowId);
  if (!flow) throw new Refusal("flow.notFound");
  requireVersion("flow", flow, input.version);
  return flow;
}

async function keep(tx: Tx, actor: Actor, verb: FlowVerb, before: ApprovalFlow, change: Partial<ApprovalFlow>): Promise<ApprovalFlow> {
  const after = await tx.flows.save({ ...applyTransition(actor, flowMachine, verb, before, null), ...change });
  auditChange(tx, actor, `approvalFlow.${verb}`, flowRef(after), before, after);
  const type = flowMachine.transitions.find((move) => move.name === verb)?.emits ?? "approvalFlow.changed";
  const data = { number: after.number, state: after.state, edition: after.edition };
  tx.emit({ type, subject: flowRef(after), actorId: actor.personId, data });
  return after;
}
