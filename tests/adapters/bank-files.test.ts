import { changeBankLine } from "../../src/domain/banking/change-bank-line";
import { receiveBankFile } from "../../src/domain/banking/receive-bank-file";
import { registerBankLines } from "../../src/domain/banking/register-bank-lines";
import { refreshLookup } from "../../src/adapters/mysql/lexicon/rebuild-lookup";
import type { Customer } from "../../src/domain/customers/customer";
import { refusalOfAsync } from "../support/refusal-of";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

jest.setTimeout(60_000);

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterEach(async () => expect(await world.broken()).toEqual([]));
afterAll(() => world.close());

const heading = ["Date", "Credit", "Payer", "Details", "Transaction ID"];
let files = 0;
const receive = (...rows: readonly (readonly string[])[]) =>
  world.run((tx) => receiveBankFile(tx, world.finance, { name: `statement-${++files}.csv`, table: [heading, ...rows] }));
const linesOf = (bankFileId: string) => world.run((tx) => tx.bank.linesOf(bankFileId));
const register = (bankFileId: string) => world.run((tx) => registerBankLines(tx, world.finance, { bankFileId }));
const paymentsOf = async ({ id }: Customer) =>
  (await world.run((tx) => tx.payments.list({ kind: "all" }, { customerId: id }, { limit: 50, after: null }))).items;
async function called(name: string) {
  const customer = await world.customer({ name });
  await world.database.direct((sql) => refreshLookup(sql, "customer", [customer.id]));
  return customer;
}

test("finds whose each line is: by what it names, by the payer also in pinyin, by the one sum that is owed", async () => {
  const named = await world.customer();
  await world.charge(named, { total: "500", reference: "INV-7001" });
  const pinyin = await called("深圳市腾龙机电有限公司");
  const owing = await world.customer();
  await world.charge(owing, { total: "777.77" });
  const file = await receive(
    ["2026-11-24", "500", "SOMEBODY", "inv 7001", "T1"],
    ["2026-11-24", "20", "TENGLONGJIDIAN", "", "T2"],
    ["2026-11-24", "777.77", "", "", "T3"],
    ["2026-11-24", "1.23", "无名氏", "", "T4"],
  );
  expect((await linesOf(file.id)).map((line) => [line.customerId, line.matchedBy])).toEqual([
    [named.id, "reference"],
    [pinyin.id, "name"],
    [owing.id, "exactAmount"],
    [null, null],
  ]);
});

test("lines become payments together, settled with what they pay; the same file again is known line by line", async () => {
  const customer = await world.customer();
  await world.charge(customer, { total: "300", reference: "INV-7002" });
  const row = ["2026-11-24", "300.00", "X", "INV-7002", "T5"];
  const file = await receive(row, ["2026-11-24", "9.99", "nobody", "", "T6"]);
  await register(file.id);
  expect((await paymentsOf(customer)).map((payment) => [payment.amount, payment.state, payment.receivedDay])).toEqual([
    ["300.00", "settled", "2026-11-24"],
  ]);
  expect((await linesOf(file.id)).map((line) => line.state)).toEqual(["registered", "open"]);
  const again = await receive(row);
  expect([again.known, await linesOf(again.id)]).toEqual([1, []]);
  expect(await refusalOfAsync(register(file.id))).toBe("bankLine.nothingToRegister");
});

test("one row that cannot be read: nothing of the file is taken, and the row is named", async () => {
  const file = await receive(["2026-11-24", "300.00", "X", "", "T7"], ["2026-11-24", "many", "X", "", "T8"]);
  expect([file.faults, await linesOf(file.id)]).toEqual([[{ rowNo: 3, code: "badAmount", value: "many" }], []]);
});

test("all lines or none: one that is refused takes the others back", async () => {
  const [good, future] = [await world.customer(), await world.customer()];
  await world.charge(good, { total: "11", reference: "INV-7003" });
  await world.charge(future, { total: "12", reference: "INV-7004" });
  const file = await receive(["2026-11-24", "11", "X", "INV-7003", "T9"], ["2026-12-24", "12", "X", "INV-7004", "T10"]);
  expect(await refusalOfAsync(register(file.id))).toBe("payment.futureDay");
  expect([await paymentsOf(good), (await linesOf(file.id)).map((line) => line.state)]).toEqual([[], ["open", "open"]]);
});

test("a payment that was typed before is linked, not registered twice; a second one of the same sum is", async () => {
  const customer = await world.customer();
  await world.charge(customer, { total: "100", reference: "INV-7005" });
  const typed = await world.pay(customer, "60");
  const file = await receive(["2026-11-24", "60", "X", "INV-7005", "T11"], ["2026-11-24", "60", "X", "INV-7005", "T12"]);
  expect((await linesOf(file.id)).map((line) => line.paymentId)).toEqual([typed.id, null]);
  const { payments } = await register(file.id);
  expect([payments.length, (await paymentsOf(customer)).length]).toEqual([1, 2]);
});

test("a person says whose a line is, or leaves it out; an older card changes nothing", async () => {
  const customer = await world.customer();
  const file = await receive(["2026-11-24", "5", "?", "", "T13"], ["2026-11-24", "6", "?", "", "T14"]);
  const change = (rowNo: number, customerId: string | null, version?: number) =>
    world.run((tx) =>
      changeBankLine(tx, world.finance, { bankFileId: file.id, rowNo, customerId, ...(version !== undefined && { version }) }),
    );
  await change(2, customer.id, file.version);
  expect(await refusalOfAsync(change(3, null, file.version))).toBe("bankFile.stale");
  await change(3, null);
  await register(file.id);
  expect((await linesOf(file.id)).map((line) => [line.state, line.matchedBy])).toEqual([
    ["registered", "person"],
    ["ignored", null],
  ]);
  expect(await refusalOfAsync(change(2, null))).toBe("state.notAllowed");
});

test("two people confirm one statement at the same moment: each line is one payment", async () => {
  const customer = await world.customer();
  await world.charge(customer, { total: "100", reference: "INV-7006" });
  const file = await receive(["2026-11-24", "100", "X", "INV-7006", "T15"]);
  await Promise.allSettled([register(file.id), register(file.id)]);
  expect(await paymentsOf(customer)).toHaveLength(1);
});

test("who may not register payments sends no statement", async () => {
  const sent = world.run((tx) => receiveBankFile(tx, world.rep, { name: "x.csv", table: [heading] }));
  expect(await refusalOfAsync(sent)).toBe("access.notAllowed");
});
