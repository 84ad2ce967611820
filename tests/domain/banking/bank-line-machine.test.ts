import { bankLineStates } from "../../../src/domain/banking/bank-line";
import { bankLineMachine } from "../../../src/domain/banking/bank-line.machine";

test("what is registered is corrected on its payment; what was left out can still be matched", () => {
  const allowed = (state: (typeof bankLineStates)[number]) =>
    bankLineMachine.transitions.filter((move) => (move.from as readonly string[]).includes(state)).map(({ name }) => name);
  expect(Object.fromEntries(bankLineStates.map((state) => [state, allowed(state)]))).toEqual({
    open: ["match", "ignore", "register"],
    registered: [],
    ignored: ["match"],
  });
});
