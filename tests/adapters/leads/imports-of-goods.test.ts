import { loadDemo } from "../../../src/adapters/demo/load-demo";
import { checkLedgers } from "../../../src/adapters/mysql/checks/check-ledgers";
import type { Database } from "../../../src/adapters/mysql/database";
import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import { pdfPrinter } from "../../../src/adapters/documents/pdf-printer";
import { readTable } from "../../../src/adapters/spreadsheets/read-table";
import { workbookWriter } from "../../../src/adapters/spreadsheets/write-workbook";
import { chatFiles } from "../../../src/bot/documents/chat-files";
import { exportFile } from "../../../src/bot/documents/exports/export-file";
import { actorFor } from "../../../src/domain/access/identify-actor";
import type { ImportFile } from "../../../src/domain/imports/import-file";
import { receiveImport } from "../../../src/domain/imports/receive-import";
import { startImport } from "../../../src/domain/imports/run-import";
import { createProduct } from "../../../src/domain/products/save-product";
import { calendarDay } from "../../../src/domain/shared/calendar-day";
import { freshDatabase } from "../../support/database";
import { refusalOfAsync } from "../../support/refusal-of";
import { spreadEvents } from "../../support/spread-events";

jest.setTimeout(90_000);

let database: Database;
let work: MySqlUnitOfWork;
beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
  await as("P9", async (tx, actor) => {
    await createProduct(tx, actor, { sku: "N1", nameZh: "新品", nameEn: "New", baseUnit: "pcs" });
    await createProduct(tx, actor, { sku: "L1", nameZh: "批次品", nameEn: "Lots", baseUnit: "pcs", tracksLots: true });
  });
});
afterAll(() => database.close());

type Work<T> = (tx: Parameters<Parameters<MySqlUnitOfWork["run"]>[0]>[0], actor: Awaited<ReturnType<typeof actorFor>>) => Promise<T>;
const as = <T>(number: string, step: Work<T>) =>
  work.run(async (tx) => {
    const person = await tx.people.byNumber(number);
    if (!person) throw new Error(number);
    return step(tx, await actorFor(tx, person, null));
  });
const receive = (who: string, name: string, ...table: readonly (readonly string[])[]) =>
  as(who, (tx, actor) => receiveImport(tx, actor, { name, table }));
const rowsOf = async (file: ImportFile, outcome: "new" | "known" | "fault" | "refused") =>
  (await work.run((tx) => tx.imports.rowsOf(file.id, outcome, 100))).map(({ rowNo, problem, knownAs }) => [rowNo, problem ?? knownAs]);
async function carryOut(who: string, { id, version }: ImportFile) {
  await as(who, (tx, actor) => startImport(tx, actor, { id, version }));
  await spreadEvents(work);
  return work.run((tx) => tx.imports.counts(id));
}
const onHand = async (sku: string) => {
  const product = await work.run((tx) => tx.products.bySku(sku));
  const levels = await work.run((tx) => tx.stock.levels([product?.id ?? ""]));
  return levels.map((level) => [level.lotNumber, level.onHand]);
};
const broken = async () => (await checkLedgers(database)).filter(({ count }) => count > 0).map(({ check }) => check.name);
const heading = ["料号", "仓库", "数量", "单位", "批次", "有效期", "单位成本"];

test("opening stock with a row that names what is not there: each is told, and nothing of it lies anywhere", async () => {
  const file = await receive(
    "P4",
    "期初库存.xlsx",
    heading,
    ["N1", "SH", "100", "", "", "", "12.5"],
    ["X999", "SH", "1", "", "", "", ""],
    ["N1", "月球仓", "1", "", "", "", ""],
    ["N1", "SH", "5", "", "", "", ""],
    ["L1", "SH", "7", "", "", "", ""],
    ["N1", "SZ", "-2", "", "", "", ""],
    ["N1", "SZ", "2", "box9", "", "", ""],
  );
  expect(file.kind).toBe("stock");
  expect(await rowsOf(file, "fault")).toEqual([
    [3, "unknownSku"],
    [4, "unknownWarehouse"],
    [5, "twice"],
    [6, "needsLot"],
    [7, "badQuantity"],
    [8, "badUnit"],
  ]);
  expect(await refusalOfAsync(carryOut("P4", file))).toBe("import.faulty");
  expect(await onHand("N1")).toEqual([]);
});

test("opening stock is the first move of its place, worth what the table says; what lies there already is left alone, also when the file comes twice", async () => {
  const file = await receive(
    "P4",
    "期初库存.xlsx",
    heading,
    ["N1", "上海仓", "100", "", "", "", "12.5"],
    ["L1", "SZ", "1,000", "pcs", "B-1", "2027/3/1", ""],
    ["A100", "SH", "5", "", "", "", ""],
  );
  expect((await rowsOf(file, "known")).map(([row]) => row)).toEqual([4]);
  const before = await onHand("A100");
  expect(await carryOut("P4", file)).toMatchObject({ made: 2, refused: 0 });
  expect([await onHand("N1"), await onHand("L1"), await onHand("A100")]).toEqual([[[null, "100"]], [["B-1", "1000"]], before]);
  const [worth] = await database.aside((sql) =>
    sql.rows<{ kind: string; value: string }>(
      "SELECT m.kind, m.value FROM stock_moves m JOIN products p ON p.id = m.product_id WHERE p.sku = 'N1'",
    ),
  );
  expect([worth?.kind, Number(worth?.value)]).toEqual(["opening", 1250]);
  expect(await broken()).toEqual([]);
  const again = await receive("P4", "另一个名字.xlsx", heading, ["N1", "SH", "77", "", "", "", ""]);
  expect(await rowsOf(again, "known")).toEqual([[2, "100"]]);
});

test("prices: breaks and a customer's own are set, the same price is known, another one takes its place", async () => {
  const columns = ["料号", "客户", "单位", "起订量", "单价", "币种", "折扣%"];
  const file = await receive(
    "P1",
    "价格.xlsx",
    columns,
    ["N1", "", "pcs", "0", "¥20", "CNY", ""],
    ["N1", "", "pcs", "100", "18.5", "CNY", "2%"],
    ["N1", "C001 深圳华强精密机械有限公司", "pcs", "0", "17", "CNY", ""],
  );
  expect(await carryOut("P1", file)).toMatchObject({ made: 3, refused: 0, fault: 0 });
  const product = await work.run((tx) => tx.products.bySku("N1"));
  const customer = await work.run((tx) => tx.customers.byNumber({ kind: "all" }, "C001"));
  const priced = await work.run((tx) => tx.prices.forProducts([product?.id ?? ""], "CNY", customer?.id ?? null, calendarDay("2026-11-25")));
  expect(priced.map(({ minQuantity, price, discountPercent, forCustomer }) => [minQuantity, price, discountPercent, forCustomer])).toEqual([
    ["0", "20.00", "0", false],
    ["100", "18.50", "2", false],
    ["0", "17.00", "0", true],
  ]);
  const again = await receive(
    "P1",
    "价格2.xlsx",
    columns,
    ["N1", "", "pcs", "0", "20.00", "CNY", ""],
    ["N1", "", "pcs", "100", "18", "CNY", ""],
  );
  expect([await rowsOf(again, "known"), (await rowsOf(again, "new")).map(([row]) => row)]).toEqual([[[2, "20.00"]], [3]]);
  expect(await refusalOfAsync(receive("P2", "价格.xlsx", columns, ["N1", "", "pcs", "0", "1", "CNY", ""]))).toBe("access.notAllowed");
});

test.each(["stock", "prices", "products", "customers"] as const)("an export of %s that is sent back is known row for row", async (name) => {
  const part = exportFile({ name, days: null }, "xlsx");
  const person = await work.run((tx) => tx.people.byNumber("P9"));
  const made = part.kind === "file" ? await chatFiles(pdfPrinter(), workbookWriter())(work, part.file, person?.id ?? "", {}) : null;
  if (made?.kind !== "file") throw new Error("no file");
  const table = await readTable(made.file.name, made.file.bytes);
  if (!("contents" in table)) throw new Error("not a table");
  const file = await receive("P9", made.file.name, ...table.contents);
  const counts = await work.run((tx) => tx.imports.counts(file.id));
  expect([file.kind, counts.new, counts.fault, counts.known > 0]).toEqual([
    { stock: "stock", prices: "price", products: "product", customers: "customer" }[name],
    0,
    0,
    true,
  ]);
});
