import { cancelTodo } from "../../../domain/todos/change-todo";
import { createTodo } from "../../../domain/todos/create-todo";
import { todoPriorities } from "../../../domain/todos/todo";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./todo-create.grammar";

export const todoCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { for: person, do: title, due, priority: word, customer, doc }) {
    const priority = todoPriorities.find((each) => each === word);
    const todo = await createTodo(tx, actor, {
      title,
      ...(person && { personId: person.id }),
      ...(due && { dueDay: due.day }),
      ...(due?.at && { dueAt: due.at }),
      ...(priority && { priority }),
      ...(customer && { customerId: customer.id }),
      ...(doc && { about: subjectOf(doc) }),
    });
    return { ...showRecord("todo", todo.id), undo: { subject: { kind: "todo", id: todo.id }, version: todo.version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => cancelTodo(tx, actor, { todoId: id, version })) },
});
