import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { dayOf, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { firstPage, type Page, type PageRequest } from "../shared/page";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Todo } from "./todo";

export interface ListTodos {
  /** The actor's own when left out; a manager may ask for the team's. */
  readonly personId?: Id;
  /** Days they are due on. What is overdue is in every period that has begun: it is still to be done. */
  readonly period?: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly page?: PageRequest;
}

/** Open to-dos. Throws `todo.notYours` for somebody outside the actor's team. */
export async function listTodos(tx: Tx, actor: Actor, input: ListTodos): Promise<Page<Todo>> {
  requirePermission(actor, "todo.read");
  const personId = input.personId ?? actor.personId;
  const may = personId === actor.personId || actor.team.includes(personId) || actor.roles.includes("operationsLead");
  if (!may) throw new Refusal("todo.notYours", {});
  const today = dayOf(tx.now, actor.timeZone);
  const { period } = input;
  return tx.todos.listOf(
    [personId],
    {
      states: ["open"],
      ...(period && period.from > today ? { dueFrom: period.from } : {}),
      ...(period ? { dueUntil: period.to } : {}),
    },
    input.page ?? firstPage,
  );
}
