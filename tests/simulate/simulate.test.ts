import type { Database } from "../../src/adapters/mysql/database";
import { freshDatabase } from "../support/database";
import { liveThrough } from "./month";

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test("two days of a busy company end with the books that a plain model has, and rules rehearsed on them list what they did", async () => {
  const { wrong, done, messages, rehearsed } = await liveThrough(database, { days: 2, seed: 7, orders: 12, tell: () => undefined });
  expect(wrong).toEqual([]);
  // Each rule tried on these days lists what it did in them, and there was something to list.
  expect(rehearsed.filter(({ fired }) => fired > 0).length).toBeGreaterThan(2);
  // It was a company at work, not only talk.
  expect((done.get("orders placed") ?? 0) + (done.get("orders won") ?? 0)).toBeGreaterThan(6);
  expect(messages).toBeGreaterThan(50);
}, 600_000);
