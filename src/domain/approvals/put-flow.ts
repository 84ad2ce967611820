import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { sameContent } from "../shared/content-hash";
import { newId } from "../shared/id";
import { auditChange, auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { checkFlow } from "./check-flow";
import type { ApprovalFlow, FlowState } from "./flow";
import { flowRef, switchFlow } from "./write-flow";

/** What a configuration says of an approval flow; its number tells which one it is. */
export interface FlowGiven {
  readonly number: string;
  readonly name: string;
  readonly state: Exclude<FlowState, "archived">;
  /** null: never published. */
  readonly definition: unknown;
  /** null: nothing waits to be published. */
  readonly proposed: unknown;
}

/**
 * The flow as a configuration has it: one that is there becomes it, an archived one comes back. Documents under way keep the
 * edition they began with. Refuses what `checkFlow` refuses, `flow.otherMatter`, `flow.nothingToPublish` (on, and nothing published).
 */
export async function putFlow(tx: Tx, actor: Actor, given: FlowGiven): Promise<ApprovalFlow> {
  requirePermission(actor, "flow.manage");
  const { number, state } = given;
  const checked = async (said: unknown) => (said === null ? null : checkFlow(tx, actor, said));
  const [definition, proposed] = [await checked(given.definition), await checked(given.proposed)];
  const matter = (definition ?? proposed)?.matter;
  if (matter === undefined || (state !== "draft" && definition === null)) throw new Refusal("flow.nothingToPublish", { number });
  const found = await tx.flows.byNumber(number);
  const known = found && (await tx.flows.lock(found.id));
  if ((known && known.matter !== matter) || (proposed && proposed.matter !== matter)) throw new Refusal("flow.otherMatter", { number });
  const isNew = definition !== null && !sameContent(known?.definition ?? null, definition);
  const says = {
    name: requireText("name", given.name, 200),
    state,
    definition,
    proposed,
    edition: (known?.edition ?? 0) + (isNew ? 1 : 0),
    publishedAt: isNew ? tx.now : (known?.publishedAt ?? null),
  };
  const saved = known
    ? await tx.flows.save({ ...known, ...says })
    : { id: newId(), number, matter, ownerId: actor.personId, createdAt: tx.now, version: 1, ...says };
  if (!known) await tx.flows.add(saved);
  if (definition && isNew) {
    const { id: flowId, edition } = saved;
    await tx.flows.addEdition({ flowId, edition, definition, publishedBy: actor.personId, publishedAt: tx.now });
  }
  if (known) auditChange(tx, actor, "approvalFlow.put", flowRef(saved), known, saved);
  else auditCreated(tx, actor, "approvalFlow.create", flowRef(saved), saved);
  const data = { number, state, edition: saved.edition };
  tx.emit({ type: known ? "approvalFlow.changed" : "approvalFlow.created", subject: flowRef(saved), actorId: actor.personId, data });
  return saved;
}

/** Out of use, for a configuration that has it no more. */
export async function dropFlow(tx: Tx, actor: Actor, number: string): Promise<void> {
  const flow = await tx.flows.byNumber(number);
  if (!flow) throw new Refusal("flow.notFound");
  await switchFlow(tx, actor, { flowId: flow.id, verb: "archive" });
}
