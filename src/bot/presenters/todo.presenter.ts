import { todoCard } from "../../../cards/todos/todo.card";
import { todayOf } from "../../domain/shared/settings";
import type { RecordRef } from "../../domain/conditions/record-reader";
import { runOfTodo } from "../../domain/rules/run-of-todo";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import type { Todo } from "../../domain/todos/todo";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, localMoment, namesOf } from "./wording";

/** The number of the document that it is about; a customer stands in the card by name. */
async function numberOf(tx: Tx, about: RecordRef): Promise<string | null> {
  if (about.kind === "customer") return null;
  const number = (await tx.records.read(about, []))?.fields["number"];
  return typeof number === "string" ? number : null;
}

/** "RL-2 潜在客户30天未跟进提醒": the rule that made it. */
async function ruleBehind(tx: Tx, { language }: Actor, todo: Todo): Promise<string | null> {
  const run = await runOfTodo(tx, todo);
  const rule = run && (await tx.rules.find(run.ruleId));
  return rule && `${rule.number} ${rule.name[language]}`;
}

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
        about: todo.about && (await numberOf(tx, todo.about)),
        because: await ruleBehind(tx, viewer, todo),
        mayFinish: todo.personId === viewer.personId || todo.madeBy === viewer.personId,
      },
      viewer.language,
    );
  },
});
