import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import type { Database } from "../../src/adapters/mysql/database";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { RunAgain } from "../../src/domain/shared/run-again";
import { aMoment } from "../support/sales-builders";
import { freshDatabase } from "../support/database";

let database: Database;
let work: MySqlUnitOfWork;
beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => aMoment }, documentNumbers(database));
});
afterAll(() => database.close());

const deadlock = () => Object.assign(new Error("Deadlock found"), { errno: 1213 });

/** Fails in these ways, one after the other, then is done; returns how often it was tried. */
async function triesOf(failures: readonly Error[]): Promise<number> {
  let tries = 0;
  await work.run(async () => {
    const failure = failures[tries++];
    if (failure) throw failure;
  });
  return tries;
}

test("who was overtaken by many others is served in the end, also after deadlocks", async () => {
  const overtaken = Array.from({ length: 40 }, () => new RunAgain("somebody was quicker"));
  expect(await triesOf([...overtaken, deadlock(), deadlock()])).toBe(43);
});

test.each([
  ["deadlocks", 12, deadlock],
  ["being overtaken", 100, () => new RunAgain("somebody was quicker")],
] as const)("%s end after %i times, so that a fault does not run for ever", async (_, most, failure) => {
  let tries = 0;
  const failing = work.run(() => {
    tries++;
    return Promise.reject(failure());
  });
  await expect(failing).rejects.toThrow();
  expect(tries).toBe(most);
});

test("what is neither is not tried again", async () => {
  let tries = 0;
  await expect(
    work.run(() => {
      tries++;
      return Promise.reject(new Error("a fault"));
    }),
  ).rejects.toThrow("a fault");
  expect(tries).toBe(1);
});
