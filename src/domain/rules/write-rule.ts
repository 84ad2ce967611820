import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { nextFreeNumber } from "../shared/free-number";
import { newId, type Id } from "../shared/id";
import { auditChange, auditCreated, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { checkWebhooksOf } from "./call-webhook";
import { checkRule } from "./check-rule";
import type { Rule, RuleDefinition, RuleState, Wording } from "./rule";

export function ruleRef(rule: { readonly id: Id }): { readonly kind: "rule"; readonly id: Id } {
  return { kind: "rule", id: rule.id };
}

/** Writes a new rule, as a draft: nothing runs before it is switched on. Refuses what `checkRule` refuses. */
export async function createRule(
  tx: Tx,
  actor: Actor,
  input: { readonly name: Wording; readonly definition: unknown; readonly state?: RuleState },
): Promise<Rule> {
  requirePermission(actor, "rule.manage");
  const definition = await checkedRule(tx, input.definition);
  const rule: Rule = {
    id: newId(),
    number: await nextFreeNumber(tx, "RL", (number) => tx.rules.byNumber(number)),
    name: inBoth(input.name),
    state: input.state ?? "draft",
    edition: 1,
    definition,
    ownerId: actor.personId,
    createdAt: tx.now,
    startedAt: input.state === "on" || input.state === "shadow" ? tx.now : null,
    version: 1,
  };
  await tx.rules.add(rule);
  auditCreated(tx, actor, "rule.create", ruleRef(rule), rule);
  tx.emit({ type: "rule.created", subject: ruleRef(rule), actorId: actor.personId, data: { number: rule.number } });
  return rule;
}

export interface RuleChange {
  readonly ruleId: Id;
  /** The version that was looked at. */
  readonly version?: number;
}

/** Another wording or definition of the same rule: a new edition, for which every occasion is fresh. */
export async function changeRule(
  tx: Tx,
  actor: Actor,
  input: RuleChange & { readonly name?: Wording; readonly definition?: unknown },
): Promise<Rule> {
  const rule = await lockRule(tx, actor, input);
  const definition = input.definition === undefined ? rule.definition : await checkedRule(tx, input.definition);
  const edition = input.definition === undefined ? rule.edition : rule.edition + 1;
  return keep(tx, actor, "rule.change", rule, {
    name: input.name === undefined ? rule.name : inBoth(input.name),
    definition,
    edition,
    startedAt: edition === rule.edition ? rule.startedAt : runs(rule.state) ? tx.now : null,
  });
}

/** on, off, shadow or archived; an archived rule stays as it was, to be read and copied. Refuses `rule.archived`, `rule.alreadySo`. */
export async function switchRule(tx: Tx, actor: Actor, input: RuleChange & { readonly to: Exclude<RuleState, "draft"> }): Promise<Rule> {
  const rule = await lockRule(tx, actor, input);
  if (rule.state === input.to) throw new Refusal("rule.alreadySo", { number: rule.number, ruleState: input.to });
  // What it asks of and calls may have gone since; to be put out of use it need not be whole.
  if (runs(input.to)) await checkedRule(tx, rule.definition);
  return keep(tx, actor, "rule.switch", rule, {
    state: input.to,
    startedAt: runs(input.to) ? (runs(rule.state) ? rule.startedAt : tx.now) : null,
  });
}

/** The same rule once more, as a draft of whoever copies it. */
export async function copyRule(tx: Tx, actor: Actor, input: RuleChange): Promise<Rule> {
  requirePermission(actor, "rule.manage");
  const rule = await tx.rules.find(input.ruleId);
  if (!rule) throw new Refusal("rule.notFound");
  return createRule(tx, actor, { name: rule.name, definition: rule.definition });
}

/** Held to what the records have and, where what it calls has to be there, to the webhooks there are. Refuses what `checkRule` and `checkWebhooksOf` refuse. */
export async function checkedRule(tx: Tx, given: unknown, { calls = true }: { readonly calls?: boolean } = {}): Promise<RuleDefinition> {
  const definition = checkRule(given, await tx.records.types());
  if (calls) await checkWebhooksOf(tx, definition);
  return definition;
}

/** A name that was given in one language serves in both until somebody gives the other. */
function inBoth(name: Wording): Rule["name"] {
  return typeof name === "string" ? { zh: name, en: name } : name;
}

export function runs(state: RuleState): boolean {
  return state === "on" || state === "shadow";
}

async function lockRule(tx: Tx, actor: Actor, input: RuleChange): Promise<Rule> {
  requirePermission(actor, "rule.manage");
  const rule = await tx.rules.lock(input.ruleId);
  if (!rule) throw new Refusal("rule.notFound");
  requireVersion("rule", rule, input.version);
  if (rule.state === "archived") throw new Refusal("rule.archived", { number: rule.number });
  return rule;
}

async function keep(tx: Tx, actor: Actor, verb: string, before: Rule, change: Partial<Rule>): Promise<Rule> {
  const after = await tx.rules.save({ ...before, ...change });
  auditChange(tx, actor, verb, ruleRef(after), before, after);
  tx.emit({ type: "rule.changed", subject: ruleRef(after), actorId: actor.personId, data: { number: after.number, state: after.state } });
  return after;
}
