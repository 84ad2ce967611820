import { loadDemo } from "../../src/adapters/demo/load-demo";
import { pdfPrinter } from "../../src/adapters/documents/pdf-printer";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlTx, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { workbookWriter } from "../../src/adapters/spreadsheets/write-workbook";
import { chatFiles } from "../../src/bot/documents/chat-files";
import { reportFile } from "../../src/bot/documents/report-workbook";
import { readReportKey, reportKey } from "../../src/bot/presenters/report-card";
import { actorFor } from "../../src/domain/access/identify-actor";
import { groupingsOf, reportNames, type Grouping, type ReportAsked, type ReportName } from "../../src/domain/reports/report";
import { runReport } from "../../src/domain/reports/run-report";
import { agingOf } from "../../src/domain/receivables/aging";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { Dec } from "../../src/domain/shared/decimal";
import { freshDatabase } from "../support/database";
import { readWorkbook } from "../support/read-workbook";
import { refusalOfAsync } from "../support/refusal-of";

jest.setTimeout(90_000);

let database: Database;
let work: MySqlUnitOfWork;
beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
});
afterAll(() => database.close());

class Undone extends Error {}
const all = { kind: "all" } as const;
const asked = (report: ReportName, given: Partial<ReportAsked> = {}): ReportAsked => ({
  report,
  by: groupingsOf[report][0] as Grouping,
  from: calendarDay("2026-10-01"),
  to: calendarDay("2026-11-30"),
  ownerId: null,
  ...given,
});
const personId = async (number: string) => (await work.run((tx) => tx.people.byNumber(number)))?.id ?? "";
const runIn = async (tx: MySqlTx, who: string, wanted: ReportAsked) => {
  const person = await tx.people.byNumber(who);
  if (!person) throw new Error(who);
  return runReport(tx, await actorFor(tx, person, null), wanted);
};
const run = (who: string, wanted: ReportAsked) => work.run((tx) => runIn(tx, who, wanted));
const sums = (values: readonly (string | null | undefined)[]) => values.reduce((sum, each) => sum.plus(each ?? "0"), new Dec(0)).toFixed(2);

const everyOne = reportNames.flatMap((name) => groupingsOf[name].map((by) => [name, by] as const));
test.each(everyOne)("%s by %s: money and counts of the rows add up to the totals, in each currency", async (name, by) => {
  const { columns, rows, totals } = await run("P9", asked(name, { by }));
  expect(rows.length).toBeGreaterThan(0);
  // Won and lost stand below the open deals and are not among their sum.
  const open = rows.filter(({ key }) => name !== "funnel" || (key !== "won" && key !== "lost"));
  for (const total of totals) {
    for (const [index, { kind }] of columns.entries()) {
      if (kind !== "money" || total.cells[index] === null) continue;
      expect(sums(open.filter(({ currency }) => currency === total.currency).map(({ cells }) => cells[index]))).toBe(
        new Dec(total.cells[index] ?? "0").toFixed(2),
      );
    }
  }
});

test("sales are the orders that were placed, each at the rate of its day; the same by whatever they are grouped", async () => {
  const bounds = [new Date("2026-09-30T16:00:00Z"), new Date("2026-11-30T16:00:00Z")] as const;
  const expected = await work.run(async (tx) => {
    let sum = new Dec(0);
    for (const order of (await tx.orders.list(all, {}, { limit: 50, after: null })).items) {
      if (["draft", "pendingApproval", "cancelled"].includes(order.state)) continue;
      if (order.createdAt < bounds[0] || order.createdAt >= bounds[1]) continue;
      const rates = await tx.rates.on([order.currency], order.createdAt.toISOString().slice(0, 10) as never);
      sum = sum.plus(
        new Dec(order.totalAmount).times(order.currency === "CNY" ? 1 : (rates.get(order.currency) ?? "0")).toDecimalPlaces(2),
      );
    }
    return sum.toFixed(2);
  });
  for (const by of groupingsOf.salesPerformance) {
    const { totals, columns } = await run("P9", asked("salesPerformance", { by }));
    const sold = Number(totals[0]?.cells[columns.findIndex(({ measure }) => measure === "sold")]);
    // Lines of foreign orders are turned into yuan row by row: a cent each way.
    expect([by, Math.abs(sold - Number(expected)) <= 0.05]).toEqual([by, true]);
  }
});

test("what was cancelled of an order is not sold; an order that replaces returned goods is none", async () => {
  const undone = work.run(async (tx) => {
    const before = (await runIn(tx, "P9", asked("salesPerformance"))).totals[0];
    const [line] = await tx.sql.rows<{ id: string; net: string; tax: string; currency: string }>(
      `SELECT l.id, l.net_amount AS net, l.tax_amount AS tax, o.currency FROM sales_order_lines l JOIN sales_orders o ON o.id = l.sales_order_id
       WHERE o.currency = 'CNY' AND l.shipped = 0 AND o.state = 'pendingShipment' LIMIT 1`,
    );
    await tx.sql.run("UPDATE sales_order_lines SET cancelled = quantity / 2, reserved = 0, backordered = 0 WHERE id = ?", [line?.id]);
    const after = (await runIn(tx, "P9", asked("salesPerformance"))).totals[0];
    const halved = new Dec(line?.net ?? 0).plus(line?.tax ?? 0).dividedBy(2);
    expect(
      new Dec(before?.cells[1] ?? 0)
        .minus(after?.cells[1] ?? 0)
        .minus(halved)
        .abs()
        .lessThanOrEqualTo("0.01"),
    ).toBe(true);
    throw new Undone();
  });
  await expect(undone).rejects.toBeInstanceOf(Undone);
});

test("a rep sees the own figures, the manager the team's; nobody asks about somebody outside; margin only for whom it is", async () => {
  const sold = async (who: string, given: Partial<ReportAsked> = {}) =>
    (await run(who, asked("salesPerformance", given))).rows.map(({ key }) => key);
  const [han, tom] = [await personId("P2"), await personId("P3")];
  expect(await sold("P3")).toEqual([tom]);
  expect(new Set(await sold("P1"))).toEqual(new Set([han, tom]));
  expect(await sold("P1", { ownerId: han })).toEqual([han]);
  expect(await refusalOfAsync(run("P3", asked("salesPerformance", { ownerId: han })))).toBe("list.notYourTeam");
  const measures = async (who: string) => (await run(who, asked("salesPerformance"))).columns.map(({ measure }) => measure);
  expect(await measures("P3")).toContain("margin");
  expect(await measures("P8")).toEqual(["orders", "sold", "soldNet"]);
  for (const name of ["stockValue", "stockTurnover"] as const)
    expect(await refusalOfAsync(run("P3", asked(name)))).toBe("access.notAllowed");
  expect(await refusalOfAsync(run("P4", asked("salesPerformance")))).toBe("access.notAllowed");
});

test("aging is the ledger's on that day, stock value what its moves come to, and the last day of a period belongs to it", async () => {
  const to = calendarDay("2026-10-31");
  const aging = await run("P7", asked("receivablesAging", { to }));
  const expected = await work.run(async (tx) =>
    agingOf(await tx.receivables.openItemsAsOf(all, to), await tx.receivables.creditAsOf(all, to), to),
  );
  expect(Object.fromEntries(aging.rows.map(({ key, currency, cells }) => [`${key} ${currency}`, cells.at(-1)]))).toEqual(
    Object.fromEntries(expected.map(({ customerId, currency, balance }) => [`${customerId} ${currency}`, balance])),
  );
  const [moved] = await database.aside((sql) =>
    sql.rows<{ value: string }>(
      "SELECT SUM(l.on_hand * p.cost) AS value FROM stock_levels l JOIN products p ON p.id = l.product_id WHERE p.cost_currency = 'CNY'",
    ),
  );
  const worth = await run("P9", asked("stockValue", { to: calendarDay("2026-11-25") }));
  expect(Math.abs(Number(worth.totals[0]?.cells.at(-1)) - Number(moved?.value))).toBeLessThan(0.1);
  const [payment] = await work.run((tx) => tx.payments.list(all, {}, { limit: 1, after: null })).then(({ items }) => items);
  const day = payment?.receivedDay ?? to;
  const one = await run("P7", asked("collections", { from: day, to: day }));
  expect(Number(one.totals[0]?.cells[0])).toBeGreaterThanOrEqual(1);
});

test("a grouping that a report does not have and a period that is too long are refused; a key is read back as it was", async () => {
  expect(await refusalOfAsync(run("P9", asked("stockValue", { by: "customer" })))).toBe("report.notBy");
  expect(await refusalOfAsync(run("P9", asked("salesPerformance", { from: calendarDay("2010-01-01") })))).toBe("report.tooLong");
  const wanted = asked("collections", { by: "customer", ownerId: await personId("P2") });
  expect(readReportKey(reportKey(wanted))).toEqual(wanted);
  expect(() => readReportKey("nothing.by.x.y.")).toThrow("action.unknown");
});

test("as a workbook it has every row and the totals, as numbers", async () => {
  const part = reportFile(reportKey(asked("salesPerformance", { by: "product" })));
  const made = part.kind === "file" ? await chatFiles(pdfPrinter(), workbookWriter())(work, part.file, await personId("P9"), {}) : null;
  if (made?.kind !== "file") throw new Error("no file");
  const [sheet] = readWorkbook(made.file.bytes);
  const table = await run("P9", asked("salesPerformance", { by: "product" }));
  const figures = (sheet?.rows ?? []).filter((row) => typeof row[2] === "number");
  expect(figures.map((row) => Number(row[2]).toFixed(2))).toEqual(
    [...table.rows, ...table.totals].map(({ cells }) => new Dec(cells[1] ?? "0").toFixed(2)),
  );
});
