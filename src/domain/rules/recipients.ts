import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Recipient, Rule } from "./rule";
import type { RuleRun } from "./rule-store";

/**
 * Who is meant, of those who still work here. Where the record has no owner the manager of nobody is nobody: the rule's
 * author gets it, so that nothing is said to no one. Refuses `rule.nobody` when even the author has left.
 */
export async function recipientsOf(tx: Tx, rule: Rule, run: RuleRun, to: Recipient): Promise<readonly Id[]> {
  const meant = await active(tx, await meantBy(tx, rule, run, to));
  if (meant.length > 0) return meant;
  const author = await active(tx, [rule.ownerId]);
  if (author.length > 0) return author;
  const leads = (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
  if (leads.length === 0) throw new Refusal("rule.nobody", { number: rule.number });
  return leads;
}

async function meantBy(tx: Tx, rule: Rule, run: RuleRun, to: Recipient): Promise<readonly Id[]> {
  if (typeof to === "object") {
    if ("person" in to) return [to.person];
    return (await tx.people.activeWithRole(to.role)).map(({ id }) => id);
  }
  if (to === "author") return [rule.ownerId];
  const owner = run.inputs["owner"];
  if (typeof owner !== "string") return [];
  if (to === "owner") return [owner];
  const manager = (await tx.people.find(owner))?.managerId;
  return manager ? [manager] : [];
}

async function active(tx: Tx, ids: readonly Id[]): Promise<readonly Id[]> {
  if (ids.length === 0) return [];
  return (await tx.people.findMany(ids)).filter((person) => person.active).map(({ id }) => id);
}
