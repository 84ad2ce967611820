import { reopenTodo } from "../../../domain/todos/change-todo";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./todo-reopen.grammar";

export const todoReopen = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { todo }) {
    const { id } = await reopenTodo(tx, actor, { todoId: todo.id });
    return showRecord("todo", id);
  },
});
