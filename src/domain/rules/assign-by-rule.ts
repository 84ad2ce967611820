import { assignCustomer } from "../customers/assign-customer";
import { assignLead } from "../leads/assign-lead";
import { whoseTurn } from "../leads/share-out";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Rule, RuleAction } from "./rule";
import type { RecordRef } from "../conditions/record-reader";

type Assign = Extract<RuleAction, { readonly do: "assign" }>;

/** Gives the record to whoever's turn it is; null when somebody has it by now. Refuses `lead.nobodyTakes`. */
export async function assignByRule(
  tx: Tx,
  actor: Actor,
  rule: Rule,
  record: RecordRef,
  action: Assign,
  rehearsed: boolean,
): Promise<Id | null> {
  // The rule's row is the turnstile: two leads at the same instant are two turns.
  await tx.rules.lock(rule.id);
  const owned = record.kind === "lead" ? await tx.leads.lock(record.id) : await tx.customers.lock(record.id);
  if (!owned || owned.ownerId !== null) return null;
  const among = "role" in action.among ? (await tx.people.activeWithRole(action.among.role)).map(({ id }) => id) : action.among.people;
  const person = await whoseTurn(tx, { listKey: `rule ${rule.id}`, among, most: action.most ?? null }, rehearsed);
  if (!person) throw new Refusal("lead.nobodyTakes", { number: owned.number });
  if (rehearsed) return person.id;
  if (record.kind === "lead") await assignLead(tx, actor, { id: record.id, toId: person.id });
  else await assignCustomer(tx, actor, { id: record.id, toId: person.id });
  return person.id;
}
