import { sweepNext } from "../../src/domain/rules/sweep-rules";
import type { Condition } from "../../src/domain/conditions/condition";
import { defineField } from "../../src/domain/fields/define-field";
import { createRule } from "../../src/domain/rules/write-rule";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { Actor } from "../../src/domain/shared/actor";
import { systemClock } from "../../src/domain/shared/clock";
import type { Tx } from "../../src/domain/shared/tx";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import type { Database } from "../../src/adapters/mysql/database";
import { millisecondsNow, report, type Bench } from "./bench";
import { growCustomers, growLeads } from "./big-company";

const [limitSeconds, limitMegabytes] = [30, 300];
/** How much longer it may take with own fields asked. */
const mostTimes = 2;
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

/** Beside its own condition each rule asks two fields of the company's own, filled in on every record; half of them fit. */
const ownFields = [
  { label: "Grade", kind: "oneOf", settings: { options: ["Gold", "Tin"] } },
  { label: "Score", kind: "number" },
] as const;

/** One morning's sweep of ten daily rules over a million leads and customers, page by page by compiled SQL; then once more with own fields asked too. */
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
  await tenRules(database, () => []);
  const plain = await sweptNow(database);
  const within = plain.seconds < limitSeconds && plain.megabytes < limitMegabytes;
  tell(`ten rules over ${2 * each} leads and customers: ${told(plain)}: ${verdict(within)} ${limitSeconds} s and ${limitMegabytes} MB`);
  const asked = await fillOwnFields(database, tell);
  await tenRules(database, asked);
  const own = await sweptNow(database);
  const times = own.seconds / plain.seconds;
  const withinTwice = times < mostTimes && own.megabytes < limitMegabytes;
  tell(
    `the same with two own fields asked by each: ${told(own)}, ${times.toFixed(2)} times as long: ${verdict(withinTwice)} ${mostTimes}× and ${limitMegabytes} MB`,
  );
  report(tell, {
    name: "sweep",
    conditions: { records: 2 * each },
    figures: { plain, withOwnFields: own },
    limit: `${limitSeconds} s`,
    ratio: plain.seconds / limitSeconds,
  });
};

interface Swept {
  readonly seconds: number;
  readonly pages: number;
  readonly fired: number;
  readonly megabytes: number;
}

const told = ({ seconds, pages, fired, megabytes }: Swept) =>
  `${seconds.toFixed(1)} s in ${pages} pages, ${fired} fired, at most ${megabytes} MB`;
const verdict = (within: boolean) => (within ? "within" : "OVER");

async function sweptNow(database: Database): Promise<Swept> {
  const work = unitOfWork(database, systemClock, documentNumbers(database));
  const firedSoFar = async () => {
    const [runs] = await database.direct((sql) => sql.rows<{ count: string | number }>("SELECT COUNT(*) AS count FROM rule_runs"));
    return Number(runs?.count);
  };
  const before = await firedSoFar();
  const began = millisecondsNow();
  let [pages, most] = [0, process.memoryUsage().rss];
  for (let more = true; more && pages < 100_000; pages++) {
    more = await work.run((tx) => sweepNext(tx));
    most = Math.max(most, process.memoryUsage().rss);
  }
  const seconds = Number(((millisecondsNow() - began) / 1_000).toFixed(2));
  return { seconds, pages, fired: (await firedSoFar()) - before, megabytes: Math.round(most / 1_048_576) };
}

/** A grade and a score for every lead and customer; what a rule has to ask of its kind of record. */
async function fillOwnFields(database: Database, tell: (line: string) => void): Promise<(record: string) => readonly Condition[]> {
  const numbers = documentNumbers(database);
  const asked = new Map<string, readonly Condition[]>();
  for (const [recordKind, table] of [
    ["customer", "customers"],
    ["lead", "leads"],
  ] as const) {
    const [grade, score] = await unitOfWork(database, systemClock, numbers).run(async (tx) => {
      const actor = await leadOf(tx);
      const defined = [];
      for (const { label, kind, ...settings } of ownFields)
        defined.push(await defineField(tx, actor, { recordKind, label, kind, ...settings }));
      return defined;
    });
    const gold = grade?.settings.options[0]?.code;
    if (!grade || !score || gold === undefined) throw new Error("the fields were not made");
    await database.aside(async (sql) => {
      await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 0");
      await sql.run(
        `INSERT INTO field_values (field_id, record_id, word_value) SELECT ?, id, IF(id LIKE '%1' OR id LIKE '%2' OR id LIKE '%3', ?, ?) FROM ${table} WHERE id LIKE '0BIG%'`,
        [grade.id, gold, grade.settings.options[1]?.code],
      );
      await sql.run(
        `INSERT INTO field_values (field_id, record_id, number_value) SELECT ?, id, RIGHT(id, 4) FROM ${table} WHERE id LIKE '0BIG%'`,
        [score.id],
      );
      await sql.run("ANALYZE TABLE field_values");
      await sql.run("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
    });
    tell(`own fields of ${table}`);
    asked.set(recordKind, [
      { field: grade.name, is: "=", value: gold },
      { field: score.name, is: "<", value: "5000" },
    ]);
  }
  return (record) => asked.get(record) ?? [];
}

async function leadOf(tx: Tx): Promise<Actor> {
  const lead = await tx.people.byNumber("P9");
  if (!lead) throw new Error("there is no operations lead");
  return actorFor(tx, lead, null);
}

/** The only ones: switched on yesterday, and their hour has struck today. `further` is asked beside each one's own condition. */
async function tenRules(database: Database, further: (record: string) => readonly Condition[]): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000);
  await unitOfWork(database, { now: () => yesterday }, documentNumbers(database)).run(async (tx) => {
    await tx.sql.run("UPDATE rules SET state = 'off'");
    const actor = await leadOf(tx);
    const kind = further("lead").length === 0 ? "plain" : "own";
    const add = (record: string, condition: Condition, index: number) =>
      createRule(tx, actor, {
        name: `${record} ${kind} ${index}`,
        state: "on",
        definition: {
          trigger: { on: "daily", record, at: "00:00" },
          condition: { all: [condition, ...further(record)] },
          actions: [{ do: "todo", to: "owner", title: "Call", priority: "normal", dueInDays: 1 }],
          inWorkingHours: false,
          mostADay: 10_000,
        },
      });
    for (const [index, condition] of customerConditions.entries()) await add("customer", condition, index);
    for (const [index, condition] of leadConditions.entries()) await add("lead", condition, index);
  });
}
