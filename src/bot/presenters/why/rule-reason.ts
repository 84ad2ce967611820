import type { Reason } from "../../../../cards/why/why.card";
import type { RuleRun } from "../../../domain/rules/rule-store";
import { runOfTodo } from "../../../domain/rules/run-of-todo";
import type { Actor } from "../../../domain/shared/actor";
import type { Id } from "../../../domain/shared/id";
import type { Todo } from "../../../domain/todos/todo";
import type { Tx } from "../../../domain/shared/tx";
import { namesOfRecords } from "../references-in";
import { ruleInWords } from "../rule-in-words";
import { localMoment, namesOf } from "../wording";

/** The rule that told a person something last; null when none did. */
export async function lastRuleReason(tx: Tx, viewer: Actor, personId: Id): Promise<(Reason & { readonly why: "rule" }) | null> {
  const run = await tx.rules.lastRunFor(personId);
  return run && runInWords(tx, viewer, run);
}

/** A to-do is there because a rule made it, or a person. */
export async function todoReasons(tx: Tx, viewer: Actor, todo: Todo): Promise<Reason[]> {
  const run = await runOfTodo(tx, todo);
  const ruled = run && (await runInWords(tx, viewer, run));
  if (ruled) return [ruled];
  const who = await namesOf(tx, viewer, [todo.madeBy]);
  return [{ why: "made", by: who(todo.madeBy), at: localMoment(viewer, todo.createdAt) }];
}

async function runInWords(tx: Tx, viewer: Actor, run: RuleRun): Promise<(Reason & { readonly why: "rule" }) | null> {
  const rule = await tx.rules.find(run.ruleId);
  if (!rule) return null;
  const named = (await namesOfRecords(tx, [run.record], viewer.language)).get(run.record.id);
  return {
    why: "rule",
    number: rule.number,
    sentence: await ruleInWords(tx, viewer, rule.definition),
    record: named ?? String(run.inputs["number"] ?? ""),
    at: localMoment(viewer, run.firedAt),
  };
}
