import { createCustomer } from "../../../src/domain/customers/create-customer";
import { logFollowUp } from "../../../src/domain/customers/log-follow-up";
import type { Person } from "../../../src/domain/access/person";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { setPoolPolicy, type PoolPolicy } from "../../../src/domain/leads/pool-policy";
import { claimProspect, keepProspect, recycleProspects, releaseProspect, warnOfProspects } from "../../../src/domain/leads/prospect-pool";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { refusalOfAsync } from "../../support/refusal-of";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

jest.setTimeout(60_000);

let world: SalesWorld;
beforeEach(async () => {
  world = await salesWorld();
  world.at(new Date("2026-06-30T02:00:00Z"));
});
afterEach(() => world.close());

const policy = (change: Partial<PoolPolicy>) => world.as(world.people.manager, (tx, actor) => setPoolPolicy(tx, actor, change));
const prospect = (name: string, who: Person = world.people.rep) =>
  world.as(who, (tx, actor) => createCustomer(tx, actor, { name, evenIfAlike: true }));
const system = systemActor("pool", "Asia/Shanghai");
const recycle = (day: string) => world.uow.run((tx) => recycleProspects(tx, system, calendarDay(day)));
const owner = async (id: string) => (await world.uow.run((tx) => tx.customers.find({ kind: "all" }, id)))?.ownerId ?? null;
const claim = (who: Person, id: string) => world.as(who, (tx, actor) => claimProspect(tx, actor, { id }));
const release = (who: Person, id: string) => world.as(who, (tx, actor) => releaseProspect(tx, actor, { id }));
const keep = (who: Person, id: string) => world.as(who, (tx, actor) => keepProspect(tx, actor, { id }));

test("C99 90 full days pass without a touch, and a prospect goes back on 09-29; a follow-up starts them afresh; customers that have ordered stay", async () => {
  await policy({ prospectDays: 90 });
  const [silent, touched] = [await prospect("静默公司"), await prospect("联系公司")];
  world.at(new Date("2026-07-20T02:00:00Z"));
  await world.as(world.people.rep, (tx, actor) => logFollowUp(tx, actor, { customerId: touched.id, kind: "call", note: "聊过" }));
  expect(await recycle("2026-09-28")).toBe(0);
  expect(await recycle("2026-09-29")).toBe(1);
  expect(await recycle("2026-09-29")).toBe(0);
  expect([await owner(silent.id), await owner(touched.id), await owner(world.customer.id)]).toEqual([
    null,
    world.people.rep.id,
    world.people.rep.id,
  ]);
});

test("C100 0 days means off, not at once", async () => {
  const silent = await prospect("静默公司");
  expect(await recycle("2030-01-01")).toBe(0);
  expect(await owner(silent.id)).toBe(world.people.rep.id);
});

test("its owner is warned on one day before it bites, and may keep it once", async () => {
  await policy({ prospectDays: 90, warnDays: 3, extensionDays: 7 });
  const silent = await prospect("静默公司");
  const { rep, otherRep } = world.people;
  const warned = async () =>
    Number(
      (
        await world.database.aside((sql) =>
          sql.rows<{ n: number }>("SELECT COUNT(*) AS n FROM domain_events WHERE type = 'customer.aboutToFall'"),
        )
      )[0]?.n,
    );
  for (const day of ["2026-09-25", "2026-09-26", "2026-09-27"]) await world.uow.run((tx) => warnOfProspects(tx, system, calendarDay(day)));
  expect(await warned()).toBe(1);
  expect(await refusalOfAsync(keep(rep, silent.id))).toBe("prospect.notFalling");
  world.at(new Date("2026-09-27T02:00:00Z"));
  expect(await refusalOfAsync(keep(otherRep, silent.id))).toBe("customer.notFound");
  expect((await keep(rep, silent.id)).keptUntil).toBe("2026-10-05");
  expect(await refusalOfAsync(keep(rep, silent.id))).toBe("prospect.keptBefore");
  expect([await recycle("2026-10-05"), await recycle("2026-10-06")]).toEqual([0, 1]);
});

test("of two who claim one has it and the other is told; who let it go waits; nobody holds more than the limit", async () => {
  const { rep, otherRep } = world.people;
  await policy({ coolingOffDays: 7, mostHeld: 2 });
  const free = await prospect("公海公司");
  await release(rep, free.id);
  expect(await refusalOfAsync(claim(rep, free.id))).toBe("prospect.coolingOff");
  const claims = await Promise.allSettled([claim(otherRep, free.id), claim(world.people.manager, free.id)]);
  expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await refusalOfAsync(claim(rep, free.id))).toBe("prospect.taken");
  const [one, two, three] = [await prospect("一"), await prospect("二"), await prospect("三")];
  for (const { id } of [one, two, three]) await release(rep, id);
  world.at(new Date("2026-07-20T02:00:00Z"));
  const limited = world.people.secondLead;
  await claim(limited, one.id);
  await claim(limited, two.id);
  expect(await refusalOfAsync(claim(limited, three.id))).toBe("prospect.holdsTooMany");
  expect(await refusalOfAsync(release(rep, world.customer.id))).toBe("prospect.notProspect");
});
