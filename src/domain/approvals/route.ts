import { checkCondition } from "../conditions/check-condition";
import { evaluate } from "../conditions/evaluate";
import type { Moment } from "../conditions/moment";
import { momentOf } from "../conditions/moment-of";
import { relationsIn } from "../conditions/relations-in";
import type { ConditionRecord, FieldValues, RecordTypes } from "../conditions/record-type";
import type { Actor } from "../shared/actor";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Amount, Currency } from "../shared/money";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { ApprovalReason, ApprovalRoute, ApprovalStep } from "./approval";
import { approvalPolicyOf, reasonsFor } from "./approval-policy";
import { approversFrom } from "./approvers-from";
import type { ApprovalFlow, FlowDefinition } from "./flow";
import { matterOf, typesFor } from "./flow-matters";
import { standardFlow } from "./standard-flow";

export interface RouteAsked {
  /** A key of `flowMatters`, or the kind of a form's records. */
  readonly matter: string;
  /** The record itself, as far as it is kept already. */
  readonly subject: SubjectRef;
  readonly ownerId: Id | null;
  /** Tax included, in the base currency; null: nobody can say. */
  readonly amount: Amount | null;
  readonly currency: Currency;
  /** What the flow's matter declares besides, and the record's fields where it is not kept yet. */
  readonly facts?: FieldValues;
}

export interface PlannedRoute {
  /** None: nobody has to approve. */
  readonly steps: readonly ApprovalStep[];
  readonly reasons: readonly ApprovalReason[];
  readonly flow: ApprovalRoute["flow"];
  readonly copyTo: readonly Id[];
  readonly amount: Amount | null;
  readonly currency: Currency;
}

/**
 * Which way a document goes: the company's own flow that was published last and whose condition holds, else the standard
 * one. A flow that cannot be followed any more (its field was deleted) is contained: an operations lead decides, and is told.
 */
export async function routeFor(tx: Tx, actor: Actor, asked: RouteAsked): Promise<PlannedRoute> {
  const types = typesFor(await tx.records.types(), asked.matter);
  const moment = await momentOf(tx);
  const read = recordReader(tx, actor, asked);
  const { amount, currency } = asked;
  for (const flow of await tx.flows.running(asked.matter)) {
    if (!flow.definition) continue;
    const kept = { flow: { id: flow.id, number: flow.number, edition: flow.edition }, amount, currency };
    try {
      const route = await follow(tx, types, moment, flow.definition, asked, read);
      if (route) return { ...route, ...kept, reasons: [{ code: "flow", value: flow.number }] };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      tellBroken(tx, actor, flow, asked, problem);
      return { ...kept, steps: [{ anyOf: [], ifNobody: "admin" }], copyTo: [], reasons: [{ code: "flowBroken", value: flow.number }] };
    }
  }
  const policy = await approvalPolicyOf(tx);
  const standard = standardFlow(asked.matter, policy);
  const route = standard && (await follow(tx, types, moment, standard, asked, read));
  return { flow: null, amount, currency, copyTo: [], steps: [], ...route, reasons: route ? measured(asked, policy) : [] };
}

/** The steps that apply, in order; null where the flow is not meant for this document. */
async function follow(
  tx: Tx,
  types: RecordTypes,
  moment: Moment,
  flow: FlowDefinition,
  asked: RouteAsked,
  read: (relations: readonly string[]) => Promise<ConditionRecord>,
): Promise<Pick<PlannedRoute, "steps" | "copyTo"> | null> {
  const conditions = [flow.when, ...flow.steps.flatMap((step) => (step.when ? [step.when] : []))];
  for (const condition of conditions) checkCondition(types, flow.matter, condition, { changes: false });
  const record = await read(conditions.flatMap(relationsIn));
  if (!evaluate(types, flow.matter, flow.when, record, moment)) return null;
  const steps: ApprovalStep[] = [];
  for (const step of flow.steps) {
    if (step.when && !evaluate(types, flow.matter, step.when, record, moment)) continue;
    const { ifNobody, remindAfterHours, escalateAfterHours } = step;
    const kept = { ifNobody, remindAfterHours, escalateAfterHours };
    const groups = step.needs === "sequence" ? step.approvers.map((each) => [each]) : [step.approvers];
    for (const group of groups) {
      const anyOf = await approversFrom(tx, group, asked.ownerId, record.fields);
      steps.push({ ...kept, anyOf, needs: step.needs === "all" ? "all" : "any" });
    }
  }
  return { steps, copyTo: await approversFrom(tx, flow.copyTo, asked.ownerId, record.fields) };
}

/** The record as it is kept, with the facts on top; read once for each set of relations. */
function recordReader(tx: Tx, actor: Actor, { matter, subject, facts, amount, ownerId }: RouteAsked) {
  return async (relations: readonly string[]): Promise<ConditionRecord> => {
    const kind = matterOf(await tx.records.types(), matter)?.record ?? null;
    const kept = kind === null ? null : await tx.records.read({ kind, id: subject.id }, relations);
    const known = { owner: ownerId, submitter: actor.personId, baseAmount: amount };
    return { fields: { ...known, ...kept?.fields, ...facts, baseAmount: amount }, before: null, related: kept?.related ?? {} };
  };
}

/** What a standard flow measured; a matter without limits of its own is always asked about. */
function measured({ facts = {}, amount, currency }: RouteAsked, policy: Parameters<typeof reasonsFor>[0]): readonly ApprovalReason[] {
  const plain = (value: unknown) => (typeof value === "string" ? value : null);
  const discount = plain(facts["discount"]);
  const margin = plain(facts["margin"]);
  const reasons = amount === null ? [] : reasonsFor(policy, { amount, currency, discount, margin });
  return reasons.length > 0 ? reasons : [{ code: "always" }];
}

function tellBroken(tx: Tx, actor: Actor, flow: ApprovalFlow, { subject, matter }: RouteAsked, { code, params }: Refusal): void {
  tx.emit({
    type: "approvalFlow.broken",
    subject: { kind: "approvalFlow", id: flow.id },
    actorId: actor.personId,
    data: { number: flow.number, ownerId: flow.ownerId, matter, documentKind: subject.kind, documentId: subject.id, code, params },
  });
}
