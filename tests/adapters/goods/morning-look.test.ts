import { jobs } from "../../../src/bot/jobs";
import { runDueJobs } from "../../../src/bot/jobs/run-due-jobs";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import { lockOwnTurn } from "../../../src/domain/approvals/own-turn";
import { cancelRequisition } from "../../../src/domain/purchasing/submit-requisition";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { purchaseWorld, type PurchaseWorld } from "../../support/purchase-world";

jest.setTimeout(60_000);

let world: PurchaseWorld;
beforeEach(async () => {
  world = await purchaseWorld();
  await world.price({ price: "10" });
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

/** What the clock starts by that morning, and what follows from it. */
async function morningOf(day: string): Promise<string[]> {
  world.at(new Date(`${day}T01:00:00Z`));
  await runDueJobs(
    world.uow,
    jobs.filter(({ name }) => ["stock.expireLots", "requisition.suggest"].includes(name)),
    (job, problem) => {
      throw new Error(job, { cause: problem });
    },
  );
  await world.settleDown();
  return world.requisitions();
}

/** As a table of thresholds that was loaded: no event tells of it. */
const threshold = (pieces: string) =>
  world.lead((tx) =>
    tx.sql.run("INSERT INTO safety_stocks (product_id, warehouse_id, threshold, target) VALUES (?, ?, ?, ?)", [
      world.product.id,
      world.here,
      pieces,
      pieces,
    ]),
  );

test("a shortage that nothing told of is asked for by the next morning, once however many mornings it lasts", async () => {
  await threshold("20");
  expect(await morningOf("2026-11-26")).toEqual(["20 pendingApproval"]);
  expect(await morningOf("2026-11-26")).toEqual(["20 pendingApproval"]);
  expect(await morningOf("2026-11-27")).toEqual(["20 pendingApproval"]);
});

test("a lot's last day is good; the morning after, what lay in it is asked for", async () => {
  await world.receive("20", { lotId: await world.lot("L1", "2026-11-26") });
  await threshold("15");
  expect(await morningOf("2026-11-26")).toEqual([]);
  expect(await morningOf("2026-11-27")).toEqual(["15 pendingApproval"]);
  const told = await world.lead((tx) => tx.sql.rows("SELECT id FROM domain_events WHERE type = 'stock.expired'"));
  expect(told).toHaveLength(1);
  expect(await morningOf("2026-11-28")).toEqual(["15 pendingApproval"]);
});

describe("what somebody said no to is not asked for again each morning", () => {
  test("rejected: only once more is short", async () => {
    await threshold("20");
    await morningOf("2026-11-26");
    const { id } = await world.newestRequisition();
    await world.as(world.people.secondLead, async (tx, actor) => {
      const { task } = await lockOwnTurn(tx, actor, approvalSubjects, { kind: "requisition", id });
      await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision: "reject", comment: "停产" });
    });
    expect(await morningOf("2026-11-27")).toEqual(["20 rejected"]);
    await world.lead((tx) => tx.sql.run("UPDATE safety_stocks SET threshold = 30, target = 30"));
    expect(await morningOf("2026-11-28")).toEqual(["20 rejected", "30 pendingApproval"]);
  });

  test("cancelled: nor that", async () => {
    await threshold("20");
    await morningOf("2026-11-26");
    const { id } = await world.newestRequisition();
    await world.lead((tx, actor) => cancelRequisition(tx, actor, { id, reason: "不卖了" }));
    expect(await morningOf("2026-11-27")).toEqual(["20 cancelled"]);
  });
});

test("what is on its way counts, however late it is", async () => {
  await world.ordered("20", { dueDay: calendarDay("2026-11-26") });
  await threshold("20");
  expect(await morningOf("2026-12-20")).toEqual([]);
});
