import { completeTodo } from "../../../domain/todos/change-todo";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./todo-done.grammar";

export const todoDone = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { todo }) {
    const { id } = await completeTodo(tx, actor, { todoId: todo.id });
    return showRecord("todo", id);
  },
});
