import { cancelTodo, completeTodo } from "../../domain/todos/change-todo";
import { done } from "./answers";
import { defineAction, type Action } from "./define-action";

export const todoActions: readonly Action[] = [
  defineAction({
    name: "todo.done",
    permission: "todo.create",
    async handle(context, { id, version }) {
      const { number } = await completeTodo(context.tx, context.actor, { todoId: id, version });
      return done(context, "todoDone", { number });
    },
  }),
  defineAction({
    name: "todo.cancel",
    permission: "todo.create",
    async handle(context, { id, version }) {
      const { number } = await cancelTodo(context.tx, context.actor, { todoId: id, version });
      return done(context, "todoCancelled", { number });
    },
  }),
];
