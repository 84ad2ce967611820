import { checkLedgers, ledgerChecks } from "../../src/adapters/mysql/checks/check-ledgers";
import { newId } from "../../src/domain/shared/id";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterAll(() => world.close());

/** Breaks one thing behind the application's back, where no constraint of the table hinders it, and says what is found. */
async function found(statement: string, ...values: readonly unknown[]): Promise<string[]> {
  await world.database.direct((sql) => sql.run(statement, values));
  return (await checkLedgers(world.database)).filter((each) => each.count > 0).map((each) => each.check.name);
}
const statement = (sql: string, ...values: readonly unknown[]) => world.database.direct((on) => on.run(sql, values));

test("a sound company has no findings, and every query is one the server can run", async () => {
  const customer = await world.customer();
  await world.charge(customer, { total: "100" });
  const payment = await world.pay(customer, "60");
  await world.settle(payment.id);
  const findings = await checkLedgers(world.database);
  expect(findings.map((each) => each.check.name)).toEqual(ledgerChecks.map((each) => each.name));
  expect(findings.filter((each) => each.count > 0)).toEqual([]);
});

test("names of checks are unique", () => {
  expect(new Set(ledgerChecks.map((each) => each.name)).size).toBe(ledgerChecks.length);
});

describe("finds", () => {
  test("a settled sum without its entry and allocation", async () => {
    expect(await found("UPDATE receivables SET settled = settled + 1")).toEqual([
      "receivables.sumsAreEntries",
      "receivables.settledIsAllocations",
      "customers.balanceIsOpenItems",
    ]);
    await statement("UPDATE receivables SET settled = settled - 1");
  });

  test("a payment that claims more, and a state that does not fit", async () => {
    expect(await found("UPDATE payments SET allocated = 20")).toEqual([
      "payments.allocatedIsAllocations",
      "payments.stateIsSums",
      "customers.balanceIsOpenItems",
    ]);
    await statement("UPDATE payments SET allocated = 60, state = 'settled'");
    expect(await found("UPDATE payments SET state = 'registered'")).toEqual(["payments.stateIsSums"]);
    await statement("UPDATE payments SET state = 'settled'");
  });

  test("an order of a customer that was merged into another one", async () => {
    expect(await found("UPDATE customers SET merged_into_id = ?", newId())).toEqual(["merges.nothingLeftBehind"]);
    await statement("UPDATE customers SET merged_into_id = NULL");
  });

  test("an allocation of another currency", async () => {
    expect(await found("UPDATE payments SET currency = 'USD'")).toEqual([
      "allocations.sameCustomerAndCurrency",
      "customers.balanceIsOpenItems",
    ]);
    await statement("UPDATE payments SET currency = 'CNY'");
  });

  test("a refund nobody wrote down", async () => {
    await statement("UPDATE payments SET amount = 70, state = 'settled'");
    expect(await found("UPDATE payments SET refunded = 10")).toEqual(["payments.reductionsMatch"]);
    await statement("UPDATE payments SET refunded = 0, amount = 60");
  });

  test("money without an audit line", async () => {
    expect(await found("DELETE FROM audit_log WHERE subject_kind = 'payment'")).toEqual(["audit.moneyHasLines"]);
    await statement(
      "INSERT INTO audit_log (id, happened_at, actor_id, verb, subject_kind, subject_id) SELECT id, created_at, registered_by, 'payment.register', 'payment', id FROM payments",
    );
  });

  test("stock that its moves do not explain, and a balance that was once below nothing", async () => {
    const [product, warehouse, actor] = [newId(), newId(), newId()];
    const level = "INSERT INTO stock_levels (product_id, warehouse_id, on_hand) VALUES (?, ?, 5)";
    expect(await found(level, product, warehouse)).toEqual([
      "stock.onHandIsSumOfMoves",
      // The place is neither a warehouse nor a transfer on its way.
      "transfer.isThePlaceOfItsGoods",
    ]);
    await statement("INSERT INTO warehouses (id, number, name_zh, name_en) VALUES (?, 'W9', '九号仓', 'Ninth')", warehouse);
    const move =
      "INSERT INTO stock_moves (id, product_id, warehouse_id, kind, quantity, source_kind, source_id, moved_day, moved_at, actor_id) VALUES (?, ?, ?, 'test', ?, 'test', ?, ?, '2026-11-02 00:00:00', ?)";
    await statement(move, newId(), product, warehouse, "-1", product, "2026-11-01", actor);
    expect(await found(move, newId(), product, warehouse, "6", product, "2026-11-02", actor)).toEqual(["stock.historyNeverNegative"]);
    await statement("UPDATE stock_moves SET moved_day = '2026-10-31' WHERE quantity = 6");
    expect(await found("UPDATE stock_levels SET reserved = 2")).toEqual(["stock.reservedIsReservations"]);
    await statement("UPDATE stock_levels SET reserved = 0");
    await statement("DELETE FROM stock_levels");
    expect(await found("DELETE FROM stock_levels")).toEqual(["stock.movesHaveLevel"]);
    expect(await found("DELETE FROM stock_moves")).toEqual([]);
  });
});
