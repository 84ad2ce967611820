import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { todoStates, type Todo } from "./todo";

/** Facts: who acts. */
const concernsActor: Guard<Todo, Actor> = (todo, actor) =>
  actor.kind === "system" || todo.personId === actor.personId || todo.madeBy === actor.personId || actor.team.includes(todo.personId)
    ? null
    : new Refusal("todo.notYours", { number: todo.number });

export const todoMachine = defineStateMachine({
  document: "todo",
  states: todoStates,
  initial: "open",
  transitions: [
    { name: "done", from: ["open"], to: "done", permission: "todo.create", guards: [concernsActor], emits: "todo.done" },
    { name: "reopen", from: ["done", "cancelled"], to: "open", permission: "todo.create", guards: [concernsActor], emits: "todo.reopened" },
    { name: "cancel", from: ["open"], to: "cancelled", permission: "todo.create", guards: [concernsActor], emits: "todo.cancelled" },
  ],
});
