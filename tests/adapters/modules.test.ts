import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import { unitOfWork, type MySqlTx, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { jobs } from "../../src/bot/jobs";
import { runDueJobs } from "../../src/bot/jobs/run-due-jobs";
import { notices } from "../../src/bot/notices";
import { spreadEvent } from "../../src/bot/notices/spread-event";
import { actorFor, systemActor } from "../../src/domain/access/identify-actor";
import { switchModule } from "../../src/domain/company/modules";
import { flows } from "../../src/domain/flows";
import type { Actor } from "../../src/domain/shared/actor";
import type { ModuleName } from "../../src/domain/shared/modules";
import { quantity } from "../../src/domain/shared/quantity";
import { adjustStock } from "../../src/domain/stock/adjust-stock";
import { freshDatabase } from "../support/database";

jest.setTimeout(60_000);

let database: Database;
let work: MySqlUnitOfWork;
let now = new Date("2026-11-25T02:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => now }, documentNumbers(database));
  await loadDemo(work);
  await spread();
});
afterAll(() => database.close());

async function spread(): Promise<void> {
  const parked = (event: { readonly type: string }, problem: unknown) => {
    throw new Error(`${event.type}: ${String(problem)}`);
  };
  while (await dispatchNext({ work, spread: (tx, event) => spreadEvent(tx, event, flows, notices), parked }));
}
const runJobs = async () => {
  await runDueJobs(work, jobs, (job, problem) => {
    throw new Error(`${job}: ${String(problem)}`);
  });
  await spread();
};
const as = <T>(number: string, does: (tx: MySqlTx, actor: Actor) => Promise<T>): Promise<T> =>
  work.run(async (tx) => {
    const person = await tx.people.byNumber(number);
    if (!person) throw new Error(number);
    return does(tx, await actorFor(tx, person, null));
  });
const turn = (name: ModuleName, on: boolean) => as("P9", (tx, lead) => switchModule(tx, lead, name, on));
const count = async (query: string) =>
  Number((await database.direct((sql) => sql.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${query}`)))[0]?.n);
/** Under its safety stock in Shenzhen, where nothing is asked for yet. */
const runShort = async (change: string) => {
  now = new Date(now.getTime() + 60_000);
  await work.run(async (tx) => {
    const product = await tx.products.bySku("S400");
    const warehouse = (await tx.stock.warehouses()).find(({ number }) => number === "SZ");
    if (!product || !warehouse) throw new Error("the demo company has no S400 in SZ");
    const key = { warehouseId: warehouse.id, productId: product.id, lotId: "" };
    await adjustStock(tx, systemActor("count", "Asia/Shanghai"), { ...key, quantity: quantity(change), reason: "counted" });
  });
  await spread();
};

test("what a role may do of a part that is off it may not do; what is on stays", async () => {
  const held = async () =>
    as("P9", (_, lead) => Promise.resolve([lead.permissions.has("payment.register"), lead.permissions.has("quote.create")]));
  await turn("finance", false);
  expect(await held()).toEqual([false, true]);
  await turn("finance", true);
  expect(await held()).toEqual([true, true]);
});

test("no job of a part that is off runs or counts as done: taken into use again it catches up by its latest day", async () => {
  const done = (job: string) => count(`job_runs WHERE job = '${job}'`);
  await turn("finance", false);
  now = new Date("2026-11-26T02:00:00Z");
  await runJobs();
  expect([await done("collections.collect"), (await done("quote.expire")) > 0]).toEqual([0, true]);
  now = new Date("2026-11-30T02:00:00Z");
  await turn("finance", true);
  await runJobs();
  expect(await count("job_runs WHERE job = 'collections.collect' AND occasion = '2026-11-30'")).toBe(1);
  expect(await count("job_runs WHERE job = 'collections.collect' AND occasion = '2026-11-26'")).toBe(0);
});

test("a rule of a part that is off rests, and so does the part of it that makes a requisition", async () => {
  const runs = () => count("rule_runs r JOIN rules u ON u.id = r.rule_id WHERE u.number IN ('RL-1', 'RL-6')");
  await turn("stock", false);
  const before = await runs();
  await runShort("-1");
  expect(await runs()).toBe(before);
  await turn("stock", true);
  await turn("purchasing", false);
  const requisitions = await count("requisitions");
  await runShort("-1");
  expect(await count("requisitions")).toBe(requisitions);
  await turn("purchasing", true);
});

test("nobody is told of a part that is off", async () => {
  const approved = async () => {
    await work.run(async (tx) => {
      const [found] = await tx.sql.rows<{ id: string }>("SELECT id FROM requisitions ORDER BY id LIMIT 1");
      tx.emit({
        type: "requisition.approved",
        subject: { kind: "requisition", id: found?.id ?? "" },
        actorId: "0".repeat(26),
        data: {},
      });
    });
    await spread();
    return count("deliveries WHERE kind = 'post'");
  };
  await turn("purchasing", false);
  const told = await count("deliveries WHERE kind = 'post'");
  expect(await approved()).toBe(told);
  await turn("purchasing", true);
  expect(await approved()).toBeGreaterThan(told);
});
