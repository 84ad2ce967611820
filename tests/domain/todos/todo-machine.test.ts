import { todoMachine } from "../../../src/domain/todos/todo.machine";
import { todoStates, type Todo, type TodoState } from "../../../src/domain/todos/todo";
import { applyTransition } from "../../../src/domain/shared/state-machine";
import { anActor } from "../../support/money";

const owner = anActor("salesRep");
const todo = (state: TodoState): Todo => ({
  id: "todo",
  number: "TD-1",
  personId: owner.personId,
  title: "给华强寄样品",
  priority: "normal",
  dueDay: null,
  dueAt: null,
  customerId: null,
  about: null,
  state,
  madeBy: owner.personId,
  onceKey: null,
  createdAt: new Date("2026-11-25T02:00:00Z"),
  doneAt: null,
  version: 1,
});

type Verb = (typeof todoMachine.transitions)[number]["name"];
const expected: Readonly<Record<Verb, Readonly<Record<TodoState, string>>>> = {
  done: { open: "done", done: "state.notAllowed", cancelled: "state.notAllowed" },
  reopen: { open: "state.notAllowed", done: "open", cancelled: "open" },
  cancel: { open: "cancelled", done: "state.notAllowed", cancelled: "state.notAllowed" },
};

describe("every move of a to-do", () => {
  const verbs = todoMachine.transitions.map((move) => move.name);
  test.each(verbs.flatMap((verb) => todoStates.map((state): [Verb, TodoState] => [verb, state])))("%s when %s", (verb, state) => {
    const outcome = () => applyTransition(owner, todoMachine, verb, todo(state), owner).state;
    const wanted = expected[verb][state];
    if (wanted === "state.notAllowed") expect(outcome).toThrow(wanted);
    else expect(outcome()).toBe(wanted);
  });
});
