import { flowMachine } from "../../../src/domain/approvals/flow.machine";

/** Every (state × verb): where it leads, "." for refused. */
const verbs = ["publish", "propose", "switchOn", "switchOff", "archive"] as const;
const table: Readonly<Record<string, string>> = {
  draft: "on draft . . archived",
  on: "on on . off archived",
  off: "on off on . archived",
  archived: ". . . . .",
};

test.each(Object.entries(table))("an approval flow that is %s", (state, row) => {
  const leads = verbs.map(
    (verb) => flowMachine.transitions.find((move) => move.name === verb && move.from.some((from) => from === state))?.to ?? ".",
  );
  expect(leads.join(" ")).toBe(row);
});

test("the table is about all states and verbs", () => {
  expect(Object.keys(table)).toEqual([...flowMachine.states]);
  expect([...verbs].toSorted()).toEqual([...new Set(flowMachine.transitions.map((move) => move.name))].toSorted());
});
