import { configurationFileMachine } from "../../../src/domain/configuration/configuration-file.machine";

/** Every (state × verb): where it leads, "." for refused. */
const verbs = ["putInPlace", "drop"] as const;
const table: Readonly<Record<string, string>> = {
  ready: "done dropped",
  done: ". .",
  dropped: ". .",
};

test.each(Object.entries(table))("a configuration file that is %s", (state, row) => {
  const leads = verbs.map(
    (verb) =>
      configurationFileMachine.transitions.find((move) => move.name === verb && move.from.some((from) => from === state))?.to ?? ".",
  );
  expect(leads.join(" ")).toBe(row);
});

test("the table is about all states and verbs", () => {
  expect(Object.keys(table)).toEqual([...configurationFileMachine.states]);
  expect([...verbs].toSorted()).toEqual([...new Set(configurationFileMachine.transitions.map((move) => move.name))].toSorted());
});
