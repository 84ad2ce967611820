import { cancelTodo } from "../../../domain/todos/change-todo";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./todo-cancel.grammar";

/** Needs no question first: `todo.reopen` takes it back. */
export const todoCancel = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { todo }) {
    const { id } = await cancelTodo(tx, actor, { todoId: todo.id });
    return showRecord("todo", id);
  },
});
