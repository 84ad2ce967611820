import { completeTodo, reopenTodo } from "../../src/domain/todos/change-todo";
import { createTodo, type CreateTodo } from "../../src/domain/todos/create-todo";
import { listTodos } from "../../src/domain/todos/list-todos";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Actor } from "../../src/domain/shared/actor";
import { newId } from "../../src/domain/shared/id";
import { anActor } from "../support/money";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterAll(() => world.close());

const make = (actor: Actor, given: Partial<CreateTodo> = {}) =>
  world.run((tx) => createTodo(tx, actor, { title: "给华强寄样品", ...given }));
const done = (actor: Actor, todoId: string) => world.run((tx) => completeTodo(tx, actor, { todoId }));
const titles = (actor: Actor, input: Parameters<typeof listTodos>[2] = {}) =>
  world.run((tx) => listTodos(tx, actor, input)).then((page) => page.items.map((each) => each.title));

test("one's own to-do is made, done, and opened again", async () => {
  const rep = anActor("salesRep");
  const todo = await make(rep);
  expect([todo.personId, todo.priority, todo.state]).toEqual([rep.personId, "normal", "open"]);
  expect((await done(rep, todo.id)).doneAt).toEqual(new Date("2026-11-25T02:00:00Z"));
  await expect(done(rep, todo.id)).rejects.toThrow("state.notAllowed");
  const open = await world.run((tx) => reopenTodo(tx, rep, { todoId: todo.id }));
  expect([open.state, open.doneAt]).toEqual(["open", null]);
});

test("a colleague may not finish it, the manager above may", async () => {
  const rep = anActor("salesRep");
  const todo = await make(rep);
  await expect(done(anActor("salesRep"), todo.id)).rejects.toThrow("todo.notYours");
  expect((await done(anActor("salesManager", { team: [newId(), rep.personId] }), todo.id)).state).toBe("done");
});

test("a rule that runs twice at once on one occasion makes one", async () => {
  const rep = anActor("salesRep");
  const made = await Promise.all([1, 2, 3].map(() => make(rep, { onceKey: `rule:${rep.personId}` })));
  expect(new Set(made.map((todo) => todo.number)).size).toBe(1);
  expect(await titles(rep)).toEqual(["给华强寄样品"]);
});

test("a to-do for somebody who is not there is refused", async () => {
  await expect(make(anActor("salesRep"), { personId: newId() })).rejects.toThrow("person.notFound");
  await expect(make(anActor("salesRep"), { title: "  " })).rejects.toThrow("text.missing");
});

test("a list shows what is overdue first, undated last, and of one day the urgent before the rest", async () => {
  const rep = anActor("salesRep");
  const day = calendarDay;
  await make(rep, { title: "undated" });
  await make(rep, { title: "tomorrow", dueDay: day("2026-11-26") });
  await make(rep, { title: "tomorrow, urgent", dueDay: day("2026-11-26"), priority: "high" });
  await make(rep, { title: "overdue", dueDay: day("2026-11-20") });
  await make(rep, { title: "next week", dueDay: day("2026-12-02") });
  expect(await titles(rep)).toEqual(["overdue", "tomorrow, urgent", "tomorrow", "next week", "undated"]);
  expect(await titles(rep, { period: { from: day("2026-11-23"), to: day("2026-11-29") } })).toEqual([
    "overdue",
    "tomorrow, urgent",
    "tomorrow",
  ]);
  expect(await titles(rep, { period: { from: day("2026-11-30"), to: day("2026-12-06") } })).toEqual(["next week"]);
  await expect(titles(anActor("finance"), { personId: rep.personId })).rejects.toThrow("todo.notYours");
  expect(await titles(anActor("salesManager", { team: [rep.personId] }), { personId: rep.personId })).toHaveLength(5);
});
