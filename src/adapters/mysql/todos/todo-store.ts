import type { Todo, TodoPriority, TodoState } from "../../../domain/todos/todo";
import type { TodoStore } from "../../../domain/todos/todo-store";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, dayOrLast, inOrderOf, isOneOf } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const todos = table("todos", {
  id: column.id,
  number: column.text,
  personId: column.id,
  title: column.text,
  priority: column.word<TodoPriority>(),
  dueDay: column.dayOrNull,
  dueAt: column.instantOrNull,
  customerId: column.textOrNull,
  subjectKind: column.textOrNull,
  subjectId: column.textOrNull,
  state: column.word<TodoState>(),
  madeBy: column.id,
  onceKey: column.textOrNull,
  createdAt: column.instant,
  doneAt: column.instantOrNull,
  version: column.integer,
});

export function todoStore(sql: Sql): TodoStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, todos, rest, values)).map(todoFrom);
  const one = async (rest: string, values: readonly unknown[]) => (await many(rest, values))[0] ?? null;
  return {
    async add(todo) {
      try {
        await insert(sql, todos, [rowOfTodo(todo)]);
        return true;
      } catch (problem) {
        // 1062, duplicate key: only the statement is undone, the transaction goes on.
        if (todo.onceKey !== null && (problem as { errno?: number }).errno === 1062) return false;
        throw problem;
      }
    },
    byOnceKey: (onceKey) => one("WHERE once_key = ?", [onceKey]),
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async save(todo) {
      if (!(await updateVersioned(sql, todos, rowOfTodo(todo)))) throw new Refusal("todo.stale", { number: todo.number });
      return { ...todo, version: todo.version + 1 };
    },
    async listOf(personIds, filter, page) {
      const found = inOrderOf(
        page,
        { table: "todos", keys: [dayOrLast("due_day"), "FIELD(priority, 'high', 'normal', 'low')"] },
        isOneOf("person_id", personIds),
        isOneOf("state", filter.states),
        filter.dueFrom !== undefined && condition("due_day >= ?", filter.dueFrom),
        filter.dueUntil !== undefined && condition("due_day <= ?", filter.dueUntil),
      );
      return pageOf(await many(found.text, found.values), page);
    },
  };
}

function todoFrom({ subjectKind, subjectId, ...row }: RowOf<typeof todos>): Todo {
  return { ...row, about: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId } };
}

function rowOfTodo({ about, ...todo }: Todo): RowOf<typeof todos> {
  return { ...todo, subjectKind: about?.kind ?? null, subjectId: about?.id ?? null };
}
