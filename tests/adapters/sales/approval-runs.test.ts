import type { Person } from "../../../src/domain/access/person";
import type { ApprovalStep } from "../../../src/domain/approvals/approval";
import type { ApprovalWithTasks } from "../../../src/domain/approvals/approval-store";
import { addSigner, askAgain, handOver } from "../../../src/domain/approvals/change-route";
import { chaseApprovals, remindApprovers } from "../../../src/domain/approvals/chase-approvals";
import { decideTask, type Decision } from "../../../src/domain/approvals/decide-task";
import { delegateApprovals, endDelegations } from "../../../src/domain/approvals/delegate";
import { submitForApproval } from "../../../src/domain/approvals/submit-for-approval";
import { handOverTurns } from "../../../src/domain/approvals/hand-over-turns";
import { openTurnsOf, turnOf } from "../../../src/domain/approvals/turn";
import { systemActor } from "../../../src/domain/access/identify-actor";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { amount } from "../../../src/domain/shared/money";
import { firstPage } from "../../../src/domain/shared/page";
import { Paper } from "../../support/paper";
import { refusalOfAsync } from "../../support/refusal-of";
import { aMoment } from "../../support/sales-builders";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeEach(async () => void (world = await salesWorld()));
afterEach(() => world.close());

const hours = { remindAfterHours: 8, escalateAfterHours: 24 };
type Run = { readonly paper: Paper; readonly requestId: string };

async function submitted(steps: readonly (readonly Person[])[], given: { by?: Person; worth?: string; needs?: "all" } = {}): Promise<Run> {
  const { by = world.people.rep, worth } = given;
  const paper = new Paper(by.id);
  const asked: ApprovalStep[] = steps.map((anyOf) => ({ anyOf: anyOf.map(({ id }) => id), needs: given.needs ?? "any", ...hours }));
  const { request } = await world.as(by, (tx, actor) =>
    submitForApproval(tx, actor, {
      subject: paper.ref,
      number: "PA-1",
      hash: paper.contentHash,
      editedBy: by.id,
      steps: asked,
      reasons: [],
      amount: worth === undefined ? null : amount(worth, "CNY"),
    }),
  );
  return { paper, requestId: request.id };
}
async function runOf({ requestId }: Run): Promise<ApprovalWithTasks> {
  const run = await world.uow.run((tx) => tx.approvals.find(requestId));
  if (!run) throw new Error("the request is gone");
  return run;
}
async function path(run: Run): Promise<string> {
  const names = new Map(Object.values(world.people).map((person) => [person.id, person.nameEn.split(" ")[0]]));
  const { tasks } = await runOf(run);
  return tasks
    .map((task) => `${task.stepNo} ${names.get(task.approverId)} ${task.state}`)
    .toSorted()
    .join(", ");
}
function decide(run: Run, who: Person, decision: Decision = "approve") {
  return world.as(who, async (tx, actor) => {
    const task = await turnOf(tx, actor, await runOf(run));
    return decideTask(tx, actor, { paper: run.paper }, { taskId: task?.id ?? "", decision, comment: "so" });
  });
}
function delegate(who: Person, to: Person, more: { limit?: string; until?: string; from?: string } = {}) {
  return world.as(who, (tx, actor) =>
    delegateApprovals(tx, actor, {
      toId: to.id,
      until: calendarDay(more.until ?? "2026-11-27"),
      ...(more.from && { from: calendarDay(more.from) }),
      ...(more.limit !== undefined && { limit: more.limit }),
    }),
  );
}
const waiting = async (who: Person) =>
  (await world.uow.run((tx) => openTurnsOf(tx, who.id, firstPage))).items.map(({ requestId }) => requestId);
const chase = () => world.uow.run((tx) => chaseApprovals(tx, systemActor("approvals", "Asia/Shanghai")));

test("a stand-in decides up to the limit, and both names are kept", async () => {
  const { manager, finance, lead } = world.people;
  await delegate(manager, finance, { limit: "50000" });
  const small = await submitted([[manager]], { worth: "50000" });
  const big = await submitted([[manager]], { worth: "50000.01" });
  expect(await waiting(finance)).toEqual([small.requestId]);
  await decide(small, finance);
  const [task] = (await runOf(small)).tasks;
  expect(task).toMatchObject({ approverId: manager.id, decidedBy: finance.id, state: "approved" });
  const acts = await world.uow.run((tx) => tx.approvals.actsOf(small.requestId));
  expect(acts.at(-1)).toMatchObject({ verb: "approve", personId: finance.id, otherId: manager.id });
  // Over the limit the one above has it: the manager is away.
  expect(await path(big)).toBe("1 Emma open");
  expect(await refusalOfAsync(decide(big, finance))).toBe("approval.notYourTurn");
  expect(await waiting(lead)).toEqual([big.requestId]);
});

test("what has no value is over every limit", async () => {
  const { manager, finance } = world.people;
  const run = await submitted([[manager]]);
  await delegate(manager, finance, { limit: "1000000" });
  expect(await refusalOfAsync(decide(run, finance))).toBe("approval.notYourTurn");
});

test("a delegation holds from its first day to its last, and not after it was ended", async () => {
  const { manager, finance } = world.people;
  const run = await submitted([[manager]], { worth: "10" });
  await delegate(manager, finance, { from: "2026-11-26", until: "2026-11-27" });
  expect(await waiting(finance)).toEqual([]);
  world.at(new Date("2026-11-26T01:00:00Z"));
  expect(await waiting(finance)).toEqual([run.requestId]);
  world.at(new Date("2026-11-28T01:00:00Z"));
  expect(await refusalOfAsync(decide(run, finance))).toBe("approval.notYourTurn");
  world.at(new Date("2026-11-27T01:00:00Z"));
  await world.as(manager, (tx, actor) => endDelegations(tx, actor));
  expect(await refusalOfAsync(decide(run, finance))).toBe("approval.notYourTurn");
  expect(await refusalOfAsync(world.as(manager, (tx, actor) => endDelegations(tx, actor)))).toBe("delegation.none");
});

test("nobody approves his own through a delegation, however long the chain", async () => {
  const { manager, finance, lead, secondLead } = world.people;
  const run = await submitted([[lead]], { by: manager, worth: "10" });
  await delegate(lead, manager);
  expect(await refusalOfAsync(decide(run, manager))).toBe("approval.notYourTurn");
  const other = await submitted([[secondLead]], { by: manager, worth: "10" });
  await delegate(secondLead, finance);
  await delegate(finance, manager);
  expect(await waiting(manager)).toEqual([]);
  expect(await refusalOfAsync(decide(other, manager))).toBe("approval.notYourTurn");
  await decide(other, finance);
  expect(other.paper.effects).toEqual(["approved"]);
});

test("delegations that could not be followed are refused; said twice it is one", async () => {
  const { manager, finance, rep } = world.people;
  expect(await refusalOfAsync(delegate(manager, manager))).toBe("delegation.toSelf");
  expect(await refusalOfAsync(delegate(manager, rep))).toBe("delegation.mayNotDecide");
  expect(await refusalOfAsync(delegate(rep, manager))).toBe("access.notAllowed");
  expect(await refusalOfAsync(delegate(manager, finance, { until: "2026-11-24" }))).toBe("delegation.backwards");
  const first = await delegate(manager, finance);
  expect((await delegate(manager, finance)).id).toBe(first.id);
  expect(await refusalOfAsync(delegate(finance, manager))).toBe("delegation.notThere");
  expect(await world.uow.run((tx) => tx.delegations.on(calendarDay("2026-11-25")))).toHaveLength(1);
});

test("a turn is handed over; a signer is added before and after; a step is asked again and keeps its history", async () => {
  const { manager, finance, lead, secondLead, rep } = world.people;
  const run = await submitted([[manager], [lead]]);
  const subjects = { paper: run.paper };
  const subject = run.paper.ref;
  await world.as(manager, (tx, actor) => handOver(tx, actor, subjects, { subject, toId: finance.id }));
  expect(await path(run)).toBe("1 Fiona open, 2 Emma waiting");
  expect(await refusalOfAsync(decide(run, manager))).toBe("approval.notYourTurn");
  await world.as(finance, (tx, actor) => addSigner(tx, actor, subjects, { subject, personId: secondLead.id, where: "before" }));
  expect(await path(run)).toBe("1 Otto open, 2 Fiona waiting, 3 Emma waiting");
  await decide(run, secondLead);
  await world.as(finance, (tx, actor) => addSigner(tx, actor, subjects, { subject, personId: manager.id, where: "after" }));
  expect(await path(run)).toBe("1 Otto approved, 2 Fiona open, 3 Li waiting, 4 Emma waiting");
  await decide(run, finance);
  await decide(run, manager);
  await world.as(lead, (tx, actor) => askAgain(tx, actor, subjects, { subject, stepNo: 2, comment: "why?" }));
  expect(await path(run)).toBe("1 Otto approved, 2 Fiona open, 3 Li waiting, 4 Emma waiting");
  for (const who of [finance, manager, lead]) await decide(run, who);
  expect(run.paper.effects).toEqual(["approved"]);
  const verbs = (await world.uow.run((tx) => tx.approvals.actsOf(run.requestId))).map(({ verb }) => verb);
  expect(verbs.join(" ")).toBe("submit handOver addSigner approve addSigner approve approve askAgain approve approve approve");
  expect(await refusalOfAsync(world.as(rep, (tx, actor) => remindApprovers(tx, actor, { subject })))).toBe("approval.nothingOpen");
});

test("who leaves hands over every turn, also one yet to come; what the colleague may not decide goes above, and stays where nobody else may", async () => {
  const { manager, finance, lead, secondLead } = world.people;
  const [mine, later, own] = [
    await submitted([[manager], [lead]]),
    await submitted([[lead], [manager]]),
    await submitted([[manager]], { by: finance }),
  ];
  const subjects = { paper: mine.paper };
  const all = (from: Person, to: Person, paper: Paper) =>
    world.as(lead, (tx, actor) => handOverTurns(tx, actor, { ...subjects, paper }, { fromId: from.id, toId: to.id }));
  expect(await all(manager, finance, mine.paper)).toEqual({ given: 2, above: 1, stay: 0 });
  expect(await path(mine)).toBe("1 Fiona open, 2 Emma waiting");
  expect(await path(later)).toBe("1 Emma open, 2 Fiona waiting");
  expect(await path(own)).toBe("1 Emma open");
  expect((await runOf(mine)).tasks[0]).toMatchObject({ approverId: finance.id, handedFrom: manager.id });
  expect(await waiting(finance)).toEqual([mine.requestId]);
  // Asked already, and nobody above but those who are.
  const full = await submitted([[lead, secondLead, finance, manager]], { needs: "all" });
  expect(await all(finance, lead, full.paper)).toMatchObject({ stay: 1 });
  expect(await path(full)).toContain("1 Fiona open");
});

test("who may not sign is not asked to: the submitter, who is away, who is asked already, who may not decide", async () => {
  const { manager, finance, lead, rep, otherRep } = world.people;
  const run = await submitted([[manager, lead]]);
  const subjects = { paper: run.paper };
  const to = (person: Person) =>
    world.as(manager, (tx, actor) => handOver(tx, actor, subjects, { subject: run.paper.ref, toId: person.id }));
  expect(await refusalOfAsync(to(rep))).toBe("approval.signerMayNot");
  expect(await refusalOfAsync(to(otherRep))).toBe("approval.signerMayNot");
  expect(await refusalOfAsync(to(lead))).toBe("approval.signerAsked");
  await delegate(finance, manager);
  expect(await refusalOfAsync(to(finance))).toBe("approval.signerAway");
  const step = { subject: run.paper.ref, stepNo: 1, comment: "why?" };
  expect(await refusalOfAsync(world.as(manager, (tx, actor) => askAgain(tx, actor, subjects, step)))).toBe("approval.noEarlierStep");
  expect(await refusalOfAsync(world.as(rep, (tx, actor) => askAgain(tx, actor, subjects, step)))).toBe("approval.notYourTurn");
});

test("the clock reminds after eight working hours, escalates after twenty-four, and never approves", async () => {
  const { manager, lead } = world.people;
  // Wednesday 10:00 in Shanghai, days of nine hours: eight of them end at 18:00, twenty-four on Friday 16:00.
  const run = await submitted([[manager]]);
  expect(await chase()).toBe(0);
  world.at(new Date("2026-11-25T09:59:00Z"));
  expect(await chase()).toBe(0);
  world.at(new Date("2026-11-25T10:00:00Z"));
  expect(await chase()).toBe(1);
  expect(await chase()).toBe(0);
  world.at(new Date("2026-11-27T07:59:00Z"));
  expect(await chase()).toBe(0);
  world.at(new Date("2026-11-27T10:30:00Z"));
  expect(await chase()).toBe(1);
  expect(await path(run)).toBe("1 Emma open");
  expect((await runOf(run)).tasks[0]).toMatchObject({ approverId: lead.id, handedFrom: manager.id, escalateAt: null });
  // A weekend counts nothing.
  world.at(new Date("2026-11-29T10:00:00Z"));
  expect(await chase()).toBe(0);
  world.at(new Date("2026-12-31T02:00:00Z"));
  for (let round = 0; round < 5; round += 1) await chase();
  expect((await runOf(run)).request.state).toBe("pending");
  await decide(run, lead);
  expect(run.paper.effects).toEqual(["approved"]);
});

test("two processes chase the same turn: it is reminded once", async () => {
  const run = await submitted([[world.people.manager]]);
  world.at(new Date("2026-11-26T02:00:00Z"));
  await Promise.all([chase(), chase(), chase()]);
  const acts = await world.uow.run((tx) => tx.approvals.actsOf(run.requestId));
  expect(acts.filter(({ verb }) => verb === "remind")).toHaveLength(1);
});

test("whoever asked reminds by hand, once an hour; others do not", async () => {
  const { rep, otherRep, manager } = world.people;
  const run = await submitted([[manager]]);
  const remind = (who: Person) => world.as(who, (tx, actor) => remindApprovers(tx, actor, { subject: run.paper.ref }));
  await remind(rep);
  expect(await refusalOfAsync(remind(rep))).toBe("approval.remindedJustNow");
  expect(await refusalOfAsync(remind(otherRep))).toBe("approval.notYoursToRemind");
  world.at(new Date(aMoment.getTime() + 61 * 60_000));
  await remind(rep);
});
