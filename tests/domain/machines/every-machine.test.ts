import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { permissionsOf } from "../../../src/domain/access/permissions";
import { roles } from "../../../src/domain/shared/actor";
import { Refusal } from "../../../src/domain/shared/refusal";
import { applyTransition, type StateMachine } from "../../../src/domain/shared/state-machine";
import { anActor } from "../../support/sales-builders";

type AnyMachine = StateMachine<string, string, { state: string }, unknown>;

const domain = path.resolve(__dirname, "../../../src/domain");
const tests = path.resolve(__dirname, "..");

/** Every machine that is declared anywhere, by the name it is exported under. */
const machines = readdirSync(domain, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".machine.ts"))
  .flatMap((file) => Object.entries(require(path.join(domain, file)) as Readonly<Record<string, unknown>>))
  .filter((entry): entry is [string, AnyMachine] => typeof entry[1] === "object" && entry[1] !== null && "transitions" in entry[1]);

const tables = readdirSync(tests, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts") && !file.endsWith("every-machine.test.ts"))
  .map((file) => readFileSync(path.join(tests, file), "utf8"));

test.each(machines)("%s has a table of what each state allows", (name) => {
  expect(tables.filter((text) => text.includes(name)).length).toBeGreaterThan(0);
});

test.each(machines)("%s refuses every verb that a state has not, before it asks who it is", (_name, machine) => {
  const nobody = { ...anActor({ roles: [] }), permissions: permissionsOf([]) };
  for (const state of machine.states) {
    for (const verb of new Set(machine.transitions.map((move) => move.name))) {
      if (machine.transitions.some((move) => move.name === verb && move.from.includes(state))) continue;
      const tried = () => applyTransition(nobody, machine, verb, { state }, null);
      expect(tried).toThrow(Refusal);
      expect(tried).toThrow("state.notAllowed");
    }
  }
});

test.each(machines)("%s lets somebody do each move that people do", (_name, machine) => {
  const able = permissionsOf(roles);
  expect(machine.transitions.flatMap(({ permission }) => (permission !== null && !able.has(permission) ? [permission] : []))).toEqual([]);
});
