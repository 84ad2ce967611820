import { submitRequisition } from "../../../src/domain/purchasing/submit-requisition";
import type { Requisition } from "../../../src/domain/purchasing/requisition";
import type { Id } from "../../../src/domain/shared/id";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";

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
const submit = (id: Id) => world.lead((tx, actor) => submitRequisition(tx, actor, { id }));

test("C37: the same shortage is asked for once; another order's shortage tops the suggestion up", async () => {
  await world.sell("3");
  expect(await requisitions()).toEqual(["3 suggested"]);
  await world.sell("4");
  expect(await requisitions()).toEqual(["7 suggested"]);
});

test("what is approved stays as it is and counts; only what is short beyond it makes one new suggestion", async () => {
  await world.sell("3");
  await submit((await newest()).id);
  expect(await requisitions()).toEqual(["3 approved"]);
  await world.sell("4");
  expect(await requisitions()).toEqual(["3 approved", "4 suggested"]);
  await world.sell("1");
  expect(await requisitions()).toEqual(["3 approved", "5 suggested"]);
});

test("what waits for approval is taken back and topped up: its approvers were asked about less", async () => {
  const [first, second] = [await world.quoted(["3"]), await world.quoted(["4"])];
  await world.lead((tx) => tx.settings.put("approvalPolicy", { managerAt: "0" }));
  await world.win(first);
  await submit((await newest()).id);
  expect(await requisitions()).toEqual(["3 pendingApproval"]);
  await world.win(second);
  expect(await requisitions()).toEqual(["7 suggested"]);
  const open = await world.lead((tx) => tx.sql.rows("SELECT id FROM approval_requests WHERE state = 'pending'"));
  expect(open).toEqual([]);
});
