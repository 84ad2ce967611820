import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";

export const todoStates = ["open", "done", "cancelled"] as const;
export type TodoState = (typeof todoStates)[number];

export const todoPriorities = ["high", "normal", "low"] as const;
export type TodoPriority = (typeof todoPriorities)[number];

/** One thing for one person. */
export interface Todo {
  readonly id: Id;
  /** "TD-51" */
  readonly number: string;
  /** Whose it is. */
  readonly personId: Id;
  readonly title: string;
  readonly priority: TodoPriority;
  readonly dueDay: CalendarDay | null;
  /** Only where an hour was said; it falls on `dueDay`. */
  readonly dueAt: Date | null;
  readonly customerId: Id | null;
  /** The document it is about. */
  readonly about: SubjectRef | null;
  readonly state: TodoState;
  readonly madeBy: Id;
  /** What makes a repeated making the same one: a rule, its record and occasion. */
  readonly onceKey: string | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly version: number;
}

export function todoRef(todo: { readonly id: Id }): SubjectRef {
  return { kind: "todo", id: todo.id };
}
