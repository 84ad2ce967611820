import type { TodoListProps } from "../../../cards/todos/todo-list.card";
import type { Actor } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import type { Tx } from "../../domain/shared/tx";
import type { Todo } from "../../domain/todos/todo";
import { localMoment } from "./wording";

/** To-dos as lines of a list, with their due moment as the viewer's clock shows it. */
export function todoLines(tx: Tx, viewer: Actor, todos: readonly Todo[]): TodoListProps["todos"] {
  const today = dayOf(tx.now, viewer.timeZone);
  return todos.map(({ id, version, number, title, dueDay, dueAt, priority }) => ({
    id,
    version,
    number,
    what: title,
    due: dueAt ? localMoment(viewer, dueAt) : dueDay,
    late: dueDay !== null && dueDay < today,
    high: priority === "high",
  }));
}
