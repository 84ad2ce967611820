import { submitRequisition } from "../../../src/domain/purchasing/submit-requisition";
import type { Requisition } from "../../../src/domain/purchasing/requisition";
import type { Id } from "../../../src/domain/shared/id";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import { lockOwnTurn } from "../../../src/domain/approvals/own-turn";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { aPerson } from "../../support/sales-builders";

jest.setTimeout(30_000);

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
});
afterEach(async () => {
  const broken = await world.broken();
  await world.close();
  expect(broken).toEqual([]);
});

const requisitions = () =>
  world.lead(async (tx) => (await tx.requisitions.list({}, { limit: 20, after: null })).items.toReversed().map(said));
const said = (each: Requisition) => `${each.quantity} ${each.state}`;
const newest = () => world.lead(async (tx) => (await tx.requisitions.list({}, { limit: 1, after: null })).items[0] as Requisition);
const approve = (id: Id) => world.approveRequisition(id);

test("C37: the same shortage is asked for once; another order's shortage tops the suggestion up", async () => {
  await world.sell("3");
  expect(await requisitions()).toEqual(["3 suggested"]);
  await world.sell("4");
  expect(await requisitions()).toEqual(["7 suggested"]);
});

test("what is approved stays as it is and counts; only what is short beyond it makes one new suggestion", async () => {
  await world.sell("3");
  await approve((await newest()).id);
  expect(await requisitions()).toEqual(["3 approved"]);
  await world.sell("4");
  expect(await requisitions()).toEqual(["3 approved", "4 suggested"]);
  await world.sell("1");
  expect(await requisitions()).toEqual(["3 approved", "5 suggested"]);
});

test("what waits for approval is taken back and topped up: its approvers were asked about less, and are asked anew", async () => {
  const [first, second] = [await world.quoted(["3"]), await world.quoted(["4"])];
  const pending = () => world.lead((tx) => tx.sql.rows("SELECT id FROM approval_requests WHERE state = 'pending'"));
  await world.win(first);
  await world.settleDown();
  expect(await requisitions()).toEqual(["3 pendingApproval"]);
  await world.win(second);
  expect([await requisitions(), await pending()]).toEqual([["7 suggested"], []]);
  await world.settleDown();
  expect([await requisitions(), (await pending()).length]).toEqual([["7 pendingApproval"], 1]);
});

describe("what a shortage asks for goes before its approvers by itself, however little it costs", () => {
  const asked = async () => {
    const { id } = await newest();
    const [run] = await world.lead((tx) => tx.approvals.of({ kind: "requisition", id }));
    return run?.tasks.map(({ approverId }) => approverId);
  };

  test("before the purchasing manager, whose yes counts", async () => {
    const buyer = aPerson({ nameEn: "Liu Yang", roles: ["purchasingManager"] });
    await world.lead((tx) => tx.people.add(buyer));
    await world.sell("3");
    await world.settleDown();
    expect(await asked()).toEqual([buyer.id]);
    await world.as(buyer, async (tx, actor) => {
      const { task } = await lockOwnTurn(tx, actor, approvalSubjects, { kind: "requisition", id: (await newest()).id });
      await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision: "approve" });
    });
    expect(await requisitions()).toEqual(["3 approved"]);
  });

  test("before the operations leads where nobody manages purchasing", async () => {
    await world.sell("3");
    await world.settleDown();
    expect((await asked())?.toSorted()).toEqual([world.people.lead.id, world.people.secondLead.id].toSorted());
  });

  test("and what the purchasing manager submits is the operations leads' to decide", async () => {
    const buyer = aPerson({ nameEn: "Liu Yang", roles: ["purchasingManager"] });
    await world.lead((tx) => tx.people.add(buyer));
    await world.sell("3");
    const { id } = await newest();
    await world.as(buyer, (tx, actor) => submitRequisition(tx, actor, { id }));
    expect((await asked())?.toSorted()).toEqual([world.people.lead.id, world.people.secondLead.id].toSorted());
  });
});
