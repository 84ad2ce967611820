import { todoCard } from "../../../cards/todos/todo.card";
import { todayOf } from "../../domain/shared/settings";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, localMoment, namesOf } from "./wording";

export const todoPresenter = definePresenter({
  card: "todo",
  async present(tx, viewer, subject) {
    const todo = await tx.todos.find(subject.id);
    if (!todo) return null;
    const concerned =
      todo.personId === viewer.personId ||
      todo.madeBy === viewer.personId ||
      viewer.team.includes(todo.personId) ||
      viewer.roles.includes("operationsLead");
    if (!concerned) return null;
    const customer = todo.customerId ? (await customersByKey(tx, [todo.customerId])).get(todo.customerId) : undefined;
    const who = await namesOf(tx, viewer, [todo.personId, todo.madeBy]);
    return todoCard.render(
      {
        id: todo.id,
        version: todo.version,
        number: todo.number,
        state: todo.state,
        what: todo.title,
        priority: todo.priority,
        due: todo.dueAt ? localMoment(viewer, todo.dueAt) : todo.dueDay,
        late: todo.state === "open" && todo.dueDay !== null && todo.dueDay < (await todayOf(tx)),
        person: who(todo.personId),
        madeBy: who(todo.madeBy),
        customer: customer ? customerName(customer, viewer) : null,
        about: null,
        because: null,
        mayFinish: todo.personId === viewer.personId || todo.madeBy === viewer.personId,
      },
      viewer.language,
    );
  },
});
