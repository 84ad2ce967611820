import { workbookWriter } from "../../../src/adapters/spreadsheets/write-workbook";
import { readTable } from "../../../src/adapters/spreadsheets/read-table";
import { takeFiles } from "../../../src/bot/files/take-files";
import { countSheet } from "../../../src/bot/documents/count-sheet";
import { createFlow, publishFlow } from "../../../src/domain/approvals/write-flow";
import { decideTask } from "../../../src/domain/approvals/decide-task";
import { approvalSubjects } from "../../../src/domain/flows/approval-subjects";
import { quantity } from "../../../src/domain/shared/quantity";
import { newId, type Id } from "../../../src/domain/shared/id";
import { adjustStock } from "../../../src/domain/stock/adjust-stock";
import { enterCounts } from "../../../src/domain/stocktakes/enter-counts";
import { postStocktake } from "../../../src/domain/stocktakes/post-stocktake";
import { startStocktake, type StartStocktake } from "../../../src/domain/stocktakes/start-stocktake";
import { goodsWorld, type GoodsWorld } from "../../support/goods-world";
import { refusalOfAsync } from "../../support/refusal-of";

let world: GoodsWorld;
beforeEach(async () => {
  world = await goodsWorld();
  await world.lead((tx) => tx.settings.put("stocktakePolicy", {}));
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const start = (more: Partial<StartStocktake> = {}) =>
  world.lead((tx, actor) => startStocktake(tx, actor, { warehouseId: world.here, productIds: [world.product.id], ...more }));
const count = (id: Id, counted: string, lotNumber?: string) =>
  world.lead((tx, actor) =>
    enterCounts(tx, actor, {
      id,
      counts: [{ productId: world.product.id, counted: quantity(counted), ...(lotNumber !== undefined && { lotNumber }) }],
    }),
  );
const post = (id: Id) => world.lead((tx, actor) => postStocktake(tx, actor, { id }));
const adjust = (by: string) =>
  world.lead((tx, actor) => adjustStock(tx, actor, { ...world.key(), quantity: quantity(by), reason: "test" }));

test("what moved after a line was counted is kept, however long the sheet was open", async () => {
  await world.receive("35");
  const { id } = await start();
  await count(id, "30");
  await adjust("-4");
  await world.receive("10");
  await post(id);
  expect(await world.level()).toBe("36 − 0 reserved");
});

test("C31 on hand 10; count A says 20, count B of the same moment says 30: B is stale once A is posted", async () => {
  await world.receive("10");
  const [a, b] = [await start(), await start()];
  await count(a.id, "20");
  await count(b.id, "30");
  await post(a.id);
  expect(await refusalOfAsync(post(b.id))).toBe("stock.countStale");
  expect(await world.level()).toBe("20 − 0 reserved");
  await count(b.id, "30");
  await post(b.id);
  expect(await world.level()).toBe("30 − 0 reserved");
});

test("C32 on hand 35, count 30, while another reserves 32: refused, and nothing of the sheet is posted", async () => {
  await world.receive("35");
  const { id } = await start();
  await count(id, "30");
  await world.sell("32");
  expect(await refusalOfAsync(post(id))).toBe("stock.countBelowReserved");
  expect((await world.lead((tx) => tx.stocktakes.find(id)))?.state).toBe("counting");
  expect(await world.level()).toBe("35 − 32 reserved");
});

test("the same count posted twice, and by two people at once, is posted once", async () => {
  await world.receive("10");
  const { id } = await start();
  await count(id, "7");
  const outcomes = await Promise.allSettled([post(id), post(id)]);
  expect(outcomes.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await world.level()).toBe("7 − 0 reserved");
});

test("lots are counted one by one; what nobody counted stays", async () => {
  const [one, two] = [await world.lot("L1", null), await world.lot("L2", null)];
  await world.lead((tx) => tx.sql.run("UPDATE products SET tracks_lots = 1 WHERE id = ?", [world.product.id]));
  await world.receive("5", { lotId: one });
  await world.receive("6", { lotId: two });
  const { id, lines } = await start();
  expect(lines).toHaveLength(2);
  expect(await refusalOfAsync(count(id, "4"))).toBe("stocktake.whichLot");
  expect(await refusalOfAsync(count(id, "4", "L9"))).toBe("stocktake.notOnIt");
  await count(id, "4", "L2");
  await post(id);
  expect([await world.level({ lotId: one }), await world.level({ lotId: two })]).toEqual(["5 − 0 reserved", "4 − 0 reserved"]);
});

test("from the limit on somebody else approves; a count after it was asked voids nothing unseen", async () => {
  await world.receive("10");
  await world.lead((tx) => tx.settings.put("stocktakePolicy", { approveAt: "1" }));
  const { id } = await start();
  await count(id, "9");
  const asked = await world.as(world.people.lead, (tx, actor) => postStocktake(tx, actor, { id }));
  expect(asked.state).toBe("pendingApproval");
  expect(await world.level()).toBe("10 − 0 reserved");
  expect(await refusalOfAsync(count(id, "8"))).toBe("state.notAllowed");
  await adjust("-2");
  const run = await world.lead(async (tx) => (await tx.approvals.of({ kind: "stocktake", id }))[0]);
  const task = run?.tasks.find((each) => each.state === "open");
  const decide = (who: Id) =>
    world.lead(async (tx, actor) =>
      decideTask(tx, { ...actor, personId: who }, approvalSubjects, { taskId: task?.id ?? "", decision: "approve", comment: null }),
    );
  expect(task?.approverId).not.toBe(asked.countedBy);
  expect(await refusalOfAsync(decide(asked.countedBy ?? ""))).toBe("approval.notYourTurn");
  await decide(task?.approverId ?? "");
  expect((await world.lead((tx) => tx.stocktakes.find(id)))?.state).toBe("posted");
  expect(await world.level()).toBe("7 − 0 reserved");
});

test("differences above the limit go the way that the company published for them, with its edition kept", async () => {
  await world.receive("10");
  await world.lead((tx) => tx.settings.put("stocktakePolicy", { approveAt: "1" }));
  const step = { needs: "all", ifNobody: "admin", remindAfterHours: 8, escalateAfterHours: 24 } as const;
  const steps = [
    { ...step, approvers: [{ role: "finance" }] },
    { ...step, approvers: [{ role: "operationsLead" }] },
  ] as const;
  const definition = { matter: "stockDifference", when: { field: "warehouse", is: "=", value: world.here } as const, steps, copyTo: [] };
  const { number } = await world.lead(async (tx, actor) => {
    const flow = await createFlow(tx, actor, { name: "two pairs of eyes", definition });
    return publishFlow(tx, actor, { flowId: flow.id, version: flow.version });
  });
  const { id } = await start();
  await count(id, "9");
  await post(id);
  const run = await world.lead(async (tx) => (await tx.approvals.of({ kind: "stocktake", id }))[0]);
  expect(run?.request.reasons).toEqual([{ code: "flow", value: number }]);
  expect(run?.request.route).toMatchObject({ flow: { number, edition: 1 }, steps: [{ needs: "all" }, { needs: "all" }] });
});

test("the downloaded sheet, filled in, comes back as counts; a blind one hides the books; a bad row changes nothing", async () => {
  await world.receive("12");
  const { id, number } = await start();
  const sheet = await world.lead((tx, actor) => countSheet(tx, actor, { document: "countSheet", id, format: "xlsx" }));
  const back = await readTable("sheet.xlsx", await workbookWriter().write(sheet));
  const table = "contents" in back ? back.contents.map((row) => [...row]) : [];
  const head = table.findIndex((row) => row.includes("实盘") || row.includes("Counted"));
  const at = Math.max(table[head]?.indexOf("实盘") ?? -1, table[head]?.indexOf("Counted") ?? -1);
  expect(table.flat()).toContain("12");
  const send = (counted: string) =>
    world.lead(async (tx, actor) => {
      const file = newId();
      const contents = table.map((row, index) => (index === head + 1 ? [...row.slice(0, at), counted] : row));
      await tx.files.add({ id: file, name: "sheet.xlsx", contents, problem: null, receivedAt: tx.now });
      return takeFiles({ tx, actor, at: { platform: "console", conversation: "P9", direct: true } }, [{ id: file, name: "sheet.xlsx" }]);
    });
  expect(await refusalOfAsync(send("about ten"))).toBe("stocktake.badRows");
  expect(await refusalOfAsync(send("-3"))).toBe("stocktake.badRows");
  expect((await send("11.5")).parts[0]).toMatchObject({ kind: "liveCard", card: "stocktake" });
  const found = await world.lead((tx) => tx.stocktakes.byNumber(number));
  expect(found?.lines.map((line) => line.count?.counted)).toEqual(["11.5"]);
  const blind = await start({ blind: true });
  const hidden = await world.lead((tx, actor) => countSheet(tx, actor, { document: "countSheet", id: blind.id, format: "xlsx" }));
  expect(JSON.stringify(hidden.sheets)).not.toContain('"12"');
});

test("refuses an empty warehouse, a sheet without counts, less than nothing, and who may not", async () => {
  expect(await refusalOfAsync(world.lead((tx, actor) => startStocktake(tx, actor, { warehouseId: world.there })))).toBe(
    "stocktake.nothingThere",
  );
  const { id } = await start();
  expect(await refusalOfAsync(post(id))).toBe("stocktake.nothingCounted");
  expect(await refusalOfAsync(count(id, "-1"))).toBe("stock.badQuantity");
  expect(await refusalOfAsync(world.as(world.people.rep, (tx, actor) => startStocktake(tx, actor, { warehouseId: world.here })))).toBe(
    "access.notAllowed",
  );
});
