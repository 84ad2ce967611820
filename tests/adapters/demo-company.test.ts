import { loadDemo } from "../../src/adapters/demo/load-demo";
import { readWorld } from "../../src/adapters/demo/world";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { freshDatabase } from "../support/database";

let database: Database;
const clock = { now: () => new Date("2026-11-25T02:00:00Z") };

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

test("loads a company whose ledgers agree, once", async () => {
  const work = unitOfWork(database, clock, documentNumbers(database));
  expect(await loadDemo(work)).toBe(true);
  expect(await loadDemo(work)).toBe(false);
  const found = await checkLedgers(database);
  expect(found.filter((finding) => finding.count > 0)).toEqual([]);
});

test("owes and is owed what the world says", async () => {
  const open = await database.direct((sql) =>
    sql.rows<{ reference: string; open: string }>(
      "SELECT reference, CAST(CAST(amount - settled AS DECIMAL(20, 2)) AS CHAR) AS open FROM receivables WHERE reference IS NOT NULL",
    ),
  );
  expect(new Set(open.map((row) => row.reference))).toEqual(new Set(readWorld().invoices.map((invoice) => invoice.id)));
  expect(Object.fromEntries(open.map((row) => [row.reference, row.open]))).toMatchObject({
    "INV-86": "66400.00",
    "INV-87": "24600.00",
    "INV-88": "12000.00",
    "INV-85": "0.00",
  });
});

test("numbers new documents behind the world's", async () => {
  const numbers = documentNumbers(database);
  expect([await numbers.next("SO"), await numbers.next("QT"), await numbers.next("C"), await numbers.next("PAY")]).toEqual([
    "SO-20",
    "QT-36",
    "C010",
    "PAY-43",
  ]);
});
