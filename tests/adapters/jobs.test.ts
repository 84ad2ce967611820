import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { startJobRunner } from "../../src/adapters/schedule/job-runner";
import { wakeDaily } from "../../src/adapters/schedule/wake-up";
import { jobs } from "../../src/bot/jobs";
import { defineJob, type Job } from "../../src/bot/jobs/define-job";
import { runDueJobs } from "../../src/bot/jobs/run-due-jobs";
import { freshDatabase, schemaAddress } from "../support/database";

let database: Database;
let replica: Database;
let now: Date;
const clock = { now: () => now };
const workOn = (on: Database): MySqlUnitOfWork => unitOfWork(on, clock, documentNumbers(on));
const problems: unknown[] = [];
const failed = (what: string, problem: unknown) => void problems.push([what, String(problem)]);

beforeEach(async () => {
  database = await freshDatabase();
  replica = openDatabase(await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`), 4);
  now = new Date("2026-11-25T02:00:00Z");
  problems.length = 0;
});
afterEach(async () => {
  await database.close();
  await replica.close();
});

/** Leaves one row for each batch it did; has `batches` of them to do in a day. */
function counting(batches = 1): Job {
  let left = batches;
  return defineJob({
    name: "count",
    at: "08:00",
    async run(tx, actor, day) {
      await tx.settings.put(`count-${await tx.numbers.next("TD")}`, { day, by: actor.name });
      left--;
      return left > 0 ? "more" : "done";
    },
  });
}

async function counted(): Promise<string[]> {
  const rows = await database.direct((sql) => sql.rows<{ value: unknown }>("SELECT value FROM settings WHERE name LIKE 'count-%'"));
  return rows.map(({ value }) => ((typeof value === "string" ? JSON.parse(value) : value) as { day: string }).day).toSorted();
}

test("does a day's occasion once, however often and on however many replicas it is looked for", async () => {
  const works = [workOn(database), workOn(replica), workOn(database), workOn(replica)];
  await Promise.all(works.map((work) => runDueJobs(work, [counting()], failed)));
  await runDueJobs(workOn(replica), [counting()], failed);
  expect(problems).toEqual([]);
  expect(await counted()).toEqual(["2026-11-25"]);
});

test("does each batch of a long job once", async () => {
  expect(await runDueJobs(workOn(database), [counting(3)], failed)).toBe(3);
  expect(await runDueJobs(workOn(replica), [counting(3)], failed)).toBe(0);
  expect(await counted()).toHaveLength(3);
});

test("catches up days that were missed, once", async () => {
  await runDueJobs(workOn(database), [counting()], failed);
  now = new Date("2026-11-28T23:00:00Z");
  await runDueJobs(workOn(database), [counting()], failed);
  await runDueJobs(workOn(database), [counting()], failed);
  now = new Date("2026-11-29T01:00:00Z");
  await runDueJobs(workOn(database), [counting()], failed);
  expect(await counted()).toEqual(["2026-11-25", "2026-11-28", "2026-11-29"]);
});

test("does what failed half-way again, from its start, and the jobs beside it all the same", async () => {
  let sound = false;
  const breaking = defineJob({
    name: "break",
    at: "08:00",
    async run(tx, _actor, day) {
      await tx.settings.put("count-broken", { day });
      if (!sound) throw new TypeError("a bug");
      return "done";
    },
  });
  await runDueJobs(workOn(database), [breaking, counting()], failed);
  expect(problems).toEqual([["break", "TypeError: a bug"]]);
  expect(await counted()).toHaveLength(1);
  sound = true;
  await runDueJobs(workOn(database), [breaking, counting()], failed);
  expect(await counted()).toHaveLength(2);
});

test("ends quotes whose last day is past", async () => {
  const work = workOn(database);
  await loadDemo(work);
  const states = async () =>
    database.direct((sql) =>
      sql.rows<{ number: string }>(
        "SELECT number FROM quotes q JOIN quote_versions v ON v.quote_id = q.id AND v.version_no = q.current_version_no WHERE v.state = 'expired'",
      ),
    );
  now = new Date("2030-01-01T02:00:00Z");
  await runDueJobs(work, jobs, failed);
  expect(problems).toEqual([]);
  expect((await states()).length).toBeGreaterThan(0);
  const events = await database.direct((sql) => sql.rows<{ type: string }>("SELECT type FROM domain_events WHERE type = 'quote.expired'"));
  expect(events).toHaveLength((await states()).length);
});

test("runs by itself when it starts", async () => {
  const runner = await startJobRunner(workOn(database), [counting()], failed);
  await runner.settled();
  await runner.stop();
  expect(await counted()).toEqual(["2026-11-25"]);
});

test("refuses a time that never comes", () => {
  expect(() =>
    wakeDaily(
      { at: "25:00", timeZone: "Asia/Shanghai" },
      () => undefined,
      () => undefined,
    ),
  ).toThrow("not a time of day: 25:00");
});

test("what fails at the wake-up, at once or later, is told and ends nothing", async () => {
  jest.useFakeTimers({ now: new Date("2026-11-25T00:09:30Z") });
  try {
    const told: string[] = [];
    const tell = (problem: unknown) => void told.push(String(problem));
    const fail = () => {
      throw new Error("at once");
    };
    const cancels = [
      wakeDaily({ at: "08:10", timeZone: "Asia/Shanghai" }, fail, tell),
      wakeDaily({ at: "08:10", timeZone: "Asia/Shanghai" }, () => Promise.reject(new Error("later")), tell),
    ];
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told.toSorted()).toEqual(["Error: at once", "Error: later"]);
    await jest.advanceTimersByTimeAsync(86_400_000);
    expect(told).toHaveLength(4);
    for (const cancel of cancels) cancel();
    await jest.advanceTimersByTimeAsync(86_400_000);
    expect(told).toHaveLength(4);
  } finally {
    jest.useRealTimers();
  }
});
