import { completeTodo, reopenTodo } from "../../../domain/todos/change-todo";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./todo-done.grammar";

export const todoDone = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { todo }) {
    const { id, version } = await completeTodo(tx, actor, { todoId: todo.id });
    return { ...showRecord("todo", id), undo: { subject: { kind: "todo", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, note) => reopenTodo(tx, actor, { todoId: note.id, version: note.version })) },
});
