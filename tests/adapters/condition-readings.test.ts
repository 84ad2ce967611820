import fc from "fast-check";
import { compileCondition } from "../../src/adapters/mysql/rules/compile-condition";
import type { ColumnsOfRecords } from "../../src/adapters/mysql/rules/record-columns";
import { condition as fragment } from "../../src/adapters/mysql/conditions";
import type { Database } from "../../src/adapters/mysql/database";
import { chineseHolidays } from "../../src/adapters/calendar/chinese-holidays";
import { checkCondition } from "../../src/domain/conditions/check-condition";
import { evaluate } from "../../src/domain/conditions/evaluate";
import { workingCalendar } from "../../src/domain/shared/working-calendar";
import { anyCondition, anyRecord, sampleTypes, type SampleRecord } from "../support/sample-conditions";
import { freshDatabase } from "../support/database";

const names = ["title", "level", "tags", "count", "price", "due", "began", "touched", "hot", "owner"];
const own = Object.fromEntries(names.map((name) => [name, (alias: string) => fragment(`${alias}.${name}`)]));
const columns: ColumnsOfRecords = {
  sample: {
    table: "condition_samples",
    id: (alias) => fragment(`${alias}.id`),
    fields: own,
    relations: { parts: { linked: (alias, other) => fragment(`${other}.parent = ${alias}.id`) } },
  },
};

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
  await database.aside(async (sql) => {
    await sql.run(`DROP TABLE IF EXISTS condition_samples`);
    await sql.run(`CREATE TABLE condition_samples (
      id INT PRIMARY KEY, parent INT NULL, title VARCHAR(200) NULL,
      level VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL, tags JSON NULL, count DECIMAL(20,6) NULL, price DECIMAL(20,4) NULL,
      due DATE NULL, began DATE NULL, touched DATETIME(3) NULL, hot TINYINT(1) NULL, owner CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
      KEY parents (parent)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_520_ci`);
  });
});
afterAll(async () => {
  await database.aside((sql) => sql.run("DROP TABLE IF EXISTS condition_samples"));
  await database.close();
});

/** Writes records and their parts; gives each record's key. */
async function keep(records: readonly SampleRecord[]): Promise<void> {
  const rows: unknown[][] = [];
  const row = (id: number, parent: number | null, { fields }: SampleRecord) =>
    rows.push([
      id,
      parent,
      ...names.map((name) => (name === "tags" ? fields[name] && JSON.stringify(fields[name]) : (fields[name] ?? null))),
    ]);
  let next = records.length;
  records.forEach((record, id) => {
    row(id, null, record);
    for (const part of record.related["parts"] ?? []) row(next++, id, part);
  });
  await database.aside(async (sql) => {
    await sql.run("DELETE FROM condition_samples");
    await sql.run(
      `INSERT INTO condition_samples (id, parent, ${names.join(", ")}) VALUES ${rows.map((each) => `(${each.map(() => "?").join(", ")})`).join(", ")}`,
      rows.flat(),
    );
  });
}

test("what a condition means in memory it means in the database, for every kind of field", async () => {
  const seen = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { minLength: 4, maxLength: 12 }),
      fc.array(anyCondition, { minLength: 10, maxLength: 25 }),
      fc.constantFrom("Asia/Shanghai", "America/New_York", "Asia/Kolkata"),
      fc.constantFrom("2026-03-09T01:30:00Z", "2026-10-01T15:59:59.999Z", "2026-11-25T02:00:00Z", "2026-02-28T16:00:00Z"),
      async (records, conditions, zone, now) => {
        const week = { days: [1, 2, 3, 4, 5], from: "09:00", until: "18:00" };
        const moment = { now: new Date(now), calendar: workingCalendar(week, chineseHolidays(2026), zone) };
        await keep(records);
        const checked = conditions.map((given) => checkCondition(sampleTypes, "sample", given, { changes: false }));
        const compiled = checked.map((each) => compileCondition({ types: sampleTypes, columns, moment }, "sample", each));
        const rows = await database.aside((sql) =>
          sql.rows<Record<string, unknown>>(
            `SELECT ${compiled.map(({ text }, index) => `(${text}) IS TRUE AS c${index}`).join(", ")}
             FROM condition_samples AS r WHERE r.parent IS NULL ORDER BY r.id`,
            compiled.flatMap(({ values }) => values),
          ),
        );
        checked.forEach((condition, index) => {
          const inMemory = records.map((record) => evaluate(sampleTypes, "sample", condition, record, moment));
          expect({ condition, answers: rows.map((row) => Number(row[`c${index}`]) === 1) }).toEqual({ condition, answers: inMemory });
          for (const answer of inMemory) seen[answer ? "yes" : "no"] += 1;
        });
      },
    ),
    { numRuns: 60, seed: 20261125 },
  );
  // A generator that only ever asks what is always so would prove nothing.
  expect(Math.min(seen.yes, seen.no)).toBeGreaterThan((seen.yes + seen.no) / 10);
}, 60_000);
