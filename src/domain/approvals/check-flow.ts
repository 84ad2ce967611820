import { permissionTableOf } from "../access/grants";
import { permissionsOf } from "../access/permissions";
import { nameOf } from "../access/person";
import { checkCondition } from "../conditions/check-condition";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { flowDefinitionSchema, type ApproverSource, type FlowDefinition } from "./flow";
import { matterOf, typesFor } from "./flow-matters";

/**
 * Holds what somebody wrote to what can be asked. Refuses, besides the conditions' own refusals, `flow.malformed`,
 * `flow.noMatter`, `flow.noApprover` (no step, or a step that asks nobody), `flow.noField` (a field that names no person),
 * `flow.timesBackwards` (escalated before anybody is reminded), `flow.personGone` and `flow.mayNotDecide` (a named person).
 */
export async function checkFlow(tx: Tx, actor: Pick<Actor, "language">, given: unknown): Promise<FlowDefinition> {
  const parsed = flowDefinitionSchema.safeParse(given);
  if (!parsed.success) throw new Refusal("flow.malformed", { where: parsed.error.issues[0]?.path.join(".") ?? "" });
  const flow = parsed.data;
  const all = await tx.records.types();
  const matter = matterOf(all, flow.matter);
  if (!matter || (matter.record !== null && all[matter.record]?.own?.archived)) throw new Refusal("flow.noMatter", { matter: flow.matter });
  const types = typesFor(all, flow.matter);
  checkCondition(types, flow.matter, flow.when, { changes: false });
  if (flow.steps.length === 0) throw new Refusal("flow.noApprover", { step: 1 });
  for (const [index, step] of flow.steps.entries()) {
    if (step.approvers.length === 0) throw new Refusal("flow.noApprover", { step: index + 1 });
    if (step.when) checkCondition(types, flow.matter, step.when, { changes: false });
    const { remindAfterHours: remind, escalateAfterHours: escalate } = step;
    if (remind !== null && escalate !== null && escalate < remind) throw new Refusal("flow.timesBackwards", { remind, escalate });
    for (const source of step.approvers) await checkSource(tx, actor, flow.matter, source, true);
    if (typeof step.ifNobody === "object") await checkSource(tx, actor, flow.matter, step.ifNobody, true);
  }
  for (const source of flow.copyTo) await checkSource(tx, actor, flow.matter, source, false);
  return flow;
}

async function checkSource(
  tx: Tx,
  actor: Pick<Actor, "language">,
  matter: string,
  source: ApproverSource,
  decides: boolean,
): Promise<void> {
  if ("field" in source) {
    const field = typesFor(await tx.records.types(), matter)[matter]?.fields[source.field];
    if (field?.kind !== "reference" || field.to !== "person" || field.archived) throw new Refusal("flow.noField", { field: source.field });
  }
  if ("person" in source) await checkPerson(tx, actor, source.person, decides);
  if ("role" in source && decides && !permissionsOf([source.role], await permissionTableOf(tx)).has("approval.decide")) {
    throw new Refusal("flow.roleMayNotDecide", { role: source.role });
  }
}

async function checkPerson(tx: Tx, { language }: Pick<Actor, "language">, id: Id, decides: boolean): Promise<void> {
  const person = await tx.people.find(id);
  if (!person?.active) throw new Refusal("flow.personGone", { name: person ? nameOf(person, language) : id });
  if (decides && !permissionsOf(person.roles, await permissionTableOf(tx)).has("approval.decide")) {
    throw new Refusal("flow.mayNotDecide", { name: nameOf(person, language) });
  }
}
