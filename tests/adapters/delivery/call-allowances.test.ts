import fc from "fast-check";
import {
  allowancesFor,
  forgetSpentAllowances,
  pauseAccount,
  pausedAccounts,
  Purse,
  readyAfter,
} from "../../../src/adapters/mysql/call-allowances";
import type { Database } from "../../../src/adapters/mysql/database";
import type { CallLimit, ChatPlatform } from "../../../src/bot/pipeline/chat-platform";
import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import { freshDatabase } from "../../support/database";

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

function platformWith(limits: readonly CallLimit[]): ChatPlatform {
  const unused = () => Promise.reject(new Error("nothing is sent here"));
  return { name: "chat", limits, accountOf: (conversation) => conversation.split(":")[0] as string, post: unused, update: unused };
}
const post = (conversation: string) => ({ call: "post", conversation, message: null }) as const;

test("never makes more calls in any span than the limit says, whenever there is something to say", () => {
  const limits = fc.record({
    calls: fc.integer({ min: 1, max: 12 }),
    seconds: fc.integer({ min: 1, max: 60 }),
    burst: fc.integer({ min: 1, max: 15 }),
  });
  const wishes = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 30, maxLength: 80 });
  fc.assert(
    fc.property(limits, wishes, ({ calls, seconds, burst }, gaps) => {
      const [allowance] = allowancesFor(platformWith([{ call: "post", per: "account", calls, seconds, burst }]), post("T1:U1"));
      let [readyAt, wished] = [0, 0];
      const made: number[] = [];
      for (const gap of gaps) {
        wished += gap;
        const at = Math.max(wished, readyAt, made.at(-1) ?? 0);
        made.push(at);
        readyAt = readyAfter(allowance as NonNullable<typeof allowance>, readyAt, at);
      }
      // The call that comes `calls` later is outside of the span that begins with this one; a thousandth for the arithmetic.
      made.forEach((at, index) => expect((made[index + calls] ?? Infinity) - at).toBeGreaterThanOrEqual(seconds * 1000 - 0.001));
    }),
  );
});

test("lets a chat that was quiet have its burst at once", () => {
  const [allowance] = allowancesFor(platformWith([{ call: "post", per: "conversation", calls: 5, seconds: 1, burst: 3 }]), post("T1:U1"));
  let readyAt = 0;
  const waits = [1, 2, 3, 4].map(() => {
    const wait = Math.max(0, readyAt - 1_000_000);
    readyAt = readyAfter(allowance as NonNullable<typeof allowance>, readyAt, 1_000_000 + wait);
    return wait;
  });
  expect(waits.map((wait) => Math.round(wait))).toEqual([0, 0, 0, 423]);
});

test("an account, each chat and each message have allowances of their own", () => {
  const platform = platformWith([
    { call: "post", per: "account", calls: 100, seconds: 60 },
    { call: "post", per: "conversation", calls: 1, seconds: 1 },
    { call: "update", per: "message", calls: 5, seconds: 1 },
  ]);
  expect(allowancesFor(platform, post("T1:U1")).map(({ name }) => name)).toEqual([
    "account|chat:T1:|post|60",
    "conversation|chat:T1:U1|post|1",
  ]);
  expect(allowancesFor(platform, { call: "update", conversation: "T1:U1", message: "m1" }).map(({ name }) => name)).toEqual([
    "message|chat:m1|update|1",
  ]);
});

test("two relays never spend the same allowance", async () => {
  const platform = platformWith([{ call: "post", per: "account", calls: 60, seconds: 60 }]);
  const [allowance] = allowancesFor(platform, post("T1:U1"));
  if (!allowance) throw new Error("no allowance");
  const now = new Date("2026-11-25T02:00:00Z");
  const work = unitOfWork(database, { now: () => now }, documentNumbers(database));
  const spend = () =>
    work.run(async ({ sql }) => {
      const purse = await Purse.open(sql, [allowance.name], now);
      const at = Math.max(now.getTime(), purse.readyAt([allowance]));
      purse.spend([allowance], at);
      await purse.close();
      return at - now.getTime();
    });
  const moments = await Promise.all(Array.from({ length: 8 }, spend));
  const inOrder = moments.toSorted((a, b) => a - b);
  expect(inOrder[0]).toBe(0);
  inOrder.slice(1).forEach((at, nth) => expect(at - (inOrder[nth] ?? 0)).toBeGreaterThanOrEqual(1_000));
});

test("an account that was told to wait is passed over until then, and only for that kind of call", async () => {
  await database.direct(async (sql) => {
    await pauseAccount(sql, "chat:T2:", "post", 60);
    const [row] = await sql.rows<{ now: Date }>("SELECT UTC_TIMESTAMP(3) AS now");
    const now = row?.now as Date;
    expect(await pausedAccounts(sql, now)).toContainEqual({ lanes: "chat:T2:", call: "post" });
    expect(await pausedAccounts(sql, new Date(now.getTime() + 61_000))).toEqual([]);
    await sql.run("UPDATE delivery_allowances SET ready_at = '2020-01-01'");
    expect(await forgetSpentAllowances(sql)).toBeGreaterThan(0);
    expect(await sql.rows("SELECT name FROM delivery_allowances")).toEqual([]);
  });
});
