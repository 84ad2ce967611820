import { permissionsOf } from "../../../src/domain/access/permissions";
import { Refusal } from "../../../src/domain/shared/refusal";
import { applyTransition, defineStateMachine, movesFrom } from "../../../src/domain/shared/state-machine";
import { anActor } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

type State = "open" | "shut";
type Verb = "shut" | "open" | "slam";
interface Door {
  readonly state: State;
  readonly number: string;
}
const door = defineStateMachine<State, Verb, Door, { readonly wind: boolean }>({
  document: "door",
  states: ["open", "shut"],
  initial: "open",
  transitions: [
    {
      name: "shut",
      from: ["open"],
      to: "shut",
      permission: "quote.create",
      guards: [(_, { wind }) => (wind ? new Refusal("door.windy") : null), (_, { wind }) => (wind ? new Refusal("door.second") : null)],
    },
    { name: "open", from: ["shut"], to: "open", permission: "customer.setCredit" },
    { name: "slam", from: ["open"], to: "shut", permission: null },
  ],
});

// Columns: the door is, the verb, there is wind, what comes of it. A rep may not set credit.
test.each<[State, Verb, boolean, string]>([
  ["open", "shut", false, "shut"],
  ["open", "shut", true, "door.windy"],
  ["shut", "shut", true, "state.notAllowed"],
  ["shut", "open", true, "access.notAllowed"],
  ["open", "open", false, "state.notAllowed"],
  ["open", "slam", true, "shut"],
])("%s, %s, wind %s: %s", (state, verb, wind, expected) => {
  let came = "";
  const refused = refusalOf(() => (came = applyTransition(anActor(), door, verb, { state, number: "D-1" }, { wind }).state));
  expect(refused === "none" ? came : refused).toBe(expected);
});

test("the refusal names what is allowed instead, without what only the system does", () => {
  expect(movesFrom(door, "open").map((move) => move.name)).toEqual(["shut", "slam"]);
  try {
    applyTransition(anActor(), door, "open", { state: "open", number: "D-1" }, { wind: false });
    throw new Error("it was allowed");
  } catch (problem) {
    expect((problem as Refusal).params).toMatchObject({ document: "door", number: "D-1", state: "open", verb: "open", allowed: ["shut"] });
  }
});

test("a table that contradicts itself does not start", () => {
  const base = { document: "door", states: ["open", "shut"] as const, initial: "open" as const };
  const move = { name: "shut" as const, from: ["open" as const], to: "shut" as const, permission: null };
  expect(() => defineStateMachine<State, Verb, Door, null>({ ...base, transitions: [move, move] })).toThrow("two moves");
  expect(() => defineStateMachine<State, Verb, Door, null>({ ...base, states: ["open"], transitions: [move] })).toThrow("unknown state");
});

test("nobody has a permission by having no role", () => {
  expect(permissionsOf([]).size).toBe(0);
  expect(permissionsOf(["salesRep"]).has("approval.decide")).toBe(false);
});
