import type { ApprovalStep } from "../../../src/domain/approvals/approval";
import { decideTask, type Decision } from "../../../src/domain/approvals/decide-task";
import { submitForApproval } from "../../../src/domain/approvals/submit-for-approval";
import { voidApproval } from "../../../src/domain/approvals/void-approval";
import { withdrawApproval } from "../../../src/domain/approvals/withdraw-approval";
import type { Person } from "../../../src/domain/access/person";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { Refusal } from "../../../src/domain/shared/refusal";
import { firstPage } from "../../../src/domain/shared/page";
import { Paper } from "../../support/paper";
import { refusalOfAsync } from "../../support/refusal-of";
import { aPerson } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());

async function submitted(steps: readonly (readonly Person[])[], by: Person = world.people.rep) {
  const paper = new Paper(by.id);
  const asked: ApprovalStep[] = steps.map((anyOf) => ({ anyOf: anyOf.map((person) => person.id) }));
  const run = await world.as(by, (tx, actor) =>
    submitForApproval(tx, actor, {
      subject: paper.ref,
      number: "PA-1",
      hash: paper.contentHash,
      editedBy: paper.editedBy,
      steps: asked,
      reasons: [],
    }),
  );
  return { paper, requestId: run.request.id };
}
type Run = Awaited<ReturnType<typeof submitted>>;

const runOf = async (run: Run) => {
  const found = await world.uow.run((tx) => tx.approvals.find(run.requestId));
  if (!found) throw new Error("the request is gone");
  return found;
};
async function decide(run: Run, who: Person, decision: Decision, more: { step?: number; comment?: string; version?: number } = {}) {
  const { tasks } = await runOf(run);
  const mine = tasks.filter((task) => task.approverId === who.id && (more.step === undefined || task.stepNo === more.step));
  const task = mine.find((each) => each.state === "open") ?? mine[0] ?? tasks[0];
  const { comment, version } = more;
  const input = { taskId: task?.id ?? "", decision, ...(comment ? { comment } : {}), ...(version ? { version } : {}) };
  return world.as(who, (tx, actor) => decideTask(tx, actor, { paper: run.paper }, input));
}
const states = async (run: Run) => (await runOf(run)).tasks.map((task) => task.state).join(" ");

test("steps are asked one after the other; the last yes takes effect, once", async () => {
  const { manager, lead } = world.people;
  const run = await submitted([[manager], [lead]]);
  expect(await states(run)).toBe("open waiting");
  await decide(run, manager, "approve");
  expect(await states(run)).toBe("approved open");
  expect(run.paper.effects).toEqual([]);
  await decide(run, lead, "approve");
  expect(await states(run)).toBe("approved approved");
  expect(run.paper.effects).toEqual(["approved"]);
  expect((await runOf(run)).request).toMatchObject({ state: "approved", openKey: null });
  expect(await refusalOfAsync(decide(run, lead, "approve"))).toBe("approval.alreadyDecided");
});

test("C56: the same approver twice in a row is asked once, and again after somebody else", async () => {
  const { manager: a, lead: b } = world.people;
  const run = await submitted([[a], [a], [b], [a]]);
  await decide(run, a, "approve");
  expect(await states(run)).toBe("approved approved open waiting");
  await decide(run, b, "approve");
  expect(await states(run)).toBe("approved approved approved open");
  await decide(run, a, "approve");
  expect(run.paper.effects).toEqual(["approved"]);
});

test("C60: one of several approvers is enough; nobody is asked twice", async () => {
  const { lead, secondLead } = world.people;
  const run = await submitted([[lead, secondLead]]);
  await decide(run, secondLead, "approve");
  expect((await states(run)).split(" ").toSorted()).toEqual(["approved", "skipped"]);
  expect(run.paper.effects).toEqual(["approved"]);
  const open = await world.uow.run((tx) => tx.approvals.openFor([lead.id], firstPage));
  expect(open.items.some((task) => task.requestId === run.requestId)).toBe(false);
});

test("two approvers at the same instant: the first counts, the second is told who it was", async () => {
  const { lead, secondLead } = world.people;
  for (let round = 0; round < 5; round++) {
    const run = await submitted([[lead, secondLead]]);
    const outcomes = await Promise.allSettled([decide(run, lead, "approve"), decide(run, secondLead, "reject", { comment: "no" })]);
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const told = outcomes.find((each) => each.status === "rejected")?.reason as Refusal;
    expect(told.code).toBe("approval.alreadyDecided");
    expect(told.params["by"]).toEqual([outcomes[0]?.status === "fulfilled" ? lead.nameEn : secondLead.nameEn]);
    expect(run.paper.effects).toHaveLength(1);
  }
});

test("C53: who is not asked cannot decide, whatever he may do elsewhere", async () => {
  const { manager, rep, lead, otherRep } = world.people;
  const run = await submitted([[manager]]);
  for (const who of [otherRep, lead, rep]) expect(await refusalOfAsync(decide(run, who, "approve"))).toBe("approval.notYourTurn");
  expect(run.paper.effects).toEqual([]);
});

test("C53: somebody named as approver without the permission is refused by it", async () => {
  const run = await submitted([[world.people.otherRep]]);
  expect(await refusalOfAsync(decide(run, world.people.otherRep, "approve"))).toBe("access.notAllowed");
});

test("C59: an approver of a later step waits for the one before, and is told so", async () => {
  const run = await submitted([[world.people.manager], [world.people.lead]]);
  expect(await refusalOfAsync(decide(run, world.people.lead, "approve"))).toBe("approval.notYetYourTurn");
});

test("nobody decides on what they submitted: another lead is asked instead", async () => {
  const { lead, secondLead } = world.people;
  const run = await submitted([[lead]], lead);
  expect((await runOf(run)).tasks.map((task) => task.approverId)).toEqual([secondLead.id]);
});

test("who edited it after submitting may not decide either", async () => {
  const run = await submitted([[world.people.manager]]);
  run.paper.editedBy = world.people.manager.id;
  expect(await refusalOfAsync(decide(run, world.people.manager, "approve"))).toBe("approval.own");
});

test("C57: what changed behind the request's back is not approved", async () => {
  const run = await submitted([[world.people.manager]]);
  run.paper.contentHash = "b".repeat(64);
  expect(await refusalOfAsync(decide(run, world.people.manager, "approve"))).toBe("approval.contentChanged");
  expect(run.paper.effects).toEqual([]);
});

test("a rejection and a return need a reason, end the run and keep it", async () => {
  const { manager, lead } = world.people;
  const run = await submitted([[manager], [lead]]);
  expect(await refusalOfAsync(decide(run, manager, "reject"))).toBe("approval.reasonNeeded");
  expect(await refusalOfAsync(decide(run, manager, "return", { comment: "   " }))).toBe("approval.reasonNeeded");
  await decide(run, manager, "reject", { comment: "margin too thin" });
  expect(await states(run)).toBe("rejected skipped");
  expect(run.paper.effects).toEqual(["rejected: margin too thin"]);
  const other = await submitted([[manager]]);
  await decide(other, manager, "return", { comment: "30 % prepaid" });
  expect(other.paper.effects).toEqual(["returned: 30 % prepaid"]);
  expect((await runOf(other)).request.state).toBe("returned");
});

test("the submitter withdraws; a colleague cannot; a decided one cannot be", async () => {
  const { rep, otherRep, manager } = world.people;
  const run = await submitted([[manager]]);
  const withdraw = (who: Person) =>
    world.as(who, (tx, actor) => withdrawApproval(tx, actor, { paper: run.paper }, { subject: run.paper.ref }));
  expect(await refusalOfAsync(withdraw(otherRep))).toBe("approval.notSubmitter");
  await withdraw(rep);
  expect(run.paper.effects).toEqual(["withdrawn"]);
  expect((await runOf(run)).request.state).toBe("withdrawn");
  expect(await refusalOfAsync(withdraw(rep))).toBe("approval.nothingOpen");
});

test("one open request a document: the same content again is refused, other content takes its place", async () => {
  const run = await submitted([[world.people.manager]]);
  const again = (hash: string) =>
    world.as(world.people.rep, (tx, actor) =>
      submitForApproval(tx, actor, {
        subject: run.paper.ref,
        number: "PA-1",
        hash,
        editedBy: actor.personId,
        steps: [{ anyOf: [world.people.manager.id] }],
        reasons: [],
      }),
    );
  expect(await refusalOfAsync(again(run.paper.contentHash))).toBe("approval.alreadyOpen");
  await again("c".repeat(64));
  expect((await runOf(run)).request.state).toBe("voided");
  const all = await world.uow.run((tx) => tx.approvals.of(run.paper.ref));
  expect(all.map((each) => each.request.state)).toEqual(["pending", "voided"]);
  await world.as(world.people.rep, (tx, actor) => voidApproval(tx, actor, run.paper.ref));
});

test("who is away is stood in for by the manager above, and where nobody is left by the leads", async () => {
  const { lead } = world.people;
  const away = aPerson({ nameEn: "Away", roles: ["salesManager"], managerId: lead.id, awayFrom: calendarDay("2026-11-20") });
  const gone = aPerson({ nameEn: "Gone", roles: ["salesManager"], active: false });
  await world.uow.run(async (tx) => {
    await tx.people.add(away);
    await tx.people.add(gone);
  });
  const run = await submitted([[away], [gone]]);
  const asked = (await runOf(run)).tasks;
  expect(asked.filter((task) => task.stepNo === 1).map((task) => task.approverId)).toEqual([lead.id]);
  expect(
    asked
      .filter((task) => task.stepNo === 2)
      .map((task) => task.approverId)
      .toSorted(),
  ).toEqual([lead.id, world.people.secondLead.id].toSorted());
});

test("an old card's button is refused", async () => {
  const run = await submitted([[world.people.manager]]);
  expect(await refusalOfAsync(decide(run, world.people.manager, "approve", { version: 9 }))).toBe("approval.stale");
});
