import { systemActor } from "../access/identify-actor";
import { firstWhoTakesWork } from "../access/require-takes-work";
import { createOpportunity } from "../opportunities/create-opportunity";
import { coverShortages } from "../purchasing/cover-shortages";
import type { Actor } from "../shared/actor";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { quantity } from "../shared/quantity";
import { Refusal } from "../shared/refusal";
import { modulesOf } from "../shared/modules";
import { companyOf, todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { createTodo } from "../todos/create-todo";
import { alarmAuthor } from "./alarm-author";
import { assignByRule } from "./assign-by-rule";
import { recipientsOf } from "./recipients";
import type { Rule, RuleAction } from "./rule";
import { isActionInUse } from "./rule-in-use";
import { inChain } from "./rule-chain";
import type { RecordRef } from "../conditions/record-reader";
import type { RuleEffect, RuleRun } from "./rule-store";
import { onceKeyOf } from "./run-of-todo";
import { sayInRun } from "./say-in-run";
import { setField } from "./set-field";
import { recordInCall, requireWebhook } from "./call-webhook";

/**
 * Does what a rule says for one run. All of it or nothing: when one action is refused, what the others did is taken
 * back, the run is marked as failed, and the rule's author is told why.
 */
export async function carryOutRun(tx: Tx, runId: Id, makeFormRecord: MakeFormRecord): Promise<void> {
  const run = await tx.rules.run(runId);
  if (!run || (run.state !== "due" && run.state !== "shadow")) return;
  const rule = await tx.rules.find(run.ruleId);
  if (!rule) return;
  const { timeZone } = await companyOf(tx);
  const actor: Actor = { ...systemActor(`rule ${rule.number}`, timeZone), kind: "system" };
  const rehearsed = run.state === "shadow";
  const within = inChain(tx, run.chain);
  const result = await tx.attempt(async () => {
    const effects: RuleEffect[] = [];
    const modules = await modulesOf(tx);
    for (const [index, action] of rule.definition.actions.entries()) {
      if (!isActionInUse(modules, action)) {
        effects.push({ do: action.do, to: [], said: null, made: null });
        continue;
      }
      effects.push(await carryOut({ tx: within, actor, rule, run, rehearsed, key: onceKeyOf(run.id, index), makeFormRecord }, action));
    }
    return effects;
  });
  if ("done" in result) {
    await tx.rules.saveRun({ ...run, state: rehearsed ? "shadow" : "done", effects: result.done });
    return;
  }
  const { code } = result.refused;
  await tx.rules.saveRun({ ...run, state: "failed", problem: code });
  await alarmAuthor(tx, rule, actor.personId, {
    type: "rule.failed",
    what: `failed ${code}`,
    data: {
      rule: rule.number,
      ownerId: rule.ownerId,
      recordKind: run.record.kind,
      recordId: run.record.id,
      code,
      params: result.refused.params,
    },
  });
}

interface Doing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly rule: Rule;
  readonly run: RuleRun;
  /** true: only says what it would do. */
  readonly rehearsed: boolean;
  readonly key: string;
  readonly makeFormRecord: MakeFormRecord;
}

/** What a rule wants made of one of the company's forms. */
export interface FormRecordWanted {
  /** The kind of its records. */
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
  readonly ownerId: Id | null;
  /** The record that the rule looked at, with its fields. */
  readonly from: RecordRef;
  readonly inputs: RuleRun["inputs"];
}
/** Forms know of rules and not the other way round: who makes their records is handed in. */
export type MakeFormRecord = (tx: Tx, actor: Actor, wanted: FormRecordWanted) => Promise<{ readonly number: string }>;

async function carryOut(doing: Doing, action: RuleAction): Promise<RuleEffect> {
  const { tx, actor, rule, run, rehearsed, key } = doing;
  const effect = { do: action.do, to: [], said: null, made: null };
  switch (action.do) {
    case "todo": {
      const said = await sayInRun(tx, run, action.title);
      const to = await recipientsOf(tx, rule, run, action.to);
      const dueDay = addDays(await todayOf(tx), action.dueInDays);
      if (rehearsed) return { ...effect, to, said };
      const made: string[] = [];
      for (const personId of to) made.push((await todoFor(doing, personId, said, dueDay, action.priority)).number);
      return { ...effect, to, said, made: made.join(" ") };
    }
    case "notify": {
      const [said, to] = [await sayInRun(tx, run, action.text), await recipientsOf(tx, rule, run, action.to)];
      if (!rehearsed) await sayTo(doing, to);
      return { ...effect, to, said };
    }
    case "message": {
      const said = await sayInRun(tx, run, action.text);
      if (action.to === "customer") {
        const customerId = customerOf(run);
        if (!rehearsed) tell(doing, "rule.messageAsked", { channel: action.channel, customerId, said, key });
        return { ...effect, said, made: action.channel };
      }
      const to = await recipientsOf(tx, rule, run, action.to);
      if (!rehearsed) tell(doing, "rule.messageAsked", { channel: action.channel, to, said, key });
      return { ...effect, to, said, made: action.channel };
    }
    case "tag": {
      const record = action.of === "record" ? run.record : { kind: "customer", id: customerOf(run) };
      if (!rehearsed && (await tx.tags.add(record, action.tag, tx.now))) {
        tx.audit({
          actorId: actor.personId,
          messageId: null,
          verb: "record.tag",
          subject: record,
          before: null,
          after: { tag: action.tag },
        });
      }
      return { ...effect, made: action.tag };
    }
    case "requisition": {
      const { product, warehouse, available } = run.inputs;
      const positions = [{ productId: String(product), warehouseId: String(warehouse), available: quantity(String(available)) }];
      if (rehearsed) return effect;
      const made = await coverShortages(tx, actor, positions, null);
      return { ...effect, made: made.map(({ number }) => number).join(" ") };
    }
    case "assign": {
      const personId = await assignByRule(tx, actor, rule, run.record, action, rehearsed);
      return { ...effect, to: personId === null ? [] : [personId] };
    }
    case "set": {
      if (!rehearsed) await setField(tx, actor, run.record.kind, run.record.id, action.field, action.value);
      return { ...effect, made: `${action.field} = ${action.value}` };
    }
    case "formRecord": {
      if (rehearsed) return effect;
      const [owner] = await recipientsOf(tx, rule, run, "owner");
      const made = await doing.makeFormRecord(tx, actor, {
        form: action.form,
        values: await valuesInRun(doing, action.values),
        ownerId: owner ?? rule.ownerId,
        from: run.record,
        inputs: run.inputs,
      });
      return { ...effect, made: made.number };
    }
    case "webhook": {
      const webhook = await requireWebhook(tx, action.webhook);
      if (!rehearsed) tell(doing, "rule.webhookAsked", { webhookId: webhook.id, ownerId: rule.ownerId, key, call: await callOf(doing) });
      return { ...effect, made: webhook.name };
    }
    case "renewal": {
      const contract = await tx.contracts.find({ kind: "all" }, run.record.id);
      if (!contract) throw new Refusal("contract.notFound");
      if (rehearsed) return effect;
      const { customerId, title, amount, endDay, id } = contract;
      const ownerIfNobody = await whoRenews(doing, contract.ownerId);
      const deal = await createOpportunity(tx, actor, { customerId, title, amount, closeDay: endDay, renewsContractId: id, ownerIfNobody });
      return { ...effect, made: deal.number };
    }
  }
}

/** In the language of the rule's author. */
async function valuesInRun({ tx, rule, run }: Doing, values: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const { language = "zh" } = (await tx.people.find(rule.ownerId)) ?? {};
  const said: Record<string, string> = {};
  for (const [field, text] of Object.entries(values)) said[field] = (await sayInRun(tx, run, text))[language];
  return said;
}

async function todoFor(
  { tx, actor, run, key }: Doing,
  personId: Id,
  said: { readonly zh: string; readonly en: string },
  dueDay: CalendarDay,
  priority: "high" | "normal" | "low",
): Promise<{ readonly number: string }> {
  const person = await tx.people.find(personId);
  const about = run.record.id.length === 26 ? run.record : null;
  const customer = about?.kind === "customer" ? about.id : run.inputs["customer"];
  return createTodo(tx, actor, {
    title: said[person?.language ?? "zh"].slice(0, 500),
    personId,
    dueDay,
    priority,
    onceKey: `${key} ${personId}`,
    ...(typeof customer === "string" ? { customerId: customer } : {}),
    ...(about ? { about } : {}),
  });
}

function tell({ tx, actor, rule, run }: Doing, type: string, data: Readonly<Record<string, unknown>>, notBefore?: Date): void {
  const about = { rule: rule.number, recordKind: run.record.kind, recordId: run.record.id };
  const subject = { kind: "ruleRun", id: run.id };
  tx.emit({ type, subject, actorId: actor.personId, data: { ...about, ...data }, ...(notBefore && { notBefore }) });
}

/** So many words of rules are given at once; whoever has had more within `gatherMinutes` gets the next ones together. */
const mostAtOnce = 5;
const gatherMinutes = 5;

/**
 * What is said stands in the run; who is to hear it is told with all that waits for them by then. An import that takes ten products under
 * their limits is one message, and so is a sweep that finds forty records.
 */
async function sayTo(doing: Doing, to: readonly Id[]): Promise<void> {
  const { now } = doing.tx;
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  const heardMuch: Id[] = [];
  for (const person of to) if ((await doing.tx.rules.wordsSince(person, minutes(-gatherMinutes))) >= mostAtOnce) heardMuch.push(person);
  const atOnce = to.filter((person) => !heardMuch.includes(person));
  if (atOnce.length > 0) tell(doing, "rule.notified", { to: atOnce });
  if (heardMuch.length > 0) tell(doing, "rule.notified", { to: heardMuch }, minutes(gatherMinutes));
}

/** What a webhook is sent: which rule fired when, and the record as it was then. */
async function callOf({ tx, rule, run }: Doing): Promise<Readonly<Record<string, unknown>>> {
  return {
    event: "rule.fired",
    rule: { number: rule.number, name: rule.name, edition: run.edition },
    firedAt: run.firedAt.toISOString(),
    record: await recordInCall(tx, run),
  };
}

/** Where nobody looks after the customer: the contract's owner if there, else that one's manager, else whoever the rule falls back on. */
async function whoRenews({ tx, rule, run }: Doing, contractOwnerId: Id): Promise<Id> {
  const owner = await tx.people.find(contractOwnerId);
  const [fallback] = await recipientsOf(tx, rule, run, "author");
  const taker = await firstWhoTakesWork(tx, [contractOwnerId, owner?.managerId ?? null, fallback ?? null]);
  const id = taker?.id ?? fallback;
  if (id === undefined) throw new Refusal("rule.nobody", { number: rule.number });
  return id;
}

function customerOf(run: RuleRun): Id {
  const id = run.record.kind === "customer" ? run.record.id : run.inputs["customer"];
  if (typeof id !== "string") throw new Refusal("rule.noCustomer");
  return id;
}
