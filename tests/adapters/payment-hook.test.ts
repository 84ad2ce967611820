import { openHttpServer, type HttpServer } from "../../src/adapters/http/server";
import { paymentHook, paymentHookPath } from "../../src/adapters/http/payment-hook";
import { signatureOf } from "../../src/adapters/http/signed-body";
import { receiveGatewayPayment, type GatewayPayment } from "../../src/domain/banking/receive-gateway-payment";
import { systemActor } from "../../src/domain/access/identify-actor";
import { newId } from "../../src/domain/shared/id";
import { moneyWorld, type MoneyWorld } from "../support/money-world";

jest.setTimeout(60_000);

const secret = "only the gateway knows it";
const now = new Date("2026-11-25T02:00:00Z");
const second = String(now.getTime() / 1000);
let world: MoneyWorld;
let web: HttpServer;

beforeAll(async () => {
  world = await moneyWorld();
  const receive = async (payment: GatewayPayment) =>
    void (await world.run((tx) => receiveGatewayPayment(tx, systemActor("payment gateway", "Asia/Shanghai"), payment)));
  web = await openHttpServer({ port: 0, plugins: [paymentHook({ secret, clock: { now: () => now }, receive })] });
});
afterAll(async () => {
  await web.close();
  expect(await world.broken()).toEqual([]);
  await world.close();
});

async function send(body: object | string, { timestamp = second, signature }: { timestamp?: string; signature?: string } = {}) {
  const raw = typeof body === "string" ? body : JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "x-timestamp": timestamp,
    "x-signature": signature ?? signatureOf(secret, timestamp, raw),
  };
  const response = await fetch(`${web.address}${paymentHookPath}`, { method: "POST", headers, body: raw });
  return response.status;
}
const paid = (given: object) => ({ id: newId(), amount: "8200.00", currency: "CNY", paidAt: "2026-11-25T09:58:00+08:00", ...given });
const paymentsOf = async (customerId: string) =>
  (await world.run((tx) => tx.payments.list({ kind: "all" }, { customerId }, { limit: 50, after: null }))).items;

test.each([
  ["signed with another secret", { signature: signatureOf("another", second, "{}") }],
  ["without a signature", { signature: "" }],
  ["of six minutes ago, though rightly signed", { timestamp: String(Number(second) - 360) }],
  ["of a clock that runs ahead by six minutes", { timestamp: String(Number(second) + 360) }],
  ["with a timestamp that is none", { timestamp: "soon" }],
])("a call %s changes nothing", async (_, how) => {
  const customer = await world.customer();
  expect(await send(paid({ customer: customer.number }), how)).toBe(401);
  expect(await paymentsOf(customer.id)).toEqual([]);
});

test("the body is signed as it was sent: one changed digit is not taken", async () => {
  const customer = await world.customer();
  const raw = JSON.stringify(paid({ customer: customer.number }));
  expect(await send(raw.replace("8200.00", "9200.00"), { signature: signatureOf(secret, second, raw) })).toBe(401);
  expect(await paymentsOf(customer.id)).toEqual([]);
});

test("what it says is registered once, however often it is said, and settles what it names", async () => {
  const customer = await world.customer();
  await world.charge(customer, { total: "500" });
  await world.charge(customer, { total: "8200", reference: "INV-901" });
  const body = paid({ customer: customer.number, reference: "INV-901 deposit" });
  expect([await send(body), await send(body)]).toEqual([202, 202]);
  const [payment, another] = await paymentsOf(customer.id);
  expect([payment?.amount, payment?.state, another]).toEqual(["8200.00", "settled", undefined]);
  const open = await world.run((tx) => tx.receivables.find({ kind: "all" }, { customerId: customer.id, open: true, limit: 9 }));
  expect(open.map((each) => each.amount)).toEqual(["500.00"]);
});

test("money of somebody unknown waits for finance, once", async () => {
  const before = await world.run((tx) => tx.bank.countOpen());
  const body = paid({ payer: "谁也不认识" });
  expect([await send(body), await send(body)]).toEqual([202, 202]);
  expect(await world.run((tx) => tx.bank.countOpen())).toBe(before + 1);
});

test.each([
  ["no sum", { amount: "many" }],
  ["less than nothing", { amount: "-1" }],
  ["no currency", { currency: "yuan" }],
  ["no moment", { paidAt: "yesterday" }],
])("what can never be taken (%s) is said so", async (_, given) => {
  const customer = await world.customer();
  expect(await send(paid({ customer: customer.number, ...given }))).toBe(422);
  expect(await paymentsOf(customer.id)).toEqual([]);
});
