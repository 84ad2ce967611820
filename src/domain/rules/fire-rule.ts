import { systemActor } from "../access/identify-actor";
import { evaluate } from "../conditions/evaluate";
import type { Moment } from "../conditions/moment";
import type { ConditionRecord } from "../conditions/record-type";
import { addWorkingMinutes } from "../shared/working-calendar";
import { newId, type Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { Rule } from "./rule";
import { longestChain } from "./rule-chain";
import type { RecordRef } from "../conditions/record-reader";
import type { RuleRun, RuleRunState } from "./rule-store";
import { alarmAuthor, dayOfAlarm } from "./alarm-author";

export interface Firing {
  readonly record: RecordRef;
  readonly found: ConditionRecord;
  readonly occasion: string;
  readonly chain: readonly Id[];
}

/**
 * Fires a rule at a record whose condition holds: once for this edition, record and occasion, however often it is asked.
 * What it does is done a moment later, in a transaction of its own (`carryOutRun`).
 */
export async function fireRule(tx: Tx, rule: Rule, moment: Moment, { record, found, occasion, chain }: Firing): Promise<boolean> {
  if (!evaluate(await tx.records.types(), record.kind, rule.definition.condition, found, moment)) return false;
  const state = await stateToBe(tx, rule, chain);
  const run: RuleRun = {
    id: newId(),
    ruleId: rule.id,
    edition: rule.edition,
    record,
    occasion: occasion.slice(0, 190),
    state,
    inputs: found.fields,
    effects: [],
    chain: [...chain, rule.id],
    firedAt: tx.now,
    problem: null,
  };
  if (!(await tx.rules.claim(run))) return false;
  const { personId } = systemActor("rules", moment.calendar.timeZone);
  const told = { rule: rule.number, ownerId: rule.ownerId, recordKind: record.kind, recordId: record.id };
  if (state === "capped" || state === "cut") {
    await alarmAuthor(tx, rule, personId, { type: `rule.${state}`, what: state, data: { ...told, most: rule.definition.mostADay } });
    return false;
  }
  const notBefore = rule.definition.inWorkingHours ? addWorkingMinutes(moment.calendar, tx.now, 0) : tx.now;
  tx.emit({
    type: "rule.fired",
    subject: { kind: "ruleRun", id: run.id },
    actorId: personId,
    data: told,
    ...(notBefore > tx.now ? { notBefore } : {}),
  });
  return true;
}

async function stateToBe(tx: Tx, rule: Rule, chain: readonly Id[]): Promise<RuleRunState> {
  // Rules that set each other off would go on for ever.
  if (chain.length >= longestChain || chain.includes(rule.id)) return "cut";
  const { began } = await dayOfAlarm(tx, tx.now);
  if ((await tx.rules.runsSince(rule.id, began)) >= rule.definition.mostADay) return "capped";
  return rule.state === "shadow" ? "shadow" : "due";
}
