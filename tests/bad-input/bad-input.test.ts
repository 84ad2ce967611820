import type { Database } from "../../src/adapters/mysql/database";
import { freshDatabase } from "../support/database";
import { tellBadInput } from "./bad-input";

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
}, 60_000);
afterAll(() => database.close());

// 10,000 of them: npm run bench -- bad-input
test("whatever is typed or sent from a form has a polite answer, no effect it should not have, and draws nothing", async () => {
  const clock = { now: () => new Date("2026-11-25T02:00:00Z") };
  const count = 600;
  const { answered, forms, wrong } = await tellBadInput(database, clock, { count, seed: 7, tell: () => undefined });
  expect(wrong).toEqual([]);
  expect(answered).toBe(count);
  expect(forms.length).toBeGreaterThan(15);
}, 300_000);
