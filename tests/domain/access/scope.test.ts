import { systemActor } from "../../../src/domain/access/identify-actor";
import { isAway, takesWork } from "../../../src/domain/access/person";
import { includes, requireInScope, scopeOf } from "../../../src/domain/access/scope";
import type { Role } from "../../../src/domain/shared/actor";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { anActor, aPerson } from "../../support/sales-builders";
import { refusalOf } from "../../support/refusal-of";

test.each<[Role, boolean, boolean, boolean]>([
  ["salesRep", true, false, false],
  ["salesManager", true, true, false],
  ["operationsLead", true, true, true],
  ["finance", true, true, true],
  ["warehouse", true, true, true],
  ["service", true, true, true],
])("a %s sees: own %s, the team's %s, others' %s", (role, own, teams, others) => {
  const scope = scopeOf(anActor({ roles: [role], personId: "me", team: ["me", "below"] }));
  expect(["me", "below", "other"].map((owner) => includes(scope, owner))).toEqual([own, teams, others]);
});

test("what is hidden is said not to exist", () => {
  const actor = anActor({ personId: "me" });
  expect(refusalOf(() => requireInScope("quote", actor, { ownerId: "other" }))).toBe("quote.notFound");
  expect(refusalOf(() => requireInScope("quote", actor, null))).toBe("quote.notFound");
  expect(requireInScope("quote", actor, { ownerId: "me" })).toEqual({ ownerId: "me" });
});

test("jobs see all and may all", () => {
  const job = systemActor("quotes.expire", "Asia/Shanghai");
  expect(scopeOf(job)).toEqual({ kind: "all" });
  expect(job.permissions.has("quote.send")).toBe(true);
});

const day = calendarDay("2026-11-25");
test.each<[string, Parameters<typeof aPerson>[0], boolean]>([
  ["is here", {}, true],
  ["has left", { active: false }, false],
  ["is away from today on", { awayFrom: day }, false],
  ["is away until today", { awayFrom: calendarDay("2026-11-20"), awayUntil: day }, false],
  ["came back today", { awayFrom: calendarDay("2026-11-20"), awayUntil: calendarDay("2026-11-24") }, true],
  ["leaves tomorrow", { awayFrom: calendarDay("2026-11-26") }, true],
])("who %s takes work: %s", (_name, given, expected) => {
  expect(takesWork(aPerson(given), day)).toBe(expected);
  if (given?.active !== false) expect(isAway(aPerson(given), day)).toBe(!expected);
});
