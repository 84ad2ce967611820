import { customerAccount, listReceivables, readAging } from "../../src/domain/payments/customer-account";
import { refundPayment } from "../../src/domain/payments/refund-payment";
import { unsettlePayment } from "../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../src/domain/payments/void-payment";
import { unallocated } from "../../src/domain/receivables/payment-balance";
import { creditCancelled } from "../../src/domain/receivables/credit-cancelled";
import { requireCredit } from "../../src/domain/receivables/credit-position";
import { openAmount } from "../../src/domain/receivables/receivable";
import { dueFromShipment, undoDue } from "../../src/domain/receivables/start-due";
import { writeOff } from "../../src/domain/receivables/write-off";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import { newId } from "../../src/domain/shared/id";
import { amount, percent } from "../../src/domain/shared/money";
import { anActor } from "../support/money";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

let world: MoneyWorld;
beforeAll(async () => {
  world = await moneyWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  world.today("2026-11-25");
});
afterAll(() => world.close());

const on = (id: string | undefined) => [{ to: { receivableId: id ?? "" }, amount: "rest" }];
const aging = (customerId: string, asOf: string) =>
  world.run((tx) => readAging(tx, world.finance, { customerId, asOf: calendarDay(asOf) })).then((read) => read.rows);
const cny = (value: string) => amount(value, "CNY");

describe("settling", () => {
  test("C69, C72: the last part payment takes the last cent, whatever the lines rounded to", async () => {
    const customer = await world.customer();
    const [receivable] = await world.charge(customer, { total: "7328.49" });
    const first = await world.pay(customer, "7328.48");
    await world.settle(first.id);
    const second = await world.pay(customer, "0.02");
    const { payment, shares } = await world.settle(second.id);
    expect(shares.map((share) => [share.receivable.number, share.amount])).toEqual([[receivable?.number, "0.01"]]);
    expect([payment.state, unallocated(payment)]).toEqual(["partlySettled", "0.01"]);
  });

  test("C70: a payment on two receivables never gives out more than it is", async () => {
    const customer = await world.customer();
    const [one] = await world.charge(customer, { total: "100" });
    const [two] = await world.charge(customer, { total: "100" });
    const payment = await world.pay(customer, "150");
    const both = [one, two].flatMap((each) => (each ? [{ to: { receivableId: each.id }, amount: "100" }] : []));
    await expect(world.settle(payment.id, both)).rejects.toThrow("payment.lessLeft");
    const { payment: after, shares } = await world.settle(payment.id);
    expect([shares.map((share) => share.amount), after.state]).toEqual([["100.00", "50.00"], "settled"]);
  });

  test("C73: 1500 paid on 1000 owed leaves 500 as credit that the customer sees and uses", async () => {
    const customer = await world.customer();
    await world.charge(customer, { total: "1000" });
    const payment = await world.pay(customer, "1500");
    await world.settle(payment.id);
    const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect([account.position.outstanding, account.position.credit, account.position.exposure]).toEqual(["0.00", "500.00", "-500.00"]);
    await world.charge(customer, { total: "300" });
    const { payment: after } = await world.settle(payment.id);
    expect(unallocated(after)).toBe("200.00");
  });

  test("C76: 150 as 100 on one invoice and 50 on the other is accepted", async () => {
    const customer = await world.customer();
    await world.charge(customer, { total: "100", reference: "INV-1" });
    await world.charge(customer, { total: "50", reference: "INV-2" });
    const payment = await world.pay(customer, "150");
    const { shares } = await world.settle(payment.id, [
      { to: { reference: "INV-2" }, amount: "50" },
      { to: { reference: "INV-1" }, amount: "rest" },
    ]);
    expect(shares.map((share) => [share.receivable.reference, share.amount])).toEqual([
      ["INV-2", "50.00"],
      ["INV-1", "100.00"],
    ]);
  });

  test("C77a: what is still owed is looked at again when the money is settled, not when it was registered", async () => {
    const customer = await world.customer();
    const [receivable] = await world.charge(customer, { total: "100" });
    const shares = receivable ? [{ to: { receivableId: receivable.id }, amount: "100" }] : [];
    const [one, two] = [await world.pay(customer, "100"), await world.pay(customer, "100")];
    await world.settle(one.id, shares);
    await expect(world.settle(two.id, shares)).rejects.toThrow("receivable.lessOpen");
  });

  test("C89: 100 USD paid in advance on 200 USD leaves 100 USD, whatever the rates do", async () => {
    const customer = await world.customer({ currency: "USD", creditLimit: amount("1000", "USD") });
    const payment = await world.pay(customer, "100");
    const [receivable] = await world.charge(customer, { total: "200" });
    await world.settle(payment.id);
    const [after] = await world.ofSource(receivable?.source.id ?? "");
    expect(after && openAmount(after)).toBe("100.00");
  });

  test.each([
    ["942.64", "218.55", ["600.44", "123.65"]],
    ["1.10", "0.30", ["0.70", "0.10"]],
    ["4932.90", "0.01", ["4432.28", "500.61"]],
  ])("sums are exact to the cent: %s, of it %s credited, the rest paid in parts", async (total, credited, paid) => {
    const customer = await world.customer();
    const sourceId = newId();
    await world.charge(customer, { total, sourceId });
    const source = { kind: "salesOrder", id: sourceId };
    await world.run((tx) =>
      creditCancelled(tx, world.finance, { source, amount: amount(credited, "CNY"), day: calendarDay("2026-11-25"), reason: "退货" }),
    );
    for (const part of paid) await world.settle((await world.pay(customer, part)).id);
    const [owed] = await world.ofSource(sourceId);
    expect(owed && openAmount(owed)).toBe("0.00");
    expect(await world.broken()).toEqual([]);
  });

  test("says when the prepaid part of an order is paid, and when all of it is", async () => {
    const customer = await world.customer();
    const sourceId = newId();
    const parts = [
      { percent: percent("30"), from: "prepaid" as const, days: 0 },
      { percent: percent("70"), from: "shipment" as const, days: 30 },
    ];
    await world.charge(customer, { total: "1000", sourceId, terms: { from: "instalments", parts } });
    const said = () =>
      world.database
        .direct((sql) =>
          sql.rows<{ type: string }>("SELECT type FROM domain_events WHERE subject_kind = 'salesOrder' AND subject_id = ? ORDER BY id", [
            sourceId,
          ]),
        )
        .then((rows) => rows.map((row) => row.type));
    await world.settle((await world.pay(customer, "299.99")).id);
    expect(await said()).toEqual([]);
    await world.settle((await world.pay(customer, "0.01")).id);
    expect(await said()).toEqual(["receivable.prepaidSettled"]);
    await world.settle((await world.pay(customer, "700")).id);
    expect(await said()).toEqual(["receivable.prepaidSettled", "receivable.allSettled"]);
  });

  test("refuses another customer's receivable, and another currency's without a rate", async () => {
    const [mine, other] = [await world.customer(), await world.customer()];
    const [foreign] = await world.charge(other, { total: "10" });
    const [dollars] = await world.charge(mine, { total: "10", currency: "USD" });
    const payment = await world.pay(mine, "10");
    await expect(world.settle(payment.id, on(foreign?.id))).rejects.toThrow("payment.otherCustomer");
    await expect(world.settle(payment.id, on(dollars?.id))).rejects.toThrow("rate.missing");
    await expect(world.settle(payment.id)).rejects.toThrow("payment.nothingToSettle");
  });

  test("taking back opens the receivable and frees the money; a second taking back is refused", async () => {
    const customer = await world.customer();
    const [receivable] = await world.charge(customer, { total: "80" });
    const payment = await world.pay(customer, "100");
    await world.settle(payment.id);
    const free = await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "核错客户" }));
    expect([free.state, unallocated(free)]).toEqual(["registered", "100.00"]);
    const [open] = await world.ofSource(receivable?.source.id ?? "");
    expect(open && openAmount(open)).toBe("80.00");
    await expect(world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "again" }))).rejects.toThrow(
      "state.notAllowed",
    );
  });

  test("a voided payment settles nothing, and is no credit", async () => {
    const customer = await world.customer();
    await world.charge(customer, { total: "80" });
    const payment = await world.pay(customer, "100");
    await world.settle(payment.id);
    await world.run((tx) => voidPayment(tx, world.finance, { paymentId: payment.id, reason: "登记错了" }));
    const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect([account.position.outstanding, account.position.credit]).toEqual(["80.00", "0.00"]);
  });

  test("a card that shows an older version changes nothing", async () => {
    const customer = await world.customer();
    await world.charge(customer, { total: "80" });
    const payment = await world.pay(customer, "100");
    await world.settle(payment.id);
    await expect(
      world.run((tx) => voidPayment(tx, world.finance, { paymentId: payment.id, version: payment.version, reason: "x" })),
    ).rejects.toThrow("payment.stale");
  });
});

describe("registering", () => {
  test("C87: the same form sent five times at once is one payment", async () => {
    const customer = await world.customer();
    const sent = Array.from({ length: 5 }, () => world.pay(customer, "100", { onceKey: `form-${customer.id}` }));
    const numbers = (await Promise.all(sent)).map((payment) => payment.number);
    expect(new Set(numbers).size).toBe(1);
    const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect(account.position.credit).toBe("100.00");
  });

  test("one that looks the same is asked about, and taken when it is meant", async () => {
    const customer = await world.customer();
    const given = { reference: "20261124-03", evenIfAlike: false };
    await world.pay(customer, "8000", given);
    await expect(world.pay(customer, "8000", given)).rejects.toThrow("payment.looksRegistered");
    await world.pay(customer, "8000", { ...given, reference: "20261124-04" });
    await world.pay(customer, "8000", { ...given, evenIfAlike: true });
  });

  test.each([
    ["0", {}, "payment.notPositive"],
    ["-5", {}, "payment.notPositive"],
    ["0.004", {}, "payment.notPositive"],
    ["5", { receivedDay: calendarDay("2026-11-26") }, "payment.futureDay"],
  ])("refuses %s with %j", async (sum, given, code) => {
    const customer = await world.customer();
    await expect(world.pay(customer, sum, given)).rejects.toThrow(code);
  });
});

describe("cancelling, paying back, writing off", () => {
  test("C78: a prepaid order is cancelled, and its money is paid back with no other document", async () => {
    const customer = await world.customer();
    const sourceId = newId();
    await world.charge(customer, { total: "1000", sourceId, terms: { from: "prepaid", days: 0 } });
    const payment = await world.pay(customer, "1000");
    await world.settle(payment.id);
    const cancel = {
      source: { kind: "salesOrder", id: sourceId },
      amount: "all" as const,
      day: calendarDay("2026-11-25"),
      reason: "客户取消",
    };
    await world.run((tx) => creditCancelled(tx, world.rep, cancel));
    const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect([account.open.length, account.position.credit]).toEqual([0, "1000.00"]);
    const refund = { paymentId: payment.id, reason: "退预付款" };
    expect((await world.run((tx) => refundPayment(tx, world.finance, { ...refund, amount: "400" }))).state).toBe("partlySettled");
    await expect(world.run((tx) => refundPayment(tx, world.finance, { ...refund, amount: "600.01" }))).rejects.toThrow("payment.lessLeft");
    expect((await world.run((tx) => refundPayment(tx, world.finance, refund))).state).toBe("settled");
    await expect(world.run((tx) => voidPayment(tx, world.finance, { paymentId: payment.id, reason: "x" }))).rejects.toThrow(
      "payment.refundedAlready",
    );
  });

  test("C75: 45.00 paid on 45.50; the 0.50 is written off with a reason, within the limit", async () => {
    const customer = await world.customer();
    const [receivable] = await world.charge(customer, { total: "45.50" });
    const payment = await world.pay(customer, "45");
    await world.settle(payment.id);
    const off = { receivableId: receivable?.id ?? "", reason: "抹零" };
    await expect(world.run((tx) => writeOff(tx, world.finance, { ...off, amount: "0.51" }))).rejects.toThrow("receivable.lessOpen");
    await expect(world.run((tx) => writeOff(tx, world.rep, off))).rejects.toThrow("access.notAllowed");
    const after = await world.run((tx) => writeOff(tx, world.finance, off));
    expect([after.writtenOff, openAmount(after)]).toEqual(["0.50", "0.00"]);
    const [big] = await world.charge(customer, { total: "45.50" });
    await expect(world.run((tx) => writeOff(tx, world.finance, { ...off, receivableId: big?.id ?? "" }))).rejects.toThrow(
      "receivable.writeOffLimit",
    );
  });

  test("C75: in a currency of three places: 45.000 of 45.500 dinars paid, 0.500 written off, nothing lost in between", async () => {
    const customer = await world.customer({ currency: "KWD" });
    const [receivable] = await world.charge(customer, { total: "45.500" });
    expect(receivable?.amount).toBe("45.500");
    const { payment } = await world.settle((await world.pay(customer, "45.000")).id);
    expect([payment.amount, payment.allocated, payment.state]).toEqual(["45.000", "45.000", "settled"]);
    const off = { receivableId: receivable?.id ?? "", reason: "抹零" };
    await expect(world.run((tx) => writeOff(tx, world.finance, { ...off, amount: "0.501" }))).rejects.toThrow("receivable.lessOpen");
    const after = await world.run((tx) => writeOff(tx, world.finance, off));
    expect([after.settled, after.writtenOff, openAmount(after)]).toEqual(["45.000", "0.500", "0.000"]);
    const account = await world.run((tx) => customerAccount(tx, world.finance, customer.id));
    expect([account.open, account.position.outstanding, account.position.credit]).toEqual([[], "0.000", "0.000"]);
    const entries = await world.run((tx) => tx.receivables.entriesOf(off.receivableId));
    expect(entries.map(({ kind, amount: moved }) => [kind, Number(moved)])).toEqual([
      ["raised", 45.5],
      ["settled", -45],
      ["writtenOff", -0.5],
    ]);
  });

  test("a shipment that is undone later leaves the aging of the days before as it was", async () => {
    const customer = await world.customer();
    const source = { kind: "salesOrder", id: newId() };
    await world.charge(customer, { total: "100", sourceId: source.id, terms: { from: "shipment", days: 10 }, day: "2026-09-01" });
    world.today("2026-09-02");
    const [dated] = await world.run((tx) => dueFromShipment(tx, world.rep, { source, day: calendarDay("2026-09-02") }));
    world.today("2026-09-30");
    const late = await aging(customer.id, "2026-09-20");
    expect(late[0]?.buckets.days1to30).toBe("100.00");
    await world.run((tx) => undoDue(tx, world.rep, [dated?.id ?? ""], "没有发出"));
    expect([await aging(customer.id, "2026-09-20"), (await aging(customer.id, "2026-09-30"))[0]?.buckets.notDue]).toEqual([late, "100.00"]);
    expect((await aging(customer.id, "2026-09-01"))[0]?.buckets.notDue).toBe("100.00");
  });

  test("goods that leave in parts make only their share due, to the cent", async () => {
    const customer = await world.customer();
    const sourceId = newId();
    await world.charge(customer, { total: "100", sourceId, terms: { from: "shipment", days: 30 } });
    const ship = (day: string, share?: { now: string; open: string }) =>
      world.run((tx) =>
        dueFromShipment(tx, world.rep, {
          source: { kind: "salesOrder", id: sourceId },
          day: calendarDay(day),
          ...(share ? { share: { now: cny(share.now), open: cny(share.open) } } : {}),
        }),
      );
    await ship("2026-11-25", { now: "33.33", open: "100" });
    await ship("2026-12-05", { now: "33.33", open: "66.67" });
    await ship("2026-12-20");
    const parts = await world.ofSource(sourceId);
    expect(parts.map((part) => [part.partNo, part.amount, part.dueDay])).toEqual([
      [1, "33.33", "2026-12-25"],
      [2, "33.33", "2027-01-04"],
      [3, "33.34", "2027-01-19"],
    ]);
  });
});

describe("credit", () => {
  test("C66: at the limit nothing more is let through, also not by reopening", async () => {
    const customer = await world.customer({ creditLimit: cny("1000") });
    const ask = (value: string) => world.run((tx) => requireCredit(tx, customer, { amount: cny(value), currency: "CNY" }));
    const first = newId();
    await world.charge(customer, { total: "1000", sourceId: first });
    await expect(ask("0.01")).rejects.toThrow("credit.overLimit");
    await world.run((tx) => requireCredit(tx, customer));
    const cancel = { source: { kind: "salesOrder", id: first }, amount: "all" as const, day: calendarDay("2026-11-25"), reason: "x" };
    await world.run((tx) => creditCancelled(tx, world.rep, cancel));
    await ask("1000");
    await world.charge(customer, { total: "1000" });
    await expect(ask("1000")).rejects.toThrow("credit.overLimit");
  });

  test("what is prepaid is no credit given, and other currencies count at the day's rate", async () => {
    const customer = await world.customer({ creditLimit: cny("1000") });
    await world.charge(customer, { total: "5000", terms: { from: "prepaid", days: 0 } });
    await world.charge(customer, { total: "100", currency: "USD" });
    await expect(world.run((tx) => requireCredit(tx, customer))).rejects.toThrow("rate.missing");
    await world.run((tx) => tx.rates.put({ currency: "USD", day: calendarDay("2026-11-01"), rate: "7.12" }));
    const position = await world.run((tx) => requireCredit(tx, customer));
    expect([position.prepaid, position.outstanding, position.exposure, position.free]).toEqual(["5000.00", "712.00", "712.00", "288.00"]);
  });

  test("C67: who may not read receivables, or not this customer, is told nothing", async () => {
    const customer = await world.customer();
    const read = (actor = world.rep) => world.run((tx) => customerAccount(tx, actor, customer.id));
    await expect(read(anActor("warehouse"))).rejects.toThrow("access.notAllowed");
    await expect(read(anActor("salesRep"))).rejects.toThrow("customer.notFound");
    expect((await read()).customer.number).toBe(customer.number);
    expect(await world.run((tx) => listReceivables(tx, anActor("salesRep"), { customerId: customer.id }))).toEqual([]);
  });
});

describe("aging as of any day", () => {
  test("C80: an invoice of 30 April, paid on 30 June, is open in the report of 31 May", async () => {
    const customer = await world.customer();
    world.today("2026-04-30");
    await world.charge(customer, { total: "100", day: "2026-04-30", terms: { from: "order", days: 30 } });
    world.today("2026-06-30");
    const payment = await world.pay(customer, "100");
    await world.settle(payment.id);
    expect((await aging(customer.id, "2026-05-31")).map((row) => [row.buckets.days1to30, row.balance])).toEqual([["100.00", "100.00"]]);
    expect(await aging(customer.id, "2026-04-29")).toEqual([]);
    expect(await aging(customer.id, "2026-06-30")).toEqual([]);
  });

  test("C84: what May's payment settled is still open at the end of April, and February's credit stands apart", async () => {
    const customer = await world.customer();
    world.today("2026-02-10");
    await world.pay(customer, "1000");
    world.today("2026-03-10");
    for (let count = 0; count < 5; count++) await world.charge(customer, { total: "10000", day: "2026-03-10" });
    world.today("2026-04-10");
    await world.charge(customer, { total: "100000", day: "2026-04-10" });
    world.today("2026-05-10");
    const payment = await world.pay(customer, "49000");
    await world.settle(payment.id);
    const [april] = await aging(customer.id, "2026-04-30");
    expect([april?.buckets.days31to60, april?.buckets.days1to30, april?.credit, april?.balance]).toEqual([
      "50000.00",
      "100000.00",
      "1000.00",
      "149000.00",
    ]);
    const [may] = await aging(customer.id, "2026-05-31");
    expect(may?.balance).toBe("100000.00");
  });

  test("what was taken back, paid back or voided later does not change an earlier day", async () => {
    const customer = await world.customer();
    world.today("2026-11-01");
    await world.charge(customer, { total: "100", day: "2026-11-01" });
    const payment = await world.pay(customer, "130");
    await world.settle(payment.id);
    world.today("2026-11-10");
    await world.run((tx) => unsettlePayment(tx, world.finance, { paymentId: payment.id, reason: "x" }));
    world.today("2026-11-20");
    await world.run((tx) => voidPayment(tx, world.finance, { paymentId: payment.id, reason: "x" }));
    const balances = await Promise.all(["2026-11-05", "2026-11-15", "2026-11-25"].map((day) => aging(customer.id, day)));
    expect(balances.map(([row]) => [row?.buckets.days1to30, row?.credit, row?.balance])).toEqual([
      ["0.00", "30.00", "-30.00"],
      ["100.00", "130.00", "-30.00"],
      ["100.00", "0.00", "100.00"],
    ]);
  });
});
