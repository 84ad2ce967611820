import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { auditChange, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { todoRef, type Todo } from "./todo";
import { todoMachine } from "./todo.machine";

export interface ChangeTodo {
  readonly todoId: Id;
  /** The version that the tapped card shows. */
  readonly version?: number;
}

/** Done by whose it is, by who made it, or by their manager. */
export function completeTodo(tx: Tx, actor: Actor, input: ChangeTodo): Promise<Todo> {
  return move(tx, actor, input, "done", "todo.done");
}

/** Takes back a "done" or a "cancelled". */
export function reopenTodo(tx: Tx, actor: Actor, input: ChangeTodo): Promise<Todo> {
  return move(tx, actor, input, "reopen", "todo.reopened");
}

/** It need not be done any more. */
export function cancelTodo(tx: Tx, actor: Actor, input: ChangeTodo): Promise<Todo> {
  return move(tx, actor, input, "cancel", "todo.cancelled");
}

async function move(tx: Tx, actor: Actor, input: ChangeTodo, verb: "done" | "reopen" | "cancel", event: string): Promise<Todo> {
  const todo = await tx.todos.lock(input.todoId);
  if (!todo) throw new Refusal("todo.notFound");
  requireVersion("todo", todo, input.version);
  const moved = applyTransition(actor, todoMachine, verb, todo, actor);
  const after = await tx.todos.save({ ...moved, doneAt: verb === "done" ? tx.now : null });
  auditChange(tx, actor, `todo.${verb}`, todoRef(todo), todo, after);
  const { number, title, personId, madeBy } = todo;
  tx.emit({ type: event, subject: todoRef(todo), actorId: actor.personId, data: { number, title, personId, madeBy } });
  return after;
}
