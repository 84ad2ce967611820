import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { todoRef, type Todo, type TodoPriority } from "./todo";

export interface CreateTodo {
  readonly title: string;
  /** The actor's own when left out. */
  readonly personId?: Id;
  readonly dueDay?: CalendarDay;
  readonly dueAt?: Date;
  readonly priority?: TodoPriority;
  readonly customerId?: Id;
  readonly about?: SubjectRef;
  /** The same key again gives the first to-do back and makes nothing: a rule run twice on one occasion. */
  readonly onceKey?: string;
}

/** Makes a to-do for oneself or a colleague. Throws `person.notFound` and, for somebody who has left, `person.inactive`. */
export async function createTodo(tx: Tx, actor: Actor, input: CreateTodo): Promise<Todo> {
  requirePermission(actor, "todo.create");
  const first = await madeBefore(tx, input.onceKey);
  if (first) return first;
  const personId = input.personId ?? actor.personId;
  if (personId !== actor.personId) await requireActive(tx, personId);
  const todo: Todo = {
    id: newId(),
    number: await tx.numbers.next("TD"),
    personId,
    title: requireText("title", input.title, 500),
    priority: input.priority ?? "normal",
    dueDay: input.dueDay ?? null,
    dueAt: input.dueAt ?? null,
    customerId: input.customerId ?? null,
    about: input.about ?? null,
    state: "open",
    madeBy: actor.personId,
    onceKey: input.onceKey ?? null,
    createdAt: tx.now,
    doneAt: null,
    version: 1,
  };
  if (!(await tx.todos.add(todo))) {
    const other = await madeBefore(tx, input.onceKey);
    if (other) return other;
    throw new Error("a to-do was refused as a repetition, and there is no first one");
  }
  auditCreated(tx, actor, "todo.create", todoRef(todo), todo);
  const { number, title, dueDay, priority, madeBy } = todo;
  tx.emit({
    type: "todo.created",
    subject: todoRef(todo),
    actorId: actor.personId,
    data: { number, title, personId, dueDay, priority, madeBy },
  });
  return todo;
}

async function madeBefore(tx: Tx, onceKey: string | undefined): Promise<Todo | null> {
  return onceKey === undefined ? null : tx.todos.byOnceKey(onceKey);
}

async function requireActive(tx: Tx, personId: Id): Promise<void> {
  const person = await tx.people.find(personId);
  if (!person) throw new Refusal("person.notFound");
  if (!person.active) throw new Refusal("person.inactive", { name: person.nameZh });
}
