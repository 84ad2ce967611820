import type { Person } from "../../../src/domain/access/person";
import type { ApprovalWithTasks } from "../../../src/domain/approvals/approval-store";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import type { ApproverSource, FlowDefinition, FlowStep } from "../../../src/domain/approvals/flow";
import { createFlow, proposeFlow, publishFlow, switchFlow } from "../../../src/domain/approvals/write-flow";
import type { Condition } from "../../../src/domain/conditions/condition";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { createQuote } from "../../../src/domain/quotes/create-quote";
import type { Quote } from "../../../src/domain/quotes/quote";
import { submitQuote } from "../../../src/domain/quotes/submit-quote";
import { refusalOfAsync } from "../../support/refusal-of";
import { salesWorld, type SalesWorld } from "../../support/sales-world";

let world: SalesWorld;
beforeAll(async () => void (world = await salesWorld()));
afterAll(() => world.close());
afterEach(async () => {
  for (const flow of await world.uow.run((tx) => tx.flows.list(["on", "off", "draft"]))) {
    await lead((tx, actor) => switchFlow(tx, actor, { flowId: flow.id, verb: "archive" }));
  }
});

function lead<T>(work: Parameters<typeof world.as<T>>[1]): Promise<T> {
  return world.as(world.people.lead, work);
}
const over = (value: string): Condition => ({ field: "baseAmount", is: ">=", value });
const step = (approvers: readonly ApproverSource[], more: Partial<FlowStep> = {}): FlowStep => ({
  approvers,
  needs: "any",
  ifNobody: "admin",
  remindAfterHours: 8,
  escalateAfterHours: 24,
  ...more,
});
const manager = { managerLevels: 1 } as const;
const finance = { role: "finance" } as const;

async function published(when: Condition, steps: readonly FlowStep[], more: Partial<FlowDefinition> = {}) {
  const definition = { matter: "quote", when, steps, copyTo: [], ...more };
  const flow = await lead((tx, actor) => createFlow(tx, actor, { name: "a flow", definition }));
  return lead((tx, actor) => publishFlow(tx, actor, { flowId: flow.id, version: flow.version }));
}

async function submitted(pieces: string): Promise<Quote> {
  const { customer, product, people } = world;
  const lines = [{ productId: product.id, quantity: pieces, unit: "pcs" }];
  const quote = await world.as(people.rep, (tx, actor) => createQuote(tx, actor, { customerId: customer.id, lines }));
  return (await world.as(people.rep, (tx, actor) => submitQuote(tx, actor, { id: quote.id }))).quote;
}
async function runOf(quote: Quote): Promise<ApprovalWithTasks> {
  const [run] = await world.uow.run((tx) => tx.approvals.of({ kind: "quote", id: quote.id }));
  if (!run) throw new Error("nobody was asked");
  return run;
}
/** "1 Li Lei open, 2 Fiona Wang waiting" */
async function path(quote: Quote): Promise<string> {
  const people = new Map(Object.values(world.people).map((person) => [person.id, person.nameEn]));
  const { tasks } = await runOf(quote);
  return tasks
    .map((task) => `${task.stepNo} ${people.get(task.approverId)} ${task.state}`)
    .toSorted()
    .join(", ");
}
async function decide(quote: Quote, who: Person, decision: "approve" | "reject" = "approve") {
  const { tasks } = await runOf(quote);
  const task = tasks.find((each) => each.approverId === who.id && each.state === "open") ?? tasks[0];
  return world.as(who, (tx, actor) => decideTask(tx, actor, approvalSubjects, { taskId: task?.id ?? "", decision, comment: "no" }));
}

test("C54: at the limit a flow is followed, below it nobody is asked", async () => {
  await published(over("3000"), [step([manager]), step([finance])]);
  const small = await submitted("10");
  expect(small.current.state).toBe("approved");
  const big = await submitted("200");
  expect(big.current.state).toBe("pendingApproval");
  expect(await path(big)).toBe("1 Li Lei open, 2 Fiona Wang waiting");
  await decide(big, world.people.manager);
  expect(await path(big)).toBe("1 Li Lei approved, 2 Fiona Wang open");
  expect((await decide(big, world.people.finance)).request.state).toBe("approved");
});

test("a step that needs all waits for each of them, and one no ends it", async () => {
  await published(over("1"), [step([manager, finance], { needs: "all" }), step([{ role: "operationsLead" }])]);
  const quote = await submitted("10");
  await decide(quote, world.people.finance);
  expect(await path(quote)).toBe("1 Fiona Wang approved, 1 Li Lei open, 2 Emma Clark waiting, 2 Otto Lead waiting");
  await decide(quote, world.people.manager);
  expect(await path(quote)).toBe("1 Fiona Wang approved, 1 Li Lei approved, 2 Emma Clark open, 2 Otto Lead open");
  const other = await submitted("10");
  await decide(other, world.people.finance);
  expect((await decide(other, world.people.manager, "reject")).request.state).toBe("rejected");
});

test("two of a step that needs all, at the same instant: both count, the next step is opened once", async () => {
  await published(over("1"), [step([manager, finance], { needs: "all" }), step([{ role: "operationsLead" }])]);
  for (let round = 0; round < 5; round++) {
    const quote = await submitted("10");
    await Promise.all([decide(quote, world.people.finance), decide(quote, world.people.manager)]);
    expect(await path(quote)).toBe("1 Fiona Wang approved, 1 Li Lei approved, 2 Emma Clark open, 2 Otto Lead open");
  }
});

test("a sequence is one step after the other; a step's own condition leaves it out", async () => {
  await published(over("1"), [
    step([finance, manager], { needs: "sequence" }),
    step([{ role: "operationsLead" }], { when: over("99999") }),
  ]);
  expect(await path(await submitted("10"))).toBe("1 Fiona Wang open, 2 Li Lei waiting");
});

test("a manager two levels up, a field of the document, and a copy to somebody who decides nothing", async () => {
  const { people } = world;
  await published(over("1"), [step([{ managerLevels: 2 }])], { copyTo: [{ field: "owner" }, finance] });
  const quote = await submitted("10");
  expect(await path(quote)).toBe("1 Emma Clark open");
  const { request } = await runOf(quote);
  expect(request.route?.copyTo).toEqual([people.rep.id, people.finance.id]);
  expect(await refusalOfAsync(decide(quote, people.finance))).toBe("approval.notYourTurn");
});

test("a run keeps the edition it began with; the next one goes by the new one; off is off", async () => {
  const flow = await published(over("1"), [step([manager]), step([finance])]);
  const before = await submitted("10");
  const definition = { matter: "quote", when: over("1"), steps: [step([{ role: "operationsLead" }])], copyTo: [] };
  const proposed = await lead((tx, actor) => proposeFlow(tx, actor, { flowId: flow.id, name: "another", definition }));
  expect(await path(await submitted("10"))).toBe("1 Li Lei open, 2 Fiona Wang waiting");
  const second = await lead((tx, actor) => publishFlow(tx, actor, { flowId: flow.id, version: proposed.version }));
  expect(second).toMatchObject({ state: "on", edition: 2, proposed: null });
  expect(await path(await submitted("10"))).toBe("1 Emma Clark open, 1 Otto Lead open");
  await decide(before, world.people.manager);
  expect(await path(before)).toBe("1 Li Lei approved, 2 Fiona Wang open");
  expect((await runOf(before)).request.route?.flow?.edition).toBe(1);
  expect(await world.uow.run(async (tx) => (await tx.flows.editionsOf(flow.id)).map(({ edition }) => edition))).toEqual([1, 2]);
  await lead((tx, actor) => switchFlow(tx, actor, { flowId: flow.id, verb: "switchOff" }));
  expect((await submitted("10")).current.state).toBe("approved");
});

test("of two flows the one published last whose condition holds is followed", async () => {
  await published(over("1"), [step([finance])]);
  await published(over("3000"), [step([{ role: "operationsLead" }])]);
  expect(await path(await submitted("10"))).toBe("1 Fiona Wang open");
  expect(await path(await submitted("200"))).toBe("1 Emma Clark open, 1 Otto Lead open");
});

test("who may not decide is left out: skipped, a named person, or the admin, as the step says", async () => {
  const { rep, manager: boss } = world.people;
  await published(over("1"), [step([{ person: boss.id }], { ifNobody: "skip" }), step([finance])]);
  const own = await world.as(boss, async (tx, actor) => {
    const lines = [{ productId: world.product.id, quantity: "10", unit: "pcs" }];
    const quote = await createQuote(tx, actor, { customerId: world.customer.id, lines });
    return (await submitQuote(tx, actor, { id: quote.id })).quote;
  });
  expect(await path(own)).toBe("1 Fiona Wang open");
  expect(rep.managerId).toBe(boss.id);
});

test("a condition on a field that is gone is refused where it is written, and contained where it runs", async () => {
  const broken = { matter: "quote", when: { field: "region", is: "=", value: "East" }, steps: [step([finance])], copyTo: [] };
  expect(await refusalOfAsync(lead((tx, actor) => createFlow(tx, actor, { name: "x", definition: broken })))).toBe("condition.noField");
  const flow = await published(over("1"), [step([finance])]);
  // As it would be had somebody deleted the field since.
  await world.uow.run((tx) => tx.flows.save({ ...flow, definition: broken as FlowDefinition }));
  const quote = await submitted("10");
  expect(await path(quote)).toBe("1 Emma Clark open, 1 Otto Lead open");
  expect((await runOf(quote)).request.reasons).toEqual([{ code: "flowBroken", value: flow.number }]);
});

test.each<[string, Partial<FlowDefinition>]>([
  ["flow.noApprover", { steps: [] }],
  ["flow.noApprover", { steps: [step([])] }],
  ["flow.noMatter", { matter: "weather" }],
  ["flow.noField", { steps: [step([{ field: "customer" }])] }],
  ["flow.timesBackwards", { steps: [step([finance], { remindAfterHours: 9, escalateAfterHours: 8 })] }],
  ["flow.roleMayNotDecide", { steps: [step([{ role: "warehouse" }])] }],
  ["flow.personGone", { steps: [step([{ person: "0".repeat(26) }])] }],
  ["condition.misfit", { when: { field: "baseAmount", is: "=", value: "lots" } }],
  ["flow.malformed", { steps: Array.from({ length: 21 }, () => step([finance])) }],
])("%s is the answer to a flow that could not be followed", async (code, wrong) => {
  const definition = { matter: "quote", when: over("1"), steps: [step([finance])], copyTo: [], ...wrong };
  expect(await refusalOfAsync(lead((tx, actor) => createFlow(tx, actor, { name: "x", definition })))).toBe(code);
  expect(await world.uow.run((tx) => tx.flows.list(["draft", "on"]))).toEqual([]);
});

test("a named rep may not decide, and a rep may not write flows", async () => {
  const definition = { matter: "quote", when: over("1"), steps: [step([{ person: world.people.rep.id }])], copyTo: [] };
  expect(await refusalOfAsync(lead((tx, actor) => createFlow(tx, actor, { name: "x", definition })))).toBe("flow.mayNotDecide");
  const asRep = world.as(world.people.rep, (tx, actor) => createFlow(tx, actor, { name: "x", definition }));
  expect(await refusalOfAsync(asRep)).toBe("access.notAllowed");
});
