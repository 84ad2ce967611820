import { sweepNext } from "../../src/domain/rules/sweep-rules";
import type { Condition } from "../../src/domain/conditions/condition";
import { createRule } from "../../src/domain/rules/write-rule";
import { actorFor } from "../../src/domain/access/identify-actor";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import type { Database } from "../../src/adapters/mysql/database";
import { millisecondsNow, type Bench } from "./bench";
import { growCustomers, growLeads } from "./big-company";

const [limitSeconds, limitMegabytes] = [30, 300];
const half = 500_000;

/** Conditions as companies write them: each true of some thousandth of all, found by what the records say. */
const customerConditions: readonly Condition[] = [
  {
    all: [
      { field: "prospect", is: "=", value: true },
      { field: "lastFollowUp", is: "olderThan", span: { days: 30 } },
      { field: "owner", is: "notEmpty" },
    ],
  },
  {
    all: [
      { field: "intent", is: "=", value: "strong" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 15 } },
    ],
  },
  {
    all: [
      { field: "creditLimit", is: ">", value: "5000000" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 7 } },
    ],
  },
  {
    all: [
      { field: "currency", is: "=", value: "EUR" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 20 } },
    ],
  },
  {
    all: [
      { field: "owner", is: "empty" },
      { field: "created", is: "olderThan", span: { days: 90 } },
    ],
  },
];
const leadConditions: readonly Condition[] = [
  {
    all: [
      { field: "state", is: "=", value: "assigned" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 15 } },
    ],
  },
  {
    all: [
      { field: "state", is: "=", value: "contacted" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 30 } },
    ],
  },
  {
    all: [
      { field: "source", is: "=", value: "trade fair" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 3 } },
    ],
  },
  {
    all: [
      { field: "amount", is: ">", value: "1000000" },
      { field: "lastFollowUp", is: "olderThan", span: { days: 5 } },
    ],
  },
  {
    all: [
      { field: "owner", is: "empty" },
      { field: "created", is: "olderThan", span: { days: 30 } },
    ],
  },
];

/** One morning's sweep of ten daily rules over a million leads and customers, page by page by compiled SQL. */
export const sweep: Bench = async (database, tell, scale = 1) => {
  const each = half * scale;
  await database.aside(async (sql) => {
    await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
    await growCustomers(sql, 0, each, tell);
    await growLeads(sql, each, tell);
    await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    // One in a thousand each, so that there is something to fire at.
    await sql.run("UPDATE customers SET prospect = 1, last_follow_up_at = '2026-01-05' WHERE id LIKE '0BIGCU%001'");
    await sql.run("UPDATE customers SET intent = 'strong', last_follow_up_at = '2026-01-05' WHERE id LIKE '0BIGCU%002'");
    await sql.run("UPDATE leads SET last_follow_up_at = '2026-01-05' WHERE id LIKE '0BIGLE%003'");
  });
  const work = await tenRules(database);
  const began = millisecondsNow();
  const before = process.memoryUsage().rss;
  let [pages, most] = [0, before];
  for (let more = true; more && pages < 100_000; pages++) {
    more = await work.run((tx) => sweepNext(tx));
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = (millisecondsNow() - began) / 1_000;
  const megabytes = Math.round(most / 1_048_576);
  const [fired] = await database.direct((sql) => sql.rows<{ count: string | number }>("SELECT COUNT(*) AS count FROM rule_runs"));
  const verdict = seconds < limitSeconds && megabytes < limitMegabytes ? "within" : "OVER";
  tell(
    `ten rules over ${2 * each} leads and customers: ${seconds.toFixed(1)} s in ${pages} pages, ${fired?.count} fired, at most ${megabytes} MB: ${verdict} ${limitSeconds} s and ${limitMegabytes} MB`,
  );
  tell(
    JSON.stringify({
      name: "sweep",
      conditions: { records: 2 * each },
      figures: { seconds, pages, fired: Number(fired?.count), megabytes },
    }),
  );
};

/** Switched on yesterday, and their hour has struck today. */
async function tenRules(database: Database) {
  const yesterday = new Date(Date.now() - 86_400_000);
  const numbers = documentNumbers(database);
  await unitOfWork(database, { now: () => yesterday }, numbers).run(async (tx) => {
    await tx.sql.run("UPDATE rules SET state = 'off'");
    const lead = await tx.people.byNumber("P9");
    if (!lead) throw new Error("there is no operations lead");
    const actor = await actorFor(tx, lead, null);
    const add = (record: string, condition: Condition, index: number) =>
      createRule(tx, actor, {
        name: `${record} ${index}`,
        state: "on",
        definition: {
          trigger: { on: "daily", record, at: "00:00" },
          condition,
          actions: [{ do: "todo", to: "owner", title: "Call", priority: "normal", dueInDays: 1 }],
          inWorkingHours: false,
          mostADay: 10_000,
        },
      });
    for (const [index, condition] of customerConditions.entries()) await add("customer", condition, index);
    for (const [index, condition] of leadConditions.entries()) await add("lead", condition, index);
  });
  return unitOfWork(database, { now: () => new Date() }, numbers);
}
