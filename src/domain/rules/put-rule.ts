import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { sameContent } from "../shared/content-hash";
import { newId } from "../shared/id";
import { auditChange, auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Rule, RuleState } from "./rule";
import { checkedRule, ruleRef, runs, switchRule } from "./write-rule";

/** What a configuration says of a rule; its number tells which one it is. */
export interface RuleGiven {
  readonly number: string;
  readonly name: Rule["name"];
  readonly state: Exclude<RuleState, "archived">;
  readonly definition: unknown;
}

/**
 * The rule as a configuration has it: one that is there becomes it, an archived one comes back. Refuses what `checkRule` refuses, and of
 * one that runs what `checkWebhooksOf` refuses.
 */
export async function putRule(tx: Tx, actor: Actor, given: RuleGiven): Promise<Rule> {
  requirePermission(actor, "rule.manage");
  const { number, name, state } = given;
  const definition = await checkedRule(tx, given.definition, { calls: runs(state) });
  const found = await tx.rules.byNumber(number);
  const known = found && (await tx.rules.lock(found.id));
  if (!known) {
    const startedAt = runs(state) ? tx.now : null;
    const rule: Rule = {
      id: newId(),
      number,
      name,
      state,
      edition: 1,
      definition,
      ownerId: actor.personId,
      createdAt: tx.now,
      startedAt,
      version: 1,
    };
    await tx.rules.add(rule);
    auditCreated(tx, actor, "rule.create", ruleRef(rule), rule);
    tx.emit({ type: "rule.created", subject: ruleRef(rule), actorId: actor.personId, data: { number } });
    return rule;
  }
  const says = sameContent(known.definition, definition);
  const goesOn = says && runs(known.state);
  const saved = await tx.rules.save({
    ...known,
    name,
    state,
    definition,
    edition: says ? known.edition : known.edition + 1,
    startedAt: runs(state) ? (goesOn ? known.startedAt : tx.now) : null,
  });
  auditChange(tx, actor, "rule.change", ruleRef(saved), known, saved);
  tx.emit({ type: "rule.changed", subject: ruleRef(saved), actorId: actor.personId, data: { number, state } });
  return saved;
}

/** Out of use, for a configuration that has it no more. */
export async function dropRule(tx: Tx, actor: Actor, number: string): Promise<void> {
  const rule = await tx.rules.byNumber(number);
  if (!rule) throw new Refusal("rule.notFound");
  await switchRule(tx, actor, { ruleId: rule.id, to: "archived" });
}
