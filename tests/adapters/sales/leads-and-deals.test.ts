import { setAway, updatePerson } from "../../../src/domain/access/change-person";
import { identifyActor } from "../../../src/domain/access/identify-actor";
import { assignLead } from "../../../src/domain/leads/assign-lead";
import { claimLead } from "../../../src/domain/leads/claim-lead";
import { createLead } from "../../../src/domain/leads/create-lead";
import { addContact } from "../../../src/domain/customers/save-contact";
import { disqualifyLead } from "../../../src/domain/leads/disqualify-lead";
import { logLeadFollowUp } from "../../../src/domain/leads/log-lead-follow-up";
import { releaseLead } from "../../../src/domain/leads/release-lead";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import { closeAsWon } from "../../../src/domain/opportunities/close-as-won";
import { logOpportunityFollowUp } from "../../../src/domain/opportunities/log-opportunity-follow-up";
import { loseOpportunity } from "../../../src/domain/opportunities/lose-opportunity";
import { moveOpportunity } from "../../../src/domain/opportunities/move-opportunity";
import { qualifyLead } from "../../../src/domain/opportunities/qualify-lead";
import { reopenOpportunity } from "../../../src/domain/opportunities/reopen-opportunity";
import { updateOpportunity } from "../../../src/domain/opportunities/update-opportunity";
import { weightedAmount } from "../../../src/domain/opportunities/deal-figures";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());

const rep = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.rep, work);
const manager = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(world.people.manager, work);
const aLead = (company: string, more: object = {}) => rep((tx, actor) => createLead(tx, actor, { company, ...more }));

test("a lead is found again by phone, e-mail or company, also among customers", async () => {
  await aLead("佛山铭川五金", { phone: "13900000009", email: "he@mingchuan.example" });
  expect(await refusalOfAsync(aLead("另一家", { phone: "+86 139 0000 0009" }))).toBe("lead.duplicate");
  expect(await refusalOfAsync(aLead("另一家", { email: "HE@mingchuan.example" }))).toBe("lead.duplicate");
  expect(await refusalOfAsync(aLead("深圳华强精密机械股份有限公司"))).toBe("lead.duplicate");
  expect(await refusalOfAsync(aLead("佛山铭川五金", { evenIfAlike: true }))).toBe("none");
});

test("two reps claim one lead at the same instant: one has it, the other is told who", async () => {
  const { people } = world;
  for (let round = 0; round < 5; round++) {
    const lead = await aLead(`Pool ${round}`);
    const claim = (who: typeof people.rep) => world.as(who, (tx, actor) => claimLead(tx, actor, { id: lead.id }));
    const outcomes = await Promise.allSettled([claim(people.rep), claim(people.otherRep)]);
    const [won, lost] = [outcomes.find((each) => each.status === "fulfilled"), outcomes.find((each) => each.status === "rejected")];
    const owner = won?.status === "fulfilled" ? won.value.ownerId : null;
    const name = [people.rep, people.otherRep].find((person) => person.id === owner)?.nameEn;
    expect(lost?.reason).toMatchObject({ code: "lead.taken", params: { by: name } });
  }
});

test("a lead is assigned by a manager to who takes work, contacted by a follow-up, and falls back into the pool", async () => {
  const { people } = world;
  const lead = await aLead("Bluefin Conveyors");
  expect(await refusalOfAsync(rep((tx, actor) => assignLead(tx, actor, { id: lead.id, toId: people.rep.id })))).toBe("access.notAllowed");
  await world.as(people.otherRep, (tx, actor) =>
    setAway(tx, actor, { id: actor.personId, from: calendarDay("2026-11-20"), until: calendarDay("2026-11-30") }),
  );
  expect(await refusalOfAsync(manager((tx, actor) => assignLead(tx, actor, { id: lead.id, toId: people.otherRep.id })))).toBe(
    "person.notThere",
  );
  await world.as(people.otherRep, (tx, actor) => setAway(tx, actor, { id: actor.personId, from: null, until: null }));
  await manager((tx, actor) => assignLead(tx, actor, { id: lead.id, toId: people.rep.id }));
  await rep((tx, actor) => logLeadFollowUp(tx, actor, { leadId: lead.id, kind: "call", note: "wants a catalogue" }));
  const contacted = await world.uow.run((tx) => tx.leads.lock(lead.id));
  expect(contacted).toMatchObject({ state: "contacted", lastFollowUpAt: aMoment });
  expect(await rep((tx, actor) => releaseLead(tx, actor, { id: lead.id }))).toMatchObject({ state: "pool", ownerId: null });
});

test("a qualified lead becomes a customer with one contact, and a deal", async () => {
  const lead = await aLead("成都锐泽机床有限公司", {
    contactName: "陈志远",
    phone: "13700000052",
    interest: "A100的报价",
    toId: world.people.rep.id,
  });
  const made = await rep((tx, actor) => qualifyLead(tx, actor, { id: lead.id, amount: "80000", closeDay: calendarDay("2026-12-31") }));
  expect(made.lead).toMatchObject({ state: "qualified", customerId: made.customer.id });
  expect(made.opportunity).toMatchObject({
    title: "A100的报价",
    amount: "80000.00",
    stage: "initialContact",
    probability: "10",
    leadId: lead.id,
  });
  const contacts = await world.uow.run((tx) => tx.customers.contactsOf(made.customer.id));
  expect(contacts.map((contact) => contact.name)).toEqual(["陈志远"]);
  expect(await refusalOfAsync(rep((tx, actor) => qualifyLead(tx, actor, { id: lead.id })))).toBe("state.notAllowed");
});

test("C102 a lead that turns out to be a known customer makes no second one; its contact is linked, not made twice", async () => {
  const known = { name: "王总", phone: "13700000061" };
  await rep((tx, actor) => addContact(tx, actor, { customerId: world.customer.id, ...known }));
  const people = async () =>
    (await world.uow.run((tx) => tx.customers.contactsOf(world.customer.id))).map(({ name, phone, email }) => [name, phone, email]);
  const asLead = (company: string, given: object) => aLead(company, { toId: world.people.rep.id, evenIfAlike: true, ...given });
  const qualify = async (lead: { id: string }) =>
    rep((tx, actor) => qualifyLead(tx, actor, { id: lead.id, customerId: world.customer.id }));
  const made = await qualify(await asLead("华强 (Shenzhen)", { contactName: "老王", phone: "137 0000 0061", email: "wang@hq.example" }));
  expect(made.customer.id).toBe(world.customer.id);
  expect(await people()).toEqual([["王总", "+8613700000061", "wang@hq.example"]]);
  await qualify(await asLead("华强二部", { contactName: "赵工", phone: "13700000062" }));
  expect(await people()).toEqual([
    ["王总", "+8613700000061", "wang@hq.example"],
    ["赵工", "+8613700000062", null],
  ]);
});

test("disqualifying needs a reason", async () => {
  const lead = await aLead("Nobody Ltd");
  expect(await refusalOfAsync(rep((tx, actor) => disqualifyLead(tx, actor, { id: lead.id })))).toBe("lead.reasonNeeded");
  expect(await rep((tx, actor) => disqualifyLead(tx, actor, { id: lead.id, reason: "a student" }))).toMatchObject({
    state: "disqualified",
    reason: "a student",
  });
});

const aDeal = (more: object = {}) =>
  rep((tx, actor) =>
    createOpportunity(tx, actor, { customerId: world.customer.id, title: "2027 直线轴承年框", amount: "380000", ...more }),
  );

test("a deal moves through the company's stages, each with its probability", async () => {
  const deal = await aDeal();
  const moved = await rep((tx, actor) => moveOpportunity(tx, actor, { id: deal.id, stage: "negotiation" }));
  expect(moved).toMatchObject({ state: "open", stage: "negotiation", probability: "80" });
  expect(weightedAmount(moved)).toBe("304000.00");
  expect(await refusalOfAsync(rep((tx, actor) => moveOpportunity(tx, actor, { id: deal.id, stage: "won" })))).toBe(
    "opportunity.unknownStage",
  );
  const own = [{ code: "pilot", zh: "试样", en: "pilot", probability: "45" }];
  await world.uow.run((tx) => tx.settings.put("opportunityStages", own));
  expect(await rep((tx, actor) => moveOpportunity(tx, actor, { id: deal.id, stage: "pilot" }))).toMatchObject({ probability: "45" });
  await world.uow.run(async (tx) => void (await tx.sql.run("DELETE FROM settings WHERE name = 'opportunityStages'")));
});

test("losing needs a reason; a lost deal comes back where it was; a won one does not", async () => {
  const deal = await aDeal({ stage: "quotation" });
  expect(await refusalOfAsync(rep((tx, actor) => loseOpportunity(tx, actor, { id: deal.id })))).toBe("opportunity.reasonNeeded");
  expect(await rep((tx, actor) => loseOpportunity(tx, actor, { id: deal.id, reason: "price" }))).toMatchObject({
    state: "lost",
    probability: "0",
    closedAt: aMoment,
  });
  expect(await refusalOfAsync(rep((tx, actor) => updateOpportunity(tx, actor, { id: deal.id, title: "x" })))).toBe("state.notAllowed");
  expect(await rep((tx, actor) => reopenOpportunity(tx, actor, { id: deal.id }))).toMatchObject({
    state: "open",
    stage: "quotation",
    probability: "60",
    lostReason: null,
    closedAt: null,
  });
  await rep(async (tx, actor) => {
    const locked = await tx.opportunities.lock(deal.id);
    if (locked) await closeAsWon(tx, actor, locked);
  });
  expect(await refusalOfAsync(rep((tx, actor) => reopenOpportunity(tx, actor, { id: deal.id })))).toBe("state.notAllowed");
  expect(await refusalOfAsync(rep((tx, actor) => loseOpportunity(tx, actor, { id: deal.id, reason: "late" })))).toBe("state.notAllowed");
});

test("a follow-up about a deal sets its next step and counts for the customer", async () => {
  const deal = await aDeal();
  const next = { step: "send the drawing", kind: "message" as const, day: calendarDay("2026-12-02"), at: new Date("2026-12-02T07:00:00Z") };
  await rep((tx, actor) => logOpportunityFollowUp(tx, actor, { opportunityId: deal.id, kind: "visit", note: "saw the line", next }));
  const [found, customer] = await world.uow.run(async (tx) => [
    await tx.opportunities.lock(deal.id),
    await tx.customers.lock(deal.customerId),
  ]);
  expect(found).toMatchObject({ nextStep: "send the drawing", nextDay: "2026-12-02", nextAt: next.at, lastFollowUpAt: aMoment });
  expect(customer?.lastFollowUpAt).toEqual(aMoment);
});

test("who wrote is found by the chat account; who has left cannot act; the line is followed down", async () => {
  const { people } = world;
  const user = { platform: "console", workspace: "", externalId: "P1" };
  await world.uow.run((tx) => tx.people.linkChatUser(people.manager.id, user, tx.now));
  const actor = await world.uow.run((tx) => identifyActor(tx, user, null));
  expect(actor).toMatchObject({ personId: people.manager.id, roles: ["salesManager"] });
  expect(actor.team.toSorted()).toEqual([people.manager.id, people.rep.id, people.otherRep.id].toSorted());
  expect(await refusalOfAsync(world.uow.run((tx) => identifyActor(tx, { ...user, externalId: "?" }, null)))).toBe("access.notLinked");
  const lead = <T>(work: Parameters<typeof world.as<T>>[1]) => world.as(people.lead, work);
  expect(await refusalOfAsync(lead((tx, by) => updatePerson(tx, by, { id: people.manager.id, managerId: people.rep.id })))).toBe(
    "person.reportsInCircle",
  );
  expect(await refusalOfAsync(manager((tx, by) => updatePerson(tx, by, { id: people.rep.id, roles: ["operationsLead"] })))).toBe(
    "access.notAllowed",
  );
  await lead((tx, by) => updatePerson(tx, by, { id: people.manager.id, active: false }));
  expect(await refusalOfAsync(world.uow.run((tx) => identifyActor(tx, user, null)))).toBe("access.left");
  await lead((tx, by) => updatePerson(tx, by, { id: people.secondLead.id, active: false }));
  expect(await refusalOfAsync(lead((tx, by) => updatePerson(tx, by, { id: people.lead.id, active: false })))).toBe("person.lastLead");
});
