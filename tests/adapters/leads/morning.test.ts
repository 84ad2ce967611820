import { renderText } from "../../../cards/render/text";
import { morningJob } from "../../../src/bot/jobs/morning.jobs";
import { morningMessage } from "../../../src/bot/presenters/morning";
import { setAway } from "../../../src/domain/access/change-person";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { createLead } from "../../../src/domain/leads/create-lead";
import { createOpportunity } from "../../../src/domain/opportunities/create-opportunity";
import { updateOpportunity } from "../../../src/domain/opportunities/update-opportunity";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

jest.setTimeout(60_000);

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());

const dayMs = 24 * 60 * 60 * 1000;
const message = async (who = world.people.rep) => {
  const card = await world.as(who, (tx, actor) => morningMessage(tx, { ...actor, language: "en" }));
  return card === null ? null : renderText(card);
};

test("one message gathers what waits: leads, next steps, cold prospects; nothing for who has nothing", async () => {
  await world.as(world.people.rep, async (tx, actor) => {
    await createLead(tx, actor, { company: "Waiting Ltd", toId: actor.personId });
    const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "Linear rails" });
    await updateOpportunity(tx, actor, { id: deal.id, nextDay: calendarDay("2026-11-27") });
  });
  expect(await message()).toBeNull();
  world.at(new Date(aMoment.getTime() + 4 * dayMs));
  const told = await message();
  expect(told).toContain("Waiting Ltd");
  expect(told).toContain("Linear rails");
  expect(told).toContain("follow up");
  world.at(new Date(aMoment.getTime() + 13 * dayMs));
  expect(await message()).toContain("about to go back into the pool");
  expect(await message(world.people.otherRep)).toBeNull();
});

test("each working morning by everybody's own clock, to who is here; nothing on a Sunday", async () => {
  const { rep, otherRep } = world.people;
  await world.as(otherRep, (tx, actor) => setAway(tx, actor, { id: otherRep.id, from: calendarDay("2026-12-07"), until: null }));
  const run = (at: string, day: string) => {
    world.at(new Date(at));
    return world.uow.run((tx) => morningJob.run(tx, systemActor("test", "Asia/Shanghai"), calendarDay(day)));
  };
  await run("2026-12-06T22:00:00Z", "2026-12-06");
  await run("2026-12-06T22:00:00Z", "2026-12-07");
  const events = await world.database.direct((sql) =>
    sql.rows<{ subject_id: string; not_before: Date | null }>(
      "SELECT subject_id, not_before FROM domain_events WHERE type = 'person.dayBegan'",
    ),
  );
  const own = events.filter((event) => event.subject_id === rep.id);
  expect(own.map((event) => event.not_before?.toISOString())).toEqual(["2026-12-07T00:30:00.000Z"]);
  expect(events.some((event) => event.subject_id === otherRep.id)).toBe(false);
});
