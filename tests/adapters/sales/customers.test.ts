import { assignCustomer } from "../../../src/domain/customers/assign-customer";
import { createCustomer } from "../../../src/domain/customers/create-customer";
import { logFollowUp } from "../../../src/domain/customers/log-follow-up";
import { addContact, updateContact } from "../../../src/domain/customers/save-contact";
import { setCreditLimit } from "../../../src/domain/customers/set-credit-limit";
import { updateCustomer } from "../../../src/domain/customers/update-customer";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { firstPage } from "../../../src/domain/shared/page";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());

const all = { kind: "all" } as const;
const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);
const create = (name: string, more: object = {}) => rep((tx, actor) => createCustomer(tx, actor, { name, ...more }));

test("a new customer is the rep's prospect, prepaid, without credit; contacts come with it, phones in one form", async () => {
  const made = await create("嘉兴普瑞紧固件有限公司", {
    shortName: "普瑞",
    terms: { days: 60, from: "monthEnd" },
    contacts: [{ name: "沈经理", phone: "135-0000-0063", email: "Shen@Purui.Example" }],
  });
  expect(made).toMatchObject({ prospect: true, creditLimit: "0.00", terms: { days: 60, from: "monthEnd" }, ownerId: world.people.rep.id });
  const [found, contacts] = await world.uow.run(async (tx) => [
    await tx.customers.find(all, made.id),
    await tx.customers.contactsOf(made.id),
  ]);
  expect(found).toEqual(made);
  expect(contacts).toMatchObject([{ name: "沈经理", phone: "+8613500000063", email: "shen@purui.example", position: 1 }]);
});

test.each([
  ["the same phone, typed otherwise", { contacts: [{ name: "沈", phone: "+86 135 0000 0064" }] }, "phone"],
  ["the same e-mail", { contacts: [{ name: "沈", email: "SHEN2@purui.example" }] }, "email"],
  ["the same credit code", { creditCode: "91330400ma2b3c4d5e" }, "creditCode"],
])("a duplicate is found by %s", async (_name, same, by) => {
  const original = `首家${by}有限公司`;
  const first = {
    phone: { contacts: [{ name: "沈", phone: "13500000064" }] },
    email: { contacts: [{ name: "沈", email: "shen2@purui.example" }] },
    creditCode: { creditCode: "91330400MA2B3C4D5E" },
  }[by];
  await create(original, first);
  const second = create(`另一家${by}公司`, same);
  await expect(second).rejects.toMatchObject({ code: "customer.duplicate", params: { name: original, by } });
});

test("a name alike is a hint that can be overruled; a credit code cannot", async () => {
  await create("Bluefin Conveyors Inc.", { creditCode: "91330400MA2B3C4D6F" });
  expect(await refusalOfAsync(create("ＢＬＵＥＦＩＮ conveyors"))).toBe("customer.duplicate");
  expect(await refusalOfAsync(create("bluefin conveyors", { evenIfAlike: true }))).toBe("none");
  expect(await refusalOfAsync(create("Other", { creditCode: "91330400MA2B3C4D6F", evenIfAlike: true }))).toBe("customer.duplicate");
});

test("the credit limit has its own permission", async () => {
  const { customer, people } = world;
  const set = (who: typeof people.rep, creditLimit: string) =>
    world.as(who, (tx, actor) => setCreditLimit(tx, actor, { id: customer.id, creditLimit }));
  expect(await refusalOfAsync(set(people.rep, "600000"))).toBe("access.notAllowed");
  expect(await refusalOfAsync(set(people.manager, "600000"))).toBe("access.notAllowed");
  expect(await refusalOfAsync(set(people.finance, "-1"))).toBe("amount.bad");
  expect(await set(people.finance, "600000")).toMatchObject({ creditLimit: "600000.00" });
  const [audit] = await world.uow.run((tx) =>
    tx.sql.rows<{ after_values: string }>("SELECT after_values FROM audit_log WHERE verb = 'customer.setCredit' AND subject_id = ?", [
      customer.id,
    ]),
  );
  expect(JSON.stringify(audit)).toContain("600000.00");
});

test("another rep's customer does not exist for a rep; the manager sees the team's", async () => {
  const made = await create("Only Hers GmbH");
  const update = (who: typeof world.people.rep) =>
    world.as(who, (tx, actor) => updateCustomer(tx, actor, { id: made.id, shortName: "Hers" }));
  expect(await refusalOfAsync(update(world.people.otherRep))).toBe("customer.notFound");
  expect(await update(world.people.manager)).toMatchObject({ shortName: "Hers", version: 2 });
});

test("a change on an old card is refused, and of two at once one is", async () => {
  const made = await create("Stale Ltd");
  const change = (address: string) => rep((tx, actor) => updateCustomer(tx, actor, { id: made.id, version: 1, address }));
  const outcomes = await Promise.all([refusalOfAsync(change("one")), refusalOfAsync(change("two"))]);
  expect(outcomes.toSorted()).toEqual(["customer.stale", "none"]);
});

test("a contact's number changes; a bad one is refused", async () => {
  const made = await create("鑫源模具厂");
  const contact = await rep((tx, actor) =>
    addContact(tx, actor, { customerId: made.id, name: "黄志明", called: "黄老板", phone: "13800000005" }),
  );
  const update = (phone: string) => rep((tx, actor) => updateContact(tx, actor, { id: contact.id, phone }));
  expect(await update("13400000071")).toMatchObject({ phone: "+8613400000071", called: "黄老板", version: 2 });
  expect(await refusalOfAsync(update("42"))).toBe("contact.badPhone");
});

test("a follow-up counts for the customer; one entered afterwards does not make the last one older", async () => {
  const made = await create("Followed Ltd");
  const log = (happenedAt: Date, next?: { step: string; kind: null; day: ReturnType<typeof calendarDay>; at: null }) =>
    rep((tx, actor) =>
      logFollowUp(tx, actor, { customerId: made.id, kind: "call", note: "asked for samples", happenedAt, ...(next ? { next } : {}) }),
    );
  await log(aMoment, { step: "send samples", kind: null, day: calendarDay("2026-11-27"), at: null });
  await log(new Date("2026-11-20T02:00:00Z"));
  const [customer, kept] = await world.uow.run(async (tx) => [
    await tx.customers.find(all, made.id),
    await tx.followUps.ofCustomer(made.id, firstPage),
  ]);
  expect(customer?.lastFollowUpAt).toEqual(aMoment);
  expect(kept.items.map((each) => each.nextStep)).toEqual([null, "send samples"]);
  expect(await refusalOfAsync(log(new Date("2026-11-27T02:00:00Z")))).toBe("followUp.inFuture");
  expect(await refusalOfAsync(log(aMoment, { step: "call", kind: null, day: calendarDay("2026-11-24"), at: null }))).toBe(
    "followUp.nextInPast",
  );
});

test("customers go to who takes work", async () => {
  const { people } = world;
  const made = await create("Handed Over Ltd");
  const assign = (toId: string) => world.as(people.manager, (tx, actor) => assignCustomer(tx, actor, { id: made.id, toId }));
  expect(await assign(people.otherRep.id)).toMatchObject({ ownerId: people.otherRep.id });
  await world.uow.run(async (tx) => tx.people.save({ ...people.otherRep, awayFrom: calendarDay("2026-11-25") }));
  expect(await refusalOfAsync(assign(people.otherRep.id))).toBe("person.notThere");
});
