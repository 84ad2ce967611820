import type { Database } from "../../src/adapters/mysql/database";
import { freshDatabase } from "../support/database";
import { newId } from "../../src/domain/shared/id";
import { remindersSent, twice } from "./compare";
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
  // Customers were reminded, and one who is told once more on a day is found.
  expect(await remindersSent(database)).toBeGreaterThan(0);
  expect(await twice(database)).toEqual([]);
  await database.direct((sql) =>
    sql.run(
      `INSERT INTO customer_messages (id, number, once_key, channel, language, recipient, recipient_name, customer_id, template, fields,
         title, body, state, made_by, created_at)
       SELECT ?, 'MSG-0', 'again', channel, language, recipient, recipient_name, customer_id, template, fields, title, body, state, made_by, created_at
       FROM customer_messages WHERE template IN ('paymentDueSoon', 'paymentOverdue') LIMIT 1`,
      [newId()],
    ),
  );
  expect(await twice(database)).toEqual([expect.stringMatching(/^a reminder went twice on 2026-11-2\d to C\d+$/)]);
}, 600_000);
