import { findImportColumns } from "../../../src/domain/imports/import-columns";
import { readImportRow } from "../../../src/domain/imports/read-import-row";

test.each([
  ["客户.xlsx", [["公司名称", "联系人", "电话（必填）"]], "customer"],
  ["list.csv", [["Company", "Contact", "Phone", "Lead source"]], "lead"],
  ["线索.csv", [["公司", "手机"]], "lead"],
  ["客户名单.xlsx", [["公司", "手机", "来源"]], "customer"],
  ["x.csv", [["我的表"], [], ["SKU", "Name", "Unit", "Price"]], "product"],
  ["产品.xlsx", [["料号", "品名", "单位", "单价"]], "product"],
  ["x.csv", [["料号", "产品名称", "客户", "单位", "起订量", "单价", "币种"]], "price"],
  ["价格调整.xlsx", [["料号", "品名", "单位", "单价"]], "price"],
  ["产品价格.xlsx", [["料号", "品名", "单位", "单价"]], "product"],
  ["x.csv", [["SKU", "Price"]], "price"],
  ["期初.csv", [["料号", "品名", "仓库", "数量", "批次", "有效期"]], "stock"],
  ["x.csv", [["SKU", "Name", "Warehouse", "On hand", "Unit cost"]], "stock"],
  ["x.csv", [["Name", "Age"]], null],
  ["x.csv", [], null],
])("%s with %j lists: %s", (name, table, kind) => {
  expect(findImportColumns(name, table)?.kind ?? null).toBe(kind);
});

test.each([
  ["intent", "强", "strong"],
  ["intent", "constructor", "badIntent"],
  ["phone", "139 1111 0002", "+8613911110002"],
  ["phone", "１２", "badPhone"],
  ["currency", "人民币", "CNY"],
  ["currency", "皇冠", "badCurrency"],
  ["owner", "x".repeat(101), "tooLong"],
] as const)("a cell of %s that says %s is read as %s", (column, said, read) => {
  const row = readImportRow("customer", ["name", column], (each) => (each === "name" ? "某公司" : each === column ? said : ""));
  expect("problem" in row ? row.problem : row.fields[column]).toBe(read);
});

test.each([
  ["stock", "quantity", "1,200.5", "1200.5"],
  ["stock", "quantity", "-3", "badQuantity"],
  ["stock", "expiry", "2027/3/1", "2027-03-01"],
  ["stock", "expiry", "2027年3月1日", "2027-03-01"],
  ["stock", "expiry", "soon", "badDay"],
  ["stock", "cost", "¥12.50", "12.50"],
  ["price", "price", "abc", "badPrice"],
  ["price", "discount", "5%", "5"],
  ["price", "discount", "101", "badDiscount"],
] as const)("a row of %s whose %s is %s is read as %s", (kind, column, said, read) => {
  const row = readImportRow(kind, ["sku", column], (each) => (each === "sku" ? "A100" : each === column ? said : ""));
  expect("problem" in row ? row.problem : row.fields[column]).toBe(read);
});
