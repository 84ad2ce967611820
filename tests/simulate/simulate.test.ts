import type { Database } from "../../src/adapters/mysql/database";
import { freshDatabase } from "../support/database";
import { liveThrough } from "./month";

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test("three days of a busy company end with the books that a plain model has", async () => {
  const { wrong, done, messages } = await liveThrough(database, { days: 3, seed: 7, orders: 15, tell: () => undefined });
  expect(wrong).toEqual([]);
  // It was a company at work, not only talk.
  expect((done.get("orders placed") ?? 0) + (done.get("orders won") ?? 0)).toBeGreaterThan(8);
  expect(messages).toBeGreaterThan(60);
}, 600_000);
