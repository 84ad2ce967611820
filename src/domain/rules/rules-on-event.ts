import type { HappenedEvent } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { modulesOf } from "../shared/modules";
import type { Tx } from "../shared/tx";
import { evaluate } from "../conditions/evaluate";
import { relationsIn } from "../conditions/relations-in";
import { fireRule } from "./fire-rule";
import { momentOf } from "../conditions/moment-of";
import { isRuleInUse } from "./rule-in-use";
import { chainOf } from "./rule-chain";
import type { Rule } from "./rule";
import type { RecordRef } from "../conditions/record-reader";

/**
 * Asks every running rule that an event may concern. A rule never follows from its own doing; one that comes round again by
 * others' doing is cut, and its author told; what a rule itself
 * tells of its running concerns no rule.
 */
export async function askRules(tx: Tx, event: HappenedEvent): Promise<void> {
  if (event.type.startsWith("rule.")) return;
  const chain = chainOf(event);
  const modules = await modulesOf(tx);
  const others = (rules: readonly Rule[]) => rules.filter((rule) => chain.at(-1) !== rule.id && isRuleInUse(modules, rule));
  const [onEvent, onChange, crossing] = [
    others(await tx.rules.running("event")).filter(({ definition: { trigger } }) => trigger.on === "event" && trigger.event === event.type),
    others(await tx.rules.running("changed")).filter(({ definition: { trigger } }) => trigger.record === event.subject.kind),
    others(await tx.rules.running("crosses")),
  ];
  const occasion = `event ${event.id}`;
  for (const rule of onEvent) await askAbout(tx, rule, event, occasion, chain);
  if (onChange.length > 0) await askOfChange(tx, onChange, event, chain);
  await askOfCrossing(tx, crossing, event, occasion, chain);
}

/** As it was when it happened: of two orders that one payment pays, the first is still the first when the second is paid too. */
async function askAbout(tx: Tx, rule: Rule, { subject, happenedAt }: HappenedEvent, occasion: string, chain: readonly Id[]): Promise<void> {
  const record: RecordRef = { kind: subject.kind, id: subject.id };
  if (rule.definition.trigger.record !== record.kind) return;
  const found = await tx.records.readAt(record, relationsIn(rule.definition.condition), happenedAt);
  if (found) await fireRule(tx, rule, await momentOf(tx), { record, found, occasion, chain });
}

/** As it was when it changed: of two changes in a row the first is still seen when the second has happened too. */
async function askOfChange(tx: Tx, rules: readonly Rule[], event: HappenedEvent, chain: readonly Id[]): Promise<void> {
  const record: RecordRef = { kind: event.subject.kind, id: event.subject.id };
  const before = await tx.records.changedAt(record, event.happenedAt);
  for (const rule of rules) {
    const { trigger, condition } = rule.definition;
    if (trigger.on !== "changed" || !Object.hasOwn(before, trigger.field)) continue;
    const found = await tx.records.readAt(record, relationsIn(condition), event.happenedAt);
    if (!found) continue;
    const changed = { ...found, before: { ...found.fields, ...before } };
    const moment = await momentOf(tx);
    if (!evaluate(await tx.records.types(), record.kind, { field: trigger.field, is: "changed" }, changed, moment)) continue;
    // Two events of one transaction tell of the same change.
    const at = `change ${event.happenedAt.toISOString()}`;
    await fireRule(tx, rule, moment, { record, found: changed, occasion: at, chain });
  }
}

async function askOfCrossing(tx: Tx, rules: readonly Rule[], event: HappenedEvent, occasion: string, chain: readonly Id[]): Promise<void> {
  const touched = await tx.records.touchedBy(event.subject, event.data);
  for (const level of touched.filter(({ kind }) => kind === "stockLevel")) {
    const found = await tx.records.read(level, []);
    if (found) await tx.records.note(level, found.fields, tx.now);
  }
  if (rules.length === 0) return;
  const moment = await momentOf(tx);
  for (const rule of rules) {
    for (const record of touched.filter(({ kind }) => kind === rule.definition.trigger.record)) {
      const found = await tx.records.read(record, relationsIn(rule.definition.condition));
      if (!found || !evaluate(await tx.records.types(), record.kind, rule.definition.condition, found, moment))
        await tx.rules.ceases(rule.id, record);
      else if (await tx.rules.holds(rule.id, record)) await fireRule(tx, rule, moment, { record, found, occasion, chain });
    }
  }
}
