import { setAway, updatePerson } from "../../../src/domain/access/change-person";
import { systemActor } from "../../../src/domain/access/identify-actor";
import type { Contract } from "../../../src/domain/contracts/contract";
import { handOver } from "../../../src/domain/handovers/hand-over";
import { claimLead } from "../../../src/domain/leads/claim-lead";
import { createLead } from "../../../src/domain/leads/create-lead";
import { keepLead } from "../../../src/domain/leads/keep-lead";
import { recycleLeads } from "../../../src/domain/leads/recycle-leads";
import { releaseLead } from "../../../src/domain/leads/release-lead";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import type { RuleAction } from "../../../src/domain/rules/rule";
import { createRule, switchRule } from "../../../src/domain/rules/write-rule";
import { calendarDay, dayOf } from "../../../src/domain/shared/calendar-day";
import { newId } from "../../../src/domain/shared/id";
import { amount } from "../../../src/domain/shared/money";
import { refusalOfAsync } from "../../support/refusal-of";
import { aCustomer, aMoment, aPerson } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";
import { spreadEvents } from "../../support/spread-events";

jest.setTimeout(60_000);

let world: SalesWorld;
beforeEach(async () => void (world = await salesWorld()));
afterEach(() => world.close());

const day = 24 * 60 * 60 * 1000;
const after = (days: number) => world.at(new Date(aMoment.getTime() + days * day));
const lead = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.lead, work);
const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);

async function assignRule(action: Omit<Extract<RuleAction, { do: "assign" }>, "do">, condition: object = { all: [] }) {
  return lead((tx, actor) =>
    createRule(tx, actor, {
      name: "share",
      state: "on",
      definition: {
        trigger: { on: "event", record: "lead", event: "lead.created" },
        condition,
        actions: [{ do: "assign", ...action }],
        inWorkingHours: false,
        mostADay: 1000,
      },
    }),
  );
}
let made = 0;
const newLead = (more: object = {}) => rep((tx, actor) => createLead(tx, actor, { company: `Company ${++made}`, ...more }));
const ownersOf = async (...ids: readonly string[]) => {
  const { rep: one, otherRep: other, manager } = world.people;
  const names = new Map([
    [one.id, "rep"],
    [other.id, "other"],
    [manager.id, "manager"],
  ]);
  const owners: (string | null)[] = [];
  for (const id of ids) owners.push(names.get((await world.uow.run((tx) => tx.leads.find({ kind: "all" }, id)))?.ownerId ?? "") ?? null);
  return owners;
};

test("new leads go round, each person in turn; one that has its owner keeps it", async () => {
  const { rep: one, otherRep: other } = world.people;
  await assignRule({ among: { people: [one.id, other.id] } });
  const ids: string[] = [];
  for (let count = 0; count < 4; count++) ids.push((await newLead()).id);
  const own = await newLead({ toId: one.id });
  await spreadEvents(world.uow);
  expect(await ownersOf(...ids, own.id)).toEqual(["rep", "other", "rep", "other", "rep"]);
});

test("by where it is from: only leads of that source and region are given away by the rule", async () => {
  const all = [
    { field: "source", is: "contains", value: "展会" },
    { field: "region", is: "=", value: "华东" },
  ];
  await assignRule({ among: { people: [world.people.otherRep.id] } }, { all });
  const [right, elsewhere, other] = [
    await newLead({ source: "广州展会", region: "华东" }),
    await newLead({ source: "展会", region: "华南" }),
    await newLead(),
  ];
  await spreadEvents(world.uow);
  expect(await ownersOf(right.id, elsewhere.id, other.id)).toEqual(["other", null, null]);
});

test("C96 who is away or has left is passed over; when none is left, their manager gets it", async () => {
  const { rep: one, otherRep: other } = world.people;
  await assignRule({ among: { people: [one.id, other.id] } });
  await lead((tx, actor) => setAway(tx, actor, { id: one.id, from: calendarDay("2026-11-20"), until: null }));
  const [first, second] = [await newLead(), await newLead()];
  await spreadEvents(world.uow);
  await lead((tx, actor) => updatePerson(tx, actor, { id: other.id, active: false }));
  const third = await world.as(world.people.manager, (tx, actor) => createLead(tx, actor, { company: "Nobody There" }));
  await spreadEvents(world.uow);
  expect(await ownersOf(first.id, second.id, third.id)).toEqual(["other", "other", "manager"]);
});

test("C97 ten in thirty days is ten, not none a day: full after that, and free again when the first are thirty days old", async () => {
  await assignRule({ among: { people: [world.people.rep.id] }, most: { leads: 10, days: 30 } });
  const ids: string[] = [];
  for (let count = 0; count < 11; count++) ids.push((await newLead()).id);
  await spreadEvents(world.uow);
  expect((await ownersOf(...ids)).filter((owner) => owner === "rep")).toHaveLength(10);
  after(31);
  const later = await newLead();
  await spreadEvents(world.uow);
  expect(await ownersOf(later.id)).toEqual(["rep"]);
});

test("untouched leads fall back into the pool after full days, are kept once, and cool off before their last owner claims again", async () => {
  const { rep: one } = world.people;
  await world.uow.run((tx) =>
    tx.settings.put("pool", { untouchedDays: 5, warnDays: 10, coolingOffDays: 3, extensionDays: 2, mostHeld: 0 }),
  );
  const [kept, left] = [await newLead({ toId: one.id }), await newLead({ toId: one.id })];
  await rep((tx, actor) => keepLead(tx, actor, { id: kept.id }));
  expect(await refusalOfAsync(rep((tx, actor) => keepLead(tx, actor, { id: kept.id })))).toBe("lead.keptBefore");
  const recycled = async () =>
    world.uow.run((tx) => recycleLeads(tx, systemActor("test", "Asia/Shanghai"), dayOf(tx.now, "Asia/Shanghai")));
  after(5);
  expect(await recycled()).toBe(0);
  after(6);
  expect([await recycled(), await recycled()]).toEqual([1, 0]);
  expect(await ownersOf(kept.id, left.id)).toEqual(["rep", null]);
  expect(await refusalOfAsync(rep((tx, actor) => claimLead(tx, actor, { id: left.id })))).toBe("lead.coolingOff");
  expect((await world.as(world.people.otherRep, (tx, actor) => claimLead(tx, actor, { id: left.id }))).ownerId).toBe(
    world.people.otherRep.id,
  );
  after(8);
  expect(await recycled()).toBe(1);
  after(12);
  expect((await rep((tx, actor) => claimLead(tx, actor, { id: kept.id }))).ownerId).toBe(one.id);
});

test("nobody claims more than the limit, not even two at the same instant", async () => {
  await world.uow.run((tx) => tx.settings.put("pool", { mostHeld: 1 }));
  const [first, second] = [await newLead(), await newLead()];
  const claims = await Promise.all([first, second].map(({ id }) => refusalOfAsync(rep((tx, actor) => claimLead(tx, actor, { id })))));
  expect(claims.toSorted()).toEqual(["lead.holdsTooMany", "none"]);
});

test("a released lead is everybody's; a mistaken claim costs nothing", async () => {
  const pooled = await newLead();
  await rep((tx, actor) => claimLead(tx, actor, { id: pooled.id }));
  await rep((tx, actor) => releaseLead(tx, actor, { id: pooled.id, mistaken: true }));
  expect(await refusalOfAsync(rep((tx, actor) => claimLead(tx, actor, { id: pooled.id })))).toBe("none");
});

test("who leaves hands over what is open: leads, customers, deals; done leads stay", async () => {
  const { rep: one, otherRep: other } = world.people;
  const open = await newLead({ toId: one.id });
  const deal = await rep((tx, actor) => createOpportunity(tx, actor, { customerId: world.customer.id, title: "Rails" }));
  const byManager = world.as(world.people.manager, (tx, actor) =>
    handOver(tx, actor, {}, { fromId: one.id, toId: other.id, leaves: true }),
  );
  expect(await refusalOfAsync(byManager)).toBe("access.notAllowed");
  const done = await lead((tx, actor) => handOver(tx, actor, {}, { fromId: one.id, toId: other.id, leaves: true }));
  expect([done.left, done.counts.lead, done.counts.customer, done.counts.opportunity]).toEqual([true, 1, 1, 1]);
  expect(await ownersOf(open.id)).toEqual(["other"]);
  const { customer, opportunity } = await world.uow.run(async (tx) => ({
    customer: await tx.customers.find({ kind: "all" }, world.customer.id),
    opportunity: await tx.opportunities.find({ kind: "all" }, deal.id),
  }));
  expect([customer?.ownerId, opportunity?.ownerId]).toEqual([other.id, other.id]);
  expect(await refusalOfAsync(lead((tx, actor) => handOver(tx, actor, {}, { fromId: other.id, toId: other.id, leaves: false })))).toBe(
    "person.handsToSelf",
  );
  expect(await refusalOfAsync(lead((tx, actor) => handOver(tx, actor, {}, { fromId: other.id, toId: one.id, leaves: false })))).toBe(
    "person.notThere",
  );
  await spreadEvents(world.uow);
});

test("the renewal of a contract whose customer nobody looks after is its owner's, or that one's manager's; never the system's", async () => {
  const { rep: one, manager } = world.people;
  const nobodys = aCustomer({ ownerId: one.id });
  await world.uow.run((tx) => tx.customers.add(nobodys));
  const contract: Contract = {
    id: newId(),
    number: "CT-900",
    state: "signed",
    customerId: nobodys.id,
    quoteId: null,
    quoteVersionNo: null,
    title: "Service",
    amount: amount("1000", "CNY"),
    currency: "CNY",
    startDay: calendarDay("2026-01-01"),
    endDay: calendarDay("2026-12-10"),
    signedDay: calendarDay("2026-01-01"),
    fileRef: null,
    ownerId: one.id,
    contentHash: "",
    opportunityId: null,
    editedBy: one.id,
    createdAt: aMoment,
    version: 1,
  };
  await world.database.direct((sql) => sql.run("UPDATE customers SET owner_id = NULL WHERE id = ?", [nobodys.id]));
  await lead((tx, actor) => setAway(tx, actor, { id: one.id, from: calendarDay("2026-11-20"), until: null }));
  const rule = await lead((tx, actor) =>
    createRule(tx, actor, {
      name: "renew",
      definition: {
        trigger: { on: "event", record: "contract", event: "contract.created" },
        condition: { all: [] },
        actions: [{ do: "renewal" }],
        inWorkingHours: false,
        mostADay: 10,
      },
    }),
  );
  await lead((tx, actor) => switchRule(tx, actor, { ruleId: rule.id, to: "on" }));
  await world.uow.run(async (tx) => {
    await tx.contracts.add(contract);
    tx.emit({ type: "contract.created", subject: { kind: "contract", id: contract.id }, actorId: one.id, data: {} });
  });
  await spreadEvents(world.uow);
  const deals = await world.uow.run((tx) => tx.opportunities.list({ kind: "all" }, {}, { limit: 50, after: null }));
  expect(deals.items.filter((each) => each.renewsContractId === contract.id).map((each) => each.ownerId)).toEqual([manager.id]);
});

test("a stranger among the people of a rule is nobody: the others still get their turns", async () => {
  await assignRule({ among: { people: [aPerson().id, world.people.otherRep.id] } });
  const given = await newLead();
  await spreadEvents(world.uow);
  expect(await ownersOf(given.id)).toEqual(["other"]);
});
